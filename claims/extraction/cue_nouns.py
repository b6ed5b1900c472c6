"""Reports without a verb of saying: "according to X", "X's claim that …", "reportedly"."""

from __future__ import annotations

from claims.extraction import lexicon
from claims.extraction.reports import Report, clause_head, make_report, subject_of
from claims.extraction.syntax import Syntax


def according_to(syntax: Syntax, index: int) -> Report | None:
    """ "According to X, …": all the rest of the clause is X's."""
    to = next((c for c in syntax.children[index] if syntax.lower[c] == "to"), None)
    if to is None and index + 1 < syntax.size and syntax.lower[index + 1] == "to":
        to = index + 1
    source = None if to is None else syntax.child(to, "pobj")
    if to is not None and source is None:
        source = _last_noun(syntax, to)
    if to is None or source is None:
        return None
    head = clause_head(syntax, syntax.head[index])
    first, last = syntax.sentences[syntax.sentence[index]]
    while syntax.dep[head] == "conj" and syntax.right[index] >= last - 2 and syntax.head[head] >= first:
        head = syntax.head[head]
    content = syntax.below(head, {index})
    content = [token for token in content if first <= token < last]
    return make_report(syntax, index, content, saying=True, source=named_behind(syntax, source), cue=(index, to))


def _last_noun(syntax: Syntax, to: int) -> int | None:
    """The last noun up to the next mark, where the parse takes one of the source's words for a verb."""
    last = syntax.sentences[syntax.sentence[to]][1]
    end = next((i for i in range(to + 1, last) if syntax.is_wordless(i)), last)
    return next((i for i in range(end - 1, to, -1) if syntax.pos[i] in {"NOUN", "PROPN"}), None)


def named_behind(syntax: Syntax, source: int) -> int:
    """The name in "its director, Ana Ruiz", where the parse hangs it elsewhere; else the source itself."""
    name = syntax.right[source] + 2
    described = syntax.pos[source] == "NOUN" and name < syntax.size and syntax.text[name - 1] == ","
    if not described or syntax.label(name) != "PERSON":
        return source
    last = syntax.entities[syntax.entity[name]][1] - 1
    return last if syntax.head[last] != source and syntax.left[last] == name else source


def by_noun(syntax: Syntax, noun: int) -> Report | None:
    """ "X's claim that …", "the warning that …"."""
    clause = next(
        (c for c in syntax.children[noun] if syntax.dep[c] in {"acl", "ccomp"} and syntax.child(c, "mark") is not None),
        None,
    )
    if clause is None:
        clause = next((c for c in syntax.children[noun] if syntax.dep[c] == "acl" and syntax.tag[c] == "VB"), None)
        if clause is None or syntax.child(noun, "poss") is None:
            return _about_a_thing(syntax, noun)
    source = syntax.child(noun, "poss")
    if source is None:
        source = _from_whom(syntax, noun)
    if source is None:
        source = _whose_expression(syntax, noun)
    saying = syntax.lemma[noun] in {
        "claim",
        "warning",
        "statement",
        "announcement",
        "allegation",
        "assertion",
        "accusation",
        "report",
    }
    return make_report(syntax, noun, syntax.below(clause), saying=saying, source=source)


def _about_a_thing(syntax: Syntax, noun: int) -> Report | None:
    """ "X's criticism of Y", "support for Y among X"."""
    wanted = lexicon.NOUN_PREPOSITIONS.get(syntax.lemma[noun], frozenset())
    behind = next((c for c in syntax.children[noun] if syntax.dep[c] == "prep" and syntax.lower[c] in wanted), None)
    source = syntax.child(noun, "poss")
    source = source if source is not None else _from_whom(syntax, noun)
    if behind is None or source is None:
        return None
    content = [index for index in syntax.below(behind) if index != behind]
    return make_report(syntax, noun, content, saying=False, source=source, cue=(noun, behind))


def _from_whom(syntax: Syntax, noun: int) -> int | None:
    """The one behind "from", "by" or "among": "warnings from the White House that …"."""
    for child in syntax.children[noun]:
        if syntax.dep[child] in {"prep", "agent"} and syntax.lower[child] in {"from", "by", "among"}:
            return syntax.child(child, "pobj")
    return None


def _whose_expression(syntax: Syntax, noun: int) -> int | None:
    """The subject in "X expressed fear that …", "X has the view that …"."""
    verb = syntax.head[noun]
    if syntax.dep[noun] != "dobj" or syntax.lemma[verb] not in {
        "express",
        "voice",
        "have",
        "issue",
        "make",
        "hold",
        "share",
        "raise",
        "repeat",
    }:
        return None
    return subject_of(syntax, verb)


def hearsay(syntax: Syntax, adverb: int) -> Report | None:
    """ "Reportedly, …" has content and no source."""
    clause = clause_head(syntax, syntax.head[adverb])
    return make_report(syntax, adverb, syntax.below(clause, {adverb}), saying=False, source=None, cue=(adverb,))
