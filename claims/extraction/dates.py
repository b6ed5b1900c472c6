"""Calendar expressions in a parsed text, resolved against the day of publication.

``find_dates`` names the calendar period as it is printed ("since 2014" is the year 2014, "mid-February"
the month), as the labelled news corpora do (ISO 8601 values of TIMEX3). What a claim speaks of, and
when a prediction falls due, is read from an expression and the words before it by ``speaks_of`` and
``due_window``.
"""

from __future__ import annotations

import re
from datetime import date

from spacy.tokens import Doc

from claims.extraction.calendar_context import Known
from claims.extraction.calendar_days import narrowed
from claims.extraction.calendar_patterns import mentions
from claims.extraction.calendar_resolution import resolve
from claims.extraction.calendar_tense import tense_around
from claims.extraction.notation import DateExpression, Days
from claims.extraction.syntax import starts_of

SINCE = re.compile(r"\b(?:since|starting|beginning)(?: about| around| at least| the)?\s*$", re.IGNORECASE)
UNTIL = re.compile(r"\b(?:until|till|through|up to|before)(?: about| around| the)?\s*$", re.IGNORECASE)
UP_TO = re.compile(
    r"^\s*(?:to|until|till|through)\s+(?:the\s+(?:end|start|beginning|middle)\s+of\s+|the\s+)?$", re.IGNORECASE
)
FROM = re.compile(r"\b(?:from|between)(?: the| the end of| the start of)?\s*$", re.IGNORECASE)
AND = re.compile(r"^\s*(?:and|[-–—])\s*(?:the\s+)?$", re.IGNORECASE)
# "from 612 in 2015 to 388 in 2020": a level then and a level later.
LEVEL_THEN = re.compile(r"\bfrom\s[^.;:]{1,40}\s(?:in|on)\s+$", re.IGNORECASE)
LEVEL_LATER = re.compile(r"^\s*to\s[^.;:]{1,40}\s(?:in|on|by)\s+$", re.IGNORECASE)
PART_BEFORE = re.compile(r"\b(?:end|close|start|beginning|middle) of(?: the)?\s*$", re.IGNORECASE)
NOW_AND = re.compile(r"\bnow(?:\s+and|\s+until|\s+till|\s+through)(?: the)?\s*$", re.IGNORECASE)
EARLY = re.compile(r"\bearly\b", re.IGNORECASE)
START = re.compile(r"\b(?:beginning|start) of\b", re.IGNORECASE)
END = re.compile(r"\b(?:end|close) of\b", re.IGNORECASE)
MIDDLE = re.compile(r"\b(?:mid|middle of)\b", re.IGNORECASE)
LATE = re.compile(r"\blate\b", re.IGNORECASE)
PARTS = (("early", EARLY), ("mid", MIDDLE), ("late", LATE), ("start", START), ("end", END))


def find_dates(doc: Doc, published_on: date | None) -> tuple[DateExpression, ...]:
    """The calendar expressions of a parsed text that name days, in order.

    Without a day of publication only those that carry their own year are found. Impossible
    days such as 31 February give no expression.
    """
    known = Known(published=published_on)
    starts = starts_of(doc)
    found: list[DateExpression] = []
    text = doc.text
    for mention in mentions(text):
        days = resolve(known, mention, text, tense_around(doc, text, starts, mention.start))
        if days:
            found.append(DateExpression(mention.start, mention.end, text[mention.start : mention.end], days))
    return tuple(found)


def part_named(verbatim: str) -> str:
    """ "early", "mid", "late", "start" or "end" where an expression names that part of a period, else nothing."""
    for part, pattern in PARTS:
        if pattern.search(verbatim):
            return part
    return ""


def speaks_of(expression: DateExpression, text_before: str, published_on: date | None) -> Days:
    """The days that a claim with this expression speaks of, by the desk's convention.

    "early January" is the 1st to the 10th, "mid" the 10th to the 20th, "late" the 20th to the end;
    "since 2014" has an open end and "until 2014" an open beginning. ``text_before`` is the sentence
    up to the expression.
    """
    days = _narrow(expression, text_before)
    if NOW_AND.search(text_before) and published_on:
        return Days(published_on, days.last)
    if SINCE.search(text_before):
        return Days(days.first, None)
    return Days(None, days.last) if UNTIL.search(text_before) else days


def run_between(first: DateExpression, second: DateExpression, text: str, begin: int) -> Days | None:
    """The days from one expression to another where the words make a range of both, else None.

    ``text`` is the whole text and ``begin`` where their sentence begins: "from April 2014 to the end of
    2021", "between May and July", "fell from 612 in 2015 to 388 in 2020".
    """
    before, link = text[begin : first.start], text[first.end : second.start]
    opened = FROM.search(before)
    joined = bool(opened) and (UP_TO.search(link) or AND.search(link))
    if not joined and not (LEVEL_THEN.search(before) and LEVEL_LATER.search(link)):
        return None
    start, end = _narrow(first, before).first, _narrow(second, text[begin : second.start]).last
    return Days(start, end) if start and end and start <= end else None


def _narrow(expression: DateExpression, text_before: str) -> Days:
    part = part_named(expression.verbatim)
    if not part and (outside := PART_BEFORE.search(text_before)):
        part = part_named(outside.group())
    return narrowed(expression.days, part) if part else expression.days


def due_window(expression: DateExpression, text_before: str, published_on: date | None) -> Days:
    """When the deadline of a prediction with this expression falls; never before the day of publication.

    "by mid-February" printed on 26 January 2022 is [2022-02-10, 2022-02-20]; "between now and the middle
    of February" runs from publication to 2022-02-20. ``text_before`` is the sentence up to the expression.
    """
    days = _narrow(expression, text_before)
    if NOW_AND.search(text_before):
        days = Days(published_on or days.first, days.last)
    if published_on is None:
        return days
    first = published_on if days.first is None else max(days.first, published_on)
    last = None if days.last is None else max(days.last, first)
    return Days(first, last)
