"""Figures in a parsed text: amounts, what they count, how they compare and how they are measured."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc, Token

from claims.extraction import counted
from claims.extraction.amounts import AGE_UNITS, Amount, printed, rated, read_amount, word
from claims.extraction.comparators import Comparison, compare
from claims.extraction.exclusions import YEAR, is_no_quantity, is_year
from claims.extraction.lexed import LexedText
from claims.extraction.notation import Figure
from claims.extraction.number_words import HYPHENS
from claims.extraction.numerals import Lexeme, adjoining, lexemes
from claims.extraction.ranges import joined
from claims.extraction.syntax import starts_of
from claims.extraction.units import measure_name
from claims.extraction.wordlist import words

STREETS = frozenset(words("street st road rd avenue ave drive lane way boulevard blvd place square court terrace"))
DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
REACHING = frozenset(words("at to reached reaching hit totalled totaled totalling numbered"))
# "one thing", "one another", "no one", "this one": no counts.
IDIOMS = frozenset({"thing", "way", "time", "another"})
AGED = frozenset({"aged", "age", "ages"})
DETERMINERS = frozenset({"no", "each", "every", "this", "that", "any"})
ONE = Decimal(1)


def find_figures(doc: Doc) -> tuple[Figure, ...]:
    """The figures of a parsed text, in order; never a date, clock time, ordinal, score or number in a name.

    Amounts of "dozens" and "thousands" are ranges; a vague count without a number word is left out.
    """
    whole = doc.text
    text = LexedText(doc, whole, lexemes(whole), starts_of(doc))
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


def _figure_at(text: LexedText, at: int, before: list[Figure]) -> tuple[Figure | None, int] | None:
    """The figure at a lexeme (None where its number is no quantity) and where to go on; None where no number is."""
    amount = read_amount(text.lexes, at)
    if amount is None:
        return None
    if not is_year(text.lexes, amount):
        amount = joined(text.lexes, amount, not _changes(text.lexes, amount))
    if is_no_quantity(text, amount):
        return None, amount.ended if not amount.unit else amount.last
    return _counted_figure(text, amount, before)


def _changes(lexes: list[Lexeme], amount: Amount) -> bool:
    """Whether a verb of change governs the amount, so that "to" leads to a new level."""
    return compare(lexes, amount.first, amount.ended, amount.last, amount.unit).direction is not None


def _counted_figure(text: LexedText, amount: Amount, before: list[Figure]) -> tuple[Figure | None, int]:
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


def _next(text: LexedText, amount: Amount, phrase: counted.NounPhrase | None) -> int:
    # "two of its five branches": the second number is a figure of its own.
    if phrase is None or _has_number_of_its_own(text, amount, phrase):
        return amount.last
    end = text.doc[phrase.head].idx + len(text.doc[phrase.head].text)
    at = amount.last
    while at < len(text.lexes) and text.lexes[at].start < end:
        at += 1
    return at


def _has_number_of_its_own(text: LexedText, amount: Amount, phrase: counted.NounPhrase) -> bool:
    before = text.doc[phrase.first - 1] if phrase.first else None
    return before is not None and before.tag_ == "CD" and before.idx >= text.lexes[amount.last - 1].end


def _is_compound_adjective(text: LexedText, amount: Amount) -> bool:
    """ "a five-year award": a span that only describes is no figure."""
    return printed(text.lexes, amount.ended) in HYPHENS


def _phrase(text: LexedText, amount: Amount) -> counted.NounPhrase | None:
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


def _counts(text: LexedText, amount: Amount, phrase: counted.NounPhrase) -> bool:
    doc = text.doc
    if doc[phrase.head].lower_ in STREETS or doc[phrase.first].is_sent_start:
        return False
    if not amount.numeral.spelled:
        return True
    if text.lexes[amount.number].text.istitle() and doc[phrase.head].tag_ == "NNP":
        return False  # "Zero Hedge", "Three Mile Island"
    if amount.high != ONE:
        return True
    if doc[phrase.head].lower_ in IDIOMS or word(text.lexes, amount.first - 1) in DETERMINERS:
        return False
    return not _is_some_one(doc[phrase.head])


def _is_some_one(noun: Token) -> bool:
    """ "One possible reason is …", "one problem was that …": one of several, and no count."""
    verb = noun.head
    if any(measure_name(word.text) for word in (noun, *noun.lefts)):
        return False
    return noun.dep_ == "nsubj" and verb.lemma_ == "be" and any(t.dep_ in ("attr", "ccomp") for t in verb.children)


def _age(text: LexedText, amount: Amount) -> str:
    """ "year of age" where a bare number is a person's age: "Senard, 65,", "aged 21", "she was 4"."""
    lexes, value = text.lexes, amount.high
    if amount.numeral.scaled or value != value.to_integral_value() or not 0 < value < 121:
        return ""
    before, after = word(lexes, amount.first - 1), word(lexes, amount.last)
    if before in AGED or (before == "of" and word(lexes, amount.first - 2) in AGED):
        return AGE_UNITS["year"]
    if before == "," and after in (",", ".", ")", ";") and not amount.numeral.spelled:
        named = text.doc[text.token_index(lexes[amount.first - 2].start)] if amount.first > 1 else None
        return AGE_UNITS["year"] if named is not None and _is_person(named) else ""
    return AGE_UNITS["year"] if _is_being(text, amount) else ""


