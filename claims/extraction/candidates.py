"""Candidates: clauses that assert something, each with its words, speaker, kind, figures and times."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.checkworthiness import Facts, worth_of
from claims.extraction.clauses import Clause, span_of
from claims.extraction.kinds import kind_of
from claims.extraction.lexicon import ASKING
from claims.extraction.notation import Candidate, Figure
from claims.extraction.sentences import Layout
from claims.extraction.speakers import Identity, Voices
from claims.extraction.syntax import Syntax
from claims.extraction.times import Calendar
from claims.extraction.wording import leading_pronoun, worded

PAIRS = (("“", "”"), ('"', '"'), ("``", "''"))
CHANTING = frozenset({"chant", "sing"})
COURTESIES = frozenset({"thank", "congratulate", "apologize", "apologise", "welcome", "pray", "bless", "let", "please"})


@dataclass(frozen=True, slots=True)
class Page:
    """All that was read of one text, as the candidates need it."""

    layout: Layout
    syntax: Syntax
    clauses: tuple[Clause, ...]
    voices: Voices
    figures: tuple[Figure, ...]
    calendar: Calendar


def find_candidates(page: Page) -> tuple[Candidate, ...]:
    """The candidates in the order of the text, none from furniture, questions, thanks or chants."""
    starts = [figure.start for figure in page.figures]
    made = (_candidate(page, clause, starts) for clause in page.clauses if _asserts(page, clause))
    found = [candidate for candidate in made if candidate is not None]
    unique = {(c.start, c.end): c for c in sorted(found, key=lambda c: c.confidence)}
    return tuple(sorted(unique.values(), key=lambda c: (c.start, c.end)))


def _asserts(page: Page, clause: Clause) -> bool:
    syntax = page.syntax
    start = syntax.start[clause.tokens[0]]
    if any(first <= start < last for first, last in page.layout.furniture.headings):
        return False
    if _is_question(syntax, clause) or _is_courtesy(syntax, clause):
        return False
    owner = clause.owner
    return owner is None or syntax.lemma[owner.verb] not in CHANTING | ASKING


def _is_question(syntax: Syntax, clause: Clause) -> bool:
    """Whether the sentence, or the quoted part with the claim, ends with a question mark.

    What "do you know that …?" asks about is taken for granted.
    """
    if clause.form == "clause" and syntax.lemma[syntax.head[clause.head]] in {"know", "realize", "realise", "remember"}:
        mark = syntax.child(clause.head, "mark")
        if mark is not None and syntax.lower[mark] == "that":
            return False
    last = syntax.sentences[syntax.sentence[clause.head]][1]
    index = clause.tokens[-1] + 1
    while index < last and syntax.is_wordless(index):
        if syntax.text[index].startswith("?"):
            return True
        index += 1
    return syntax.text[clause.tokens[-1]] == "?" or _inverted(syntax, clause)


def _inverted(syntax: Syntax, clause: Clause) -> bool:
    """A question word or an auxiliary at the head of a sentence that ends with a question mark."""
    last = syntax.sentences[syntax.sentence[clause.head]][1]
    return clause.form == "main" and any(syntax.text[i] == "?" for i in range(clause.head, last))


def _is_courtesy(syntax: Syntax, clause: Clause) -> bool:
    first, last = syntax.sentences[syntax.sentence[clause.head]]
    root = next((i for i in range(first, last) if syntax.dep[i] == "ROOT"), clause.head)
    if syntax.lemma[root] in COURTESIES and (root == clause.head or clause.form in {"noun", "gerund"}):
        return True
    imperative = syntax.tag[clause.head] == "VB" and not any(
        syntax.dep[c] in {"nsubj", "nsubjpass", "aux", "expl", "csubj"} for c in syntax.children[clause.head]
    )
    return imperative and clause.form == "main"


def _candidate(page: Page, clause: Clause, starts: list[int]) -> Candidate | None:
    start, end = span_of(page.syntax, clause.tokens)
    start, end = _without_lone_marks(page.layout.text, start, end)
    exact = page.layout.text[start:end]
    if end - start < 8 or " " not in exact:
        return None
    figures = tuple(_figures_in(page.figures, starts, start, end))
    identity = page.voices.of(clause.owner)
    kind = kind_of(page.syntax, clause, figures)
    times = page.calendar.times(clause, kind)
    worth = worth_of(
        page.syntax, clause, Facts(kind, figures, bool(times.as_of or times.due), identity.voice == "named")
    )
    return Candidate(
        start, end, exact, worded(page.syntax, page.layout.text, clause, exact, _subject(page, clause)),
        kind, identity.voice, identity.speaker, identity.attributed_as,
        via=_relayed_by(page, clause, identity), denied=bool(clause.owner and clause.owner.denied),
        confidence=_confidence(clause), figures=figures, said_on=times.said_on, as_of=times.as_of, due=times.due,
        check_worthiness=worth.score, reasons=worth.reasons,
    )  # fmt: skip


def _without_lone_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the partner of a quotation mark where it stands beside, else leave the mark outside."""
    for opening, closing in PAIRS:
        if not _is_open(text[start:end], opening, closing):
            continue
        if text.startswith(closing, end):
            return start, end + len(closing)
        if text.startswith(opening, start):
            return start + len(opening), end
    return start, end


def _is_open(exact: str, opening: str, closing: str) -> bool:
    if opening == closing:
        return exact.count(opening) % 2 == 1
    return exact.count(opening) > exact.count(closing)


def _figures_in(figures: tuple[Figure, ...], starts: list[int], start: int, end: int) -> Iterator[Figure]:
    for number in range(bisect_left(starts, start), len(figures)):
        if figures[number].start >= end:
            return
        if figures[number].end <= end:
            yield figures[number]


def _subject(page: Page, clause: Clause) -> str:
    """Who a pronoun at the head of the claim stands for, where that is sure."""
    pronoun = leading_pronoun(page.syntax, clause.head, clause.tokens)
    if pronoun is None:
        return ""
    return page.voices.stands_for(pronoun, page.syntax.start[pronoun], page.syntax.lower[pronoun], clause.owner)


def _relayed_by(page: Page, clause: Clause, identity: Identity) -> tuple[str, ...]:
    """Those who pass on what the innermost asserter says, the outermost first."""
    names = []
    owner = clause.owner
    for _step in range(4):
        owner = owner.inside if owner else None
        if owner is None:
            break
        outer = page.voices.of(owner).speaker
        if outer is not None and outer.name != (identity.speaker.name if identity.speaker else ""):
            names.append(outer.name)
    return tuple(reversed(names))


def _confidence(clause: Clause) -> float:
    """How sure the reading is, by the form of the clause."""
    sure = {"main": 0.8, "clause": 0.75, "relative": 0.65, "noun": 0.55, "gerund": 0.5}[clause.form]
    return sure + 0.1 if clause.owner is not None and clause.owner.quoted else sure
