"""Who published."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value
from django.db.models.functions import Lower

from claims.choices import SourceKind

from .article import Article
from .evidence import Evidence
from .recording import Versioned, tracked


class SourceQuerySet(models.QuerySet["Source"]):
    """Questions about sources."""

    def called(self, name: str) -> "SourceQuerySet":
        """The one of this name, case aside as its unique key has it: lower case, not upper, where these tell apart."""
        return self.alias(lowered=Lower("name")).filter(lowered=Lower(Value(name)))

    def shown_to(self, confidential: bool) -> "SourceQuerySet":
        """All of them for who may see ``confidential`` evidence; else without those that only such evidence names."""
        if confidential:
            return self
        naming = Evidence.objects.filter(Q(source=OuterRef("pk")) | Q(origin_source=OuterRef("pk")))
        printing = Article.objects.filter(Q(source=OuterRef("pk")) | Q(wire=OuterRef("pk")))
        owned = self.model.objects.filter(owner=OuterRef("pk"))
        used = Q(Exists(naming.filter(confidential=False))) | Q(Exists(printing)) | Q(Exists(owned))
        return self.exclude(Q(Exists(naming.filter(confidential=True))) & ~used)


@tracked()
class Source(Versioned):
    """A publisher: a newspaper, broadcaster, wire agency, authority, research body or account."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=SourceKind, default=SourceKind.NEWSPAPER)
    domain = models.CharField(max_length=253, blank=True, help_text="As in example.org, without www.")
    homepage = models.URLField(max_length=2000, blank=True)
    country = models.CharField(max_length=2, blank=True, help_text="Two letters, as in ISO 3166-1.")
    owner = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="outlets",
        help_text="Outlets of one owner count as one origin.",
    )
    is_ours = models.BooleanField("ours", default=False, help_text="This desk, or the outlet it belongs to.")
    wikidata_id = models.CharField("Wikidata item", max_length=20, blank=True)
    notes = models.TextField(max_length=10_000, blank=True)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(Lower("name"), name="source_name_unique"),
            models.UniqueConstraint(Lower("domain"), condition=~Q(domain=""), name="source_domain_unique"),
            models.CheckConstraint(condition=~Q(name=""), name="source_has_a_name"),
            models.CheckConstraint(condition=Q(owner=None) | ~Q(owner=F("id")), name="source_does_not_own_itself"),
            models.CheckConstraint(condition=Q(kind__in=SourceKind.values), name="source_kind_known"),
        ]

    def __str__(self) -> str:
        return self.name