def _is_person(token: Token) -> bool:
    return token.text.istitle() and token.ent_type_ in ("PERSON", "ORG", "")


def _is_being(text: LexedText, amount: Amount) -> bool:
    """Whether a person "is", "was" or "turned" so many: a pronoun is the subject and no noun follows."""
    token = text.doc[text.token_index(text.lexes[amount.number].start)]
    verb = counted.governing_verb(token)
    if (
        amount.high == ONE
        or verb is None
        or verb.lemma_ not in ("be", "turn")
        or word(text.lexes, amount.last) in ("of", "%", "percent")
    ):
        return False
    return any(t.dep_ == "nsubj" and t.lower_ in ("he", "she", "i", "who") for t in verb.children) and token.i > verb.i


def _is_bare_amount(text: LexedText, amount: Amount, comparison: Comparison) -> bool:
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


def _is_address(text: LexedText, amount: Amount) -> bool:
    """ "16-18 Industrial Avenue"."""
    after = text.token_index(text.lexes[amount.last].start) if amount.last < len(text.lexes) else None
    return after is not None and text.doc[after].pos_ == "PROPN" and word(text.lexes, amount.number + 1) in ("-", "–")


def _spans_years(lexes: list[Lexeme], amount: Amount) -> bool:
    return bool(YEAR.fullmatch(printed(lexes, amount.number)))


def _compare(text: LexedText, amount: Amount, before: list[Figure]) -> Comparison:
    comparison = compare(text.lexes, amount.first, amount.ended, amount.last, amount.unit)
    if amount.signed and amount.unit == "percent" and word(text.lexes, amount.first) != "minus":
        return replace(comparison, direction="rise" if amount.signed == "+" else "fall")
    if comparison.bound or comparison.direction or not before:
        return comparison
    return _converted(text, amount, before[-1]) or _restated(text, amount, before[-1]) or comparison


def _restated(text: LexedText, amount: Amount, last: Figure) -> Comparison | None:
    """ "rose 12 points, or 0.5%": the share is the same change."""
    lexes, at = text.lexes, amount.first - 1
    if not last.direction or word(lexes, at) != "or" or word(lexes, at - 1) != ",":
        return None
    near = lexes[at - 1].start <= last.end + 1 and "percent" in (amount.unit, last.unit)
    return Comparison(direction=last.direction) if near else None


def _converted(text: LexedText, amount: Amount, last: Figure) -> Comparison | None:
    """A conversion in brackets or behind a slash stands as what it converts: "under 296 hp (224 kW / 300 PS)"."""
    lex = text.lexes[amount.first - 1] if amount.first else None
    if lex is None or lex.text not in "(/" or not last.unit or not amount.unit or lex.start - last.end > 3:
        return None
    if last.unit in DURATIONS or amount.unit == "percent" or last.unit == "percent":
        return None
    bound = "~" if last.approximate else ">" if last.high is None else "<" if last.low is None else ""
    return Comparison(bound, last.direction)  # type: ignore[arg-type]


def _build(
    text: LexedText,
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


def _share(text: LexedText, amount: Amount) -> tuple[counted.NounPhrase | None, str]:
    """What a percentage is taken of."""
    if amount.unit != "percent" or amount.last >= len(text.lexes):
        return None, ""
    return counted.whole_of_share(text.doc, text.token_index(text.lexes[amount.last].start))


def _printed(doc: Doc, phrase: counted.NounPhrase | None) -> str:
    return doc[phrase.first : phrase.last].text if phrase else ""


def _absolute(amount: Amount, comparison: Comparison) -> tuple[Decimal, Decimal]:
    """A signed share is a change by its size; other negative amounts stay negative."""
    if amount.signed == "-" and comparison.direction and amount.unit == "percent":
        return _plain(-amount.high), _plain(-amount.low)
    return _plain(amount.low), _plain(amount.high)


def _plain(value: Decimal) -> Decimal:
    """The value without the decimals that a scale has used up ("8.59 billion")."""
    whole = value.to_integral_value()
    return whole if whole == value else value
