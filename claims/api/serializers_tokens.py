"""Tokens as JSON, and the one answer that has a secret."""

from typing import Any

from rest_framework import serializers

from claims.choices import Scope
from claims.models import Token

from .fields import Strict, Text, Whole


class TokenSerializer(serializers.ModelSerializer):
    """A token of yours; its secret is not kept."""

    scopes = serializers.ListField(child=serializers.ChoiceField(Scope.choices), read_only=True)

    class Meta:
        model = Token
        fields: tuple[str, ...] = (
            "id", "name", "start", "scopes", "created_at", "expires_at", "last_used_at", "revoked_at",
        )  # fmt: skip
        read_only_fields: Any = fields


class IssuedTokenSerializer(TokenSerializer):
    """A new token with its secret, which is shown this once."""

    secret = serializers.CharField(read_only=True)

    class Meta(TokenSerializer.Meta):
        fields = (*TokenSerializer.Meta.fields, "secret")
        read_only_fields = fields


class NewTokenSerializer(Strict):
    """A token to be issued to oneself."""

    name = Text(max_length=100, help_text="What it is for.")
    scopes = serializers.ListField(child=serializers.ChoiceField(Scope.choices), min_length=1, max_length=3)
    days = Whole(min_value=1, max_value=365, default=90, help_text="How long it lives.")
