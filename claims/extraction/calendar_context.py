"""What a text has told so far of its days, and how a handler of one kind of expression looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from claims.extraction.calendar_days import Tense
from claims.extraction.calendar_patterns import Mention
from claims.extraction.notation import Days

PAST = frozenset({"last", "past", "previous", "latest", "prior"})
NEXT = frozenset({"next", "coming", "upcoming"})
YEAR_WORDS = {"this": 0, "last": -1, "next": 1, "past": -1, "previous": -1, "current": 0, "coming": 1, "latest": -1} | {
    "upcoming": 1,
}


@dataclass(slots=True)
class Known:
    """The day of publication, and the quarter, period, day and named time that the text spoke of last."""

    published: date | None
    quarter: Days | None = None
    period: Days | None = None
    day: Days | None = None
    last: Days | None = None


Handler = Callable[[Known, Mention, str, Tense], Days | None]


def group(mention: Mention, name: str) -> str:
    """A named part of a mention in lower case; empty where it is missing."""
    return (mention.match.groupdict().get(name) or "").lower()


def year_of(mention: Mention) -> int | None:
    """The year that a mention carries, or None."""
    year = group(mention, "year")
    return int(year) if year else None


def year_said(known: Known, mention: Mention) -> int | None:
    """The year that "this year", "last year", "next year" or "that year" within a mention gives."""
    which = group(mention, "year_word")
    if which in ("that", "the same"):
        return known.last.first.year if known.last and known.last.first else None
    return known.published.year + YEAR_WORDS[which] if which and known.published else None
