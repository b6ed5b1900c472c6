"""The extraction engine: one text in, everything that was read in it out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from claims.extraction import language
from claims.extraction.attribution import as_attributions, find_reports
from claims.extraction.candidates import Page, find_candidates
from claims.extraction.clauses import find_clauses
from claims.extraction.dates import find_dates
from claims.extraction.model import DEFAULT_MODEL, MAX_CHARACTERS, TextTooLong, parse
from claims.extraction.notation import DateExpression, Extraction, Figure
from claims.extraction.quantities import find_figures
from claims.extraction.sentences import Layout, lay_out
from claims.extraction.speakers import identify
from claims.extraction.syntax import Syntax
from claims.extraction.times import Calendar

Printed = TypeVar("Printed", Figure, DateExpression)


def extract(text: str, *, published_on: date | None = None, model: str = DEFAULT_MODEL) -> Extraction:
    """Read a text: its candidates, attributions, figures and dates, with offsets into ``text``.

    ``published_on`` is the day against which "Wednesday" or "last year" are resolved. Raises
    ``TextTooLong`` for more than 1,000,000 characters, ``OSError`` where the model is not installed.
    """
    if len(text) > MAX_CHARACTERS:
        raise TextTooLong(len(text))
    code = language.detect(text)
    layout = lay_out(text)
    if code != language.ENGLISH:
        return _headed(Extraction(code, unread_reason=language.unread_reason(code)), layout)
    return _headed(_read(layout, published_on, model) if layout.paragraphs else Extraction(code), layout)


def _headed(reading: Extraction, layout: Layout) -> Extraction:
    """The reading with what the page furniture tells."""
    found = layout.furniture
    return replace(reading, title=found.title, byline=found.byline, wire=found.wire, furniture=found.blank)


def _read(layout: Layout, published_on: date | None, model: str) -> Extraction:
    doc = parse(layout, model)
    syntax = Syntax(doc)
    figures = _as_printed(layout.text, find_figures(doc))
    dates = _as_printed(layout.text, find_dates(doc, published_on))
    calendar = Calendar(syntax, layout.text, dates, published_on)
    reports = find_reports(syntax, layout)
    voices = identify(syntax, layout.text, reports)
    clauses = find_clauses(syntax, reports, _tokens_of(syntax, figures), calendar.tokens)
    page = Page(layout, syntax, tuple(clauses), voices, figures, calendar)
    return Extraction(
        language.ENGLISH,
        candidates=find_candidates(page),
        attributions=as_attributions(syntax, reports, voices.identities),
        figures=figures,
        dates=dates,
    )


def _as_printed(text: str, found: Iterable[Printed]) -> tuple[Printed, ...]:
    """The finds with their words from the text itself, not from the reading copy."""
    return tuple(replace(item, verbatim=text[item.start : item.end]) for item in found)


def _tokens_of(syntax: Syntax, figures: Iterable[Figure]) -> frozenset[int]:
    found: set[int] = set()
    for figure in figures:
        index = syntax.token_at(figure.start)
        while index < syntax.size and syntax.start[index] < figure.end:
            found.add(index)
            index += 1
    return frozenset(found)
