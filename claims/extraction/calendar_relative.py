"""Expressions that count from the day of publication, or from what the text spoke of before."""

from __future__ import annotations

import re
from datetime import date

from claims.extraction import calendar_days as cal
from claims.extraction.calendar_context import NEXT, PAST, YEAR_WORDS, Handler, Known, group, year_of, year_said
from claims.extraction.calendar_days import Tense
from claims.extraction.calendar_patterns import COUNTS, ORDINALS, Mention
from claims.extraction.notation import Days

YEAR_END = re.compile(r"year[- ]end", re.IGNORECASE)
RELATIVE_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "before yesterday": -2, "after tomorrow": 2}


def _clock(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """The day of a clock time: the one that the text named last, else that of publication."""
    return known.day or cal.single(known.published)


def _quarter(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    number = group(mention, "quarter")
    quarter = ORDINALS.get(number) or int(number)
    year = year_of(mention) or year_said(known, mention)
    which = group(mention, "which")
    if year is None and which and known.published:
        year = known.published.year + YEAR_WORDS.get(which, 0)
    if year is None and "ago" in mention.match.groupdict() and known.published:
        year = known.published.year - 1
    if year:
        return cal.quarter_days(year, quarter)
    if known.published is None:
        return None
    current = (known.published.month + 2) // 3
    return cal.quarter_days(known.published.year - (quarter > current and tense != "future"), quarter)


def _year_before(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """A year before the quarter or the month that the text spoke of, else last year."""
    words = mention.match.group().lower()
    if known.published is None:
        return None
    if "quarter" in words:
        return cal.years_on(_last_quarter(known) or Days(None, None), -1)
    if known.period:
        return cal.years_on(known.period, -1)
    return cal.year_days(known.published.year - 1)


def _last_quarter(known: Known) -> Days | None:
    """The quarter that the text last spoke of, else the last complete one before publication."""
    if known.quarter or known.published is None:
        return known.quarter
    return cal.quarter_days(known.published.year, (known.published.month + 2) // 3 - 1)


def _year_quarter(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "the 1989 period": the quarter of which the text spoke, in that year."""
    quarter, year = _last_quarter(known), year_of(mention)
    if quarter is None or quarter.first is None or year is None:
        return cal.year_days(year) if year else None
    return cal.quarter_days(year, (quarter.first.month + 2) // 3)


def _stretch(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """Months that are counted name no days; what follows is then reckoned by the year."""
    return None


def _that(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "that day", "later that year": of the day that the text last spoke of."""
    span = group(mention, "span")
    if span == "quarter":
        return known.quarter
    return _around(known.day if span == "day" else known.last, span, 0)


def _month_end(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    return cal.month_days(known.published.year, known.published.month) if known.published else None


def _following(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    span = group(mention, "span")
    if span in ("day", "morning"):
        return _around(known.day, "day", 1)
    return _around(known.last, span, 1)


def _around(known: Days | None, span: str, step: int) -> Days | None:
    """The day, month or year so many steps from a range of days."""
    if known is None or known.first is None:
        return None
    if span == "day":
        return cal.single(cal.shifted(known.first, step)) if known.first == known.last else None
    if span == "month":
        return cal.month_days(known.first.year, known.first.month + step)
    return cal.year_days(known.first.year + step)


def _ago(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    return _steps_away(known.published, -_count(mention), group(mention, "span")) if known.published else None


def _ahead(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "in five years", where the sentence speaks of what is to come."""
    span, vague = group(mention, "span"), group(mention, "count") in ("a", "an")
    if known.published is None or tense not in ("future", "modal") or (vague and span not in ("week", "month")):
        return None
    return _steps_away(known.published, _count(mention), span)


def _within(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "within two weeks": from publication to so many steps on."""
    if known.published is None or tense == "past":
        return None
    reached = _steps_away(known.published, _count(mention), group(mention, "span"))
    last = cal.exact_step(known.published, _count(mention), group(mention, "span")) if reached else None
    return Days(known.published, last) if last else None


def _count(mention: Mention) -> int:
    number = group(mention, "count")
    return int(number) if number.isdigit() else COUNTS[" ".join(number.split())]


def _steps_away(published: date, count: int, span: str) -> Days | None:
    """The day, week, month or year that lies so many steps from publication."""
    if span in ("week", "fortnight"):
        day = cal.shifted(published, 7 * count * (2 if span == "fortnight" else 1))
        return cal.week_days(day) if day else None
    if span == "day":
        return cal.single(cal.shifted(published, count))
    if span in ("month", "quarter"):
        return cal.month_days(published.year, published.month + count * (3 if span == "quarter" else 1))
    return cal.year_days(published.year + count * {"year": 1, "decade": 10, "century": 100}[span])


def _relative_day(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    if known.published is None:
        return None
    words = group(mention, "rel")
    step = -1 if words == "last night" else RELATIVE_DAYS.get(words, 0)
    return cal.single(cal.shifted(known.published, step))


def _quarter_ref(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "the quarter", "the latest period": the one the text last spoke of, else the last complete one."""
    if known.published is None:
        return None
    which = group(mention, "which")
    current = (known.published.month + 2) // 3
    if which in ("current", "this"):
        return cal.quarter_days(known.published.year, current)
    if which == "next":
        return cal.quarter_days(known.published.year, current + 1)
    if known.quarter and known.quarter.last and known.quarter.last < known.published:
        return known.quarter
    return cal.quarter_days(known.published.year, current - 1)


def _span(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    if known.published is None:
        return None
    which, span, today = group(mention, "which"), group(mention, "span"), known.published
    step = -1 if which in PAST else 1 if which in NEXT else 0
    if span == "week":
        day = cal.shifted(today, 7 * step)
        return cal.week_days(day) if day else None
    if span == "weekend":
        return _weekend(today, which, tense)
    if span == "month":
        return cal.month_days(today.year, today.month + step)
    if span == "year":
        return cal.year_days(today.year + step)
    if span == "decade":
        return cal.decade_days(today.year // 10 * 10 + 10 * step)
    return None


def _weekend(today: date, which: str, tense: Tense) -> Days | None:
    step = 7 if which in NEXT else 0
    if which not in NEXT and which != "this" and tense != "future" and today.weekday() < 5:
        step = -7
    day = cal.shifted(today, step)
    return cal.weekend_days(day) if day else None


def _season(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    season, which = group(mention, "season"), group(mention, "which")
    year = year_of(mention)
    if year:
        return cal.season_days(year, season)
    if known.published is None:
        return None
    today = known.published
    if which in PAST:
        return max(
            (d for y in (-2, -1, 0) if (d := cal.season_days(today.year + y, season)) and d.last and d.last < today),
            key=lambda d: d.last or today,
            default=None,
        )
    if which == "this":
        return cal.season_days(today.year, season)
    return cal.nearest_year(today, lambda y: cal.season_days(y, season), "future" if which in NEXT else tense)


def _year_end(known: Known, mention: Mention, text: str, tense: Tense) -> Days | None:
    """The last day for "year-end"; the whole year for its other names."""
    if known.published is None:
        return None
    whole = cal.year_days(known.published.year)
    return cal.single(whole.last) if whole and YEAR_END.search(mention.match.group()) else whole


RELATIVE: dict[str, Handler] = {
    "clock": _clock,
    "quarter": _quarter,
    "year_before": _year_before,
    "year_quarter": _year_quarter,
    "stretch": _stretch,
    "that": _that,
    "following": _following,
    "this_year": _year_end,
    "month_end": _month_end,
    "ago": _ago,
    "ahead": _ahead,
    "within": _within,
    "relative_day": _relative_day,
    "quarter_ref": _quarter_ref,
    "span": _span,
    "season": _season,
    "year_end": _year_end,
}
