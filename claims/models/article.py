"""What was published, its text frozen as it was, and which articles are near copies."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils import timezone

from claims.choices import ArticleState
from claims.fetching.anchors import Anchor, find_quote

from .recording import Versioned, tracked

MAX_TEXT = 1_000_000  # characters; spaCy refuses more
MAX_URL = 2_000
PENDING = (ArticleState.WAITING, ArticleState.READING)


@tracked()
class SyndicationGroup(models.Model):
    """Articles that are near copies of one another: one text that several outlets print."""

    label = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.label or f"Group {self.pk}"


class ArticleQuerySet(models.QuerySet["Article"]):
    """Questions about articles."""

    def pending(self) -> "ArticleQuerySet":
        """Those that have still to be read, or are being read."""
        return self.filter(state__in=PENDING)

    def to_be_read(self) -> "ArticleQuerySet":
        """Waiting ones, and those whose worker's lease ran out: it died, or was cut off."""
        return self.filter(
            Q(state=ArticleState.WAITING) | Q(state=ArticleState.READING, leased_until__lt=timezone.now())
        )


@tracked("lease", "leased_until", "attempts")
class Article(Versioned):
    """One document that a source published, at an address or pasted.

    The row is its own place in the queue: a worker takes it for a time (``lease``,
    ``leased_until``), and whoever's lease ran out has lost the right to store what they read.
    """

    source = models.ForeignKey("Source", models.PROTECT, related_name="articles")
    url = models.URLField("address", max_length=MAX_URL, blank=True)
    title = models.CharField(max_length=500, blank=True)
    byline = models.CharField(max_length=300, blank=True)
    published_on = models.DateField(null=True, blank=True, help_text="The day as printed.")
    published_at = models.DateTimeField(null=True, blank=True, help_text="The instant, where it is known.")
    language = models.CharField(max_length=3, blank=True, help_text="Two letters, as in ISO 639-1.")
    wire = models.ForeignKey(
        "Source",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="wire_copies",
        help_text="The agency whose copy this is.",
    )
    group = models.ForeignKey(SyndicationGroup, models.PROTECT, null=True, blank=True, related_name="articles")
    text_sha256 = models.CharField(max_length=64, editable=False, help_text="Of the first snapshot's text.")
    state = models.CharField(max_length=10, choices=ArticleState, default=ArticleState.WAITING, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    lease = models.UUIDField(null=True, blank=True, editable=False)
    leased_until = models.DateTimeField(null=True, blank=True, editable=False)
    last_error = models.TextField(blank=True, editable=False)
    unread_reason = models.CharField(max_length=500, blank=True, editable=False)
    read_at = models.DateTimeField(null=True, blank=True, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="articles_added", editable=False
    )
    added_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["url"], condition=~Q(url=""), name="article_url_unique"),
            models.UniqueConstraint(fields=["source", "text_sha256"], name="article_text_once_a_source"),
            models.CheckConstraint(condition=Q(state__in=ArticleState.values), name="article_state_known"),
            models.CheckConstraint(
                condition=Q(state=ArticleState.READING, lease__isnull=False, leased_until__isnull=False)
                | (~Q(state=ArticleState.READING) & Q(lease=None, leased_until=None)),
                name="article_leased_while_read",
            ),
            models.CheckConstraint(
                condition=Q(state=ArticleState.READ, read_at__isnull=False)
                | (~Q(state=ArticleState.READ) & Q(read_at=None)),
                name="article_read_at_when_read",
            ),
            models.CheckConstraint(
                condition=~Q(state=ArticleState.NOT_READ) | ~Q(unread_reason=""), name="article_not_read_says_why"
            ),
        ]
        indexes = [
            models.Index(fields=["id"], condition=Q(state__in=["waiting", "reading"]), name="article_queue"),
            models.Index(fields=["state", "-id"], name="article_by_state"),
            models.Index(fields=["source", "-id"], name="article_by_source"),
        ]

    def __str__(self) -> str:
        return self.title or f"Article {self.pk}"

    @property
    def is_pending(self) -> bool:
        """Whether it has still to be read."""
        return self.state in PENDING


class SnapshotQuerySet(models.QuerySet["Snapshot"]):
    """Questions about snapshots."""

    def passage(self, words: str) -> "tuple[Snapshot, Anchor] | None":
        """Where these words stand, marks and white space aside, in the newest that has them; None where none has."""
        for snapshot in self.order_by("-number").defer("raw", "shingles"):
            if anchor := find_quote(snapshot.text, words):
                return snapshot, anchor
        return None


class Snapshot(models.Model):
    """An article's text as it was at one moment, frozen: the database refuses every change."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="snapshots")
    number = models.PositiveIntegerField(default=1)
    taken_at = models.DateTimeField(default=timezone.now)
    text = models.TextField()
    sha256 = models.CharField(max_length=64, help_text="Of the text in UTF-8.")
    raw = models.BinaryField(blank=True, default=b"", help_text="The bytes that the text was taken from.")
    extractor = models.CharField(max_length=50, help_text="What took the text from the bytes.")
    extractor_version = models.CharField(max_length=50, blank=True)
    shingles = ArrayField(
        models.BigIntegerField(), default=list, help_text="Sampled word sequences, by which near copies are found."
    )

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="snapshot_number_unique"),
            models.CheckConstraint(condition=~Q(text=""), name="snapshot_has_text"),
        ]
        indexes = [
            GinIndex(fields=["shingles"], name="snapshot_shingles"),
            models.Index(fields=["sha256"], name="snapshot_sha256"),
        ]

    def __str__(self) -> str:
        return f"Snapshot {self.number} of article {self.article_id}"
