"""Who says so."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from claims.choices import SpeakerKind

from .evidence import Evidence
from .folding import Fold
from .recording import Versioned, tracked


class SpeakerQuerySet(models.QuerySet["Speaker"]):
    """Questions about speakers."""

    def known_as(self, name: str) -> "SpeakerQuerySet":
        """Named speakers whose name or alias this is, case and accents aside.

        Those merged into another are left out; the one that carries on has their aliases. More
        than one answer means that the name must be asked, not guessed.
        """
        folded = Fold(models.Value(name.strip()))
        return (
            self.exclude(kind=SpeakerKind.UNNAMED)
            .filter(merged_into=None)
            .alias(folded_name=Fold("name"))
            .filter(
                Q(folded_name=folded)
                | Exists(
                    SpeakerAlias.objects.alias(folded_name=Fold("name")).filter(
                        speaker=OuterRef("pk"), folded_name=folded
                    )
                )
            )
        )

    def shown_to(self, confidential: bool) -> "SpeakerQuerySet":
        """All of them for who may see ``confidential`` evidence; else without those whom only such evidence names."""
        if confidential:
            return self
        naming = Evidence.objects.filter(Q(speaker=OuterRef("pk")) | Q(origin_speaker=OuterRef("pk")))
        this = self.model.objects.filter(pk=OuterRef("pk"))
        claiming, speaking = this.filter(claims__isnull=False), this.filter(appearances__isnull=False)
        used = Q(Exists(naming.filter(confidential=False))) | Q(Exists(speaking)) | Q(Exists(claiming))
        return self.exclude(Q(Exists(naming.filter(confidential=True))) & ~used)

    def named_like(self, words: str) -> "SpeakerQuerySet":
        """Speakers whose name has words much like these, case and accents aside: "Peskow" finds "Dmitry Peskov"."""
        return self.alias(folded_name=Fold("name")).filter(folded_name__trigram_word_similar=Fold(models.Value(words)))


@tracked()
class Speaker(Versioned):
    """A person, an organisation, or somebody whom an article describes and does not name.

    An unnamed speaker belongs to the one article, or the group of near copies, that describes them.
    """

    name = models.CharField(max_length=300, help_text="For an unnamed speaker the fullest printed description.")
    kind = models.CharField(max_length=20, choices=SpeakerKind, default=SpeakerKind.PERSON)
    affiliation = models.CharField(max_length=300, blank=True, help_text="Whom they speak for or belong to.")
    article = models.ForeignKey("Article", models.PROTECT, null=True, blank=True, related_name="unnamed_speakers")
    group = models.ForeignKey(
        "SyndicationGroup", models.PROTECT, null=True, blank=True, related_name="unnamed_speakers"
    )
    wikidata_id = models.CharField("Wikidata item", max_length=20, blank=True)
    notes = models.TextField(max_length=10_000, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="absorbed")

    objects = SpeakerQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="speaker_has_a_name"),
            models.CheckConstraint(condition=Q(kind__in=SpeakerKind.values), name="speaker_kind_known"),
            models.CheckConstraint(
                condition=Q(kind=SpeakerKind.UNNAMED, article__isnull=False, group=None)
                | Q(kind=SpeakerKind.UNNAMED, article=None, group__isnull=False)
                | (~Q(kind=SpeakerKind.UNNAMED) & Q(article=None, group=None)),
                name="speaker_unnamed_belongs_to_one_text",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")), name="speaker_not_merged_into_itself"
            ),
            models.UniqueConstraint(
                Fold("name"), "article", condition=Q(article__isnull=False), name="speaker_unnamed_once_an_article"
            ),
            models.UniqueConstraint(
                Fold("name"), "group", condition=Q(group__isnull=False), name="speaker_unnamed_once_a_group"
            ),
        ]
        indexes = [
            models.Index(Fold("name"), name="speaker_folded_name"),
            GinIndex(OpClass(Fold("name"), "gin_trgm_ops"), name="speaker_name_trigrams"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_unnamed(self) -> bool:
        """Whether an article describes them without a name."""
        return self.kind == SpeakerKind.UNNAMED


@tracked()
class SpeakerRole(models.Model):
    """An office that a speaker held, and when; open ends are not known or not over."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="roles")
    role = models.CharField(max_length=300)
    organisation = models.CharField(max_length=300, blank=True)
    from_day = models.DateField("from", null=True, blank=True)
    to_day = models.DateField("to", null=True, blank=True)

    class Meta:
        ordering = ["speaker", "from_day", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(from_day=None) | Q(to_day=None) | Q(to_day__gte=F("from_day")),
                name="speaker_role_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                "speaker",
                Fold("role"),
                Fold("organisation"),
                "from_day",
                nulls_distinct=False,
                name="speaker_role_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role}, {self.organisation}" if self.organisation else self.role


@tracked()
class SpeakerAlias(models.Model):
    """Another name of a speaker; one name may be an alias of several, and is then asked about."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=300)

    class Meta:
        ordering = ["speaker", "name"]
        verbose_name_plural = "speaker aliases"
        constraints = [
            models.UniqueConstraint("speaker", Fold("name"), name="speaker_alias_once"),
            models.CheckConstraint(condition=~Q(name=""), name="speaker_alias_has_a_name"),
        ]
        indexes = [models.Index(Fold("name"), name="speaker_alias_folded_name")]

    def __str__(self) -> str:
        return self.name
