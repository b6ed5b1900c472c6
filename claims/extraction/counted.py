"""What an amount counts, whom it is restricted to, and how it is measured: read from the parse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claims.extraction.notation import Measure
from claims.extraction.nouns import IRREGULAR, singular
from claims.extraction.wordlist import words

NOMINAL = frozenset({"NOUN", "PROPN"})
MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN"})
PARTICIPLES = frozenset({"VBN", "VBG"})
SKIPPED = frozenset({"DET", "PRON"})
SCOPE_PREPOSITIONS = frozenset(words("in of among across at along on from within near outside inside around for"))
PLACES = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG"})
RUNNING = frozenset({"so far", "to date", "in total", "in all", "since"})
LEVEL_LEMMAS = frozenset(words("be have stand remain stay number total contain include hold own face live employ"))
# Nouns whose singular also stands for several.
COLLECTIVE = frozenset(words("people police staff aircraft troops troop sheep fish cattle crew personnel"))
NO_COUNTS = frozenset({"time", "way", "off", "man", "half", "third", "quarter", "class", "handed", "on", "up", "down"})
DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
MAX_WORDS = 6
NEAR = 40


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """The counted noun phrase: its tokens ``[first, last)`` and its head's index."""

    first: int
    last: int
    head: int


def noun_phrase(doc: Doc, start: int, several: bool) -> NounPhrase | None:
    """The noun phrase that begins at or right after a token: modifiers and nouns up to the last noun.

    Where a number above one counts it, it ends at its last plural ("21,000 jobs world-wide"); None
    where the number cannot count it.
    """
    first = _skip_of(doc, start)
    at = _end(doc, first)
    if at < len(doc) and doc[at].tag_ == "POS" and start < len(doc) and doc[start].lower_ == "of":
        first, at = at + 1, _end(doc, at + 1)
    heads = [i for i in range(first, at) if doc[i].pos_ in NOMINAL]
    if several and heads and not _is_plural(doc[heads[-1]]):
        heads = [i for i in heads if _is_plural(doc[i])]
    return NounPhrase(first, heads[-1] + 1, heads[-1]) if heads else None


def compound_noun(doc: Doc, at: int) -> NounPhrase | None:
    """The one noun that a hyphen joins to a number ("10-member board"), or None ("486-based", "one-time")."""
    if at >= len(doc) or doc[at].pos_ not in NOMINAL or doc[at].tag_ == "NNP" or doc[at].lower_ in NO_COUNTS:
        return None
    return NounPhrase(at, at + 1, at)


def _end(doc: Doc, first: int) -> int:
    at = first
    while at < len(doc) and at - first < MAX_WORDS and _continues(doc, at, first):
        at += 1
    return at


def _is_plural(token: Token) -> bool:
    return token.tag_ in ("NNS", "NNPS") or token.lower_ in COLLECTIVE


def _skip_of(doc: Doc, at: int) -> int:
    """Past "of", "of the", "more", "other" that stand between a number and what it counts."""
    if at < len(doc) and doc[at].lower_ == "of":
        at += 1
        while at < len(doc) and (doc[at].pos_ in SKIPPED or doc[at].tag_ == "PRP$"):
            at += 1
        at += at + 1 < len(doc) and doc[at].tag_ == "CD" and doc[at + 1].pos_ in MODIFIERS
    while at < len(doc) and doc[at].lower_ in ("more", "other", "additional", "further"):
        at += 1
    return at


def _continues(doc: Doc, at: int, first: int) -> bool:
    token = doc[at]
    if token.is_punct and token.text in "-‐‑" and at > first:
        return True
    if at > first and token.tag_ in ("CD", "CC"):
        return _joins(doc, at)
    if token.pos_ in MODIFIERS:
        return not (at > first and token.pos_ == "PROPN" and doc[at - 1].tag_ == "NNS")
    if token.tag_ in PARTICIPLES:
        return at + 1 < len(doc) and doc[at + 1].pos_ in MODIFIERS and not (at > first and doc[at - 1].tag_ == "NNS")
    return token.tag_ in ("RBS", "RBR", "RB") and at + 1 < len(doc) and doc[at + 1].tag_ in ("JJ", "VBN")


def _joins(doc: Doc, at: int) -> bool:
    """Whether an "and" joins two adjectives of the phrase, or a number stands in a name ("two new 737 Max jets")."""
    if at + 1 >= len(doc) or doc[at - 1].tag_ == "NNS":
        return False
    if doc[at].tag_ == "CD":
        return doc[at].text.isdigit() and doc[at + 1].pos_ == "PROPN"
    return doc[at].lower_ == "and" and doc[at - 1].pos_ == "ADJ" and doc[at + 1].pos_ == "ADJ"


