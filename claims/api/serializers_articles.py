"""Articles and their frozen texts as JSON."""

from typing import Any

from rest_framework import serializers

from claims.models import Article, Snapshot, Source
from claims.models.article import MAX_TEXT, MAX_URL

from .fields import Day, NameOrId, RawText, Strict, Text
from .serializers_sources import SourceRef, UserRef


class ArticleSerializer(serializers.ModelSerializer):
    """An article: whose it is, when it was published, and how far its reading has come."""

    source = SourceRef(read_only=True)
    wire = SourceRef(read_only=True, allow_null=True)
    group = serializers.PrimaryKeyRelatedField(read_only=True, allow_null=True)
    added_by = UserRef(read_only=True)
    last_error = serializers.SerializerMethodField()

    class Meta:
        model = Article
        fields = (
            "id", "version", "source", "url", "title", "byline", "published_on", "published_at", "language", "wire",
            "group", "state", "attempts", "last_error", "unread_reason", "read_at", "added_by", "added_at",
        )  # fmt: skip
        read_only_fields = fields

    def get_last_error(self, article: Article) -> str:
        """What went wrong, in a line; where in the code is for the log."""
        return next(iter(article.last_error.strip().splitlines()), "")[:500]


class NewArticleSerializer(Strict):
    """An article whose text was taken elsewhere. The same text of the same source, or the same address, is the same."""

    text = RawText(max_length=MAX_TEXT)
    source = NameOrId(Source.objects.all, help_text="The publisher's id, or a name: one that is not known is recorded.")
    url = serializers.URLField(max_length=MAX_URL, required=False)
    title = Text(max_length=500, allow_blank=True, required=False)
    byline = Text(max_length=300, allow_blank=True, required=False)
    published_on = Day(allow_null=True, required=False)
    wire = NameOrId(Source.objects.all, allow_null=True, required=False, help_text="The agency whose copy this is.")


class SnapshotSerializer(serializers.ModelSerializer):
    """An article's text as it was at one moment, without the text itself."""

    article = serializers.PrimaryKeyRelatedField(read_only=True)
    length = serializers.IntegerField(read_only=True, help_text="In code points.")

    class Meta:
        model = Snapshot
        fields: tuple[str, ...] = (
            "id", "article", "number", "taken_at", "sha256", "length", "extractor", "extractor_version",
        )  # fmt: skip
        read_only_fields: Any = fields


class SnapshotTextSerializer(SnapshotSerializer):
    """An article's text as it was at one moment; offsets count its code points."""

    class Meta(SnapshotSerializer.Meta):
        fields = (*SnapshotSerializer.Meta.fields, "text")
        read_only_fields = fields
