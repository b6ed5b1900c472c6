"""What the clause around a calendar expression tells of its time."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from claims.extraction.calendar_days import Tense
from claims.extraction.wordlist import words

WILL = frozenset(words("will shall 'll ’ll wo"))
MODALS = frozenset(words("would can could may might should must"))
PLANS = frozenset(words("plan schedule expect slate set due intend hope aim mean prepare go suppose"))
TELLING = frozenset(words("say be have report do show tell write know think believe"))
LASTING = frozenset(words("lead run head serve work live last stay govern rule hold teach chair reign play stand own"))
PRESENT_BE = frozenset(words("is are 's ’s am"))
POSTPONED = re.compile(
    r"(?:as early as|as soon as|no later than|[a-z,)] until|effective|payable|record|not later than)\s*$"
)


def tense_around(doc: Doc, text: str, starts: Sequence[int], offset: int) -> Tense:
    """The tense of the clause around an offset of ``text``; ``starts`` are the offsets of its tokens."""
    if not starts:
        return ""
    before = text[max(0, offset - 24) : offset]
    token = doc[max(0, bisect_right(starts, offset) - 1)]
    verb = _clause_verb(token)
    if POSTPONED.search(before) and not _has_lasted(before, verb):
        return "future"
    if verb is None:
        return ""
    return verb_tense(verb) or ("future" if _is_timetabled(token, verb) else "")


def _has_lasted(before: str, verb: Token | None) -> bool:
    """ "led the talks until January" is over; "was put off until January" is not."""
    if re.search(r"\b[Uu]p until\s*$", before):
        return True
    if verb is None or not re.search(r"\buntil\s*$", before) or verb_tense(verb) != "past":
        return False
    return verb.lemma_ in LASTING or verb.lemma_ == "be" and verb.tag_ == "VBD"


def _clause_verb(token: Token) -> Token | None:
    at = token
    for _ in range(10):
        if at.pos_ in ("VERB", "AUX") and at.dep_ not in ("aux", "auxpass"):
            return at
        if at.head.i == at.i:
            return None
        at = at.head
    return None


def verb_tense(verb: Token) -> Tense:
    """Whether a verb tells of the past, of what is to come ("will", "is expected to", "plans to") or what may be."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if verb.dep_ == "conj" and not helpers and verb.tag_ in ("VB", "VBN") and verb.head.i < verb.i:
        return verb_tense(verb.head)
    if helpers & WILL:
        return "future"
    if helpers & MODALS:
        return "future" if "would" in helpers else "modal"
    if verb.lemma_ in PLANS and _is_standing_plan(verb, helpers):
        return "future"
    if verb.tag_ in ("VB", "VBN") and "to" in helpers and verb.head.i != verb.i:
        return _infinitive_tense(verb)
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.dep_ != "acl"):
        return "past"
    return ""


def _is_timetabled(token: Token, verb: Token) -> bool:
    """ "The ministers meet Monday": a present tense that the expression itself hangs on."""
    if (
        verb.tag_ not in ("VBZ", "VBP")
        or verb.lemma_ in TELLING
        or any(child.dep_ == "case" for child in token.children)
    ):
        return False
    return token.head.i == verb.i or (token.head.dep_ == "prep" and token.head.head.i == verb.i)


def _is_standing_plan(verb: Token, helpers: set[str]) -> bool:
    """ "is expected", "plans", "planned a march on Saturday"; not "had been scheduled"."""
    if verb.tag_ in ("VBZ", "VBP") or helpers & PRESENT_BE:
        return True
    return verb.lemma_ in ("plan", "schedule") and not helpers & {"had", "was", "were"}


def _infinitive_tense(verb: Token) -> Tense:
    head = verb.head
    if head.lemma_ == "be" and head.tag_ in ("VBZ", "VBP"):
        return "future"
    if head.lemma_ in PLANS:
        helpers = {word.lower_ for word in (*head.children, *head.head.children, head.head)}
        past = {"had"} if head.lemma_ in ("plan", "schedule") else {"had", "was", "were"}
        return "" if helpers & past else "future"
    return verb_tense(head) if head.pos_ in ("VERB", "AUX") and head.tag_ not in ("VB", "VBN") else ""
