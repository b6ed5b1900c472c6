"""Who published and who says so, as JSON; and the short forms by which other records name them."""

from typing import Any

from rest_framework import serializers

from claims.models import Source, Speaker, SpeakerRole, SyndicationGroup, Topic, User


class UserRef(serializers.ModelSerializer):
    """A person of the desk, or the engine."""

    class Meta:
        model = User
        fields = ("id", "username", "name")
        read_only_fields = fields


class SourceRef(serializers.ModelSerializer):
    """A publisher."""

    class Meta:
        model = Source
        fields = ("id", "name")
        read_only_fields = fields


class SpeakerRef(serializers.ModelSerializer):
    """Who says so."""

    class Meta:
        model = Speaker
        fields = ("id", "name", "kind", "affiliation")
        read_only_fields = fields


class TopicRef(serializers.ModelSerializer):
    """A topic."""

    class Meta:
        model = Topic
        fields = ("id", "name")
        read_only_fields = fields


class Internal(serializers.CharField):
    """An internal note: null for whoever may not see it, a ``read`` token above all."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, allow_null=True, **kwargs)

    def to_representation(self, value: str) -> Any:
        """The note, where the view says that it may be seen."""
        return value if self.context.get("confidential") else None


class SourceSerializer(serializers.ModelSerializer):
    """A publisher with all that is recorded of it."""

    owner = SourceRef(read_only=True, allow_null=True)
    notes = Internal()

    class Meta:
        model = Source
        fields = (
            "id", "version", "name", "kind", "domain", "homepage", "country", "owner", "is_ours", "wikidata_id",
            "notes",
        )  # fmt: skip
        read_only_fields = fields


class SpeakerRoleSerializer(serializers.ModelSerializer):
    """An office, and when it was held."""

    class Meta:
        model = SpeakerRole
        fields = ("role", "organisation", "from_day", "to_day")
        read_only_fields = fields


class SpeakerSerializer(serializers.ModelSerializer):
    """Who says so, with their other names and offices."""

    aliases = serializers.SlugRelatedField("name", many=True, read_only=True)
    roles = SpeakerRoleSerializer(many=True, read_only=True)
    notes = Internal()
    article = serializers.PrimaryKeyRelatedField(read_only=True, allow_null=True)
    group = serializers.PrimaryKeyRelatedField(read_only=True, allow_null=True)
    merged_into = serializers.PrimaryKeyRelatedField(read_only=True, allow_null=True)

    class Meta:
        model = Speaker
        fields = (
            "id", "version", "name", "kind", "affiliation", "aliases", "roles", "article", "group", "wikidata_id",
            "notes", "merged_into",
        )  # fmt: skip
        read_only_fields = fields


class GroupSerializer(serializers.ModelSerializer):
    """Articles that are near copies of one another; `articles/?group=` has them."""

    class Meta:
        model = SyndicationGroup
        fields = ("id", "label", "made_at")
        read_only_fields = fields


class TopicSerializer(serializers.ModelSerializer):
    """What claims are about."""

    class Meta:
        model = Topic
        fields = ("id", "version", "name")
        read_only_fields = fields
