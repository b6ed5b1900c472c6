"""What hangs on the end of a clause and is no part of what it asserts: purposes and summing-up appositions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extraction.lexicon import _words
from claims.extraction.nouns import is_happening
from claims.extraction.reports import is_set_off
from claims.extraction.syntax import Syntax

SHORTEST = 3  # words that a clause keeps
# Verbs behind which "for" and "to" tell what for.
GATHERING = _words(
    "meet gather mass convene assemble travel fly arrive come go visit head deploy amass stage return march rally",
    "summon invite send",
)
ARTICLES = frozenset({"a", "an", "the"})


def without_trimmings(syntax: Syntax, head: int, tokens: Sequence[int], detail: frozenset[int]) -> list[int]:
    """The tokens of a clause without what trails behind it; nothing with a number or a date (``detail``) goes."""
    kept = list(tokens)
    for _round in range(3):
        root = next((i for i in _trailing(syntax, head, kept) if _is_trimming(syntax, i)), None)
        if root is None:
            return kept
        shorter = [index for index in kept if index < syntax.left[root]]
        cut = kept[len(shorter) :]
        if any(i in detail for i in cut) or sum(not syntax.is_wordless(i) for i in shorter) < SHORTEST:
            return kept
        kept = shorter
    return kept


def _trailing(syntax: Syntax, head: int, tokens: Sequence[int]) -> Iterator[int]:
    """The roots of the parts that reach to the end of the clause, the largest first."""
    last = next((index for index in reversed(tokens) if not syntax.is_wordless(index)), None)
    found: list[int] = []
    index = last
    while index is not None and index != head and index > head and syntax.head[index] != index:
        found.append(index)
        index = syntax.head[index]
    return reversed(found)


def _is_trimming(syntax: Syntax, index: int) -> bool:
    return _sums_up(syntax, index) or _tells_what_for(syntax, index)


def _sums_up(syntax: Syntax, index: int) -> bool:
    """ "…, a meeting seen as a step forward": a noun behind a comma that describes the clause or a thing in it."""
    if syntax.dep[index] not in {"appos", "npadvmod"} or syntax.pos[index] != "NOUN":
        return False
    return is_set_off(syntax, index) and syntax.lower[syntax.left[index]] in ARTICLES


def _tells_what_for(syntax: Syntax, index: int) -> bool:
    """ "met for talks to …", "gathered to …", "massed for an invasion"."""
    verb = syntax.head[index]
    if syntax.lemma[verb] not in GATHERING or syntax.pos[verb] != "VERB":
        return False
    if syntax.dep[index] == "advcl":
        return any(syntax.dep[c] == "aux" and syntax.lower[c] == "to" for c in syntax.children[index])
    aim = syntax.child(index, "pobj") if syntax.dep[index] == "prep" and syntax.lower[index] == "for" else None
    return aim is not None and (syntax.child(aim, "acl") is not None or is_happening(syntax.lemma[aim]))
