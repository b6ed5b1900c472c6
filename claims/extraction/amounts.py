"""Numerals with the unit that is written with them: "$3.5bn a year", "15-22 miles per hour", "minus 5C".

This reads lexemes only; what is counted ("100,000 troops") needs the parse and is found later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.extraction.currencies import CURRENCY_CODES, CURRENCY_SIGNS, DOLLAR_PREFIXES, NATIONS, currency_name
from claims.extraction.nouns import singular
from claims.extraction.number_words import HYPHENS, MINUS
from claims.extraction.numerals import Lexeme, Numeral, adjoining, read_numeral
from claims.extraction.units import SPELLINGS, SQUARES, TOUCHING, WORDS, measure_name, per_name

RANGE_DASHES = frozenset("-–—‐‑")
NO_PLURALS = frozenset({"has", "was", "does", "goes", "towards", "across", "afterwards", "always", "perhaps"})
AGE_UNITS = {"year": "year of age", "month": "month of age", "week": "week of age", "day": "day of age"}
INCHES = {"long", "wide", "tall", "high", "deep", "thick"}
Lexemes = Sequence[Lexeme]


@dataclass(frozen=True, slots=True)
class Amount:
    """A numeral, its sign and its unit, over the lexemes ``[first, last)``; no unit is an empty string.

    ``number`` is the index of the numeral itself and ``ended`` the one after it.
    """

    low: Decimal
    high: Decimal
    first: int
    last: int
    number: int
    ended: int
    numeral: Numeral
    unit: str = ""
    money: bool = False
    signed: str = ""
    is_range: bool = False
    multiple: bool = False


def word(lexes: Lexemes, index: int) -> str:
    """The lexeme at an index in lower case; empty beyond either end."""
    return lexes[index].lower if 0 <= index < len(lexes) else ""


def printed(lexes: Lexemes, index: int) -> str:
    """The lexeme at an index as printed; empty beyond either end."""
    return lexes[index].text if 0 <= index < len(lexes) else ""


def read_amount(lexes: Lexemes, index: int) -> Amount | None:
    """The amount that begins at a lexeme (its currency, sign or number), or None."""
    currency, at = _currency_before(lexes, index)
    signed, at = _sign(lexes, at, bool(currency))
    if at >= len(lexes):
        return None
    numeral = read_numeral(lexes, at, money=bool(currency) or _counts_millions(lexes, at))
    if numeral is None or (at == index and _inside_word(lexes, index)):
        return None
    negative = signed == "-"
    low, high = (-numeral.high, -numeral.low) if negative else (numeral.low, numeral.high)
    amount = Amount(low, high, index, numeral.last, at, numeral.last, numeral, signed=signed)
    return _priced(lexes, amount, currency) if currency else _measured(lexes, amount)


def read_bare(lexes: Lexemes, index: int) -> Amount | None:
    """The amount at an index, read even where a hyphen joins it to the number before."""
    currency, at = _currency_before(lexes, index)
    if at >= len(lexes):
        return None
    numeral = read_numeral(lexes, at, money=bool(currency))
    if numeral is None or numeral.vague:
        return None
    amount = Amount(numeral.low, numeral.high, index, numeral.last, at, numeral.last, numeral)
    return _priced(lexes, amount, currency) if currency else _measured(lexes, amount)


def _counts_millions(lexes: Lexemes, at: int) -> bool:
    """Whether the "m" that touches a number stands for million, since a plural follows ("1.2m people")."""
    after = word(lexes, at + 2)
    if printed(lexes, at + 1) != "m" or not adjoining(lexes, at + 1) or not lexes[at].is_digits:
        return False
    return after == "people" or (singular(after) != after and after not in NO_PLURALS)


def _inside_word(lexes: Lexemes, index: int) -> bool:
    """Whether digits hang on letters or digits before them ("iPhone14", "cm2", "TA-35", "3.2.1")."""
    if not lexes[index].is_digits or not adjoining(lexes, index):
        return False
    before = lexes[index - 1].text
    if before.isalnum() or before == "_":
        return True
    if before in RANGE_DASHES and index > 1 and adjoining(lexes, index - 1):
        return lexes[index - 2].text.isalpha() and lexes[index - 2].lower not in ("minus", "sub", "to", "mid", "now")
    return before in ".,:#" and index > 1 and adjoining(lexes, index - 1) and printed(lexes, index - 2)[-1:].isdigit()


def _currency_before(lexes: Lexemes, index: int) -> tuple[str, int]:
    """The currency that is written before a number, and the index after it."""
    text, after = lexes[index].text, printed(lexes, index + 1)
    if text in CURRENCY_SIGNS:
        letters = text == "$" and after in DOLLAR_PREFIXES and adjoining(lexes, index + 1)
        if letters and printed(lexes, index + 2)[:1].isdigit():
            return DOLLAR_PREFIXES[after], index + 2
        return CURRENCY_SIGNS[text], index + 1
    if after == "$" and text in DOLLAR_PREFIXES and (adjoining(lexes, index + 1) or len(text) > 1):
        return DOLLAR_PREFIXES[text], index + 2
    return _currency_letters(lexes, index, text, after)


def _currency_letters(lexes: Lexemes, index: int, text: str, after: str) -> tuple[str, int]:
    if text in CURRENCY_CODES and text != "kn":
        at = index + 1 + (after == ".")
        if printed(lexes, at)[:1].isdigit():
            return CURRENCY_CODES[text], at
    # "Y=590 billion" and "PS2.7m" are ¥ and £ after a lossy change of character set.
    if text == "Y" and after == "=" and printed(lexes, index + 2)[:1].isdigit():
        return "Japanese yen", index + 2
    if text == "PS" and adjoining(lexes, index + 1) and after[:1].isdigit():
        scale = printed(lexes, index + 2)
        if any(mark in after for mark in ",.") or (scale in ("m", "bn", "k", "tn") and adjoining(lexes, index + 2)):
            return "pound sterling", index + 1
    return "", index


def _sign(lexes: Lexemes, index: int, money: bool) -> tuple[str, int]:
    """ "+" or "-" before a number, and the index of the number; a hyphen counts only where a space precedes it."""
    text = printed(lexes, index)
    if word(lexes, index) == "minus":
        at = index + 1 + (printed(lexes, index + 1) in HYPHENS)
        return ("-", at) if printed(lexes, at)[:1].isdigit() else ("", index)
    if text not in MINUS and text != "+":
        return "", index
    if not adjoining(lexes, index + 1) or not printed(lexes, index + 1)[:1].isdigit():
        return "", index
    if adjoining(lexes, index) and not money and printed(lexes, index - 1) != "(":
        return "", index
    return ("+" if text == "+" else "-"), index + 1


def _priced(lexes: Lexemes, amount: Amount, currency: str) -> Amount:
    last = amount.last
    if word(lexes, last) == "sterling":
        currency, last = "pound sterling", last + 1
    elif word(lexes, last) == "us":
        last += 1
    elif [word(lexes, last + n) for n in range(4)] == ["u", ".", "s", "."]:
        last += 4
    elif word(lexes, last) in ("canadian", "australian") and currency == "US dollar":
        currency, last = f"{lexes[last].text} dollar", last + 1
    return rated(lexes, replace(amount, last=last, unit=currency, money=True))


def _measured(lexes: Lexemes, amount: Amount) -> Amount:
    """The amount with the unit that follows it, where one does."""
    found = _currency_after(lexes, amount) or _unit_after(lexes, amount)
    return rated(lexes, found) if found else amount


def _currency_after(lexes: Lexemes, amount: Amount) -> Amount | None:
    at = amount.last
    text = printed(lexes, at)
    if text in CURRENCY_SIGNS and adjoining(lexes, at) and not printed(lexes, at + 1)[:1].isdigit():
        return replace(amount, last=at + 1, unit=CURRENCY_SIGNS[text], money=True)
    if text in HYPHENS and adjoining(lexes, at):
        at += 1
    nation, after = _nation(lexes, at)
    name = currency_name(printed(lexes, after), nation)
    if name is None and word(lexes, after) in ("pound", "pounds") and _is_money(lexes, amount, after):
        name = "pound sterling"
    if name is None or word(lexes, after) == "won":
        return None
    return replace(amount, last=after + 1, unit=name, money=True)


def _is_money(lexes: Lexemes, amount: Amount, at: int) -> bool:
    return amount.numeral.scaled or word(lexes, at + 1) == "sterling"


def _nation(lexes: Lexemes, at: int) -> tuple[str, int]:
    """The nation named before a currency word, and the index of the word."""
    two = f"{word(lexes, at)} {word(lexes, at + 1)}"
    if two in NATIONS:
        return two, at + 2
    if [word(lexes, at + n) for n in range(4)] == ["u", ".", "s", "."]:
        return "us", at + 4
    return (word(lexes, at), at + 1) if word(lexes, at) in NATIONS else ("", at)


def _unit_after(lexes: Lexemes, amount: Amount) -> Amount | None:
    """The amount with its measure: a symbol that may touch it, a word, or two words."""
    at = amount.last
    hyphen = printed(lexes, at) in HYPHENS and adjoining(lexes, at)
    at += hyphen
    if word(lexes, at) in ("times", "x") and not hyphen:
        return replace(amount, last=at + 1, multiple=True)
    at += _whole_of(lexes, amount, at)
    for reader in (_percent, _degrees, _compound, _age, _squared, _plain):
        found = reader(lexes, at, hyphen)
        if found:
            unit, last = found
            return replace(amount, last=last, unit=unit)
    return None


def _whole_of(lexes: Lexemes, amount: Amount, at: int) -> int:
    """The steps past "of a" and a nation behind a fraction ("1/16 of a US pint")."""
    if not amount.numeral.fraction or word(lexes, at) != "of" or word(lexes, at + 1) not in ("a", "an"):
        return 0
    step = 2 + (word(lexes, at + 2) in NATIONS)
    return step if measure_name(printed(lexes, at + step)) else 0


def _percent(lexes: Lexemes, at: int, hyphen: bool) -> tuple[str, int] | None:
    if word(lexes, at) in ("percentage", "basis", "percent"):
        step = 1 + (printed(lexes, at + 1) in HYPHENS)
        if word(lexes, at + step) in ("point", "points"):
            return ("basis point" if word(lexes, at) == "basis" else "percentage point"), at + step + 1
    if word(lexes, at) == "per" and word(lexes, at + 1) == "cent":
        step = 2 + (printed(lexes, at + 2) in HYPHENS)
        if word(lexes, at + step) in ("point", "points"):
            return "percentage point", at + step + 1
        return "percent", at + 2
    if word(lexes, at) in ("percent", "pct", "%"):
        return "percent", at + 1
    return None


def _degrees(lexes: Lexemes, at: int, hyphen: bool) -> tuple[str, int] | None:
    if word(lexes, at) not in ("degree", "degrees", "°", "º"):
        return None
    after = at + 1 + (printed(lexes, at + 1) in HYPHENS)
    scale = {"c": "degree Celsius", "celsius": "degree Celsius", "centigrade": "degree Celsius"} | {
        "f": "degree Fahrenheit",
        "fahrenheit": "degree Fahrenheit",
        "kelvin": "kelvin",
    }
    name = scale.get(word(lexes, after))
    return (name, after + 1) if name else ("degree", at + 1)


def _compound(lexes: Lexemes, at: int, hyphen: bool) -> tuple[str, int] | None:
    """Torque and the like: two measures joined by a hyphen or a space."""
    first = printed(lexes, at)
    step = 1 + (printed(lexes, at + 1) in HYPHENS)
    second = word(lexes, at + step)
    if first.lower() in ("pound", "lb", "foot", "ft") and second in ("feet", "foot", "ft", "pound", "pounds", "lb"):
        if first.lower() == "pound" and second in ("foot", "feet"):
            return "pound-foot", at + step + 1
        return ("foot pound-force", at + step + 1) if step == 2 or second.startswith("pound") else None
    if first.lower() in ("kilowatt", "megawatt", "gigawatt", "terawatt", "watt") and second in ("hour", "hours"):
        return f"{first.lower()} hour", at + step + 1
    if first.lower() in ("milliamp", "newton", "nautical", "light") and second:
        names = {"milliamp": "milliampere-hour", "newton": "newton metre", "nautical": "nautical mile"}
        wanted = {"milliamp": "hour", "newton": "meter", "nautical": "mile", "light": "year"}[first.lower()]
        if singular(second) in (wanted, SPELLINGS.get(wanted, wanted)):
            return names.get(first.lower(), "light-year"), at + step + 1
    return None


def _age(lexes: Lexemes, at: int, hyphen: bool) -> tuple[str, int] | None:
    name = AGE_UNITS.get(singular(word(lexes, at)))
    if name is None:
        return None
    step = at + 1 + (printed(lexes, at + 1) in HYPHENS)
    if word(lexes, step) in ("old", "olds"):
        return name, step + 1
    if word(lexes, step) == "of" and word(lexes, step + 1) == "age":
        return name, step + 2
    return None


def _squared(lexes: Lexemes, at: int, hyphen: bool) -> tuple[str, int] | None:
    kind = SQUARES.get(word(lexes, at))
    if kind:
        step = 1 + (printed(lexes, at + 1) in "-.")
        name = measure_name(printed(lexes, at + step))
        return (f"{kind} {name}", at + step + 1) if name else None
    name = measure_name(printed(lexes, at))
    power = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}.get(printed(lexes, at + 1))
    return (f"{power} {name}", at + 2) if name and power and adjoining(lexes, at + 1) else None


def _plain(lexes: Lexemes, at: int, hyphen: bool) -> tuple[str, int] | None:
    text = printed(lexes, at)
    name = measure_name(text)
    if not name or (text in TOUCHING and not _touches(lexes, at, text)):
        return None
    if name == "second" and singular(text) == "second" and not text.endswith("s") and not hyphen:
        return name, at + 1
    return name, at + 1


def _touches(lexes: Lexemes, at: int, text: str) -> bool:
    """Whether a one-letter symbol belongs to the number: it touches it, and no hyphen or capital name follows."""
    if printed(lexes, at + 1) == "/" and adjoining(lexes, at + 1):
        return True
    if not adjoining(lexes, at) or printed(lexes, at - 1) in HYPHENS:
        return text in ("F", "V", "C") and printed(lexes, at - 1)[:1].isdigit()
    return True


def rated(lexes: Lexemes, amount: Amount) -> Amount:
    """The amount with the rate that follows its unit: "per barrel", "a month", "/kg", "per square foot"."""
    at = amount.last
    lead = word(lexes, at)
    if printed(lexes, at) in HYPHENS and word(lexes, at + 1) in ("a", "per"):
        at, lead = at + 1, word(lexes, at + 1)
        at += printed(lexes, at + 1) in HYPHENS
    if lead not in ("per", "a", "an", "/") or (lead == "/" and not adjoining(lexes, at)):
        return amount
    kind = SQUARES.get(word(lexes, at + 1))
    noun = at + 1 + bool(kind) + (kind is not None and printed(lexes, at + 2) == ".")
    text = printed(lexes, noun)
    name = _squared_rate(lexes, noun) or per_name(text)
    if word(lexes, noun + 1) in ("ago", "earlier", "before", "later", "on"):
        return amount
    if not name or (
        lead == "a" and singular(text) not in WORDS and singular(text) not in ("share", "head", "night", "person")
    ):
        return amount
    return _with_rate(lexes, amount, name, kind, noun)


def _squared_rate(lexes: Lexemes, noun: int) -> str | None:
    found = _squared(lexes, noun, False)
    return found[0] if found and word(lexes, noun) not in SQUARES else None


def _with_rate(lexes: Lexemes, amount: Amount, name: str, kind: str | None, noun: int) -> Amount:
    last = noun + 1 + (name.startswith(("square", "cubic")) and not kind)
    full = f"{kind} {name}" if kind else name
    # The labelled sets write "dollar per barrel", and "US dollar" only where it stands alone.
    unit = "dollar" if amount.unit == "US dollar" else amount.unit
    return replace(amount, last=last, unit=f"{unit} per {full}" if unit else "")
