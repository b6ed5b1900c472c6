"""Number words and digits -> ``Decimal``.

The text is cut into lexemes (digits, words, single other characters) by one pattern without
nested quantifiers; numerals are then read from the lexemes by plain code, so that the effort
grows with the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.number_words import (
    ALL_SCALES,
    DENOMINATORS,
    GLYPHS,
    HYPHENS,
    LETTER_SCALES,
    MAX_DIGITS,
    MAX_GROUPS,
    MINUS,
    MONEY_SCALES,
    PARTS,
    SCALES,
    SLASHES,
    SMALL,
    UNITS,
    VAGUE,
)

LEXEME = re.compile(r"[0-9][0-9,.]*|\.[0-9]+|[^\W\d_]+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A run of digits or letters, or one other character, with its offsets."""

    text: str
    start: int
    end: int
    lower: str

    @property
    def is_digits(self) -> bool:
        """Whether it starts as a number does."""
        return self.text[0].isdigit() or (self.text[0] == "." and len(self.text) > 1)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed: its value (or range, where the words are vague) and its lexemes ``[first, last)``."""

    low: Decimal
    high: Decimal
    first: int
    last: int
    spelled: bool = False
    scaled: bool = False
    fraction: bool = False
    vague: bool = False


def lexemes(text: str) -> list[Lexeme]:
    """The lexemes of a text in order; commas and full stops that end a number are left out of it."""
    found: list[Lexeme] = []
    for match in LEXEME.finditer(text):
        word, start = match.group(), match.start()
        trimmed = word.rstrip(",.") if word[0].isdigit() else word
        found.append(Lexeme(trimmed, start, start + len(trimmed), trimmed.lower()))
        found.extend(
            Lexeme(mark, start + len(trimmed) + n, start + len(trimmed) + n + 1, mark)
            for n, mark in enumerate(word[len(trimmed) :])
        )
    return found


def digits_value(word: str) -> Decimal | None:
    """The value of digits with thousands commas and one decimal point; None where they are grouped otherwise.

    Both "1,307,000" and the Indian "12,34,567" are read; the last group has three digits.
    """
    whole, point, rest = word.partition(".")
    if "." in rest or "," in rest or not word.isascii() or len(word) > MAX_DIGITS:
        return None
    groups = whole.split(",")
    if len(groups) > 1 and (len(groups[-1]) != 3 or not all(1 <= len(g) <= 3 for g in groups[:-1])):
        return None
    return Decimal(("".join(groups) or "0") + (f".{rest}" if point and rest else ""))


def adjoining(lexes: Sequence[Lexeme], index: int) -> bool:
    """Whether the lexeme touches the one before it."""
    return 0 < index < len(lexes) and lexes[index].start == lexes[index - 1].end


def _word(lexes: Sequence[Lexeme], index: int) -> str:
    return lexes[index].lower if 0 <= index < len(lexes) else ""


def read_numeral(lexes: Sequence[Lexeme], index: int, *, money: bool = False) -> Numeral | None:
    """The longest numeral that begins at a lexeme, or None.

    ``money`` says that a currency sign stands before it, where "m", "b" and "t" are scales.
    """
    lex = lexes[index]
    if lex.is_digits:
        return _read_share(lexes, index) or _read_digits(lexes, index, money)
    if lex.text in GLYPHS:
        return _glyph(lexes, index)
    for reader in (_read_vague, _read_part, _read_share, _read_words):
        numeral = reader(lexes, index)
        if numeral:
            return numeral
    return None


def _glyph(lexes: Sequence[Lexeme], index: int) -> Numeral:
    value = _fraction_value(GLYPHS[lexes[index].text])
    return Numeral(value, value, index, index + 1, fraction=True)


def _fraction_value(written: str) -> Decimal:
    top, slash, bottom = written.partition("/")
    return Decimal(top) / Decimal(bottom) if slash else Decimal(top)


def _read_digits(lexes: Sequence[Lexeme], index: int, money: bool) -> Numeral | None:
    value, last = _spaced_groups(lexes, index)
    if value is None:
        return None
    fraction = _slashed(lexes, last)
    if fraction and value < fraction and value == value.to_integral_value():
        return Numeral(value / fraction, value / fraction, index, last + 2, fraction=True)
    power = _power_of_ten(lexes, last)
    if power:
        return Numeral(value * power[0], value * power[0], index, power[1], scaled=True)
    mixed = _mixed_fraction(lexes, last)
    value, last = (value + mixed[0], mixed[1]) if mixed else (value, last)
    scale, end = _scale_after(lexes, last, money)
    return Numeral(value * scale, value * scale, index, end, scaled=end > last)


def _spaced_groups(lexes: Sequence[Lexeme], index: int) -> tuple[Decimal | None, int]:
    """Digits, joined with the groups of three that spaces set apart ("1 200 000")."""
    word, last = lexes[index].text, index + 1
    groups = 0
    while groups < MAX_GROUPS and len(word) - 3 * groups <= 3 and word.isdigit() and _is_group(lexes, last):
        word, last, groups = word + lexes[last].text, last + 1, groups + 1
    if groups and lexes[index].text[0] != "0":
        return Decimal(word), last
    return digits_value(lexes[index].text), index + 1


def _is_group(lexes: Sequence[Lexeme], index: int) -> bool:
    if index >= len(lexes) or not lexes[index].is_digits:
        return False
    lex = lexes[index]
    return lex.text.isdigit() and len(lex.text) == 3 and lex.start == lexes[index - 1].end + 1


def _slashed(lexes: Sequence[Lexeme], index: int) -> Decimal | None:
    """The denominator of "/16" or "⁄32" that touches the digits before it."""
    if index + 1 >= len(lexes) or lexes[index].text not in SLASHES or not adjoining(lexes, index):
        return None
    bottom = lexes[index + 1].text
    if not adjoining(lexes, index + 1) or bottom not in DENOMINATORS:
        return None
    return None if _word(lexes, index + 2) in SLASHES else Decimal(bottom)


def _power_of_ten(lexes: Sequence[Lexeme], index: int) -> tuple[Decimal, int] | None:
    """The factor of "×10−30" or "x 10^6" behind a number, and the index after it."""
    if _word(lexes, index) not in ("×", "x") or _word(lexes, index + 1) != "10":
        return None
    at = index + 2 + (_word(lexes, index + 2) == "^")
    negative = _word(lexes, at) in MINUS
    exponent = _word(lexes, at + negative)
    if not (exponent.isdigit() and exponent.isascii() and len(exponent) < 3 and adjoining(lexes, at + negative)):
        return None
    return Decimal(10) ** (-int(exponent) if negative else int(exponent)), at + negative + 1


def _mixed_fraction(lexes: Sequence[Lexeme], index: int) -> tuple[Decimal, int] | None:
    """What "1/2" or "½" adds behind a whole number, and the index after it."""
    if index < len(lexes) and lexes[index].text in GLYPHS:
        return _fraction_value(GLYPHS[lexes[index].text]), index + 1
    if index < len(lexes) and lexes[index].text.isdigit():
        bottom = _slashed(lexes, index + 1)
        top = Decimal(lexes[index].text)
        if bottom and top < bottom:
            return top / bottom, index + 3
    return None


def _scale_after(lexes: Sequence[Lexeme], index: int, money: bool) -> tuple[int, int]:
    """The product of the scale words at an index ("hundred million"), and the index after them."""
    scale, end = 1, index
    while end < len(lexes):
        word = lexes[end]
        skip = 1 if word.text in HYPHENS and _word(lexes, end + 1) in ALL_SCALES else 0
        name = _word(lexes, end + skip)
        if name not in ALL_SCALES:
            break
        scale, end = scale * ALL_SCALES[name], end + skip + 1
    if end == index and index < len(lexes) and adjoining(lexes, index):
        letters = MONEY_SCALES if money else LETTER_SCALES
        factor = letters.get(lexes[index].text)
        return (factor, index + 1) if factor else (1, index)
    return scale, end


def _read_vague(lexes: Sequence[Lexeme], index: int) -> Numeral | None:
    """ "dozens of", "tens of thousands of": a range from the word to the next of its kind."""
    bounds = VAGUE.get(lexes[index].lower)
    if bounds is None or _word(lexes, index + 1) != "of" or _word(lexes, index - 1) in ("many", "the"):
        return None
    low, high, end = bounds[0], bounds[1], index + 1
    larger = VAGUE.get(_word(lexes, index + 2))
    if larger and _word(lexes, index + 3) == "of":
        low, high, end = low * larger[0], high * larger[0], index + 3
    elif _word(lexes, index + 2) in SCALES:
        low, high, end = low * SCALES[_word(lexes, index + 2)], high * SCALES[_word(lexes, index + 2)], index + 3
    return Numeral(Decimal(low), Decimal(high), index, end, spelled=True, vague=True)


def _read_part(lexes: Sequence[Lexeme], index: int) -> Numeral | None:
    """ "two-thirds", "a third", "half", "half a million", "a quarter of a million"."""
    top, at = _part_count(lexes, index)
    part = PARTS.get(_word(lexes, at))
    if part is None or top is None or not _is_part(lexes, index, at):
        return None
    value = Decimal(top) / part
    whole = at + 1 + (_word(lexes, at + 1) == "of")
    if _word(lexes, whole) in ("a", "an") and _word(lexes, whole + 1) in ALL_SCALES:
        scale = ALL_SCALES[_word(lexes, whole + 1)]
        return Numeral(value * scale, value * scale, index, whole + 2, spelled=True, scaled=True)
    return Numeral(value, value, index, at + 1, spelled=True, fraction=True)


def _part_count(lexes: Sequence[Lexeme], index: int) -> tuple[int | None, int]:
    word = lexes[index].lower
    if word == "half":
        return 1, index
    count = 1 if word in ("a", "an") else UNITS.get(word)
    return count, index + 1 + (index + 1 < len(lexes) and lexes[index + 1].text in HYPHENS)


def _is_part(lexes: Sequence[Lexeme], index: int, at: int) -> bool:
    """Whether a word such as "quarter" is a part of a whole and no ordinal, season or match half."""
    after, before = _word(lexes, at + 1), _word(lexes, index - 1)
    if _word(lexes, at) == "half":
        return before not in ("first", "second", "last", "other", "the", "a", "and", "1", "2") and after in (
            "of",
            "a",
            "an",
            "the",
        )
    if lexes[at].lower.startswith("quarter"):
        dated = _word(lexes, at + 2)[:1].isdigit() or _word(lexes, at + 2) in ("fiscal", "this", "last", "next")
        return after == "of" and not dated and before not in ("first", "last", "next", "past")
    return after == "of" or lexes[at].lower.endswith("s")


def _read_share(lexes: Sequence[Lexeme], index: int) -> Numeral | None:
    """ "one in three", "two out of five", "1 in 10": a part of a whole; not "two in three days"."""
    top, at = _small(lexes, index), index + 1
    if top is None or _word(lexes, at) not in ("in", "out") or (_word(lexes, at) == "in" and top != 1):
        return None
    at += 1 + (_word(lexes, at) == "out" and _word(lexes, at + 1) == "of")
    bottom = _small(lexes, at)
    if bottom is None or bottom <= top or (_word(lexes, index + 1) == "out" and _word(lexes, index + 2) != "of"):
        return None
    if _word(lexes, at + 1).rstrip("s") in ("day", "week", "month", "year", "hour", "minute", "-", "%"):
        return None
    return Numeral(top / bottom, top / bottom, index, at + 1, spelled=True, fraction=True)


def _small(lexes: Sequence[Lexeme], index: int) -> Decimal | None:
    """A whole number below 1,000 in one lexeme, or None."""
    text = _word(lexes, index)
    if text in SMALL:
        return Decimal(SMALL[text])
    return Decimal(text) if text.isdigit() and text.isascii() and 0 < len(text) < 4 else None


def _read_words(lexes: Sequence[Lexeme], index: int) -> Numeral | None:
    """Numbers in words: "two hundred and fifty thousand", "a million", "one and a half million"."""
    total = current = 0
    at, seen = index, False
    if lexes[index].lower in ("a", "an"):
        if _word(lexes, index + 1) not in ALL_SCALES:
            return None
        current, at, seen = 1, index + 1, True
    scaled = False
    while at < len(lexes):
        word, step = _number_word(lexes, at, seen)
        if word in SMALL and not _clashes(current, SMALL[word]):
            current += SMALL[word]
        elif word in ALL_SCALES and seen:
            current, total, scaled = *_scaled(current, total, ALL_SCALES[word]), True
        else:
            break
        at, seen = at + step, True
    if not seen:
        return None
    value = Decimal(total + current)
    return _with_half(lexes, Numeral(value, value, index, at, spelled=True, scaled=scaled))


def _clashes(current: int, small: int) -> bool:
    """Whether a small number cannot follow: "twenty four" reads on, "two three" and "forty ten" do not."""
    last = current % 100
    return bool(last) and not (last >= 20 and last % 10 == 0 and 0 < small < 10)


def _scaled(current: int, total: int, scale: int) -> tuple[int, int]:
    if scale in (100, 12):
        return (current or 1) * scale, total
    return 0, total + (current or total or 1) * scale - (0 if current else total)


def _number_word(lexes: Sequence[Lexeme], at: int, seen: bool) -> tuple[str, int]:
    """The number word at an index, past a hyphen or an "and" inside the number, and the steps it takes."""
    word = _word(lexes, at)
    if seen and lexes[at].text in HYPHENS and adjoining(lexes, at) and adjoining(lexes, at + 1):
        return _word(lexes, at + 1), 2
    if seen and word == "and" and _word(lexes, at - 1) in ALL_SCALES and _word(lexes, at + 1) in SMALL:
        return _word(lexes, at + 1), 2
    return word, 1


def _with_half(lexes: Sequence[Lexeme], numeral: Numeral) -> Numeral:
    """ "one and a half million": the half joins before the scale."""
    last = numeral.last
    if [_word(lexes, last + n) for n in range(3)] != ["and", "a", "half"]:
        return numeral
    scale, end = _scale_after(lexes, last + 3, False)
    value = (numeral.low + Decimal("0.5")) * scale
    return Numeral(value, value, numeral.first, end, spelled=True, scaled=end > last + 3)
