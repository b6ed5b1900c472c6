"""How much a claim invites a check, from 0 to 1, with the reasons in words.

The weights are set by hand after the cues that the literature on check-worthiness agrees on
(Hassan et al. 2015, "Detecting check-worthy factual claims in presidential debates"; Konstantinovskiy
et al. 2021, "Toward automated factchecking"): numbers, comparisons, records of what somebody did and
public matters speak for a check; opinions, wishes, promises and talk about the talk against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from math import exp, log

from claims.extraction.clauses import Clause
from claims.extraction.notation import Figure, Kind
from claims.extraction.syntax import Syntax
from claims.extraction.worth_words import (
    COMPARING,
    COUNTED_MATTERS,
    DURATIONS,
    HEDGES,
    INTENTIONS,
    LIVES,
    OBLIGATIONS,
    OFFICES,
    PUBLIC_MATTERS,
    RECORDS,
    SHARES,
    SINCE_WHEN,
    STAGE,
    SUPERLATIVES,
    VAGUE,
)  # fmt: skip

THRESHOLD = 2.0
MOST_REASONS = 4
# Reasons that say nearly the same, by what they are about.
ALIKE = {
    reason: matter
    for matter, reasons in {
        "figure": ("a figure with a thing counted", "a small number", "several figures", "a share or a multiple"),
        "change": ("says how much something changed", "compares", "says what is most or least"),
        "past": ("about something that has happened", "about what somebody did or decided"),
        "to come": (
            "about what will be", "about what may be", "says what ought to be", "only under a condition", "hedged",
            "a wish or an intention", "an opinion",
        ),
        "matter": ("about money, work, crime or votes", "about public life", "about lives or safety"),
        "time": ("names a day or a period", "names a year", "held against another time"),
        "who": (
            "names a person, place or body", "about somebody in office", "about somebody else",
            "attributed to a named source",
        ),
    }.items()
    for reason in reasons
}  # fmt: skip
AROUND = 0.3  # how much the rest of the sentence weighs


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
    cues = sorted(_cues(_Words(syntax, clause), facts), key=lambda cue: -abs(cue[0]))
    around = sum(weight for weight, _reason in _cues(_Words(syntax, _sentence(syntax, clause)), facts))
    total = (1 - AROUND) * sum(weight for weight, _reason in cues) + AROUND * around - THRESHOLD
    return Worth(round(1 / (1 + exp(-total)), 3), _told(cue[1] for cue in cues))


def _told(reasons: Iterable[str]) -> tuple[str, ...]:
    """The strongest reasons, of those that say nearly the same only the first."""
    kept: dict[str, str] = {}
    for reason in reasons:
        if reason:
            kept.setdefault(ALIKE.get(reason, reason), reason)
    return tuple(islice(kept.values(), MOST_REASONS))


def _sentence(syntax: Syntax, clause: Clause) -> Clause:
    """The whole sentence that the claim stands in, as a clause."""
    first, last = syntax.sentences[syntax.sentence[clause.head]]
    root = next((index for index in range(first, last) if syntax.dep[index] == "ROOT"), clause.head)
    return Clause(root, tuple(range(first, last)), "main", clause.owner)


class _Words:
    """The words of a claim, as the cues look at them."""

    def __init__(self, syntax: Syntax, clause: Clause) -> None:
        self.syntax, self.clause = syntax, clause
        self.lower = {syntax.lower[index] for index in clause.tokens}
        self.lemmas = {syntax.lemma[index] for index in clause.tokens}
        self.tags = {syntax.tag[index] for index in clause.tokens}
        self.count = sum(not syntax.is_wordless(index) for index in clause.tokens)
        head = clause.head
        self.helpers = {syntax.lower[c] for c in syntax.children[head] if syntax.dep[c] in {"aux", "auxpass"}}
        self.head_tags = {syntax.tag[head]} | {
            syntax.tag[c] for c in syntax.children[head] if syntax.dep[c] in {"aux", "auxpass"}
        }
        self.head = syntax.lemma[head]
        self.above = list(_above(syntax, head))
        subject = next((c for c in syntax.children[head] if syntax.dep[c] in {"nsubj", "nsubjpass"}), None)
        self.subject = "" if subject is None else syntax.lower[subject]

    def labels(self) -> set[str]:
        """The kinds of named things in the claim."""
        numbers = {self.syntax.entity[i] for i in self.clause.tokens if self.syntax.entity[i] >= 0}
        return {self.syntax.entities[number][2] for number in numbers}


def _above(syntax: Syntax, head: int) -> Iterator[int]:
    """The verbs that govern the clause, up to the sentence's own."""
    index = head
    for _step in range(12):
        if syntax.head[index] == index:
            return
        index = syntax.head[index]
        if syntax.pos[index] in {"VERB", "AUX"}:
            yield index


def _cues(words: _Words, facts: Facts) -> Iterator[tuple[float, str]]:
    yield from _figure_cues(words, facts)
    yield from _kind_cues(words, facts)
    yield from _tense_cues(words)
    yield from _matter_cues(words)
    yield from _form_cues(words)


