"""Figures in a parsed text: amounts, what they count, how they compare and how they are measured."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from decimal import Decimal

from spacy.tokens import Doc, Token

from claims.extraction import counted
from claims.extraction.amounts import AGE_UNITS, Amount, printed, rated, read_amount, word
from claims.extraction.comparators import Comparison, compare
from claims.extraction.notation import Figure
from claims.extraction.numerals import HYPHENS, Lexeme, adjoining, lexemes
from claims.extraction.ranges import joined
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
SINCE = frozenset(
    {"in", "since", "of", "by", "from", "until", "to", "and", "during", "before", "after", "the", "through"}
)
STREETS = frozenset(words("street st road rd avenue ave drive lane way boulevard blvd place square court terrace"))
SCORES = frozenset(words("win defeat victory loss draw lead aggregate triumph thrashing scoreline up down deficit"))
DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
YEAR = re.compile(r"1[5-9][0-9]{2}|20[0-9]{2}")
REACHING = frozenset(words("at to reached reaching hit totalled totaled totalling numbered"))
# "one thing", "one another", "no one", "this one": no counts.
IDIOMS = frozenset({"thing", "way", "time", "another"})
DETERMINERS = frozenset({"no", "each", "every", "this", "that", "any"})
ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Text:
    """A parsed text with its lexemes, and where each token begins."""

    doc: Doc
    text: str
    lexes: list[Lexeme]
    starts: list[int]

    def token_index(self, offset: int) -> int:
        """The index of the token that covers an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def token_from(self, offset: int) -> int:
        """The index of the first token that begins at or after an offset."""
        index = self.token_index(offset)
        return index if index < len(self.starts) and self.starts[index] >= offset else index + 1


def find_figures(doc: Doc) -> tuple[Figure, ...]:
    """The figures of a parsed text, in order; never a date, clock time, ordinal, score or number in a name.

    Amounts of "dozens" and "thousands" are ranges; a vague count without a number word is left out.
    """
    whole = doc.text
    text = _Text(doc, whole, lexemes(whole), [token.idx for token in doc])
    if not text.starts:
        return ()
    figures: list[Figure] = []
    at = 0
    while at < len(text.lexes):
        found = _figure_at(text, at, figures)
        if found is None:
            at += 1
            continue
        figure, at = found
        if figure:
            figures.append(figure)
    return tuple(figures)


def _figure_at(text: _Text, at: int, before: list[Figure]) -> tuple[Figure | None, int] | None:
    """The figure at a lexeme (None where its number is no quantity) and where to go on; None where no number is."""
    amount = read_amount(text.lexes, at)
    if amount is None:
        return None
    if not _is_year(text.lexes, amount):
        amount = joined(text.lexes, amount, not _changes(text.lexes, amount))
    if _is_other(text, amount):
        return None, amount.ended if not amount.unit else amount.last
    return _counted_figure(text, amount, before)


def _changes(lexes: list[Lexeme], amount: Amount) -> bool:
    """Whether a verb of change governs the amount, so that "to" leads to a new level."""
    return compare(lexes, amount.first, amount.ended, amount.last, amount.unit).direction is not None


