"""What JSON holds for days, amounts, records and words, and what is refused before it reaches an operation.

Types are taken at their word: a number is no string, and "true" no truth.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Model, QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.utils import html

from claims.models.ranges import days_to_range, range_to_days

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DIGITS = re.compile(r"-?[0-9]+(\.[0-9]+)?")
LARGEST_ID = 2**63 - 1
MAX_INTEGER = 2**31 - 1
MAX_IDS = 20
DAY = {"type": ["string", "null"], "format": "date"}
DAYS = {
    "type": "array",
    "items": DAY,
    "minItems": 2,
    "maxItems": 2,
    "description": "`[from, to]`: both days are included, null is an open end.",
    "examples": [["2022-02-10", "2022-02-20"]],
}
NAME_OR_ID = {"oneOf": [{"type": "integer", "minimum": 1}, {"type": "string", "minLength": 1, "maxLength": 300}]}


class Text(serializers.CharField):
    """A string; DRF would take numbers for one."""

    def to_internal_value(self, data: Any) -> str:
        """The string. Raises ValidationError for anything else."""
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


class RawText(Text):
    """A text whose white space matters and whose NULs the operation removes, so offsets are counted without them."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(trim_whitespace=False, **kwargs)
        self.validators = [v for v in self.validators if type(v).__name__ != "ProhibitNullCharactersValidator"]


class Flag(serializers.BooleanField):
    """true or false."""

    def to_internal_value(self, data: Any) -> bool:
        """The truth value. Raises ValidationError for "yes", 1 and the like."""
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


class KnownChoice(serializers.ChoiceField):
    """A choice to be read, null where none was made: the database keeps that as an empty string."""

    def __init__(self, choices: Any, **kwargs: Any) -> None:
        super().__init__(choices, read_only=True, allow_null=True, **kwargs)

    def to_representation(self, value: str) -> str | None:
        """The choice."""
        return value or None


class Whole(serializers.IntegerField):
    """A whole number that PostgreSQL's integer holds."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**({"min_value": 0, "max_value": MAX_INTEGER} | kwargs))

    def to_internal_value(self, data: Any) -> int:
        """The number. Raises ValidationError for strings, fractions and truth values."""
        if isinstance(data, bool) or not isinstance(data, int):
            self.fail("invalid")
        return data


class Day(serializers.DateField):
    """A day as ISO 8601 has it; one that no calendar has is refused."""

    default_error_messages = {"invalid": "This is no day. Write 2022-01-31."}

    def to_internal_value(self, data: Any) -> date:
        """The day. Raises ValidationError."""
        try:
            if isinstance(data, str) and _ISO_DAY.fullmatch(data):
                return date.fromisoformat(data)
        except ValueError:
            pass
        return self.fail("invalid")


@extend_schema_field(DAYS)
class DaysField(serializers.Field):
    """``[from, to]``, both included; null for an open end."""

    default_error_messages = {
        "shape": "Give two days, [from, to]; null is an open end.",
        "open": "Give one of the two days, or null for the whole.",
    }

    def to_internal_value(self, data: Any) -> tuple[date | None, date | None]:
        """The two days. Raises ValidationError where they are not two days in their order."""
        if not isinstance(data, list) or len(data) != 2:
            self.fail("shape")
        first, last = (None if day is None else Day().run_validation(day) for day in data)
        try:
            if days_to_range(first, last) is None:
                self.fail("open")
        except ValueError as problem:
            raise serializers.ValidationError(str(problem)) from problem
        return first, last

    def to_representation(self, value: Any) -> list[str | None] | None:
        """The days of a stored range."""
        days = range_to_days(value)
        return days and [day and day.isoformat() for day in days]


@extend_schema_field({"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$", "examples": ["13000"]})
class AmountField(serializers.DecimalField):
    """A number as a decimal string without exponent."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=40, decimal_places=20, **kwargs)

    def to_internal_value(self, data: Any) -> Decimal:
        """The number, from a string or a whole number: a float would bring digits that nobody wrote."""
        if isinstance(data, bool) or not isinstance(data, str | int) or not _DIGITS.fullmatch(str(data)):
            self.fail("invalid")
        return super().to_internal_value(data)

    def quantize(self, value: Decimal) -> Decimal:
        """The number with the digits that were written, and no more."""
        return value

    def to_representation(self, value: Decimal) -> str:
        """The number in digits."""
        return format(value, "f")


@extend_schema_field({"type": "integer", "minimum": 1})
class RecordId(serializers.Field):
    """The id of a record that exists; becomes the record."""

    default_error_messages = {"invalid": "Give an id: a whole number.", "unknown": "There is no such record."}

    def __init__(self, rows: Callable[[], QuerySet[Any]], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.rows = rows

    def to_internal_value(self, data: Any) -> Model:
        """The record. Raises ValidationError."""
        if isinstance(data, bool) or not isinstance(data, int):
            self.fail("invalid")
        record = self.rows().filter(pk=data).first() if 0 < data <= LARGEST_ID else None
        return record or self.fail("unknown")

    def to_representation(self, value: Any) -> int:
        """The id."""
        return value.pk


@extend_schema_field({"type": "array", "items": {"type": "integer", "minimum": 1}, "maxItems": MAX_IDS})
class RecordIds(RecordId):
    """The ids of records that exist, each once; become the records, found in one query."""

    default_error_messages = {"invalid": f"Give a list of at most {MAX_IDS} ids.", "unknown": "No such record: {ids}."}

    def to_internal_value(self, data: Any) -> list[Model]:
        """The records, in the order given. Raises ValidationError."""
        if not isinstance(data, list) or len(data) > MAX_IDS or any(type(entry) is not int for entry in data):
            self.fail("invalid")
        ids = list(dict.fromkeys(data))
        found = self.rows().in_bulk([key for key in ids if 0 < key <= LARGEST_ID])
        if missing := [key for key in ids if key not in found]:
            self.fail("unknown", ids=", ".join(map(str, missing)))
        return [found[key] for key in ids]


@extend_schema_field(NAME_OR_ID)
class NameOrId(RecordId):
    """An id, which becomes the record, or a name, which stays one: to be found or made on the way."""

    def to_internal_value(self, data: Any) -> Any:
        """The record, or the name. Raises ValidationError."""
        if isinstance(data, str):
            return Text(max_length=300).run_validation(data)
        return super().to_internal_value(data)


class Strict(serializers.Serializer):
    """Input whose unknown fields are told: what is spelt wrong would otherwise be lost without a word."""

    def to_internal_value(self, data: Any) -> Any:
        """The validated fields. Raises ValidationError."""
        if isinstance(data, dict) and not html.is_html_input(data):
            unknown = data.keys() - {name for name, field in self.fields.items() if not field.read_only}
            if unknown:
                message = "There is no such field here, or it cannot be written."
                raise serializers.ValidationError({str(name)[:100]: [message] for name in sorted(unknown)[:20]})
        return super().to_internal_value(data)