def _figure_cues(words: _Words, facts: Facts) -> Iterator[tuple[float, str]]:
    weight = max((_weight_of(figure) for figure in facts.figures), default=0.0)
    if weight:
        yield weight, "a figure with a thing counted" if weight > 1 else "a small number"
    if len([figure for figure in facts.figures if _weight_of(figure) > 1]) > 1:
        yield 0.6, "several figures"
    if any(figure.direction for figure in facts.figures):
        yield 0.5, "says how much something changed"
    if words.lower & SHARES:
        yield 0.7, "a share or a multiple"
    if facts.dated:
        yield 0.4, "names a day or a period"
    if any(word.isdigit() and len(word) == 4 for word in words.lower):
        yield 0.7, "names a year"
    if facts.named:
        yield 0.2, "attributed to a named source"


def _weight_of(figure: Figure) -> float:
    """Money, shares and large counts weigh most; "one of", and how long, little."""
    amount = figure.high if figure.low is None else figure.low
    if figure.unit in DURATIONS:
        return 0.3
    if figure.unit in {"percent", "percentage point"} or figure.unit.endswith(
        ("dollar", "euro", "pound", "pound sterling")
    ):
        return 2.2
    return 0.2 if amount is not None and abs(amount) <= 2 else 1.0 if amount is not None and abs(amount) < 10 else 2.0


def _kind_cues(words: _Words, facts: Facts) -> Iterator[tuple[float, str]]:
    if facts.kind == "position":
        yield -1.5, "an opinion"
    elif facts.kind == "prediction":
        yield -1.2, "about what will be"
    if _is_conditional(words):
        yield -1.3, "only under a condition"
    if words.lower & OBLIGATIONS or _has_to(words):
        yield -1.2, "says what ought to be"
    if words.lemmas & INTENTIONS and words.subject in {"i", "we", "you"}:
        yield -1.0, "a wish or an intention"
    if words.lower & HEDGES:
        yield -0.3, "hedged"


def _is_conditional(words: _Words) -> bool:
    """Whether the clause, or one above it, stands under "if", a modal verb or a wish."""
    syntax = words.syntax
    for index in (words.clause.head, *words.above):
        for child in syntax.children[index]:
            if syntax.dep[child] == "mark" and syntax.lower[child] in {"if", "unless"}:
                return True
            if index != words.clause.head and syntax.tag[child] == "MD":
                return True
        if index != words.clause.head and syntax.lemma[index] in {"want", "go", "hope", "need", "let"}:
            return True
    return False


def _has_to(words: _Words) -> bool:
    """ "we have to", "we've got to"."""
    syntax = words.syntax
    pairs = zip(words.clause.tokens, words.clause.tokens[1:], strict=False)
    return any(
        (syntax.lemma[a] in {"have", "go"} or syntax.lower[a] in {"got", "gotta"}) and syntax.lower[b] == "to"
        for a, b in pairs
    )


def _tense_cues(words: _Words) -> Iterator[tuple[float, str]]:
    if "MD" in words.head_tags:
        yield -1.2, "about what may be"
    elif (
        "VBD" in words.head_tags
        or "VBN" in words.head_tags
        and words.helpers & {"have", "has", "'ve", "’ve", "had", "'s"}
    ):
        yield 1.1, "about something that has happened"
    if words.head in RECORDS and "MD" not in words.head_tags:
        yield 0.7, "about what somebody did or decided"
    if words.subject in {"he", "she", "they"}:
        yield 0.8, "about somebody else"
    elif words.subject in {"i", "you"} and words.head not in RECORDS:
        yield -0.9, "about the speaker or the listener"


def _matter_cues(words: _Words) -> Iterator[tuple[float, str]]:
    if words.lemmas & COUNTED_MATTERS:
        yield 1.0, "about money, work, crime or votes"
    elif words.lemmas & PUBLIC_MATTERS:
        yield 0.5, "about public life"
    if words.lower & SINCE_WHEN:
        yield 0.7, "held against another time"
    if words.lower & OFFICES:
        yield 0.4, "about somebody in office"
    if words.lemmas & LIVES:
        yield 0.4, "about lives or safety"
    if words.lower & SUPERLATIVES or words.tags & {"JJS", "RBS"}:
        yield 0.4, "says what is most or least"
    elif words.lower & COMPARING and words.tags & {"JJR", "RBR"}:
        yield 1.0, "compares"
    if words.labels() & {"PERSON", "ORG", "GPE", "NORP", "LAW", "PRODUCT", "EVENT", "FAC", "LOC"}:
        yield 0.4, "names a person, place or body"
    if words.lower & STAGE:
        yield -0.7, "about the conversation itself"
    if words.lower & VAGUE and words.count < 14:
        yield -0.5, "vague"


def _form_cues(words: _Words) -> Iterator[tuple[float, str]]:
    if words.clause.form in {"noun", "gerund"}:
        yield -1.2, "said in passing"
    if words.count < 5:
        yield -0.7, "very short"
    yield 0.3 * (log(words.count + 1) - log(14)), ""
