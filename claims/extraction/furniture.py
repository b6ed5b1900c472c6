"""Page furniture: what stands on the page around the article and is nobody's assertion."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.extraction.notation import Span

LABELS = re.compile(
    r"^(?:text size|share(?: this| on|:|$)|read (?:more|also|next|the (?:rest|full))|also read|see also|related"
    r"|advertisement|advert$|sign up|subscribe|follow (?:us|@|him|her)|click here|photos?:|image(?: source| credit|:)"
    r"|picture:|video:|watch:|listen(?: to this|:|$)|copyright|©|\(c\)|all rights reserved|published|posted"
    r"|updated|last (?:updated|modified)|comments?$|\d+ comments?|\d+ min(?:ute)?s? read|print$|e-?mail$|tweet$"
    r"|facebook$|twitter$|whatsapp$|tags?:|topics?:|filed under|more on this|most read|trending|skip to"
    r"|continue reading|story continues|getty|breaking news$|editing by|reporting by|\(reporting by|\(editing by"
    r"|for more|contact us|download|this (?:article|story) (?:was|has been))",
    re.IGNORECASE,
)
SECTION = re.compile(r"^[-–—*=~#•]{1,3} ?[^-–—*=~#•]{2,80} ?[-–—*=~#•]{1,3}$")
RULE = re.compile(r"^[-–—*=~#•_. ]+$")
INITIALS = re.compile(r"^[a-z]{2,4}(?:[-/][a-z0-9]{1,4}){1,6}$")
SLASHED = frozenset({"and/or", "either/or", "he/she", "his/her", "she/her", "he/him", "they/them", "n/a"})
SIGNATURE = re.compile(r"^[A-Z][\w.' ]{2,40} ?(?:--|—) ?\w{2,12}$")
BYLINE = re.compile(r"^by:? (?=[A-Z])", re.IGNORECASE)
DATE_LINE = re.compile(
    r"^(?:\w{3,9}day,? )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}"
    r"|\d{4}-\d\d-\d\d)\b.{0,30}$"
)
QUOTED_LINE = re.compile('^(?:"[^"“”]+"|“[^“”"]+”)$')
DASHES = re.compile(r" ?(?:--|—|–) ?| - ")
AGENCIES = {
    "AP": "AP", "ASSOCIATED PRESS": "AP", "AFP": "AFP", "REUTERS": "Reuters", "DPA": "dpa", "PA": "PA", "EFE": "EFE",
    "XINHUA": "Xinhua", "TASS": "TASS", "UPI": "UPI", "ANSA": "ANSA", "BLOOMBERG": "Bloomberg", "CP": "CP",
    "AAP": "AAP",
}  # fmt: skip
IN_BRACKETS = re.compile(r"\((AP|AFP|Reuters|REUTERS|dpa|DPA|PA|EFE|Xinhua|TASS|UPI|ANSA|Bloomberg|CP|AAP)\)")
CREDIT = re.compile(r"(?:^|[-–—/©] ?|\bby )(AP|AFP|Reuters|dpa|EFE|Xinhua|TASS|UPI|ANSA|Associated Press)\.?$")
TERMINAL = frozenset(".!?:;,”\"’'…")


@dataclass(frozen=True, slots=True)
class Furniture:
    """What the lines around the article tell: spans to leave out, spans that head, and credits.

    ``blank`` spans are not read at all; ``headings`` are read, but assert nothing of their own.
    """

    blank: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()
    title: str = ""
    byline: str = ""
    wire: str = ""


@dataclass(slots=True)
class _Sorting:
    blank: list[Span] = field(default_factory=list)
    headings: list[Span] = field(default_factory=list)
    title: str = ""
    byline: str = ""
    wire: str = ""


def find_furniture(text: str, lines: Sequence[Span]) -> Furniture:
    """Sort the lines of a page (spans without line ends, trimmed) into furniture and article."""
    sorting = _Sorting()
    words = [text[start:end] for start, end in lines]
    _take_title(sorting, words, lines)
    for number, (span, line) in enumerate(zip(lines, words, strict=True)):
        if span in sorting.blank or span in sorting.headings:
            continue
        if _is_furniture(sorting, line, number, len(lines)):
            sorting.blank.append(span)
        elif _is_heading(line, number, words):
            sorting.headings.append(span)
        else:
            _take_dateline(sorting, text, span)
    return Furniture(
        tuple(sorted(sorting.blank)), tuple(sorted(sorting.headings)), sorting.title, sorting.byline, sorting.wire
    )


def _take_title(sorting: _Sorting, words: Sequence[str], lines: Sequence[Span]) -> None:
    """The repeated line near the top, or the first line where it looks like a headline."""
    if len(words) < 2:
        return
    counts = Counter(words)
    repeated = [line for line in words[:8] if counts[line] > 1 and 12 <= len(line) <= 250 and line[-1] != "."]
    title = repeated[0] if repeated else words[0] if _looks_like_title(words) else ""
    if not title:
        return
    sorting.title = title.removesuffix(".") if not title.endswith("..") else title
    copies = [span for span, line in zip(lines, words, strict=True) if _carries(line, title)]
    whole = next((span for span, line in zip(lines, words, strict=True) if line == title), copies[0])
    sorting.headings.append(whole)
    sorting.blank.extend(span for span in copies if span != whole)


def _carries(line: str, title: str) -> bool:
    """Whether the line is the title, alone or with the name of the site beside it."""
    return line == title or (title in line and len(line) - len(title) <= 60 and bool(re.search(r" [-–—|:] ", line)))


def _looks_like_title(words: Sequence[str]) -> bool:
    first = words[0]
    second = next((line for line in words[1:4] if not _is_byline(line) and not DATE_LINE.match(line)), "")
    if not 12 <= len(first) <= 200 or DASHES.search(first[:40]) and first[:4].isupper():
        return False
    unended = first[-1] not in TERMINAL
    return (unended or _capitalised_share(first) > 0.65) and len(second) > len(first) * 0.8


def _capitalised_share(line: str) -> float:
    long_words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return sum(word[0].isupper() for word in long_words) / len(long_words) if long_words else 0.0


def _is_furniture(sorting: _Sorting, line: str, number: int, total: int) -> bool:
    if len(line) > 250:
        return False
    if "/" in line and INITIALS.match(line) and line not in SLASHED:
        sorting.wire = sorting.wire or "AFP"  # AFP closes its copy with the editors' initials
        sorting.byline = sorting.byline or line
        return True
    near_edge = number < 12 or number >= total - 4
    if near_edge and (SIGNATURE.match(line) and len(line) < 50 or _is_byline(line)):
        sorting.byline = BYLINE.sub("", line)
        _take_credit(sorting, line)
        return True
    if CREDIT.search(line) and len(line) < 60:
        _take_credit(sorting, line)
        return True
    _take_reuters_credit(sorting, line)
    return bool(
        RULE.match(line)
        or len(line) <= 84 and SECTION.match(line)
        or LABELS.match(line) and (len(line) < 80 and line[-1] != "." or len(line) < 40)
        or DATE_LINE.match(line)
    )  # fmt: skip


def _is_byline(line: str) -> bool:
    return bool(BYLINE.match(line)) and len(line) < 90 and line[-1] not in ".?!"


def _take_credit(sorting: _Sorting, line: str) -> None:
    found = CREDIT.search(line)
    if found and not sorting.wire:
        sorting.wire = AGENCIES[found.group(1).upper()]


def _take_reuters_credit(sorting: _Sorting, line: str) -> None:
    if line.lower().lstrip("(").startswith("reporting by") and "diting by" in line:
        sorting.wire = sorting.wire or "Reuters"


def _is_heading(line: str, number: int, words: Sequence[str]) -> bool:
    """A short line without an end among the paragraphs of a longer text, in quotation marks or not."""
    if QUOTED_LINE.match(line):
        line = line[1:-1]
    if len(words) < 5 or len(line) > 70 or line[-1] in TERMINAL or not line[0].isalnum():
        return False
    return number > 0 and len(line.split()) <= 10


def _take_dateline(sorting: _Sorting, text: str, span: Span) -> None:
    """Leave out "NAIROBI, Kenya (AP) —" at the head of a paragraph, and keep its agency."""
    start, end = span
    head = text[start : min(end, start + 90)]
    dash = DASHES.search(head)
    agency = IN_BRACKETS.search(head)
    if agency and not sorting.wire:
        sorting.wire = AGENCIES[agency.group(1).upper()]
    if dash and _is_dateline(head[: dash.start()], agency is not None):
        sorting.blank.append((start, start + dash.end()))
    elif agency and _is_dateline(head[: agency.start()], True):
        sorting.blank.append((start, start + agency.end()))


def _is_dateline(place: str, with_agency: bool) -> bool:
    first = re.match(r"[^\W\d_][\w.'’-]*", place)
    if not first or len(place) > 70 or '"' in place:
        return False
    if first.group().isupper() and len(first.group()) > 2:
        return len(place.split()) <= 6
    return with_agency and place[0].isupper() and len(place.split()) <= 5
