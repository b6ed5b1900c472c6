"""Stored values in words, as the history and a stale form show them."""

from datetime import date, datetime
from typing import Any

from django.contrib.postgres.fields import DateRangeField, RangeField
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange
from django.utils import timezone

from claims.models import Snapshot
from claims.models.ranges import range_to_days

NOTHING = "–"
LARGE = {Snapshot: ("text", "raw", "shingles")}
Named = dict[tuple[type[models.Model], Any], str]


def in_words(field: Any, value: Any, named: Named | None = None) -> str:
    """A stored value of a field; ``named`` has the names of records that it may refer to, by model and id."""
    if value is None or value in ("", []):
        return NOTHING
    if isinstance(field, models.ManyToManyField):
        return ", ".join(str(record) for record in value)
    if isinstance(field, models.ForeignKey):
        names = names_of({field.related_model: {value}}) if named is None else named
        return names.get((field.related_model, value), f"{field.related_model._meta.verbose_name} {value}")
    if isinstance(field, RangeField):
        return _days(value) if isinstance(field, DateRangeField) else _amount(value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return _plain(value)


def names_of(wanted: dict[type[models.Model], set[Any]]) -> Named:
    """The names of the records with these ids: one query for each model."""
    named: Named = {}
    for model, ids in wanted.items():
        rows = model._default_manager.defer(*LARGE.get(model, ())).in_bulk(ids)
        named |= {(model, key): str(record) for key, record in rows.items()}
    return named


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%-d %B %Y, %H:%M}"
    if isinstance(value, date):
        return _day(value)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _days(days: DateRange) -> str:
    first, last = (_day(day) for day in range_to_days(days) or (None, None))
    return first if first == last else f"{first or '…'} to {last or '…'}"


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""


def _amount(amount: NumericRange) -> str:
    low, high = (None if bound is None else f"{bound.normalize():,f}" for bound in (amount.lower, amount.upper))
    if low == high:
        return str(low)
    above = low and f"{'at least' if amount.lower_inc else 'more than'} {low}"
    below = high and f"{'at most' if amount.upper_inc else 'less than'} {high}"
    return " and ".join(part for part in (above, below) if part)
