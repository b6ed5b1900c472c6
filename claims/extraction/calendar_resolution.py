"""From a mention of a calendar expression to the days that it names."""

from __future__ import annotations

from claims.extraction.calendar_context import Known
from claims.extraction.calendar_days import Tense
from claims.extraction.calendar_named import NAMED
from claims.extraction.calendar_patterns import Mention
from claims.extraction.calendar_relative import RELATIVE
from claims.extraction.notation import Days

HANDLERS = NAMED | RELATIVE
# What "a year earlier" is reckoned from; a stretch ("nine months") stands for the year.
PERIODS = frozenset({"quarter", "quarter_ref", "stretch", "month", "fiscal"})
# What "that year" looks back to.
DATED = frozenset({"month_day", "month", "year", "weekday", "numeric", "fiscal"})


def resolve(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """The days of a mention, or None where it names none or the calendar has no such day.

    ``known`` keeps what the text has spoken of, so mentions are given in their order.
    """
    days = HANDLERS[mention.kind](known, mention, text, tense)
    if mention.kind in PERIODS and not _is_unfinished(known, days):
        known.period = days
    if days:
        _remember(known, mention, days)
    return days


def _is_unfinished(known: Known, days: Days | None) -> bool:
    """Whether a period was not over at publication, so that nothing is compared with it yet."""
    return bool(days and days.last and known.published and days.last > known.published)


def _remember(known: Known, mention: Mention, days: Days) -> None:
    if mention.kind == "quarter" and "ago" not in mention.match.groupdict() and not _is_unfinished(known, days):
        known.quarter = days
    if mention.kind in ("month_day", "weekday"):
        known.day = days
    if mention.kind in DATED:
        known.last = days
