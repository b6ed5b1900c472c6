"""A claim worded so that it stands alone: names for pronouns, a capital, a full stop."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.clauses import Clause
from claims.extraction.notation import SpeakerMention
from claims.extraction.syntax import QUOTE_MARKS, Syntax

PERSONAL = frozenset({"he", "she", "they", "it"})
FIRST_PERSON = frozenset({"i", "we"})


def worded(syntax: Syntax, text: str, clause: Clause, exact: str, subject: str) -> str:
    """The text of a claim; ``subject`` is who a leading pronoun or relative clause stands for, if known."""
    words = " ".join(exact.split())
    words = _unquoted(words)
    if clause.form == "relative" and clause.antecedent is not None:
        words = _with_antecedent(syntax, text, clause, words)
    elif subject:
        first = words.split(" ", 1)
        if first[0].lower().strip("\"“'‘") in PERSONAL | FIRST_PERSON and len(first) == 2:
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
    if any(
        syntax.dep[c] in {"nsubj", "nsubjpass"} and syntax.tag[c] not in {"WP", "WDT"}
        for c in syntax.children[clause.head]
    ):
        return words
    first = syntax.left[antecedent]
    phrase = " ".join(text[syntax.start[first] : syntax.end[antecedent]].split())
    return f"{phrase} {words}"


def leading_pronoun(syntax: Syntax, tokens: Sequence[int]) -> int | None:
    """The pronoun that a claim begins with, if it does."""
    for index in tokens:
        if syntax.text[index] in QUOTE_MARKS:
            continue
        return index if syntax.lower[index] in PERSONAL | FIRST_PERSON else None
    return None


def name_for(mention: SpeakerMention | None) -> str:
    """The name to put for a pronoun; descriptions of unnamed sources do as well."""
    return mention.name if mention else ""
