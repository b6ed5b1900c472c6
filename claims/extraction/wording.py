"""A claim worded so that it stands alone: names for pronouns, a capital, a full stop."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.clauses import Clause
from claims.extraction.syntax import QUOTE_MARKS, Syntax

PERSONAL = frozenset({"he", "she", "it", "they", "i", "we"})


QUOTES = "\"“'‘"
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves"})
PLAIN_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "shall"})
GENDERED = frozenset({"he", "she"})
DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "some", "many", "several", "two"})


def worded(syntax: Syntax, text: str, clause: Clause, exact: str, subject: str) -> str:
    """The text of a claim; ``subject`` is who a leading pronoun or relative clause stands for, if known."""
    words = " ".join(exact.split())
    words = _unquoted(words)
    if clause.form == "relative" and clause.antecedent is not None:
        words = _with_antecedent(syntax, text, clause, words)
    elif subject:
        first = words.split(" ", 1)
        if first[0].lower().strip(QUOTES) in PERSONAL and len(first) == 2:
            name = with_article(subject) if first[0].lower().strip(QUOTES) in {"it", "we"} else subject
            words = f"{name} {first[1]}"
    words = words.strip(" ,;:-–—")
    if not words:
        return words
    words = words[0].upper() + words[1:]
    return words if words[-1] in ".!?…" or words.endswith(('."', ".”")) else words + "."


def with_article(name: str) -> str:
    """The name of a body as it stands in a sentence: "the UN refugee agency", but "Oslo's council"."""
    last = name.split()[-1]
    owned = "'s " in name or "’s " in name or "s' " in name or name.split()[0].lower() in DETERMINERS
    return f"the {name}" if last.islower() and not owned else name


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
    """The noun phrase up to its head; a description behind a person's name gives way to the name."""
    above = syntax.head[head]
    if syntax.dep[head] == "appos" and syntax.label(above) == "PERSON":
        head = above
    first = syntax.left[head]
    while first > 0 and syntax.end[first - 1] == syntax.start[first] and not syntax.text[first - 1].isspace():
        first -= 1  # "de-escalation" may be three tokens
    return " ".join(text[syntax.start[first] : syntax.end[head]].split()).strip("\"“”'‘,.(")


def leading_pronoun(syntax: Syntax, head: int, tokens: Sequence[int]) -> int | None:
    """The pronoun that a claim begins with, if it is one that a name can replace without another word changing."""
    first = next((index for index in tokens if syntax.text[index] not in QUOTE_MARKS), None)
    if first is None or syntax.lower[first] not in PERSONAL:
        return None
    word = syntax.lower[first]
    if word in GENDERED:
        return first
    if syntax.head[first] != head or syntax.dep[first] not in {"nsubj", "nsubjpass"}:
        return None
    if word == "it" and _stands_for_clause(syntax, head):
        return None
    return first if word in {"it", "they"} or _agrees_with_a_name(syntax, head, tokens, first) else None


def _stands_for_clause(syntax: Syntax, head: int) -> bool:
    """ "It is clear that …", "it took years to …": the pronoun stands for nobody."""
    if syntax.lemma[head] in {"rain", "snow", "seem", "appear", "take", "turn"}:
        return True
    beside = [c for c in syntax.children[head] if syntax.dep[c] in {"acomp", "attr"}]
    return syntax.lemma[head] == "be" and any(
        syntax.dep[g] in {"ccomp", "xcomp", "advcl", "relcl", "acl"}
        for c in (head, *beside)
        for g in syntax.children[c]
    )


def _agrees_with_a_name(syntax: Syntax, head: int, tokens: Sequence[int], first: int) -> bool:
    """Whether the verb of "I" or "we" has the form that a name takes, and nothing else speaks in the first person."""
    if any(syntax.lower[index] in FIRST_PERSON for index in tokens if index != first):
        return False
    helpers = [c for c in syntax.children[head] if syntax.dep[c] in {"aux", "auxpass"} and c > first]
    finite = min([*helpers, head])
    return syntax.tag[finite] == "VBD" and syntax.lower[finite] != "were" or syntax.lower[finite] in PLAIN_MODALS
