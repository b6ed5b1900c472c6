"""Calendar arithmetic: which days a year, quarter, month, week, season or holiday covers.

Weeks run Monday to Sunday (ISO 8601). Nothing here raises on an impossible date: it gives None.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from claims.extraction.notation import Days

# What the clause around an expression tells: that it is past, to come, only possible, or nothing.
Tense = Literal["past", "future", "modal", ""]
DAY = timedelta(days=1)
SEASON_MONTHS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
FIXED_HOLIDAYS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "july fourth": (7, 4),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "may day": (5, 1),
    "bastille day": (7, 14),
}
# Month, weekday (Monday is 0), which one of the month (-1 is the last).
FLOATING_HOLIDAYS = {
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
    "martin luther king day": (1, 0, 3),
    "presidents day": (2, 0, 3),
    "columbus day": (10, 0, 2),
}


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has no such day ("31 February")."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def single(value: date | None) -> Days | None:
    """One day as a range, or None."""
    return None if value is None else Days(value, value)


def year_days(year: int) -> Days | None:
    """1 January to 31 December; None outside the years 1 to 9999."""
    return Days(date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else None


def decade_days(year: int) -> Days | None:
    """The ten years that begin with a year."""
    return Days(date(year, 1, 1), date(year + 9, 12, 31)) if 1 <= year <= 9990 else None


def month_days(year: int, month: int) -> Days | None:
    """The first to the last of a month; months below 1 or above 12 run into the neighbouring years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def months_days(year: int, first: int, count: int) -> Days | None:
    """A run of whole months."""
    start, end = month_days(year, first), month_days(year, first + count - 1)
    return Days(start.first, end.last) if start and end else None


def quarter_days(year: int, quarter: int) -> Days | None:
    """A calendar quarter; quarters below 1 or above 4 run into the neighbouring years."""
    return months_days(year, 3 * quarter - 2, 3)


def week_days(within: date) -> Days | None:
    """Monday to Sunday of the week that a day lies in."""
    monday = shifted(within, -within.weekday())
    return Days(monday, shifted(monday, 6)) if monday and shifted(monday, 6) else None


def weekend_days(within: date) -> Days | None:
    """Saturday and Sunday of the week that a day lies in."""
    week = week_days(within)
    return Days(shifted(week.first, 5), week.last) if week and week.first else None


def season_days(year: int, season: str) -> Days | None:
    """The meteorological season of the northern half; winter is counted to the year it begins in."""
    first, last = SEASON_MONTHS[season]
    return months_days(year, first, 3) if last else None


def shifted(start: date, days: int) -> date | None:
    """A day so many days on; None beyond the calendar."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return None


def exact_step(start: date, count: int, span: str) -> date | None:
    """The day so many spans after a day; the last of the month where the month is shorter."""
    if span in ("day", "week", "fortnight"):
        return shifted(start, count * {"day": 1, "week": 7, "fortnight": 14}[span])
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[span]
    target = month_days(start.year, start.month + months)
    return target.last.replace(day=min(start.day, target.last.day)) if target and target.last else None


def years_on(days: Days, years: int) -> Days | None:
    """The same range in another year; 29 February becomes the 28th."""
    moved = [None if edge is None else _in_year(edge, edge.year + years) for edge in (days.first, days.last)]
    if any(edge is not None and move is None for edge, move in zip((days.first, days.last), moved, strict=True)):
        return None
    return Days(moved[0], moved[1])


def _in_year(value: date, year: int) -> date | None:
    return day(year, value.month, value.day) or day(year, value.month, 28 if value.month == 2 else value.day)


def holiday_day(year: int, name: str) -> date | None:
    """The day of a holiday in a year, or None for one that is not known here."""
    if name in FIXED_HOLIDAYS:
        return day(year, *FIXED_HOLIDAYS[name])
    if name in ("easter", "easter sunday"):
        return easter(year)
    if name == "good friday":
        return shifted(easter(year), -2)
    if name == "easter monday":
        return shifted(easter(year), 1)
    if name == "election day":
        monday = nth_weekday(year, 11, 0, 1)
        return shifted(monday, 1) if monday else None
    return nth_weekday(year, *FLOATING_HOLIDAYS[name]) if name in FLOATING_HOLIDAYS else None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, the last for -1."""
    month_range = month_days(year, month)
    if month_range is None or month_range.first is None or month_range.last is None:
        return None
    if nth < 0:
        return shifted(month_range.last, -((month_range.last.weekday() - weekday) % 7))
    return shifted(month_range.first, (weekday - month_range.first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Western Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    x = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * x) // 433
    month = (h + x - 7 * m + 90) // 25
    return date(year, month, (h + x - 7 * m + 33 * month + 19) % 32)


def nearest_year(published: date, build: Callable[[int], Days | None], tense: Tense) -> Days | None:
    """Of last year's, this year's and next year's range, the likeliest for the tense of its sentence.

    It is the nearest, where days on the side that the tense does not point to count as farther.
    """
    found = [build(published.year + step) for step in (-1, 0, 1)]
    options = [option for option in found if option and option.first and option.last]
    return min(options, key=lambda option: _distance(published, option, tense), default=None)


def _distance(published: date, option: Days, tense: Tense) -> int:
    if option.first and option.first > published:
        return (option.first - published).days * {"future": 1, "modal": 1, "past": 9, "": 2}[tense]
    if option.last and option.last < published:
        return (published - option.last).days * {"future": 9, "modal": 1, "past": 1, "": 1}[tense]
    return 0


def narrowed(days: Days, part: str) -> Days:
    """The early, middle or late part of a month, quarter, year or decade, or its start or end.

    Of a month, "early" is the 1st to the 10th, "mid" the 10th to the 20th, "late" the 20th to the
    end (the desk's convention), and its start and end are the same; longer ranges have thirds, and
    their start and end are those of their first and last month.
    """
    first, last = days.first, days.last
    if first is None or last is None or first == last:
        return days
    if (first.year, first.month) == (last.year, last.month) and (last - first).days > 20:
        edges = {"early": (1, 10), "start": (1, 10), "mid": (10, 20)}.get(part, (20, last.day))
        return Days(first.replace(day=edges[0]), first.replace(day=edges[1]))
    if part in ("start", "end"):
        return Days(first, first.replace(day=10)) if part == "start" else Days(last.replace(day=20), last)
    third = (last - first + DAY) // 3
    if part == "early":
        return Days(first, first + third - DAY)
    return Days(first + third, first + 2 * third) if part == "mid" else Days(last - third + DAY, last)
