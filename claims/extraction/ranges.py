"""Two amounts that are the ends of one range."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claims.extraction.amounts import RANGE_DASHES, Amount, Lexemes, printed, read_bare, word
from claims.extraction.number_words import ALL_SCALES
from claims.extraction.numerals import Numeral


def joined(lexes: Lexemes, first: Amount, spoken: bool, *, inner: bool = False) -> Amount:
    """The range that begins with an amount ("10-15 percent", "between 14,200 and 14,400"), or the amount itself.

    ``spoken`` says that "to" cannot lead to a new level, since no verb of change governs the amount.
    """
    second = _second_of_range(lexes, first, inner)
    if second is None or not _one_range(lexes, first, second, spoken):
        return first
    low = _scaled_alike(first, second)
    if low is None:
        return first
    edges = sorted((low, second.high if second.high >= second.low else second.low))
    return replace(
        second,
        low=edges[0],
        high=edges[1],
        first=first.first,
        number=first.number,
        unit=second.unit or first.unit,
        money=second.money or first.money,
        signed=first.signed,
        is_range=True,
    )


def _second_of_range(lexes: Lexemes, first: Amount, inner: bool) -> Amount | None:
    at = first.last
    link = word(lexes, at)
    between = "between" in (word(lexes, first.first - 1), word(lexes, first.first - 2))
    if link in ("to", "or") or (link == "and" and between):
        at += 1 + (printed(lexes, at + 1) in RANGE_DASHES)
    elif link in RANGE_DASHES and link:
        at += (
            1 + (word(lexes, at + 1) == "to") + (printed(lexes, at + 2) in RANGE_DASHES and word(lexes, at + 1) == "to")
        )
    else:
        return None
    if at >= len(lexes):
        return None
    second = read_bare(lexes, at)
    if second is None or inner or printed(lexes, second.last) not in RANGE_DASHES:
        return second
    return joined(lexes, second, True, inner=True)


def _one_range(lexes: Lexemes, first: Amount, second: Amount, spoken: bool) -> bool:
    """Whether two amounts are the ends of one range: the units agree, and the words between join them."""
    link = word(lexes, first.last)
    opened = word(lexes, first.first - 1) in ("from", "between", "of")
    if first.unit and second.unit and _kin(first) != _kin(second):
        return False
    if first.unit and not second.unit:
        return bool(first.money) and opened
    if link == "or":
        return not first.unit and second.low > first.low
    if link in RANGE_DASHES:
        return second.low > first.low and (bool(second.unit) or _tight(lexes, first, second))
    return opened or not first.unit or spoken


def _kin(amount: Amount) -> str:
    return amount.unit.removeprefix("US ").partition(" per ")[0]


def _tight(lexes: Lexemes, first: Amount, second: Amount) -> bool:
    """Whether a bare range is no score or code: both ends large enough, or scaled."""
    return second.numeral.scaled or second.low >= 10


def _scaled_alike(first: Amount, second: Amount) -> Decimal | None:
    """The first end, with the second's scale where it was left out ("1 to 2 thousand", "$89 to $93 billion")."""
    if first.numeral.scaled or not second.numeral.scaled or second.numeral.low == 0:
        return first.low
    scale = _scale_of(second.numeral)
    if first.low <= second.numeral.low / scale:
        return first.low * scale
    return first.low


def _scale_of(numeral: Numeral) -> Decimal:
    scale = Decimal(1)
    for candidate in sorted(set(ALL_SCALES.values())):
        if numeral.low >= candidate and candidate != 12:
            scale = Decimal(candidate)
    return scale if scale >= 1000 else Decimal(1)
