"""A claim worded so that it stands alone: names for pronouns, a capital, a full stop."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.clauses import Clause
from claims.extraction.syntax import QUOTE_MARKS, Syntax

PERSONAL = frozenset({"he", "she"})


def worded(syntax: Syntax, text: str, clause: Clause, exact: str, subject: str) -> str:
    """The text of a claim; ``subject`` is who a leading pronoun or relative clause stands for, if known."""
    words = " ".join(exact.split())
    words = _unquoted(words)
    if clause.form == "relative" and clause.antecedent is not None:
        words = _with_antecedent(syntax, text, clause, words)
    elif subject:
        first = words.split(" ", 1)
        if first[0].lower().strip("\"“'‘") in PERSONAL and len(first) == 2:
            words = f"{subject} {first[1]}"
    words = words.strip(" ,;:-–—")
    if not words:
        return words
    words = words[0].upper() + words[1:]
    return words if words[-1] in ".!?…" or words.endswith(('."', ".”")) else words + "."


def _unquoted(words: str) -> str:
    """Without a quotation mark that has no partner in the claim."""
    for opening, closing in (('"', '"'), ("“", "”"), ("``", "''")):
        unpaired = words.count(opening) % 2 if opening == closing else words.count(opening) != words.count(closing)
        if unpaired:
            words = words.replace(opening, "").replace(closing, "")
    return words


def _with_antecedent(syntax: Syntax, text: str, clause: Clause, words: str) -> str:
    antecedent = clause.antecedent
    assert antecedent is not None
    taken = next((c for c in syntax.children[clause.head] if syntax.tag[c] in {"WDT", "WP"}), None)
    if taken == clause.tokens[0] and syntax.dep[taken] == "dobj":
        return _with_object(syntax, text, clause, antecedent)
    if any(
        syntax.dep[c] in {"nsubj", "nsubjpass"} and syntax.tag[c] not in {"WP", "WDT"}
        for c in syntax.children[clause.head]
    ):
        return words
    return f"{_phrase(syntax, text, antecedent)} {words}"


def _with_object(syntax: Syntax, text: str, clause: Clause, antecedent: int) -> str:
    """ "…, which the mayor called a mistake" becomes "The mayor called the plan a mistake"."""
    before = text[syntax.start[clause.tokens[1]] : syntax.end[clause.head]]
    after = text[syntax.end[clause.head] : syntax.end[clause.tokens[-1]]]
    return " ".join(f"{before} {_phrase(syntax, text, antecedent)}{after}".split())


def _phrase(syntax: Syntax, text: str, head: int) -> str:
    return " ".join(text[syntax.start[syntax.left[head]] : syntax.end[head]].split())


def leading_pronoun(syntax: Syntax, tokens: Sequence[int]) -> int | None:
    """The pronoun that a claim begins with, if it does."""
    for index in tokens:
        if syntax.text[index] in QUOTE_MARKS:
            continue
        return index if syntax.lower[index] in PERSONAL else None
    return None
