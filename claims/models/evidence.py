"""What speaks for a claim, against it, or helps to understand it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from claims.choices import EvidenceKind, Stance

from .recording import Versioned, tracked


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    """Questions about evidence."""

    def standing(self) -> "EvidenceQuerySet":
        """What was not withdrawn."""
        return self.filter(withdrawn_at=None)

    def shown_to(self, confidential: bool) -> "EvidenceQuerySet":
        """All of it for who may see ``confidential`` evidence, else what is not."""
        return self if confidential else self.filter(confidential=False)

    def with_origins(self) -> "EvidenceQuerySet":
        """With all that tells whom the information comes from, in a fixed number of queries."""
        return self.select_related(
            "speaker",
            "source__owner",
            "origin_source",
            "origin_speaker",
            "article__source__owner",
            "article__wire",
            "article__group",
            "cited_claim__speaker",
            "snapshot",
            "added_by",
        ).defer("snapshot__text", "snapshot__raw", "snapshot__shingles")


@tracked()
class Evidence(Versioned):
    """What a reviewer attaches to a claim: its stance, the quoted words, and where they stand.

    It is exactly one of a passage of an article of ours (anchored in the frozen snapshot), another
    claim, or an outside address. ``origin_source`` or ``origin_speaker`` is the origin that a person
    set, with the reason; otherwise ``claims.models.origins`` works it out.
    """

    claim = models.ForeignKey("Claim", models.PROTECT, related_name="evidence")
    stance = models.CharField(max_length=15, choices=Stance)
    kind = models.CharField(max_length=20, choices=EvidenceKind, default=EvidenceKind.MEDIA_REPORT)
    primary = models.BooleanField(default=False, help_text="First-hand: the document, figures or witness itself.")

    article = models.ForeignKey("Article", models.PROTECT, null=True, blank=True, related_name="used_as_evidence")
    snapshot = models.ForeignKey("Snapshot", models.PROTECT, null=True, blank=True, related_name="evidence")
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    cited_claim = models.ForeignKey("Claim", models.PROTECT, null=True, blank=True, related_name="cited_in")
    url = models.URLField("address", max_length=2_000, blank=True)

    source = models.ForeignKey("Source", models.PROTECT, null=True, blank=True, related_name="evidence")
    speaker = models.ForeignKey("Speaker", models.PROTECT, null=True, blank=True, related_name="evidence")
    origin_source = models.ForeignKey("Source", models.PROTECT, null=True, blank=True, related_name="+")
    origin_speaker = models.ForeignKey("Speaker", models.PROTECT, null=True, blank=True, related_name="+")
    origin_reason = models.CharField(max_length=500, blank=True)

    title = models.CharField(max_length=500, blank=True)
    published_on = models.DateField(null=True, blank=True)
    accessed_on = models.DateField(null=True, blank=True)
    locator = models.CharField(max_length=200, blank=True, help_text="Page, table, minute or paragraph.")
    edition = models.CharField(max_length=200, blank=True)
    quote = models.TextField("quoted words", max_length=5_000, blank=True)
    quote_translation = models.TextField(max_length=5_000, blank=True)
    calculation = models.TextField(max_length=5_000, blank=True, help_text="How we got from their figures to ours.")
    interest = models.CharField(max_length=500, blank=True, help_text="What the source stands to gain.")
    archive = models.URLField(max_length=2_000, blank=True, help_text="An archived copy.")
    public_note = models.TextField(max_length=5_000, blank=True)
    note = models.TextField("internal note", max_length=5_000, blank=True)
    confidential = models.BooleanField(default=False)
    shown_as = models.CharField(max_length=300, blank=True, help_text="How the public sees a confidential source.")
    language = models.CharField(max_length=3, default="en")

    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="evidence_added", editable=False
    )
    added_at = models.DateTimeField(default=timezone.now, editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_reason = models.CharField(max_length=500, blank=True, editable=False)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["claim", "id"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(condition=Q(stance__in=Stance.values), name="evidence_stance_known"),
            models.CheckConstraint(
                condition=Q(
                    article__isnull=False,
                    snapshot__isnull=False,
                    start__isnull=False,
                    end__isnull=False,
                    cited_claim=None,
                    url="",
                )
                | Q(article=None, snapshot=None, start=None, end=None, cited_claim__isnull=False, url="")
                | (Q(article=None, snapshot=None, start=None, end=None, cited_claim=None) & ~Q(url="")),
                name="evidence_is_exactly_one_thing",
            ),
            models.CheckConstraint(condition=Q(url="") | Q(source__isnull=False), name="evidence_address_has_source"),
            models.CheckConstraint(condition=Q(start=None) | Q(end__gt=F("start")), name="evidence_ends_after_start"),
            models.CheckConstraint(
                condition=Q(cited_claim=None) | ~Q(cited_claim=F("claim")), name="evidence_is_not_its_own_claim"
            ),
            models.CheckConstraint(
                condition=Q(origin_source=None, origin_speaker=None, origin_reason="")
                | (Q(origin_source__isnull=False, origin_speaker=None) & ~Q(origin_reason=""))
                | (Q(origin_source=None, origin_speaker__isnull=False) & ~Q(origin_reason="")),
                name="evidence_origin_set_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_by=None, withdrawn_at=None, withdrawn_reason="")
                | (Q(withdrawn_by__isnull=False, withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="evidence_withdrawn_by_whom_when_why",
            ),
            models.CheckConstraint(
                condition=Q(confidential=True) | Q(shown_as=""), name="evidence_shown_as_only_when_confidential"
            ),
        ]
        indexes = [models.Index(fields=["claim", "stance", "id"], name="evidence_by_claim")]

    def __str__(self) -> str:
        return self.quote[:80] or self.title or self.url or f"Evidence {self.pk}"

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken back; it stays on the page and is not counted."""
        return self.withdrawn_at is not None
