"""What the words around an amount say of it: more than, up to, about; rose by, down.

The conventions are those of the desk: "nearly", "about" and "some" are approximate, "more than"
and "at least" have an open top, "up to", "below" and "within" an open bottom, and rise and fall
are changes *by* an amount.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claims.extraction.notation import Direction
from claims.extraction.numerals import Lexeme
from claims.extraction.wordlist import words

Bound = Literal["", "~", ">", ">=", "<", "<="]

# Phrases before an amount, by their last word first in the look-up below.
BEFORE: dict[tuple[str, ...], Bound] = {
    ("more", "than"): ">",
    ("greater", "than"): ">",
    ("higher", "than"): ">",
    ("larger", "than"): ">",
    ("longer", "than"): ">",
    ("better", "than"): ">",
    ("over",): ">",
    ("over", "than"): ">",
    ("above",): ">",
    ("exceeding",): ">",
    ("exceed",): ">",
    ("exceeds",): ">",
    ("exceeded",): ">",
    ("surpassing",): ">",
    ("topping",): ">",
    ("beyond",): ">",
    ("upwards", "of"): ">",
    ("upward", "of"): ">",
    ("north", "of"): ">",
    ("in", "excess", "of"): ">",
    ("at", "least"): ">=",
    ("at", "the", "least"): ">=",
    ("no", "fewer", "than"): ">=",
    ("no", "less", "than"): ">=",
    ("not", "less", "than"): ">=",
    ("a", "minimum", "of"): ">=",
    ("minimum",): ">=",
    ("less", "than"): "<",
    ("fewer", "than"): "<",
    ("lower", "than"): "<",
    ("smaller", "than"): "<",
    ("shorter", "than"): "<",
    ("under",): "<",
    ("below",): "<",
    ("beneath",): "<",
    ("sub", "-"): "<",
    ("short", "of"): "<",
    ("shy", "of"): "<",
    ("up", "to"): "<=",
    ("as", "many", "as"): "<=",
    ("as", "much", "as"): "<=",
    ("at", "most"): "<=",
    ("no", "more", "than"): "<=",
    ("not", "more", "than"): "<=",
    ("within",): "<=",
    ("a", "maximum", "of"): "<=",
    ("maximum",): "<=",
    ("capped", "at"): "<=",
    ("about",): "~",
    ("around",): "~",
    ("roughly",): "~",
    ("approximately",): "~",
    ("approx",): "~",
    ("approx", "."): "~",
    ("nearly",): "~",
    ("almost",): "~",
    ("some",): "~",
    ("circa",): "~",
    ("ca", "."): "~",
    ("~",): "~",
    ("≈",): "~",
    ("close", "to"): "~",
    ("near",): "~",
    ("nearing",): "~",
    ("virtually",): "~",
    ("estimated",): "~",
    ("barely",): "~",
    ("perhaps",): "~",
    ("averaged",): "~",
    ("averaging",): "~",
    ("averages",): "~",
    ("in", "the", "region", "of"): "~",
    ("on", "the", "order", "of"): "~",
}
AFTER: dict[tuple[str, ...], Bound] = {
    ("or", "more"): ">=",
    ("or", "above"): ">=",
    ("or", "over"): ">=",
    ("or", "older"): ">=",
    ("or", "higher"): ">=",
    ("or", "greater"): ">=",
    ("or", "better"): ">=",
    ("and", "over"): ">=",
    ("and", "above"): ">=",
    ("and", "older"): ">=",
    ("plus",): ">=",
    ("-", "plus"): ">=",
    ("+",): ">=",
    ("at", "least"): ">=",
    ("or", "less"): "<=",
    ("or", "fewer"): "<=",
    ("or", "under"): "<=",
    ("or", "below"): "<=",
    ("or", "lower"): "<=",
    ("or", "younger"): "<=",
    ("at", "most"): "<=",
    ("or", "so"): "~",
    ("or", "thereabouts"): "~",
    ("-", "odd"): "~",
    ("odd",): "~",
    ("-", "ish"): "~",
    ("-", "something"): "~",
}
# "rose above 50" tells a level, not a change by so much.
LEVELS = frozenset({"above", "below", "beneath", "beyond", "north"})
FILLERS = frozenset(
    {"a", "an", "another", "just", "only", "well", "currently", "already", "(", "additional", "total"}
) | frozenset(words("robust solid sharp record modest mere whopping staggering massive further hefty meagre meager"))
RISE = {"rise", "climb", "increase", "grow", "jump", "surge", "soar", "rocket", "swell", "leap", "spike"}
FALL = {"fall", "drop", "decline", "decrease", "plunge", "plummet", "tumble", "sink", "shrink", "slump", "slide"}
# These say a change only of shares, prices and the like: one also gains a friend and loses two games.
RISE_PRICE = {
    "gain",
    "add",
    "advance",
    "rally",
    "up",
    "expand",
    "edge",
    "upward",
    "upwards",
    "accelerate",
    "widen",
    "strengthen",
}
FALL_PRICE = {
    "lose",
    "shed",
    "slip",
    "ease",
    "dip",
    "down",
    "cut",
    "reduce",
    "contract",
    "downward",
    "lower",
    "retreat",
    "narrow",
    "weaken",
}
IRREGULAR = {
    "rose": "rise",
    "risen": "rise",
    "rising": "rise",
    "grew": "grow",
    "grown": "grow",
    "fell": "fall",
    "fallen": "fall",
    "sank": "sink",
    "sunk": "sink",
    "shrank": "shrink",
    "shrunk": "shrink",
    "slid": "slide",
    "leapt": "leap",
    "lost": "lose",
    "losing": "lose",
    "cutting": "cut",
    "dropped": "drop",
    "dropping": "drop",
    "slipped": "slip",
    "slipping": "slip",
    "shedding": "shed",
    "dipped": "dip",
    "dipping": "dip",
    "plummeted": "plummet",
}
# These say a change only with "by": one also raises 280 million.
RISE_BY = {"raise", "boost", "lift", "extend", "improve"}
FALL_BY = {"trim", "worsen", "depress"}
PRICE_UNITS = ("percent", "point", "cent", "sen", "penny", "dollar", "euro", "sterling", "yen", "rupee", "yuan")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an amount stands: its bound as a sign, whether it is a change up or down, and its words.

    ``first`` and ``last`` are the lexemes over which the amount stands with the words of its bound; -1 for none.
    """

    bound: Bound = ""
    direction: Direction | None = None
    first: int = -1
    last: int = -1


