"""Lists cut into pages that are asked for by number; nothing is counted, one row more than is shown is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

COUNTED_UP_TO = 10_000  # a count of more is told as such, and costs no more
FURTHEST = 500  # further down, narrowing the list helps more than turning pages


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a page, and the query strings of those before and after it."""

    rows: Sequence[Any]
    number: int = 1
    previous: str = ""
    next: str = ""

    @classmethod
    def nothing(cls) -> "Page":
        """A page without rows."""
        return cls([])


def page_of(rows: QuerySet[Any], query: QueryDict, size: int) -> Page:
    """The page that ``page`` in the query names; a number that is none, or past the end, is the first."""
    typed = query.get("page", "")
    number = min(max(int(typed), 1), FURTHEST) if typed.isdecimal() and len(typed) < 9 else 1
    start = (number - 1) * size
    found = list(rows[start : start + size + 1])
    if number > 1 and not found:  # the last row of the last page was just dealt with
        number, found = 1, list(rows[: size + 1])
    return Page(
        found[:size],
        number,
        previous=_turned(query, number - 1) if number > 1 else "",
        next=_turned(query, number + 1) if len(found) > size and number < FURTHEST else "",
    )


def count_of(rows: QuerySet[Any]) -> int:
    """How many rows there are, counted as far as COUNTED_UP_TO."""
    return rows.order_by()[:COUNTED_UP_TO].count()


def _turned(query: QueryDict, number: int) -> str:
    turned = query.copy()
    turned.pop("focus", None)
    turned["page"] = str(number)
    return f"?{turned.urlencode()}"
