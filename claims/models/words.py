"""Stored values as people read them: days, choices, bounds, and the records that they refer to."""

from datetime import date, datetime
from typing import Any

from django.contrib.postgres.fields import DateRangeField, RangeField
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange
from django.utils import timezone

from .article import Snapshot
from .claim import Claim
from .ranges import range_to_days

NOTHING = "–"
# What a record's name needs none of, and may be a megabyte long.
LARGE: dict[type[models.Model], tuple[str, ...]] = {Snapshot: ("text", "raw", "shingles"), Claim: ("search",)}
Named = dict[tuple[type[models.Model], Any], str]


def day_in_words(day: date | None) -> str:
    """A day as in "26 January 2022"; nothing for None."""
    return f"{day.day} {day:%B %Y}" if day else ""


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
        local = timezone.localtime(value)
        return f"{day_in_words(local.date())}, {local:%H:%M}"
    if isinstance(value, date):
        return day_in_words(value)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _days(days: DateRange) -> str:
    """Both ends as they are stored; a shorter phrase for readers is the pages' matter."""
    first, last = (day_in_words(day) for day in range_to_days(days) or (None, None))
    return first if first == last else f"{first or '…'} to {last or '…'}"


def _amount(amount: NumericRange) -> str:
    """The bounds as they are stored, open or closed."""
    low, high = (None if bound is None else f"{bound.normalize():,f}" for bound in (amount.lower, amount.upper))
    if low == high:
        return str(low)
    above = low and f"{'at least' if amount.lower_inc else 'more than'} {low}"
    below = high and f"{'at most' if amount.upper_inc else 'less than'} {high}"
    return " and ".join(part for part in (above, below) if part)
