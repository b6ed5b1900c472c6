"""Figures as JSON: the same object as the engine's, in and out."""

from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import StrIndex
from rest_framework import serializers

from claims.choices import Direction, Measure
from claims.models import Appearance, Evidence, Figure
from claims.models.ranges import amount_to_range
from claims.operations.figures import MAX_FIGURES, FigureInput

from .fields import AmountField, Flag, KnownChoice, Strict, Text, Whole


def figures_with_places() -> QuerySet[Figure]:
    """Figures with ``place``: where their words begin in the text that their claim or evidence quotes."""
    words = StrIndex(F("exact"), OuterRef("verbatim"))
    in_claim = Appearance.objects.alias(at=words).filter(claim=OuterRef("claim"), at__gt=0).order_by("id")
    quoted = StrIndex(F("quote"), OuterRef("verbatim"))
    in_evidence = Evidence.objects.alias(at=quoted).filter(pk=OuterRef("evidence"), at__gt=0, start__isnull=False)
    return Figure.objects.annotate(
        place_in_claim=Subquery(in_claim.values_list(F("start") + F("at") - 1)[:1]),
        place_in_evidence=Subquery(in_evidence.values_list(F("start") + F("at") - 1)[:1]),
    )


class FigureSerializer(serializers.ModelSerializer):
    """A quantity; ``start`` and ``end`` are where its words stand in the snapshot, null where they stand in none."""

    start = serializers.SerializerMethodField()
    end = serializers.SerializerMethodField()
    low = AmountField(allow_null=True, read_only=True)
    high = AmountField(allow_null=True, read_only=True)
    low_inclusive = serializers.BooleanField(read_only=True)
    high_inclusive = serializers.BooleanField(read_only=True)
    direction = KnownChoice(Direction.choices, help_text="A change, and which way; null for a level or a count.")
    measure = KnownChoice(Measure.choices, help_text="What time it is about; null where that is not known.")

    class Meta:
        model = Figure
        fields = (
            "id", "start", "end", "verbatim", "low", "high", "low_inclusive", "high_inclusive", "approximate",
            "direction", "measure", "unit", "counted", "scope", "derived",
        )  # fmt: skip
        read_only_fields = fields

    def get_start(self, figure: Any) -> int | None:
        """In code points of the snapshot's text."""
        if figure.derived or not figure.verbatim:
            return None
        return figure.place_in_claim if figure.claim_id else figure.place_in_evidence

    def get_end(self, figure: Any) -> int | None:
        """Exclusive."""
        start = self.get_start(figure)
        return None if start is None else start + len(figure.verbatim)


class FigureInputSerializer(Strict):
    """A quantity as it is given. ``start`` and ``end`` may stay from an extraction; they are found anew."""

    start = Whole(required=False, allow_null=True, write_only=True)
    end = Whole(required=False, allow_null=True, write_only=True)
    verbatim = Text(max_length=500, allow_blank=True, default="", trim_whitespace=False)
    low = AmountField(allow_null=True, default=None)
    high = AmountField(allow_null=True, default=None)
    low_inclusive = Flag(default=True)
    high_inclusive = Flag(default=True)
    approximate = Flag(default=False)
    direction = serializers.ChoiceField(Direction.choices, allow_null=True, default=None)
    measure = serializers.ChoiceField(Measure.choices, allow_null=True, default=None)
    unit = Text(max_length=100, allow_blank=True, default="")
    counted = Text(max_length=300, allow_blank=True, default="")
    scope = Text(max_length=300, allow_blank=True, default="")
    derived = Flag(default=False)

    def validate(self, given: dict[str, Any]) -> FigureInput:
        """The figure for an operation. Raises ValidationError where no number lies between its bounds."""
        bounds = {name: given[name] for name in ("low_inclusive", "high_inclusive")}
        try:
            amount_to_range(given["low"], given["high"], **bounds)
        except ValueError as problem:
            raise serializers.ValidationError({"high": str(problem)}) from problem
        fields = {name: value for name, value in given.items() if name not in ("start", "end")}
        # An open end includes nothing: as it is stored, so that giving back what was read changes nothing.
        fields["low_inclusive"] = given["low_inclusive"] and given["low"] is not None
        fields["high_inclusive"] = given["high_inclusive"] and given["high"] is not None
        return FigureInput(**fields | {name: given[name] or "" for name in ("direction", "measure")})


def figures_field(**kwargs: Any) -> FigureInputSerializer:
    """All figures of a record; what is not given is taken away."""
    return FigureInputSerializer(many=True, max_length=MAX_FIGURES, **kwargs)
