"""What is asserted."""

from datetime import date
from functools import reduce
from operator import or_

from django.conf import settings
from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import CombinedSearchQuery, SearchQuery, SearchRank, SearchVector, SearchVectorField
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Case, F, Q, When
from django.db.models.functions import Cast
from django.utils import timezone

from claims.choices import ClaimStatus, Dismissal, Kind, Priority, Voice

from .ranges import Days, range_to_days
from .recording import Versioned, tracked
from .speaker import Speaker

MAX_CLAIM = 1_000
SEARCH_CONFIGURATIONS = {"en": "claims_english"}
SEARCH_DEFAULT = "claims_simple"
MAX_RANKED = 1_000


def _query(words: str) -> CombinedSearchQuery:
    """What to look for, in the words' English stems or as they stand: a claim's language decides how it is indexed."""
    configurations = [*SEARCH_CONFIGURATIONS.values(), SEARCH_DEFAULT]
    first, *others = (SearchQuery(words, config=each, search_type="websearch") for each in configurations)
    return reduce(or_, others, first)


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Questions about claims."""

    def candidates(self) -> "ClaimQuerySet":
        """Proposed ones that nobody has judged yet."""
        return self.filter(status=ClaimStatus.CANDIDATE)

    def kept(self) -> "ClaimQuerySet":
        """Those that people kept for checking."""
        return self.filter(status=ClaimStatus.OPEN)

    def due_by(self, day: date) -> "ClaimQuerySet":
        """Predictions whose window has ended on this day or before; those with an open end never are."""
        return self.filter(due__contained_by=DateRange(None, day, "(]"))

    def most_worth_first(self) -> "ClaimQuerySet":
        """The order of triage: urgent first, then the most check-worthy, the oldest first among equals."""
        return self.order_by("-priority", "-check_worthiness", "id")

    def matching(self, words: str) -> "ClaimQuerySet":
        """Claims whose text, or whose speaker's name, has these words: any language, accents folded.

        Understands quoted phrases, ``or`` and ``-word``. An empty search finds nothing.
        """
        speakers = Speaker.objects.named_like(words)
        return self.filter(Q(search=_query(words)) | Q(speaker__in=speakers))

    def best_matching(self, words: str) -> "ClaimQuerySet":
        """The newest 1,000 claims that have these words, those that have them best first, found by name last.

        ``relevance`` is a whole number, so that a page may begin where another ended.
        """
        newest = self.matching(words).order_by("-id").values("pk")[:MAX_RANKED]
        relevance = Cast(SearchRank(F("search"), _query(words)) * 1_000_000, models.IntegerField())
        return self.filter(pk__in=newest).annotate(relevance=relevance).order_by("-relevance", "-id")

    def with_people(self) -> "ClaimQuerySet":
        """With who says so and who works on it, and the counts that lists show."""
        return self.select_related("speaker", "assignee", "counts")


@tracked("search")
class Claim(Versioned):
    """One assertion, worded so that it stands alone; while nobody has kept it, a candidate.

    ``wording`` rises only when text, kind, voice, speaker, times or figures change: a verdict
    judges one wording. The database keeps it, whoever writes.
    """

    text = models.CharField(max_length=MAX_CLAIM)
    language = models.CharField(max_length=3, default="en")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.EVENT)
    voice = models.CharField("attribution", max_length=10, choices=Voice, default=Voice.REPORTER)
    speaker = models.ForeignKey(
        "Speaker", models.PROTECT, null=True, blank=True, related_name="claims", verbose_name="who says so"
    )
    status = models.CharField(max_length=10, choices=ClaimStatus, default=ClaimStatus.CANDIDATE, editable=False)
    wording = models.PositiveIntegerField(default=1, editable=False)

    said_on = models.DateField(null=True, blank=True)
    as_of = DateRangeField("refers to", null=True, blank=True)
    due = DateRangeField(null=True, blank=True, help_text="When the deadline of a prediction falls.")
    denied = models.BooleanField(default=False, help_text="The speaker denies it.")
    condition = models.CharField(max_length=500, blank=True, help_text="What it hangs on: “if …”.")
    hedge = models.CharField(max_length=200, blank=True, help_text="Words such as “perhaps” that weaken it.")
    resolution = models.TextField(
        max_length=2_000, blank=True, help_text="What would count as come true, written before it is due."
    )

    topics = models.ManyToManyField("Topic", blank=True, related_name="claims")
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="claims_assigned"
    )
    priority = models.PositiveSmallIntegerField(choices=Priority, default=Priority.NORMAL)
    deadline = models.DateField(null=True, blank=True, help_text="When the desk wants it done.")
    why_checked = models.TextField(max_length=2_000, blank=True)

    check_worthiness = models.FloatField(default=0.0)
    reasons = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    confidence = models.FloatField(null=True, blank=True)
    extracted_by = models.CharField(max_length=100, blank=True, editable=False, help_text="Engine and version.")
    extraction_key = models.CharField(max_length=100, blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="claims_made", editable=False
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    external_source = models.CharField(max_length=100, blank=True)
    external_id = models.CharField(max_length=200, blank=True)

    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    accepted_at = models.DateTimeField(null=True, blank=True, editable=False)
    dismissal = models.CharField(max_length=20, choices=Dismissal, blank=True, editable=False)
    dismissal_note = models.CharField(max_length=500, blank=True, editable=False)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    dismissed_at = models.DateTimeField(null=True, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="absorbed", editable=False
    )

    search = models.GeneratedField(
        expression=Case(
            *[
                When(language=code, then=SearchVector("text", config=config))
                for code, config in SEARCH_CONFIGURATIONS.items()
            ],
            default=SearchVector("text", config=SEARCH_DEFAULT),
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="claim_has_text"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="claim_kind_known"),
            models.CheckConstraint(
                condition=Q(voice=Voice.REPORTER, speaker=None)
                | Q(voice__in=[Voice.NAMED, Voice.UNNAMED], speaker__isnull=False),
                name="claim_voice_fits_speaker",
            ),
            models.CheckConstraint(
                condition=Q(due=None) | Q(kind=Kind.PREDICTION), name="claim_only_a_prediction_is_due"
            ),
            models.CheckConstraint(condition=Q(as_of=None) | Q(as_of__isempty=False), name="claim_as_of_has_days"),
            models.CheckConstraint(condition=Q(due=None) | Q(due__isempty=False), name="claim_due_has_days"),
            models.CheckConstraint(
                condition=Q(
                    status=ClaimStatus.DISMISSED,
                    dismissal__in=Dismissal.values,
                    dismissed_by__isnull=False,
                    dismissed_at__isnull=False,
                )
                | (
                    ~Q(status=ClaimStatus.DISMISSED)
                    & Q(dismissal="", dismissal_note="", dismissed_by=None, dismissed_at=None)
                ),
                name="claim_dismissed_by_whom_when_why",
            ),
            models.CheckConstraint(
                condition=Q(accepted_by=None, accepted_at=None)
                | Q(accepted_by__isnull=False, accepted_at__isnull=False),
                name="claim_accepted_by_whom_when",
            ),
            models.CheckConstraint(
                condition=~Q(status=ClaimStatus.OPEN) | Q(accepted_by__isnull=False), name="claim_open_was_accepted"
            ),
            models.CheckConstraint(
                condition=Q(status=ClaimStatus.MERGED, merged_into__isnull=False)
                | (~Q(status=ClaimStatus.MERGED) & Q(merged_into=None)),
                name="claim_merged_into_another",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")), name="claim_not_merged_into_itself"
            ),
            models.CheckConstraint(
                condition=~Q(extracted_by="") | Q(created_by__isnull=False), name="claim_has_a_maker"
            ),
            models.CheckConstraint(
                condition=Q(check_worthiness__gte=0, check_worthiness__lte=1), name="claim_check_worthiness_0_to_1"
            ),
            models.UniqueConstraint(
                fields=["extraction_key"], condition=~Q(extraction_key=""), name="claim_extracted_once_a_place"
            ),
            models.UniqueConstraint(
                fields=["external_source", "external_id"], condition=~Q(external_id=""), name="claim_external_id_unique"
            ),
        ]
        indexes = [
            GinIndex(fields=["search"], name="claim_search"),
            models.Index(
                fields=["-priority", "-check_worthiness", "id"],
                condition=Q(status="candidate"),
                name="claim_triage_queue",
            ),
            models.Index(fields=["status", "-id"], name="claim_by_status"),
            models.Index(fields=["speaker", "-id"], name="claim_by_speaker"),
            models.Index(fields=["due"], condition=Q(due__isnull=False, status="open"), name="claim_due_window"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_candidate(self) -> bool:
        """Whether nobody has judged yet if it is worth checking."""
        return self.status == ClaimStatus.CANDIDATE

    @property
    def is_open(self) -> bool:
        """Whether it is kept for checking."""
        return self.status == ClaimStatus.OPEN

    @property
    def as_of_days(self) -> Days | None:
        """The days it speaks of, both ends included."""
        return range_to_days(self.as_of)

    @property
    def due_days(self) -> Days | None:
        """When its deadline falls, both ends included."""
        return range_to_days(self.due)


class ClaimCounts(models.Model):
    """What lists show of a claim's evidence to every reader, confidential evidence left out; kept by the operations.

    Apart from the claim, so that counting neither raises its version nor fills its history.
    ``corroborating`` and ``conflicting`` count independent origins; ``documents`` and
    ``appearances`` count rows.
    """

    claim = models.OneToOneField(Claim, models.CASCADE, primary_key=True, related_name="counts")
    corroborating = models.PositiveIntegerField(default=0)
    conflicting = models.PositiveIntegerField(default=0)
    context = models.PositiveIntegerField(default=0)
    documents = models.PositiveIntegerField(default=0)
    appearances = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "claim counts"

    def __str__(self) -> str:
        return f"{self.corroborating} for, {self.conflicting} against"


@tracked(obj_field=None)
class ClaimTopic(Claim.topics.through):  # type: ignore[name-defined,misc]
    """Which claims are about which topics: named so that the history can keep it."""

    class Meta:
        proxy = True
