"""Ministries, missions and other bodies: where a text names them."""

from __future__ import annotations

from claims.extraction import roles
from claims.extraction.syntax import Syntax


def named_bodies(syntax: Syntax) -> dict[str, list[int]]:
    """Where the text names a body, by its noun: "the OSCE mission", "Russia's defence ministry"."""
    found: dict[str, list[int]] = {}
    for index in range(syntax.size):
        if syntax.lower[index] not in roles.ORGANISATION_NOUNS or syntax.pos[index] not in {"NOUN", "PROPN"}:
            continue
        named = syntax.label(index) == "ORG" or any(
            syntax.dep[c] in {"poss", "compound", "nmod", "amod"}
            and (syntax.pos[c] == "PROPN" or syntax.label(c) in {"NORP", "GPE", "ORG"})
            for c in syntax.children[index]
        )
        if named:
            found.setdefault(syntax.lower[index], []).append(index)
    return found


def is_office(syntax: Syntax, head: int) -> bool:
    """ "the agriculture ministry": a public body by what it is for, which is its name."""
    if syntax.lower[head] not in roles.PUBLIC_BODIES:
        return False
    before = [c for c in syntax.children[head] if c < head]
    definite = any(syntax.lower[c] == "the" for c in before)
    return definite and any(syntax.dep[c] == "compound" and syntax.pos[c] == "NOUN" for c in before)
