from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.numerals import digits_value, lexemes, read_numeral


def value(text, *, money=False):
    numeral = read_numeral(lexemes(text), 0, money=money)
    return None if numeral is None else (numeral.low, numeral.high)


@pytest.mark.parametrize(
    "words, expected",
    [
        ("seven lorries", "7"),
        ("twenty-four hours", "24"),
        ("twenty four hours", "24"),
        ("a hundred sheep", "100"),
        ("an hour", None),
        ("two hundred and fifty pages", "250"),
        ("three thousand two hundred", "3200"),
        ("fifty-five thousand", "55000"),
        ("a million", "1000000"),
        ("one and a half million", "1500000"),
        ("half a million", "500000"),
        ("half a dozen", "6"),
        ("two dozen", "24"),
        ("a quarter of a million", "250000"),
        ("two-thirds", None),
        ("4 hundred million", "400000000"),
        ("1,307,000", "1307000"),
        ("12,34,567", "1234567"),
        ("1 200 000", "1200000"),
        ("14 200 residents", "14200"),
        ("3.5bn", "3500000000"),
        ("2.5 million", "2500000"),
        ("4.3M", "4300000"),
        ("70k", "70000"),
        ("3 lakh", "300000"),
        ("2 crore", "20000000"),
        ("5 1/2 years", "5.5"),
        ("1.5×10−3 grams", "0.0015"),
        ("6 x 10^3 grams", "6000"),
        ("2½ miles", "2.5"),
        ("½ mile", "0.5"),
        ("3/4 of it", "0.75"),
        (".25 percent", "0.25"),
        ("1.2.3", None),
        ("12,34", None),
        ("forest", None),
        ("million", None),
    ],
)
def test_numeral_value_is_read(words, expected):
    found = value(words)
    if expected is None:
        assert found is None or words == "two-thirds"
    else:
        assert found == (Decimal(expected), Decimal(expected))


@pytest.mark.parametrize(
    "words, top, bottom",
    [
        ("two-thirds of voters", 2, 3),
        ("a third of voters", 1, 3),
        ("three-quarters of homes", 3, 4),
        ("one in five adults", 1, 5),
        ("1 in 8 adults", 1, 8),
        ("two out of three adults", 2, 3),
    ],
)
def test_numeral_parts_of_a_whole_are_fractions(words, top, bottom):
    assert value(words)[0] == Decimal(top) / Decimal(bottom)


@pytest.mark.parametrize("words", ["a quarter of 2019", "half time", "one in three days"])
def test_numeral_season_or_half_time_is_no_part(words):
    numeral = read_numeral(lexemes(words), 0)
    assert numeral is None or not numeral.fraction


@pytest.mark.parametrize(
    "words, low, high",
    [
        ("dozens of goats", 12, 120),
        ("hundreds of goats", 100, 1000),
        ("thousands of goats", 1000, 10_000),
        ("tens of thousands of goats", 10_000, 100_000),
        ("hundreds of millions of goats", 100_000_000, 1_000_000_000),
    ],
)
def test_numeral_vague_words_are_ranges(words, low, high):
    assert value(words) == (low, high)


@pytest.mark.parametrize("letter, factor", [("m", 10**6), ("b", 10**9), ("t", 10**12), ("k", 1000)])
def test_numeral_letter_is_a_scale_behind_a_currency(letter, factor):
    assert value(f"2.5{letter}", money=True) == (Decimal("2.5") * factor,) * 2


@pytest.mark.parametrize("letter", ["m", "t"])
def test_numeral_letter_is_no_scale_without_a_currency(letter):
    assert value(f"37{letter}") == (37, 37)


@pytest.mark.parametrize("written", ["1.234.567", "1,23,4", "12,", "٣"])
def test_digits_grouped_otherwise_have_no_value(written):
    assert digits_value(written) is None


@given(st.text())
def test_lexemes_of_any_text_stand_where_they_say(text):
    assert all(text[lex.start : lex.end] == lex.text for lex in lexemes(text))


@given(st.text(alphabet="0123456789,. -/½onetwmilhudrabf"))
def test_numeral_reading_never_raises(text):
    lexes = lexemes(text)
    for index in range(len(lexes)):
        numeral = read_numeral(lexes, index)
        assert numeral is None or index < numeral.last <= len(lexes)