def unit_name(doc: Doc, phrase: NounPhrase) -> str:
    """The phrase as a singular noun in lower case ("Russian troops" → "russian troop"); "person" for people."""
    words = [_lemma(doc[i]) for i in range(phrase.first, phrase.last) if _names(doc[i]) and not _leads(doc, i)]
    if words and words[-1] in DURATIONS:
        return words[-1]
    name = " ".join(words).replace(" - ", "-").replace("\n", " ")
    return "person" if name == "people" else name


def _leads(doc: Doc, at: int) -> bool:
    """Whether a token leads a hyphened participle that is left out with it ("self-proclaimed republics")."""
    ahead = at + 1 if doc[at].text == "-" else at + 2
    return ahead < len(doc) and doc[ahead - 1].text == "-" and doc[ahead].tag_ in PARTICIPLES


def _names(token: Token) -> bool:
    """Whether a token is part of the unit's name: no participle ("recorded songs"), degree word or "and"."""
    if token.is_punct:
        return token.text == "-"
    return token.tag_ not in PARTICIPLES and token.tag_ not in ("CC", "RB", "RBR", "RBS")


def _lemma(token: Token) -> str:
    if token.tag_ in ("NNS", "NNPS"):
        return singular(token.text) if token.lower_ in IRREGULAR or token.tag_ == "NNPS" else token.lemma_.lower()
    if token.tag_ in ("JJS", "JJR"):
        return token.lemma_.lower()
    return token.lower_


def whole_of_share(doc: Doc, at: int) -> tuple[NounPhrase | None, str]:
    """What a share is taken of, where "of" stands at a token: its noun phrase, and the whole as printed."""
    if at + 1 >= len(doc) or doc[at].lower_ != "of":
        return None, ""
    phrase = noun_phrase(doc, at, False)
    if phrase is None or doc[phrase.head].ent_type_ in ("DATE", "TIME"):
        return None, ""
    return phrase, doc[at + 1 : phrase.last].text.strip() if phrase.last - at <= 9 else ""


def scope(doc: Doc, phrase: NounPhrase | None, number: int) -> str:
    """The place, population or group that restricts the amount, as printed; empty where the sentence names none."""
    anchors = [doc[phrase.head]] if phrase else []
    verb = governing_verb(doc[number])
    anchors += [verb] if verb is not None else []
    for anchor in anchors:
        for child in anchor.children:
            if child.dep_ == "prep" and child.lower_ in SCOPE_PREPOSITIONS and child.i >= number:
                found = _restriction(child, anchor is verb)
                if found:
                    return found
    return ""


def _restriction(preposition: Token, of_verb: bool) -> str:
    for noun in preposition.children:
        if noun.dep_ != "pobj" or noun.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL"):
            continue
        if of_verb and noun.ent_type_ not in PLACES and preposition.lower_ not in ("in", "among", "across"):
            continue
        span = noun.doc[noun.left_edge.i : noun.i + 1]
        if len(span) <= 8:
            return span.text.strip()
    return ""


def governing_verb(token: Token) -> Token | None:
    """The verb of the clause that a token stands in, or None."""
    at = token
    for _ in range(12):
        if at.pos_ in ("VERB", "AUX") and at.dep_ not in ("aux", "auxpass", "amod"):
            return at
        if at.head.i == at.i:
            return None
        at = at.head
    return None


def measure(doc: Doc, number: int, *, changes: bool, counts: bool) -> Measure:
    """Whether the amount is a running total, a flow within its period, or how things stand."""
    if changes:
        return "during"
    verb = governing_verb(doc[number])
    if _runs(doc[number]) or (counts and _has_happened(verb)):
        return "total_so_far"
    if verb is None or verb.lemma_.lower() in LEVEL_LEMMAS:
        return "level"
    return "during" if counts and verb.tag_ in ("VBD", "VBN", "VBG") else "level"


def _runs(number: Token) -> bool:
    """Whether the sentence tells a total so far: "so far", "to date", "since"."""
    sentence, at = number.sent, number.i
    near = number.doc[max(sentence.start, at - NEAR) : min(sentence.end, at + NEAR)]
    words: Sequence[str] = [token.lower_ for token in near]
    return "since" in words or any(f"{a} {b}" in RUNNING for a, b in zip(words, words[1:], strict=False))


def _has_happened(verb: Token | None) -> bool:
    """Whether an event verb stands in the perfect ("have died")."""
    if verb is None or verb.tag_ != "VBN" or verb.lemma_ in LEVEL_LEMMAS:
        return False
    return any(
        child.dep_ in ("aux", "auxpass") and child.lower_ in ("have", "has", "'ve", "had") for child in verb.children
    )
