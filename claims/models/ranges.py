"""The one place where PostgreSQL's ranges meet the days and amounts that people know.

PostgreSQL keeps days as ``[from, to + 1)``; people, pages and the API mean both ends included.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange


class Days(NamedTuple):
    """A range of calendar days, both ends included; ``None`` is an open end."""

    first: date | None
    last: date | None


def days_to_range(first: date | None, last: date | None) -> DateRange | None:
    """The stored range for days with both ends included; None where both ends are open.

    Raises ValueError where the last day comes before the first.
    """
    if first is None and last is None:
        return None
    if first and last and last < first:
        raise ValueError("The last day comes before the first.")
    after = last + timedelta(days=1) if last and last < date.max else None
    return DateRange(first, after, "[)")


def range_to_days(stored: DateRange | None) -> Days | None:
    """The days of a stored range, both ends included; None for no range."""
    if stored is None or stored.isempty:
        return None
    last = stored.upper
    if last is not None and not stored.upper_inc:
        last -= timedelta(days=1)
    first = stored.lower
    if first is not None and not stored.lower_inc:
        first += timedelta(days=1)
    return Days(first, last)


def amount_to_range(
    low: Decimal | None, high: Decimal | None, *, low_inclusive: bool = True, high_inclusive: bool = True
) -> NumericRange | None:
    """The stored range for an amount; None where both ends are open (a vague count).

    Raises ValueError where no number lies between the bounds: PostgreSQL would store it as
    ``empty`` without a word.
    """
    if low is None and high is None:
        return None
    if low is not None and high is not None:
        if high < low:
            raise ValueError("The upper bound lies below the lower one.")
        if high == low and not (low_inclusive and high_inclusive):
            raise ValueError("No number lies between these bounds.")
    left = "[" if low is not None and low_inclusive else "("
    right = "]" if high is not None and high_inclusive else ")"
    return NumericRange(low, high, left + right)