def _forms(stem: str) -> set[str]:
    past = stem + "d" if stem.endswith("e") else stem + "ed"
    bare = stem.removesuffix("e")
    return {stem, stem + "s", past, bare + "ing"}


CHANGES: dict[str, tuple[Direction, bool]] = {}
for _stems, _direction, _strong in (
    (RISE, "rise", True),
    (FALL, "fall", True),
    (RISE_PRICE, "rise", False),
    (FALL_PRICE, "fall", False),
):
    for _stem in _stems:
        CHANGES.update(dict.fromkeys(_forms(_stem), (_direction, _strong)))  # type: ignore[arg-type]
CHANGES_BY: dict[str, Direction] = {form: "rise" for stem in RISE_BY for form in _forms(stem)}
CHANGES_BY |= {form: "fall" for stem in FALL_BY for form in _forms(stem)}
for _form, _stem in IRREGULAR.items():
    CHANGES[_form] = CHANGES[_stem]


def compare(lexes: Sequence[Lexeme], first: int, number_end: int, last: int, unit: str) -> Comparison:
    """The comparison of the amount over the lexemes ``[first, last)``, whose numeral ends at ``number_end``."""
    bound, at, start = bound_before(lexes, first)
    if at < first and lexes[at].lower in LEVELS:
        return Comparison(bound, first=start)
    end = -1
    if bound in ("", "~"):
        after, end = bound_after(lexes, number_end, last)
        bound = after or bound
    return Comparison(bound, direction(lexes, at, unit) or _after_direction(lexes, last, unit), start, end)


def bound_before(lexes: Sequence[Lexeme], first: int) -> tuple[Bound, int, int]:
    """The bound that the words before an amount set, and the indices where they begin with and without fillers."""
    found: Bound = ""
    at, start, moved = first, -1, True
    while moved and at > 0:
        moved = False
        for size in (4, 3, 2, 1):
            phrase = tuple(lex.lower for lex in lexes[max(0, at - size) : at])
            if len(phrase) == size and phrase in BEFORE:
                found = BEFORE[phrase] if found in ("", "~") else found
                at, start, moved = at - size, at - size, True
                break
        if not moved and at > 1 and lexes[at - 1].lower in FILLERS:
            at, moved = at - 1, True
    return found, at, start


def bound_after(lexes: Sequence[Lexeme], number_end: int, last: int) -> tuple[Bound, int]:
    """The bound that words behind the number or its unit set ("100+", "30-odd"), and the index after them."""
    for at in {number_end, last}:
        for size in (2, 1):
            phrase = tuple(lex.lower for lex in lexes[at : at + size])
            if phrase in AFTER and len(phrase) == size:
                return AFTER[phrase], at + size
    return "", -1


def direction(lexes: Sequence[Lexeme], at: int, unit: str) -> Direction | None:
    """Whether the words that end before an index make the amount a change by so much."""
    before = lexes[at - 1].lower if at else ""
    if before == "by":
        return _governing_change(lexes, at - 1, unit)
    if before.endswith("ly") and at > 1:
        before = lexes[at - 2].lower
    return _change(before, unit)


def _change(verb: str, unit: str) -> Direction | None:
    found = CHANGES.get(verb)
    if found is None or not (found[1] or _is_price(unit)):
        return None
    return found[0]


def _is_price(unit: str) -> bool:
    return any(name in unit for name in PRICE_UNITS)


def _governing_change(lexes: Sequence[Lexeme], by: int, unit: str) -> Direction | None:
    """The change verb within eight words before "by" ("grow sales by", "were down 2.3%, Foot Locker by")."""
    for at in range(by - 1, max(-1, by - 9), -1):
        if lexes[at].lower in ".;:":
            return None
        found = CHANGES.get(lexes[at].lower)
        if found:
            return found[0]
        if lexes[at].lower in CHANGES_BY:
            return CHANGES_BY[lexes[at].lower]
    return None


def _after_direction(lexes: Sequence[Lexeme], last: int, unit: str) -> Direction | None:
    after = lexes[last].lower if last < len(lexes) else ""
    if not _is_price(unit):
        return None
    return {"higher": "rise", "lower": "fall"}.get(after)  # type: ignore[return-value]
