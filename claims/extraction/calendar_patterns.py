"""The patterns by which calendar expressions are found, in the order in which they win.

No pattern nests quantifiers, so that the effort grows with the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.extraction.wordlist import words

MONTHS = (
    dict(
        zip(
            words("january february march april may june july august september october november december"),
            range(1, 13),
            strict=True,
        )
    )
    | {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10}
    | {
        "nov": 11,
        "dec": 12,
    }
)
WEEKDAYS = dict(zip(words("monday tuesday wednesday thursday friday saturday sunday"), range(7), strict=True)) | {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
COUNTS = dict(
    zip(words("one two three four five six seven eight nine ten eleven twelve"), range(1, 13), strict=True)
) | {"a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "a couple of": 2}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
MONTH = (
    r"(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![A-Za-z])"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|(?![A-Za-z])))"
)
WEEKDAY = (
    r"(?P<weekday>(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![A-Za-z])"
    r"|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)(?:\.|(?![A-Za-z])))"
)
YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![0-9])"
DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9A-Za-z%]|:[0-9])"
PART = r"(?i:the )?(?P<part>(?i:early|mid|late|middle of|beginning of|start of|end of|close of))(?:[- ]the|[- ])? ?"
CLOCKED = (
    r"(?:(?:(?:around |about )?[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:a\.m\.|p\.m\.|a\.m|p\.m|am|pm)|noon|midday|midnight)"
    r"(?: [A-Z]{2,4})?,? (?:on )?)?"
)
WHOSE_YEAR = r"(?: (?P<year_word>this|last|next|that|the same) year(?!['’A-Za-z-]))?"
DAYTIME = r"(?: (?P<daytime>morning|afternoon|evening|night|noon|midday|midnight|lunchtime))?"
COUNT = (
    r"(?P<count>[0-9]{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|sixty|a couple of)"
)
SPAN = r"(?P<span>day|week|fortnight|month|year|decade|century|quarter)s?"
RELATIVE = r"(?P<which>(?i:last|this|next|past|previous|current|coming|latest|upcoming))"
QUARTER = r"(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarters?(?![a-z])"
SPOKEN = r"(?P<tens>nineteen|twenty)[ -](?P<rest>[a-z]+(?:[- ][a-z]+)?)"
HOLIDAY = (
    r"(?P<holiday>Christmas Day|Christmas Eve|Christmas|Boxing Day|New Year['’]s Eve|New Year['’]s Day|Thanksgiving Day"
    r"|Thanksgiving|Easter Sunday|Easter Monday|Easter|Good Friday|Election Day|Labor Day|Memorial Day|Halloween"
    r"|Independence Day|Fourth of July|July Fourth|Veterans Day|May Day|Bastille Day|Valentine['’]s Day|Columbus Day"
    r"|Martin Luther King Day|Presidents Day)(?![A-Za-z])"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A match of a kind of calendar expression."""

    kind: str
    match: re.Match[str]
    start: int
    end: int


def _pattern(text: str, *, fold: bool = True) -> re.Pattern[str]:
    """A space stands for any white space; ``fold`` ignores case."""
    return re.compile(r"(?<![A-Za-z0-9])(?:" + text.replace(" ", r"\s") + ")", re.IGNORECASE if fold else 0)


