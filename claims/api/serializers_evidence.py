"""Evidence and tokens as JSON."""

from typing import Any

from rest_framework import serializers

from claims.choices import EvidenceKind, Stance
from claims.models import Article, Claim, Evidence, Source, Speaker
from claims.models.article import MAX_TEXT, MAX_URL
from claims.operations.evidence import MAX_QUOTE, MAX_REASON

from .fields import Day, Flag, NameOrId, RecordId, Strict, Text, Whole
from .serializers_figures import FigureSerializer, figures_field
from .serializers_sources import Internal, SourceRef, SpeakerRef, UserRef


class EvidenceSerializer(serializers.ModelSerializer):
    """What speaks for a claim, against it, or helps to understand it; one of article, cited_claim and url is given."""

    claim = serializers.PrimaryKeyRelatedField(read_only=True)
    article = serializers.PrimaryKeyRelatedField(read_only=True, allow_null=True)
    snapshot = serializers.PrimaryKeyRelatedField(read_only=True, allow_null=True)
    cited_claim = serializers.PrimaryKeyRelatedField(read_only=True, allow_null=True)
    source = SourceRef(read_only=True, allow_null=True)
    speaker = SpeakerRef(read_only=True, allow_null=True)
    origin_source = SourceRef(read_only=True, allow_null=True)
    origin_speaker = SpeakerRef(read_only=True, allow_null=True)
    note = Internal(help_text="The internal note; null for whoever may not see it.")
    figures = FigureSerializer(many=True, read_only=True)
    added_by = UserRef(read_only=True)
    withdrawn_by = UserRef(read_only=True, allow_null=True)

    class Meta:
        model = Evidence
        fields: tuple[str, ...] = (
            "id", "version", "claim", "stance", "kind", "primary", "article", "snapshot", "start", "end",
            "cited_claim", "url", "source", "speaker", "origin_source", "origin_speaker", "origin_reason", "title",
            "published_on", "accessed_on", "locator", "edition", "quote", "quote_translation", "calculation",
            "interest", "archive", "public_note", "note", "confidential", "shown_as", "language", "figures",
            "added_by", "added_at", "withdrawn_by", "withdrawn_at", "withdrawn_reason",
        )  # fmt: skip
        read_only_fields: Any = fields


class WeighedEvidenceSerializer(EvidenceSerializer):
    """Evidence of one claim, weighed: whether it adds an independent origin to its side, and if not, why."""

    origins = serializers.SerializerMethodField()
    counted = serializers.SerializerMethodField()
    remark = serializers.SerializerMethodField()

    class Meta(EvidenceSerializer.Meta):
        fields = (*EvidenceSerializer.Meta.fields, "origins", "counted", "remark")
        read_only_fields = fields

    def get_origins(self, evidence: Evidence) -> list[str]:
        """Whom the information comes from."""
        weighed = self.context["weighed"].get(evidence.pk)
        return [origin.label for origin in weighed.origins] if weighed else []

    def get_counted(self, evidence: Evidence) -> bool:
        """What was withdrawn, or shares an origin with the claim or with what stands here already, is not."""
        weighed = self.context["weighed"].get(evidence.pk)
        return bool(weighed and weighed.counted)

    def get_remark(self, evidence: Evidence) -> str:
        """Why it is not counted."""
        weighed = self.context["weighed"].get(evidence.pk)
        return weighed.remark if weighed else "Withdrawn."


class EvidenceFieldsSerializer(Strict):
    """What people give and edit of evidence; what is left out stays."""

    stance = serializers.ChoiceField(Stance.choices, required=False)
    kind = serializers.ChoiceField(EvidenceKind.choices, required=False)
    primary = Flag(required=False)
    source = NameOrId(Source.objects.all, required=False, allow_null=True)
    speaker = NameOrId(Speaker.objects.filter(merged_into=None).all, required=False, allow_null=True)
    origin_source = RecordId(Source.objects.all, required=False, allow_null=True)
    origin_speaker = RecordId(Speaker.objects.all, required=False, allow_null=True)
    origin_reason = Text(max_length=500, required=False, allow_blank=True)
    title = Text(max_length=500, required=False, allow_blank=True)
    published_on = Day(required=False, allow_null=True)
    accessed_on = Day(required=False, allow_null=True)
    locator = Text(max_length=200, required=False, allow_blank=True)
    edition = Text(max_length=200, required=False, allow_blank=True)
    quote = Text(max_length=MAX_QUOTE, required=False, allow_blank=True, trim_whitespace=False)
    quote_translation = Text(max_length=5_000, required=False, allow_blank=True)
    calculation = Text(max_length=5_000, required=False, allow_blank=True)
    interest = Text(max_length=500, required=False, allow_blank=True)
    archive = serializers.URLField(max_length=MAX_URL, required=False, allow_blank=True)
    public_note = Text(max_length=5_000, required=False, allow_blank=True)
    note = Text(max_length=5_000, required=False, allow_blank=True)
    confidential = Flag(required=False)
    shown_as = Text(max_length=300, required=False, allow_blank=True)
    language = serializers.RegexField(r"^[a-z]{2,3}$", max_length=3, required=False)
    figures = figures_field(required=False)


class NewEvidenceSerializer(EvidenceFieldsSerializer):
    """Evidence to attach: a passage of an article of ours (its words or offsets), another claim, or an address."""

    stance = serializers.ChoiceField(Stance.choices)
    article = RecordId(Article.objects.select_related("group").all, required=False)
    start = Whole(max_value=MAX_TEXT, required=False)
    end = Whole(max_value=MAX_TEXT, required=False)
    cited_claim = RecordId(Claim.objects.select_related("speaker").all, required=False)
    url = serializers.URLField(max_length=MAX_URL, required=False)

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        """Offsets come together, and with an article. Raises ValidationError."""
        offsets = given.keys() & {"start", "end"}
        if offsets and (len(offsets) == 1 or "article" not in given):
            raise serializers.ValidationError({offsets.pop(): "Offsets come both, and with an article."})
        return given


class CorrectionSerializer(EvidenceFieldsSerializer):
    """What is to be corrected of evidence, and, where somebody else attached it, why."""

    reason = Text(max_length=MAX_REASON, required=False)


class WithdrawalSerializer(Strict):
    """Why evidence is taken back."""

    reason = Text(max_length=MAX_REASON)
