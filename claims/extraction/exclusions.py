"""Numbers that are no quantities: dates, clock times, ordinals, scores and parts of names."""

from __future__ import annotations

import re

from claims.extraction.amounts import Amount, printed, word
from claims.extraction.comparators import bound_before
from claims.extraction.lexed import LexedText
from claims.extraction.numerals import Lexeme, adjoining
from claims.extraction.wordlist import words

MONTHS = frozenset(
    words(
        "january february march april may june july august september october november december",
        "jan feb mar apr jun jul aug sep sept oct nov dec",
    )
)
# A number behind one of these names a thing: "Unit 3", "category 4", "page 12".
LABELS = frozenset(
    words(
        "unit category page chapter number no nos route channel type phase level episode round group size version",
        "model room flight bus section article game week day year step part volume figure table line row gate seat",
        "highway interstate apartment suite floor zone area district grade class rule act clause amendment resolution",
        "season pier terminal platform tier stage division formula zip fortune top big last nasdaq ftse dow",
    )
)
CLOCK = frozenset({"am", "pm", "a", "p", "gmt", "est", "edt", "pst", "pdt", "bst", "cet", "utc", "o", "et", "pt", "ct"})
SCORES = frozenset(words("win defeat victory loss draw lead aggregate triumph thrashing scoreline up down deficit"))
YEAR_LEADS = frozenset(words("in since by from of until till during the before after early mid late"))
YEAR = re.compile(r"1[5-9][0-9]{2}|20[0-9]{2}")


def is_no_quantity(text: LexedText, amount: Amount) -> bool:
    """Whether the number is a date, a clock time, an ordinal, a score or part of a name."""
    lexes = text.lexes
    return (
        _is_ordinal(lexes, amount)
        or _is_clock(lexes, amount)
        or (is_year(lexes, amount) and not _counts_heads(text, amount))
        or _is_day_of_month(lexes, amount)
        or _is_score(lexes, amount)
        or _is_label(text, amount)
        or _is_title(lexes, amount)
    )


def _is_ordinal(lexes: list[Lexeme], amount: Amount) -> bool:
    after = word(lexes, amount.ended)
    if not adjoining(lexes, amount.ended) or amount.numeral.spelled:
        return False
    return after in ("st", "nd", "rd", "th", "s") or (after in ("'", "’") and word(lexes, amount.ended + 1) == "s")


def _is_clock(lexes: list[Lexeme], amount: Amount) -> bool:
    at, after = amount.number, word(lexes, amount.ended)
    if after == ":" and adjoining(lexes, amount.ended) and printed(lexes, amount.ended + 1).isdigit():
        return True
    if word(lexes, at - 1) == ":" and adjoining(lexes, at) and printed(lexes, at - 2).isdigit():
        return True
    if after in ("am", "pm", "o") or after in CLOCK - {"a", "p", "o"}:
        return not amount.money
    return after in ("a", "p") and word(lexes, amount.ended + 1) == "." and word(lexes, amount.ended + 2) == "m"


def _counts_heads(text: LexedText, amount: Amount) -> bool:
    """Whether a number that could be a year counts: "about 2000 villagers", "1500 people", not "in 2019 people"."""
    lexes = text.lexes
    if amount.last >= len(lexes) or word(lexes, amount.first - 1) in YEAR_LEADS:
        return False
    after = text.doc[text.token_index(lexes[amount.last].start)]
    if after.lower_ == "people":
        return True
    return after.tag_ == "NNS" and bool(bound_before(lexes, amount.first)[0])


def is_year(lexes: list[Lexeme], amount: Amount) -> bool:
    """Whether bare digits are written as a year is."""
    if amount.money or amount.numeral.scaled or amount.numeral.spelled:
        return False
    text = printed(lexes, amount.number)
    if not YEAR.fullmatch(text) or (amount.is_range and amount.unit):
        return False
    if printed(lexes, amount.ended) in ("′", "'", "’"):
        return True
    return not amount.unit


def _is_day_of_month(lexes: list[Lexeme], amount: Amount) -> bool:
    if amount.numeral.scaled or amount.money or amount.high > 31:
        return False
    before = word(lexes, amount.number - 1)
    if before == ".":
        before = word(lexes, amount.number - 2)
    after = word(lexes, amount.ended)
    return (before in MONTHS and before not in ("may", "march", "mar") or _titled(lexes, amount.number - 1)) or (
        after in MONTHS and printed(lexes, amount.ended)[0].isupper()
    )


def _titled(lexes: list[Lexeme], index: int) -> bool:
    return word(lexes, index) in ("may", "march", "mar") and printed(lexes, index)[0].isupper()


def _is_score(lexes: list[Lexeme], amount: Amount) -> bool:
    """Whether two numbers joined by a dash are a score or a code, or a slash makes a date of them."""
    if amount.unit or amount.numeral.fraction:
        return False
    for mark, other in ((amount.ended, amount.ended + 1), (amount.number - 1, amount.number - 2)):
        if word(lexes, mark) in ("-", "–", "/", ":") and printed(lexes, other)[:1].isdigit():
            inner = max(mark, other)
            if adjoining(lexes, inner) and adjoining(lexes, min(mark, other) + (mark > other)) and not amount.is_range:
                return True
    return amount.is_range and word(lexes, amount.last) in SCORES


def _is_title(lexes: list[Lexeme], amount: Amount) -> bool:
    """Whether a number in words and its unit are written as a name is ("Three Mile Island")."""
    written = printed(lexes, amount.number), printed(lexes, amount.ended)
    return amount.numeral.spelled and bool(amount.unit) and all(len(part) > 2 and part.istitle() for part in written)


def _is_label(text: LexedText, amount: Amount) -> bool:
    """Whether a bare number belongs to the name or label before it ("iPhone 11", "Fortune 100", "Unit 3")."""
    lexes = text.lexes
    if amount.unit or amount.numeral.scaled or amount.first == 0 or amount.numeral.spelled or amount.is_range:
        return False
    before = lexes[amount.first - 1]
    if before.lower in LABELS or before.text in "#&":
        return True
    if before.text == "." and word(lexes, amount.first - 2) in ("no", "nos"):
        return True
    if before.lower == before.text or (amount.signed and not adjoining(lexes, amount.number)):
        return False
    token = text.doc[text.token_index(before.start)]
    return token.pos_ == "PROPN" and not token.is_sent_start
