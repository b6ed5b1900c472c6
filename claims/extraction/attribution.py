"""Who said what: every report of speech or attitude in a text."""

from __future__ import annotations

from claims.extraction.colons import find_labelled
from claims.extraction.notation import Attribution
from claims.extraction.quoted import attach_quotations
from claims.extraction.reported import find_reported
from claims.extraction.reports import Report
from claims.extraction.sentences import Layout
from claims.extraction.speakers import REPORTER, Identity
from claims.extraction.syntax import Syntax


def find_reports(syntax: Syntax, layout: Layout) -> list[Report]:
    """All reports in the order of the text, each knowing the speech it stands in."""
    labelled = list(find_labelled(syntax, layout))
    reports = attach_quotations(syntax, layout, [*labelled, *find_reported(syntax)])
    _nest(syntax, [report for report in reports if report.saying])
    return reports


def _nest(syntax: Syntax, reports: list[Report]) -> None:
    """Tell each report of speech the report whose content it stands in."""
    owner: dict[int, Report] = {}
    for report in sorted(reports, key=lambda r: -len(r.content)):
        report.inside = owner.get(report.verb)
        owner.update(dict.fromkeys(report.content, report))


def outermost(syntax: Syntax, reports: list[Report]) -> list[Report]:
    """The reports that are the article's own, and speech within indirect speech.

    What is reported inside a quotation, and attitudes inside anybody's words, are part of those
    words, as the labelled corpora have it (Newell et al. 2018, PolNeAR).
    """
    quoted: set[int] = set()
    spoken: set[int] = set()
    for report in reports:
        for start, end in report.quoted:
            quoted.update(syntax.between(start, end))
        spoken.update(report.content)
    return [r for r in reports if r.verb not in quoted and (r.saying or r.verb not in spoken)]


def as_attributions(syntax: Syntax, reports: list[Report], identities: dict[int, Identity]) -> tuple[Attribution, ...]:
    """The reports in the notation of the engine."""
    found = []
    for report in outermost(syntax, reports):
        content = report.content_spans(syntax)
        if not content:
            continue
        identity = identities.get(report.verb, REPORTER)
        source = (syntax.start[min(report.source)], syntax.end[max(report.source)]) if report.source else None
        cue = (syntax.start[min(report.cue)], syntax.end[max(report.cue)])
        found.append(Attribution(source, cue, content, identity.voice, identity.speaker))
    return tuple(found)
