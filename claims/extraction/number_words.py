"""The words, letters and signs of numbers, and what they are worth."""

from __future__ import annotations

from claims.extraction.wordlist import words

UNITS = dict(zip(words("zero one two three four five six seven eight nine"), range(10), strict=True))
TEENS = dict(
    zip(
        words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
        range(10, 20),
        strict=True,
    )
)
TENS = dict(zip(words("twenty thirty forty fifty sixty seventy eighty ninety"), range(20, 100, 10), strict=True))
SMALL = UNITS | TEENS | TENS
HUNDRED = {"hundred": 100}
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "crore": 10**7,
    "dozen": 12,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
ALL_SCALES = SCALES | HUNDRED
# Letters that are a scale only where they touch the digits, and for some only behind a currency.
LETTER_SCALES = {"k": 10**3, "K": 10**3, "M": 10**6, "B": 10**9}
MONEY_SCALES = LETTER_SCALES | {"m": 10**6, "b": 10**9, "t": 10**12, "T": 10**12, "MM": 10**6}
# "dozens of people" names the range up to the next word of its kind.
VAGUE = {
    "tens": (10, 100),
    "dozens": (12, 120),
    "scores": (20, 200),
    "hundreds": (100, 1000),
    "thousands": (1000, 10_000),
    "millions": (10**6, 10**7),
    "billions": (10**9, 10**10),
    "trillions": (10**12, 10**13),
}
PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
}
GLYPHS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "1/3", "⅔": "2/3", "⅛": "0.125"}
# Other numbers below a slash make a date or a name of it ("9/11", "24/7").
DENOMINATORS = frozenset(words("2 3 4 5 6 8 10 16 32 64 100 128"))
HYPHENS = frozenset("-‐‑")
# Longer runs of digits are codes; no amount in the news needs more.
MAX_DIGITS = 40
MAX_GROUPS = 5
MINUS = frozenset("-−–")
SLASHES = frozenset("/⁄")