CASED = (
    ("numeric", r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![0-9])"),
    ("slashed", r"(?P<a>[0-9]{1,2})/(?P<b>[0-9]{1,2})/(?P<c>[0-9]{4}|[0-9]{2})(?![0-9/])"),
    (
        "month_day",
        rf"{CLOCKED}(?:{WEEKDAY},? (?:the )?)?(?:{RELATIVE} )?{MONTH} ?{DAY}(?:,? {YEAR})?{WHOSE_YEAR}",
    ),
    ("month_day", rf"{CLOCKED}(?:{WEEKDAY},? (?:the )?)?{DAY} (?:of )?{MONTH}(?:,? {YEAR})?{WHOSE_YEAR}"),
    ("days", rf"{MONTH} ?(?P<day>[0-9]{{1,2}}) ?[-–] ?(?P<until>[0-9]{{1,2}})(?![0-9])(?:,? {YEAR})?"),
    ("days", rf"(?P<day>[0-9]{{1,2}}) ?(?:[-–]|to) ?(?P<until>[0-9]{{1,2}}) {MONTH}(?: {YEAR})?"),
    ("days", rf"[Bb]etween (?P<day>[0-9]{{1,2}}) and (?P<until>[0-9]{{1,2}}) {MONTH}(?: {YEAR})?"),
    ("month", rf"(?:{PART}|{RELATIVE} )?{MONTH}(?:,? (?:of )?{YEAR})"),
    ("month", rf"(?:{PART}){MONTH}{WHOSE_YEAR}"),
    ("month", rf"{RELATIVE} {MONTH}"),
    ("month", rf"{MONTH}{WHOSE_YEAR}"),
    ("holiday", rf"(?:{RELATIVE} )?{HOLIDAY}(?P<week> week)?(?: {YEAR})?"),
    ("weekday", rf"(?:(?i:earlier|late|early|later|this|the) )?{CLOCKED}(?:{RELATIVE} )?{WEEKDAY}{DAYTIME}"),
)
FOLDED = (
    ("clock", r"(?:around |about )?(?P<hour>[0-9]{1,2})(?:[:.][0-9]{2})? ?(?:a\.m\.?|p\.m\.?|am|pm)(?![a-z])"),
    ("clock", r"(?<=at )(?P<hour>noon|midday)(?![a-z])"),
    ("quarter", rf"(?:the )?(?:fiscal )?{QUARTER}(?: of(?: fiscal)?)?(?:,? {YEAR})?"),
    ("quarter", rf"(?:the )?(?:fiscal )?{QUARTER} of {RELATIVE} year"),
    ("quarter", rf"{RELATIVE} year['’]s (?:fiscal )?{QUARTER}"),
    ("quarter", rf"Q(?P<quarter>[1-4])(?: of)?(?: {YEAR})?"),
    ("quarter", rf"(?:the )?{YEAR} {QUARTER}"),
    ("quarter", rf"the (?:year-ago|year-earlier) (?P<ago>){QUARTER}"),
    ("year_quarter", rf"(?:the )?{YEAR} (?:quarter|period)(?![a-z-])"),
    ("stretch", r"(?:three|six|nine|twelve|12) months(?![a-z])"),
    ("month_end", r"(?:the )?(?:end|middle|beginning|start) of (?:the|this) month(?![a-z])"),
    ("that", r"(?:(?:earlier|later) )?that (?:same )?(?P<span>day|month|quarter|year)(?![a-z-])"),
    ("following", r"the (?:following|next) (?P<span>day|morning|month|year)(?![a-z-])"),
    (
        "this_year",
        r"(?:the full|earlier in the|later in the|for the|the fiscal) year(?![a-z-])(?! ago)(?! [12][0-9]{3})",
    ),
    ("half", rf"(?:the )?(?P<half>first|second|last) half of {YEAR}"),
    ("year_before", r"(?:the (?:quarter|period|month),? )?(?:a|one) year (?:ago|earlier|before)(?![a-z])"),
    ("year_before", r"(?:the )?year-(?:ago|earlier|before)(?: (?:quarter|period|month|half))?(?![a-z])"),
    ("year_before", r"last year['’]s (?:quarter|period)(?![a-z])"),
    (
        "year_before",
        r"the (?:same|corresponding|comparable) (?:quarter|period|month) (?:a year ago|a year earlier|last year)",
    ),
    ("ago", rf"(?:(?:almost|nearly|about|just|some|only) )?{COUNT}[- ]{SPAN}(?: or so)? ago(?![a-z])"),
    ("week_of", rf"the week of {MONTH} ?{DAY}"),
    ("relative_day", r"(?:the )?day (?P<rel>before yesterday|after tomorrow)"),
    ("relative_day", r"(?:late |early |later |earlier )?(?P<rel>today|yesterday|tomorrow|tonight)(?![a-z])" + DAYTIME),
    (
        "relative_day",
        r"(?P<rel>last night|(?:later |earlier )?this (?:morning|afternoon|evening)|mid[- ](?:morning|afternoon))"
        r"(?![a-z])",
    ),
    (
        "quarter_ref",
        r"(?:the )?(?P<which>latest|last|current|next|this|same|previous|prior|the) (?:fiscal )?"
        r"(?:quarter|period)(?![a-z-])",
    ),
    (
        "span",
        rf"(?:earlier |later |early |late )?(?:the )?{RELATIVE} (?:full |fiscal |calendar )?(?:financial )?"
        r"(?P<span>day|week|weekend|month|year|decade|century)(?![a-z-])",
    ),
    ("span", r"(?P<which>the) (?P<span>weekend)(?![a-z-])"),
    ("season", rf"(?:{RELATIVE}|the) (?P<season>spring|summer|autumn|fall|winter)(?: of)?(?: {YEAR})?(?![a-z-])"),
    ("season", rf"(?P<season>spring|summer|autumn|fall|winter)(?: of)? {YEAR}"),
    ("this_year", r"(?:the )?(?:start|beginning) of (?:the|this) year(?![a-z'’-])"),
    ("within", rf"within (?:the (?:next|coming) )?{COUNT} {SPAN}(?![a-z'’-])(?! (?:of|after|before))"),
    ("within", rf"(?:in|over|during) the (?:next|coming) {COUNT} {SPAN}(?![a-z'’-])"),
    ("ahead", rf"in (?:about |around |some )?{COUNT} {SPAN}(?:['’] time)?(?![a-z'’-])"),
    ("year_end", r"(?:the )?(?:end of (?:the|this) year|year[- ]end|year['’]s end|end of (?:the )?year)(?![a-z])"),
    ("fiscal", r"FY ?(?P<year>20[0-9]{2})(?![0-9])"),
    ("fiscal", r"(?:fiscal|financial|calendar)(?: year)? (?P<year>(?:19|20)[0-9]{2})(?![0-9])"),
    (
        "years",
        r"(?P<first>1[5-9][0-9]{2}|20[0-9]{2})[-–/](?P<second>[0-9]{2}|1[5-9][0-9]{2}|20[0-9]{2})(?![0-9A-Za-z-])",
    ),
    ("decade", r"(?:the )?(?P<part>early|mid|late)?[- ]?(?:the )?(?P<decade>1[0-9]{2}0|20[0-9]0)['’]?s(?![a-z])"),
    ("decade", r"(?:the )?(?P<part>early|mid|late)?[- ]?['’](?P<short>[1-9]0)['’]?s(?![a-z])"),
    ("decade", r"the (?:(?P<part>early|mid|late)[- ])?(?P<short>[1-9]0)['’]s(?![a-z])"),
    ("decade", r"the (?:(?P<part>early|mid|late)[- ])?(?P<named>" + "|".join(DECADES) + ")(?![a-z])"),
    ("spoken", rf"(?:{MONTH} )?(?:the year )?{SPOKEN}"),
    ("spoken", r"(?:the year )(?P<two>two thousand(?: and)?(?: [a-z]+)?)"),
    ("year", rf"(?:{PART}|post-|pre-)?{YEAR}(?![A-Za-z%]|,[0-9]|\.[0-9]|-[A-Za-z0-9])"),
)
PATTERNS = tuple((kind, _pattern(text, fold=False)) for kind, text in CASED) + tuple(
    (kind, _pattern(text)) for kind, text in FOLDED
)


def mentions(text: str) -> list[Mention]:
    """The calendar expressions of a text, in order and without overlap; the longest at a place wins."""
    found = [
        Mention(kind, match, match.start(), match.end())
        for kind, pattern in PATTERNS
        for match in pattern.finditer(text)
    ]
    found.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
