"""Expressions that name a day, month, year or holiday of the calendar."""

from __future__ import annotations

from datetime import date

from claims.extraction import calendar_days as cal
from claims.extraction.calendar_context import NEXT, PAST, Handler, Known, group, year_of, year_said
from claims.extraction.calendar_days import Tense
from claims.extraction.calendar_patterns import DECADES, MONTHS, WEEKDAYS, Mention
from claims.extraction.currencies import currency_name
from claims.extraction.notation import Days
from claims.extraction.number_words import SMALL
from claims.extraction.units import measure_name
from claims.extraction.wordlist import words

# Before a bare "May", "March" or short form of a month.
MONTH_LEADS = frozenset(words("in since by until till last next this early mid late of from through to before after"))
DOUBTFUL = frozenset({"may", "march", "mar", "jan", "jun", "sun", "sat", "dec"})
NO_YEAR_BEFORE = frozenset("$£€¥#")


def _before(mention: Mention, text: str) -> str:
    words = text[max(0, mention.start - 20) : mention.start].split()
    return words[-1].lower() if words else ""


def _numeric(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    match = mention.match
    return cal.single(cal.day(int(match["y"]), int(match["m"]), int(match["d"])))


def _slashed(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """American order, unless the first number can only be a day."""
    month, number, year = (int(mention.match[name]) for name in "abc")
    if month > 12:
        month, number = number, month
    if year < 100:
        year += 2000 if year < 70 else 1900
    return cal.single(cal.day(year, month, number))


def _month_day(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    month, number = MONTHS[group(mention, "month").rstrip(".")], int(group(mention, "day"))
    year = year_of(mention) or year_said(known, mention)
    if year:
        return cal.single(cal.day(year, month, number))
    if known.published is None:
        return None
    if group(mention, "which") in PAST:
        tense = "past"
    return cal.nearest_year(known.published, lambda y: cal.single(cal.day(y, month, number)), tense)


def _month(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    name, which = group(mention, "month").rstrip("."), group(mention, "which")
    month = MONTHS[name]
    year = year_of(mention) or year_said(known, mention)
    if year:
        return cal.month_days(year, month)
    bare = mention.match.group().rstrip(".").lower() == name
    if bare and name in DOUBTFUL and not _is_month(mention, text, name):
        return None
    if known.published is None:
        return None
    return _month_near(known.published, month, which, tense)


def _is_month(mention: Mention, text: str, name: str) -> bool:
    """Whether a word that is also a verb or a name ("May", "March", "Jan") is meant as the month."""
    if name == "march" and mention.start and text[mention.start - 1] in " \n":
        return _before(mention, text).isalpha()
    return mention.match.group().endswith(".") or _before(mention, text).strip("(-") in MONTH_LEADS


def _month_near(published: date, month: int, which: str, tense: Tense) -> Days | None:
    if which in PAST:
        return cal.month_days(published.year - (month >= published.month), month)
    if which in NEXT:
        return cal.month_days(published.year + (month <= published.month), month)
    if which in ("this", "current"):
        return cal.month_days(published.year, month)
    return cal.nearest_year(published, lambda y: cal.month_days(y, month), tense)


def _weekday(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    name = group(mention, "weekday").rstrip(".")
    if known.published is None or (name in DOUBTFUL and not group(mention, "weekday").endswith(".")):
        return None
    back = (known.published.weekday() - WEEKDAYS[name]) % 7
    which = group(mention, "which")
    if which in PAST:
        return cal.single(cal.shifted(known.published, -(back or 7)))
    if which in NEXT or (tense == "future" and back):
        return cal.single(cal.shifted(known.published, 7 - back))
    return cal.single(cal.shifted(known.published, -back))


def _holiday(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    name = group(mention, "holiday").replace("’", "'")
    year = year_of(mention)
    days = cal.single(cal.holiday_day(year, name)) if year else None
    if year is None and known.published:
        days = cal.nearest_year(known.published, lambda y: cal.single(cal.holiday_day(y, name)), tense)
    return cal.week_days(days.first) if days and days.first and group(mention, "week") else days


def _days(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "April 24-26": both days included."""
    first = _month_day(known, mention, text, tense)
    if first is None or first.first is None:
        return None
    last = cal.day(first.first.year, first.first.month, int(mention.match["until"]))
    return Days(first.first, last) if last and last > first.first else None


def _week_of(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    day = _month_day(known, mention, text, tense)
    return cal.week_days(day.first) if day and day.first else None


def _half(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    year = year_of(mention)
    return cal.months_days(year, 1 if group(mention, "half") == "first" else 7, 6) if year else None


def _plain_year(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """The year, unless a sign before or a unit behind it makes an amount of the number."""
    year = year_of(mention)
    if year is None or year < 1500 or (mention.start and text[mention.start - 1] in NO_YEAR_BEFORE):
        return None
    return None if _has_unit(text[mention.end : mention.end + 16]) else cal.year_days(year)


def _has_unit(after: str) -> bool:
    """Whether the text behind a number begins with a unit or a currency as a word of its own."""
    if not after[:1].isspace() or not after.strip():
        return False
    word = after.split()[0].strip(".,;:")
    return len(word) > 1 and word != "in" and bool(currency_name(word) or measure_name(word))


def _years(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "2016-17": the two years; not a range where the second does not follow."""
    first, second = int(mention.match["first"]), int(mention.match["second"])
    last = second if second > 99 else first // 100 * 100 + second
    last += 100 if last < first and second < 100 else 0
    start, end = cal.year_days(first), cal.year_days(last)
    return Days(start.first, end.last) if start and end and 0 < last - first < 150 else None


def _decade(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    written, short, named = (group(mention, name) for name in ("decade", "short", "named"))
    if written:
        return cal.decade_days(int(written))
    tens = int(short) if short else DECADES.get(named)
    return cal.decade_days((1900 if tens and tens >= 20 else 2000) + tens) if tens else None


def _spoken(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "nineteen ninety-six", "the year two thousand"."""
    if group(mention, "two"):
        rest = group(mention, "two").split()[-1]
        return cal.year_days(2000 + SMALL.get(rest, 0))
    month = MONTHS.get(group(mention, "month"))
    words = group(mention, "rest").replace("-", " ").split()
    values = [SMALL.get(word, -1) for word in words[:2]]
    if not values or values[0] < 10:
        return None
    extra = values[1] if len(values) > 1 and 0 < values[1] < 10 and values[0] >= 20 else 0
    century = 1900 if group(mention, "tens") == "nineteen" else 2000
    year = century + values[0] + extra
    return cal.month_days(year, month) if month else cal.year_days(year)


NAMED: dict[str, Handler] = {
    "numeric": _numeric,
    "slashed": _slashed,
    "month_day": _month_day,
    "days": _days,
    "month": _month,
    "weekday": _weekday,
    "holiday": _holiday,
    "week_of": _week_of,
    "half": _half,
    "fiscal": _plain_year,
    "years": _years,
    "decade": _decade,
    "spoken": _spoken,
    "year": _plain_year,
}