def _is_other(text: _Text, amount: Amount) -> bool:
    """Whether the number is a date, a clock time, an ordinal, a score or part of a name."""
    lexes = text.lexes
    return (
        _is_ordinal(lexes, amount)
        or _is_clock(lexes, amount)
        or _is_year(lexes, amount)
        or _is_day_of_month(lexes, amount)
        or _is_score(lexes, amount)
        or _is_label(text, amount)
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


def _is_year(lexes: list[Lexeme], amount: Amount) -> bool:
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


def _is_label(text: _Text, amount: Amount) -> bool:
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


def _counted_figure(text: _Text, amount: Amount, before: list[Figure]) -> tuple[Figure | None, int]:
    number = text.token_index(text.lexes[amount.number].start)
    measured = bool(amount.unit) or amount.multiple
    phrase = None if measured else _phrase(text, amount)
    aged = "" if measured or phrase else _age(text, amount)
    comparison = _compare(text, amount, before)
    if phrase and amount.signed:
        return None, amount.ended
    if not (amount.unit or amount.multiple or phrase or aged or _is_bare_amount(text, amount, comparison)):
        return None, amount.ended
    if amount.unit in DURATIONS and _is_compound_adjective(text, amount):
        return None, amount.last
    after = _next(text, amount, phrase)
    unit = amount.unit or aged
    # "two-thirds of respondents": a part of a whole counts no respondents.
    if phrase and not amount.numeral.fraction:
        named = replace(amount, unit=counted.unit_name(text.doc, phrase), last=after)
        unit = rated(text.lexes, named).unit if after > amount.last else named.unit
    return _build(text, amount, comparison, unit, phrase, number), after


def _next(text: _Text, amount: Amount, phrase: counted.NounPhrase | None) -> int:
    # "two of its five branches": the second number is a figure of its own.
    if phrase is None or _has_number_of_its_own(text, amount, phrase):
        return amount.last
    end = text.doc[phrase.head].idx + len(text.doc[phrase.head].text)
    at = amount.last
    while at < len(text.lexes) and text.lexes[at].start < end:
        at += 1
    return at


def _has_number_of_its_own(text: _Text, amount: Amount, phrase: counted.NounPhrase) -> bool:
    before = text.doc[phrase.first - 1] if phrase.first else None
    return before is not None and before.tag_ == "CD" and before.idx >= text.lexes[amount.last - 1].end


def _is_compound_adjective(text: _Text, amount: Amount) -> bool:
    """ "a five-year award": a span that only describes is no figure."""
    return printed(text.lexes, amount.ended) in HYPHENS


def _phrase(text: _Text, amount: Amount) -> counted.NounPhrase | None:
    lexes = text.lexes
    if amount.last >= len(lexes) or amount.numeral.fraction and word(lexes, amount.last) != "of":
        return None
    at = amount.last + (printed(lexes, amount.last) in HYPHENS and adjoining(lexes, amount.last))
    if at >= len(lexes):
        return None
    start = text.token_from(lexes[at].start)
    if at > amount.last:
        return counted.compound_noun(text.doc, start)
    phrase = counted.noun_phrase(text.doc, start, amount.high > ONE)
    if phrase is None or not _counts(text, amount, phrase):
        return None
    return phrase


def _counts(text: _Text, amount: Amount, phrase: counted.NounPhrase) -> bool:
    doc = text.doc
    if doc[phrase.head].lower_ in STREETS or doc[phrase.first].is_sent_start:
        return False
    if not amount.numeral.spelled:
        return True
    if amount.high != ONE:
        return True
    return doc[phrase.head].lower_ not in IDIOMS and word(text.lexes, amount.first - 1) not in DETERMINERS


def _age(text: _Text, amount: Amount) -> str:
    """ "year of age" where a bare number is a person's age: "Senard, 65,", "aged 21", "she was 4"."""
    lexes, value = text.lexes, amount.high
    if amount.numeral.scaled or value != value.to_integral_value() or not 0 < value < 121:
        return ""
    before, after = word(lexes, amount.first - 1), word(lexes, amount.last)
    if before == "aged" or (before == "of" and word(lexes, amount.first - 2) == "age"):
        return AGE_UNITS["year"]
    if before == "," and after in (",", ".", ")", ";") and not amount.numeral.spelled:
        named = text.doc[text.token_index(lexes[amount.first - 2].start)] if amount.first > 1 else None
        return AGE_UNITS["year"] if named is not None and _is_person(named) else ""
    return AGE_UNITS["year"] if _is_being(text, amount) else ""


def _is_person(token: Token) -> bool:
    return token.text.istitle() and token.ent_type_ in ("PERSON", "ORG", "")


def _is_being(text: _Text, amount: Amount) -> bool:
    """Whether a person "is", "was" or "turned" so many: a pronoun is the subject and no noun follows."""
    token = text.doc[text.token_index(text.lexes[amount.number].start)]
    verb = counted.governing_verb(token)
    if verb is None or verb.lemma_ not in ("be", "turn") or word(text.lexes, amount.last) in ("of", "%", "percent"):
        return False
    return any(t.dep_ == "nsubj" and t.lower_ in ("he", "she", "i", "who") for t in verb.children) and token.i > verb.i


def _is_bare_amount(text: _Text, amount: Amount, comparison: Comparison) -> bool:
    """Whether a number without unit or noun is still an amount: scaled, with decimals, compared or a range."""
    numeral = amount.numeral
    if numeral.vague:
        return False
    if amount.is_range:
        return not (_spans_years(text.lexes, amount) or _is_address(text, amount))
    if numeral.scaled or numeral.fraction:
        return True
    if numeral.spelled:
        return False
    written = printed(text.lexes, amount.number)
    if "." in written or "," in written:
        return True
    if len(written) > 4 and word(text.lexes, amount.number - 1) in REACHING:
        return True
    return bool(comparison.bound or comparison.direction)


def _is_address(text: _Text, amount: Amount) -> bool:
    """ "16-18 Industrial Avenue"."""
    after = text.token_index(text.lexes[amount.last].start) if amount.last < len(text.lexes) else None
    return after is not None and text.doc[after].pos_ == "PROPN" and word(text.lexes, amount.number + 1) in ("-", "–")


def _spans_years(lexes: list[Lexeme], amount: Amount) -> bool:
    return bool(YEAR.fullmatch(printed(lexes, amount.number)))


def _compare(text: _Text, amount: Amount, before: list[Figure]) -> Comparison:
    comparison = compare(text.lexes, amount.first, amount.ended, amount.last, amount.unit)
    if amount.signed and amount.unit == "percent" and word(text.lexes, amount.first) != "minus":
        return replace(comparison, direction="rise" if amount.signed == "+" else "fall")
    if comparison.bound or comparison.direction or not before:
        return comparison
    return _converted(text, amount, before[-1]) or _restated(text, amount, before[-1]) or comparison


def _restated(text: _Text, amount: Amount, last: Figure) -> Comparison | None:
    """ "rose 12 points, or 0.5%": the share is the same change."""
    lexes, at = text.lexes, amount.first - 1
    if not last.direction or word(lexes, at) != "or" or word(lexes, at - 1) != ",":
        return None
    near = lexes[at - 1].start <= last.end + 1 and "percent" in (amount.unit, last.unit)
    return Comparison(direction=last.direction) if near else None


def _converted(text: _Text, amount: Amount, last: Figure) -> Comparison | None:
    """A conversion in brackets or behind a slash stands as what it converts: "under 296 hp (224 kW / 300 PS)"."""
    lex = text.lexes[amount.first - 1] if amount.first else None
    if lex is None or lex.text not in "(/" or not last.unit or not amount.unit or lex.start - last.end > 3:
        return None
    if last.unit in DURATIONS or amount.unit == "percent" or last.unit == "percent":
        return None
    bound = "~" if last.approximate else ">" if last.high is None else "<" if last.low is None else ""
    return Comparison(bound, last.direction)  # type: ignore[arg-type]


def _build(
    text: _Text,
    amount: Amount,
    comparison: Comparison,
    unit: str,
    phrase: counted.NounPhrase | None,
    number: int,
) -> Figure:
    doc, bound = text.doc, comparison.bound
    share, whole = _share(text, amount)
    low, high = _absolute(amount, comparison)
    start = text.lexes[amount.first if comparison.first < 0 else comparison.first].start
    end = text.lexes[max(amount.last, comparison.last) - 1].end
    if phrase:
        end = max(end, doc[phrase.last - 1].idx + len(doc[phrase.last - 1].text))
    counts = phrase is not None
    return Figure(
        start=start,
        end=end,
        verbatim=text.text[start:end],
        low=None if bound in ("<", "<=") else low,
        high=None if bound in (">", ">=") else high,
        low_inclusive=bound != ">",
        high_inclusive=bound != "<",
        approximate=bound == "~",
        direction=comparison.direction,
        measure=counted.measure(doc, number, changes=comparison.direction is not None, counts=counts),
        unit=unit,
        counted=_printed(doc, phrase or share),
        scope=whole or counted.scope(doc, phrase, number),
    )


def _share(text: _Text, amount: Amount) -> tuple[counted.NounPhrase | None, str]:
    """What a percentage is taken of."""
    if amount.unit != "percent" or amount.last >= len(text.lexes):
        return None, ""
    return counted.whole_of_share(text.doc, text.token_index(text.lexes[amount.last].start))


def _printed(doc: Doc, phrase: counted.NounPhrase | None) -> str:
    return doc[phrase.first : phrase.last].text if phrase else ""


def _absolute(amount: Amount, comparison: Comparison) -> tuple[Decimal, Decimal]:
    """A signed share is a change by its size; other negative amounts stay negative."""
    if amount.signed == "-" and comparison.direction and amount.unit == "percent":
        return -amount.high, -amount.low
    return amount.low, amount.high
