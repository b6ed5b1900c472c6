"""How much a claim invites a check, from 0 to 1, with the reasons in words.

The weights are set by hand after the cues that the literature on check-worthiness agrees on
(Hassan et al. 2015, "Detecting check-worthy factual claims in presidential debates"; Konstantinovskiy
et al. 2021, "Toward automated factchecking"): numbers, named things, past events and comparisons
speak for a check; opinions, wishes, generalities and talk about the talk speak against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp

from claims.extraction.clauses import Clause
from claims.extraction.notation import Figure, Kind
from claims.extraction.syntax import Syntax


@dataclass(frozen=True, slots=True)
class Worth:
    """A score from 0 to 1 and why, the strongest reason first."""

    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a claim besides its words."""

    kind: Kind
    figures: tuple[Figure, ...]
    dated: bool
    named: bool


def worth_of(syntax: Syntax, clause: Clause, facts: Facts) -> Worth:
    """Add up the cues of one claim."""
    cues = sorted(_cues(syntax, clause, facts), key=lambda cue: -abs(cue[0]))
    total = sum(weight for weight, _reason in cues) - 1.6
    reasons = dict.fromkeys(reason for _weight, reason in cues if reason)
    return Worth(round(1 / (1 + exp(-total)), 3), tuple(reasons))


def _cues(syntax: Syntax, clause: Clause, facts: Facts) -> Iterator[tuple[float, str]]:
    yield from _figure_cues(facts)
    yield from _kind_cues(facts)
    yield from _tense_cues(syntax, clause)
    yield from _word_cues(syntax, clause)


def _figure_cues(facts: Facts) -> Iterator[tuple[float, str]]:
    if facts.figures:
        counted = any(figure.counted or figure.unit for figure in facts.figures)
        yield (2.2, "a figure with a thing counted") if counted else (1.4, "a figure")
        if any(figure.direction for figure in facts.figures):
            yield 0.5, "says how much something changed"
    if facts.dated:
        yield 0.7, "names a day or a period"
    if facts.named:
        yield 0.2, "attributed to a named source"


def _kind_cues(facts: Facts) -> Iterator[tuple[float, str]]:
    if facts.kind == "position":
        yield -1.5, "an opinion"
    elif facts.kind == "prediction":
        yield -1.2, "about what will be"


def _tense_cues(syntax: Syntax, clause: Clause) -> Iterator[tuple[float, str]]:
    tags = {syntax.tag[clause.head]} | {syntax.tag[c] for c in syntax.children[clause.head] if syntax.dep[c] in {"aux", "auxpass"}}
    if tags & {"VBD", "VBN"} and "MD" not in tags:
        yield 0.6, "about something that has happened"
    elif "MD" in tags:
        yield -0.5, "about what may be"


def _word_cues(syntax: Syntax, clause: Clause) -> Iterator[tuple[float, str]]:
    lower = {syntax.lower[i] for i in clause.tokens}
    entities = {syntax.entity[i] for i in clause.tokens if syntax.entity[i] >= 0}
    labels = {syntax.entities[number][2] for number in entities}
    if labels & {"PERSON", "ORG", "GPE", "NORP", "LAW", "PRODUCT", "EVENT", "FAC", "LOC"}:
        yield 0.5, "names a person, place or body"
    if lower & {"i", "me", "my"}:
        yield -0.4, "about the speaker"
    if len(clause.tokens) < 6:
        yield -0.8, "very short"
    elif len(clause.tokens) > 14:
        yield 0.4, ""
