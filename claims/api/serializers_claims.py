"""Claims, where they stand and what became of them, as JSON."""

from typing import Any

from rest_framework import serializers

from claims.choices import Dismissal, Kind, Priority, Voice
from claims.models import Appearance, Article, Claim, ClaimCounts, Snapshot, Speaker, Topic, User
from claims.models.article import MAX_TEXT
from claims.models.claim import MAX_CLAIM

from .fields import Day, DaysField, Flag, KnownChoice, NameOrId, RecordId, RecordIds, Strict, Text, Whole
from .serializers_figures import FigureSerializer, figures_field
from .serializers_sources import SpeakerRef, TopicRef, UserRef


class ClaimCountsSerializer(serializers.ModelSerializer):
    """Independent origins for and against, and how many records there are."""

    class Meta:
        model = ClaimCounts
        fields = ("corroborating", "conflicting", "context", "documents", "appearances")
        read_only_fields = fields


class ClaimSerializer(serializers.ModelSerializer):
    """One assertion, worded so that it stands alone."""

    speaker = SpeakerRef(read_only=True, allow_null=True)
    as_of = DaysField(read_only=True, allow_null=True)
    due = DaysField(read_only=True, allow_null=True)
    figures = FigureSerializer(many=True, read_only=True)
    topics = TopicRef(many=True, read_only=True)
    counts = ClaimCountsSerializer(read_only=True)
    dismissal = KnownChoice(Dismissal.choices, help_text="Why it was set aside.")
    assignee = UserRef(read_only=True, allow_null=True)
    created_by = UserRef(read_only=True, allow_null=True)
    accepted_by = UserRef(read_only=True, allow_null=True)
    dismissed_by = UserRef(read_only=True, allow_null=True)
    merged_into = serializers.PrimaryKeyRelatedField(read_only=True, allow_null=True)

    class Meta:
        model = Claim
        fields = (
            "id", "version", "wording", "text", "language", "kind", "voice", "speaker", "status", "said_on", "as_of",
            "due", "denied", "condition", "hedge", "resolution", "figures", "topics", "counts", "assignee", "priority",
            "deadline", "why_checked", "check_worthiness", "reasons", "confidence", "extracted_by", "created_by",
            "created_at", "external_source", "external_id", "accepted_by", "accepted_at", "dismissal",
            "dismissal_note", "dismissed_by", "dismissed_at", "merged_into",
        )  # fmt: skip
        read_only_fields = fields


class AppearanceSerializer(serializers.ModelSerializer):
    """A place where a claim stands, and who said it there, how and when."""

    claim = serializers.PrimaryKeyRelatedField(read_only=True)
    snapshot = serializers.PrimaryKeyRelatedField(read_only=True)
    article = serializers.IntegerField(source="snapshot.article_id", read_only=True)
    speaker = SpeakerRef(read_only=True, allow_null=True)

    class Meta:
        model = Appearance
        fields = (
            "id", "version", "claim", "article", "snapshot", "start", "end", "exact", "prefix", "suffix", "voice",
            "speaker", "role", "attribution", "via", "said_on", "locator", "translation", "state",
        )  # fmt: skip
        read_only_fields = fields


class ClaimFieldsSerializer(Strict):
    """What people edit of a claim; what is left out stays. ``speaker`` may be a name, to be found or recorded."""

    text = Text(max_length=MAX_CLAIM)
    language = serializers.RegexField(r"^[a-z]{2,3}$", max_length=3)
    kind = serializers.ChoiceField(Kind.choices)
    voice = serializers.ChoiceField(Voice.choices)
    speaker = NameOrId(Speaker.objects.filter(merged_into=None).all, allow_null=True)
    said_on = Day(allow_null=True)
    as_of = DaysField(allow_null=True)
    due = DaysField(allow_null=True)
    denied = Flag()
    condition = Text(max_length=500, allow_blank=True)
    hedge = Text(max_length=200, allow_blank=True)
    resolution = Text(max_length=2_000, allow_blank=True)
    figures = figures_field()
    topics = RecordIds(Topic.objects.all)
    assignee = RecordId(User.objects.filter(is_active=True).all, allow_null=True)
    priority = serializers.ChoiceField(Priority.choices)
    deadline = Day(allow_null=True)
    why_checked = Text(max_length=2_000, allow_blank=True)

    def get_fields(self) -> Any:
        """None of them is required where a claim exists already."""
        fields = super().get_fields()
        for name, field in fields.items():
            field.required = name in self.needed
        return fields

    needed: frozenset[str] = frozenset()


class NewClaimSerializer(ClaimFieldsSerializer):
    """A claim that is kept at once. It may be anchored: by snapshot and offsets, or by article and exact words."""

    needed = frozenset({"text"})
    snapshot = RecordId(Snapshot.objects.select_related("article").all)
    start = Whole(max_value=MAX_TEXT)
    end = Whole(max_value=MAX_TEXT)
    article = RecordId(Article.objects.all)
    exact = Text(max_length=MAX_CLAIM * 2, trim_whitespace=False)

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """One way of anchoring, whole, or none. Raises ValidationError."""
        anchor = given.keys() & {"snapshot", "start", "end", "article", "exact"}
        if anchor not in (set(), {"snapshot", "start", "end"}, {"article", "exact"}):
            message = "Anchor a claim by snapshot, start and end, or by article and exact."
            raise serializers.ValidationError({"exact" if "exact" in anchor else "snapshot": message})
        return given


class DismissalSerializer(Strict):
    """Why a claim is set aside."""

    dismissal = serializers.ChoiceField(Dismissal.choices)
    note = Text(max_length=500, allow_blank=True, default="", help_text="Needed where the reason is `other`.")


class ChangeSerializer(serializers.Serializer):
    """One field of a record, before and after."""

    field = serializers.CharField(read_only=True)
    before = serializers.JSONField(read_only=True)
    after = serializers.JSONField(read_only=True)


class HistoryEntrySerializer(serializers.Serializer):
    """Something that was written: when, by whom, by which operation and what for, and what it changed."""

    id = serializers.IntegerField(read_only=True)
    at = serializers.DateTimeField(read_only=True)
    by = serializers.CharField(read_only=True, allow_null=True, help_text="The user name.")
    operation = serializers.CharField(read_only=True, allow_null=True)
    reason = serializers.CharField(read_only=True)
    version = serializers.IntegerField(read_only=True)
    wording = serializers.IntegerField(read_only=True)
    changes = ChangeSerializer(many=True, read_only=True)
