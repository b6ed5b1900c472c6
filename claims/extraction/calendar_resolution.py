"""From a mention of a calendar expression to the days that it names."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from claims.extraction import calendar_days as cal
from claims.extraction.calendar_days import Tense
from claims.extraction.calendar_patterns import COUNTS, DECADES, MONTHS, ORDINALS, WEEKDAYS, Mention
from claims.extraction.notation import Days
from claims.extraction.numerals import SMALL

PAST = frozenset({"last", "past", "previous", "latest", "prior"})
NEXT = frozenset({"next", "coming", "upcoming"})
YEAR_WORDS = {"this": 0, "last": -1, "next": 1, "past": -1, "previous": -1, "current": 0, "coming": 1, "latest": -1} | {
    "upcoming": 1,
}
# Before a bare "May", "March" or short form of a month.
MONTH_LEADS = frozenset("in since by until till last next this early mid late of from through to before after".split())
DOUBTFUL = frozenset({"may", "march", "mar", "jan", "jun", "sun", "sat", "dec"})
YEAR_END = re.compile(r"year[- ]end", re.IGNORECASE)
NO_YEAR_BEFORE = frozenset("$£€¥#")


@dataclass(slots=True)
class Reader:
    """Resolves mentions one after another, and keeps the period that the text last spoke of."""

    published: date | None
    quarter: Days | None = None
    period: Days | None = None
    day: Days | None = None
    last: Days | None = None

    def resolve(self, mention: Mention, text: str, tense: Tense) -> Days | None:
        """The days of a mention, or None where it names none or the calendar has no such day."""
        days = HANDLERS[mention.kind](self, mention, text, tense)
        if mention.kind in PERIODS:
            self.period = days
        if days and mention.kind == "quarter" and "ago" not in mention.match.groupdict():
            self.quarter = days
        if days and mention.kind in ("month_day", "weekday"):
            self.day = days
        if days and mention.kind in NAMED:
            self.last = days
        return days


# What "a year earlier" is reckoned from; a stretch ("nine months") stands for the year.
PERIODS = frozenset({"quarter", "year_quarter", "quarter_ref", "stretch", "month", "fiscal"})
# What "that year" looks back to.
NAMED = frozenset({"month_day", "month", "year", "weekday", "numeric", "fiscal"})
Handler = Callable[[Reader, Mention, str, Tense], Days | None]


def _group(mention: Mention, name: str) -> str:
    return (mention.match.groupdict().get(name) or "").lower()


def _year(mention: Mention) -> int | None:
    year = _group(mention, "year")
    return int(year) if year else None


def _before(mention: Mention, text: str) -> str:
    words = text[max(0, mention.start - 20) : mention.start].split()
    return words[-1].lower() if words else ""


def _numeric(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    match = mention.match
    return cal.single(cal.day(int(match["y"]), int(match["m"]), int(match["d"])))


def _slashed(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """American order, unless the first number can only be a day."""
    month, number, year = (int(mention.match[name]) for name in "abc")
    if month > 12:
        month, number = number, month
    if year < 100:
        year += 2000 if year < 70 else 1900
    return cal.single(cal.day(year, month, number))


def _month_day(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    month, number = MONTHS[_group(mention, "month").rstrip(".")], int(_group(mention, "day"))
    year = _year(mention) or _year_after(reader, mention, text)
    if year:
        return cal.single(cal.day(year, month, number))
    if reader.published is None:
        return None
    if _group(mention, "which") in PAST:
        tense = "past"
    return cal.nearest_year(reader.published, lambda y: cal.single(cal.day(y, month, number)), tense)


def _year_after(reader: Reader, mention: Mention, text: str) -> int | None:
    """The year that "this year", "last year" or "next year" within an expression gives."""
    which = _group(mention, "year_word")
    return reader.published.year + YEAR_WORDS[which] if which and reader.published else None


def _month(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    name, which = _group(mention, "month").rstrip("."), _group(mention, "which")
    month = MONTHS[name]
    year = _year(mention) or _year_after(reader, mention, text)
    if year:
        return cal.month_days(year, month)
    bare = mention.match.group().rstrip(".").lower() == name
    if bare and name in DOUBTFUL and not _is_month(mention, text, name):
        return None
    if reader.published is None:
        return None
    return _month_near(reader.published, month, which, tense)


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


def _weekday(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    name = _group(mention, "weekday").rstrip(".")
    if reader.published is None or (name in DOUBTFUL and not _group(mention, "weekday").endswith(".")):
        return None
    back = (reader.published.weekday() - WEEKDAYS[name]) % 7
    which = _group(mention, "which")
    if which in PAST:
        return cal.single(cal.shifted(reader.published, -(back or 7)))
    if which in NEXT or (tense == "future" and back):
        return cal.single(cal.shifted(reader.published, 7 - back))
    return cal.single(cal.shifted(reader.published, -back))


def _holiday(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    name = _group(mention, "holiday").replace("’", "'")
    year = _year(mention)
    days = cal.single(cal.holiday_day(year, name)) if year else None
    if year is None and reader.published:
        days = cal.nearest_year(reader.published, lambda y: cal.single(cal.holiday_day(y, name)), tense)
    return cal.week_days(days.first) if days and days.first and _group(mention, "week") else days


def _clock(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """The day of a clock time: the one that the text named last, else that of publication."""
    return reader.day or cal.single(reader.published)


def _quarter(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    number = _group(mention, "quarter")
    quarter = ORDINALS.get(number) or int(number)
    year = _year(mention) or _year_after(reader, mention, text)
    which = _group(mention, "which")
    if year is None and which and reader.published:
        year = reader.published.year + YEAR_WORDS.get(which, 0)
    if year is None and "ago" in mention.match.groupdict() and reader.published:
        year = reader.published.year - 1
    if year:
        return cal.quarter_days(year, quarter)
    if reader.published is None:
        return None
    current = (reader.published.month + 2) // 3
    return cal.quarter_days(reader.published.year - (quarter > current and tense != "future"), quarter)


def _half(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    year = _year(mention)
    return cal.months_days(year, 1 if _group(mention, "half") == "first" else 7, 6) if year else None


def _year_before(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """A year before the quarter or the month that the text spoke of, else last year."""
    words = mention.match.group().lower()
    if reader.published is None:
        return None
    if "quarter" in words:
        return cal.years_on(_last_quarter(reader) or Days(None, None), -1)
    if reader.period:
        return cal.years_on(reader.period, -1)
    return cal.year_days(reader.published.year - 1)


def _last_quarter(reader: Reader) -> Days | None:
    """The quarter that the text last spoke of, else the last complete one before publication."""
    if reader.quarter or reader.published is None:
        return reader.quarter
    return cal.quarter_days(reader.published.year, (reader.published.month + 2) // 3 - 1)


def _year_quarter(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "the 1989 period": the quarter of which the text spoke, in that year."""
    quarter, year = _last_quarter(reader), _year(mention)
    if quarter is None or quarter.first is None or year is None:
        return cal.year_days(year) if year else None
    return cal.quarter_days(year, (quarter.first.month + 2) // 3)


def _stretch(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """Months that are counted name no days; what follows is then reckoned by the year."""
    return None


def _that(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "that day", "later that year": of the day that the text last spoke of."""
    span = _group(mention, "span")
    if span == "quarter":
        return reader.quarter
    return _around(reader.day if span == "day" else reader.last, span, 0)


def _same_day(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "later in the day": the day that the text named last, else that of publication."""
    return reader.day or cal.single(reader.published)


def _month_end(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    return cal.month_days(reader.published.year, reader.published.month) if reader.published else None


def _following(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    span = _group(mention, "span")
    if span in ("day", "morning"):
        return _around(reader.day, "day", 1)
    return _around(reader.last, span, 1)


def _around(known: Days | None, span: str, step: int) -> Days | None:
    """The day, month or year so many steps from a range of days."""
    if known is None or known.first is None:
        return None
    if span == "day":
        return cal.single(cal.shifted(known.first, step)) if known.first == known.last else None
    if span == "month":
        return cal.month_days(known.first.year, known.first.month + step)
    return cal.year_days(known.first.year + step)


def _days(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "April 24-26": both days included."""
    first = _month_day(reader, mention, text, tense)
    if first is None or first.first is None:
        return None
    last = cal.day(first.first.year, first.first.month, int(mention.match["until"]))
    return Days(first.first, last) if last and last > first.first else None


def _ago(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    number, published = _group(mention, "count"), reader.published
    count = int(number) if number.isdigit() else COUNTS[number]
    if published is None:
        return None
    span = _group(mention, "span")
    if span in ("week", "fortnight"):
        day = cal.shifted(published, -7 * count * (2 if span == "fortnight" else 1))
        return cal.week_days(day) if day else None
    if span == "day":
        return cal.single(cal.shifted(published, -count))
    if span in ("month", "quarter"):
        return cal.month_days(published.year, published.month - count * (3 if span == "quarter" else 1))
    return cal.year_days(published.year - count * {"year": 1, "decade": 10, "century": 100}[span])


def _week_of(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    day = _month_day(reader, mention, text, tense)
    return cal.week_days(day.first) if day and day.first else None


RELATIVE_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "before yesterday": -2, "after tomorrow": 2}


def _relative_day(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    if reader.published is None:
        return None
    words = _group(mention, "rel")
    step = -1 if words == "last night" else RELATIVE_DAYS.get(words, 0)
    return cal.single(cal.shifted(reader.published, step))


def _quarter_ref(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "the quarter", "the latest period": the one the text last spoke of, else the last complete one."""
    if reader.published is None:
        return None
    which = _group(mention, "which")
    current = (reader.published.month + 2) // 3
    if which in ("current", "this"):
        return cal.quarter_days(reader.published.year, current)
    if which == "next":
        return cal.quarter_days(reader.published.year, current + 1)
    if reader.quarter and reader.quarter.last and reader.quarter.last < reader.published:
        return reader.quarter
    return cal.quarter_days(reader.published.year, current - 1)


def _span(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    if reader.published is None:
        return None
    which, span, today = _group(mention, "which"), _group(mention, "span"), reader.published
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


def _season(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    season, which = _group(mention, "season"), _group(mention, "which")
    year = _year(mention)
    if year:
        return cal.season_days(year, season)
    if reader.published is None:
        return None
    today = reader.published
    if which in PAST:
        return max(
            (d for y in (-2, -1, 0) if (d := cal.season_days(today.year + y, season)) and d.last and d.last < today),
            key=lambda d: d.last or today,
            default=None,
        )
    if which == "this":
        return cal.season_days(today.year, season)
    return cal.nearest_year(today, lambda y: cal.season_days(y, season), "future" if which in NEXT else tense)


def _year_end(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """The last day for "year-end"; the whole year for its other names."""
    if reader.published is None:
        return None
    whole = cal.year_days(reader.published.year)
    return cal.single(whole.last) if whole and YEAR_END.search(mention.match.group()) else whole


def _plain_year(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    year = _year(mention)
    if year is None or not 1500 <= year or text[max(0, mention.start - 1) : mention.start] in NO_YEAR_BEFORE:
        return None if year is None or year < 1500 or mention.start else cal.year_days(year)
    return cal.year_days(year)


def _years(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "2016-17": the two years; not a range where the second does not follow."""
    first, second = int(mention.match["first"]), int(mention.match["second"])
    last = first // 100 * 100 + second
    last += 100 if last < first else 0
    start, end = cal.year_days(first), cal.year_days(last)
    return Days(start.first, end.last) if start and end and last - first < 50 else None


def _decade(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    written, short, named = (_group(mention, name) for name in ("decade", "short", "named"))
    if written:
        return cal.decade_days(int(written))
    tens = int(short) if short else DECADES.get(named)
    return cal.decade_days((1900 if tens and tens >= 20 else 2000) + tens) if tens else None


def _spoken(reader: Reader, mention: Mention, text: str, tense: Tense) -> Days | None:
    """ "nineteen ninety-six", "the year two thousand"."""
    if _group(mention, "two"):
        rest = _group(mention, "two").split()[-1]
        return cal.year_days(2000 + SMALL.get(rest, 0))
    month = MONTHS.get(_group(mention, "month"))
    words = _group(mention, "rest").replace("-", " ").split()
    values = [SMALL.get(word, -1) for word in words[:2]]
    if not values or values[0] < 10:
        return None
    extra = values[1] if len(values) > 1 and 0 < values[1] < 10 and values[0] >= 20 else 0
    century = 1900 if _group(mention, "tens") == "nineteen" else 2000
    year = century + values[0] + extra
    return cal.month_days(year, month) if month else cal.year_days(year)


HANDLERS: dict[str, Handler] = {
    "numeric": _numeric,
    "slashed": _slashed,
    "month_day": _month_day,
    "month": _month,
    "weekday": _weekday,
    "holiday": _holiday,
    "clock": _clock,
    "quarter": _quarter,
    "half": _half,
    "year_before": _year_before,
    "year_quarter": _year_quarter,
    "stretch": _stretch,
    "that": _that,
    "following": _following,
    "this_year": _year_end,
    "same_day": _same_day,
    "month_end": _month_end,
    "days": _days,
    "ago": _ago,
    "week_of": _week_of,
    "relative_day": _relative_day,
    "quarter_ref": _quarter_ref,
    "span": _span,
    "season": _season,
    "year_end": _year_end,
    "fiscal": _plain_year,
    "years": _years,
    "decade": _decade,
    "spoken": _spoken,
    "year": _plain_year,
}
