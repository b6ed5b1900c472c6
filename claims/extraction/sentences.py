"""Paragraphs, the copy that the parser reads, and where sentences surely begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.furniture import Furniture, find_furniture
from claims.extraction.notation import Span
from claims.extraction.quotations import Quotation, find_quotations

LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
ODD_SPACE = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]")
NO_WORD = re.compile(r"\S{250,}")  # the tokeniser peels marks off one by one, in time that grows with the square
WRAPPED_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Layout:
    """A text laid out for reading: ``copy`` has its offsets, with the furniture blanked."""

    text: str
    copy: str
    paragraphs: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    furniture: Furniture
    starts: frozenset[int]
    joints: frozenset[int]

    def sentence_start(self, offset: int) -> bool | None:
        """True or False where the layout decides on a sentence start, None where the parser may."""
        if offset in self.starts:
            return True
        return False if offset in self.joints else None


def lay_out(text: str) -> Layout:
    """Find paragraphs, furniture and quotations, and make the reading copy."""
    lines = _lines(text)
    furniture = find_furniture(text, lines)
    wrapped = _wrapped_ends(text, lines)
    paragraphs = _paragraphs(text, lines, furniture, wrapped)
    copy = _reading_copy(text, furniture, wrapped)
    quotations = find_quotations(copy, paragraphs)
    starts = frozenset(start for start, _end in paragraphs) | _openings(copy, quotations)
    return Layout(text, copy, paragraphs, quotations, furniture, starts, _joints(copy, quotations) - starts)


def _lines(text: str) -> list[Span]:
    trimmed = []
    for match in LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if end > start:
            trimmed.append((start, end))
    return trimmed


def _wrapped_ends(text: str, lines: Sequence[Span]) -> list[Span]:
    """The gaps between lines that only the width of a page broke, in a text that is so broken."""
    gaps = [(lines[i][1], lines[i + 1][0]) for i in range(len(lines) - 1)]
    single = [gap for gap in gaps if text.count("\n", *gap) <= 1]
    low = [gap for gap in single if text[gap[1]].islower()]
    if not single or len(low) / len(single) < WRAPPED_SHARE:
        return low
    lengths = {end: end - start for start, end in lines}
    return [gap for gap in single if lengths[gap[0]] >= 40 and (gap in low or text[gap[0] - 1] not in '.!?:”"')]


def _paragraphs(text: str, lines: Sequence[Span], furniture: Furniture, wrapped: Sequence[Span]) -> tuple[Span, ...]:
    joined = {gap[0] for gap in wrapped}
    blank = dict(furniture.blank)
    found: list[Span] = []
    open_end = -1
    for start, end in lines:
        first = start
        if start in blank:
            first = blank[start]
            while first < end and text[first].isspace():
                first += 1
            if first >= end:
                continue
        if found and open_end in joined and found[-1][1] == open_end:
            found[-1] = (found[-1][0], end)
        else:
            found.append((first, end))
        open_end = end
    return tuple(found)


def _reading_copy(text: str, furniture: Furniture, wrapped: Sequence[Span]) -> str:
    """The text with furniture, odd spaces and wrapped line ends as spaces, offset by offset.

    What is too long for a word, such as a picture written out in letters, is one and says nothing.
    """
    copy = NO_WORD.sub(lambda found: "x" * len(found.group()), ODD_SPACE.sub(" ", text))
    pieces, done = [], 0
    for start, end in sorted([*furniture.blank, *wrapped]):
        if start >= done:
            pieces += [copy[done:start], " " * (end - start)]
            done = end
    return "".join([*pieces, copy[done:]])


def _openings(copy: str, quotations: Sequence[Quotation]) -> frozenset[int]:
    """Quotation marks that open with a capital behind the end of a sentence."""
    return frozenset(q.start for q in quotations if copy[q.inner[0]].isupper() and _is_ended(copy, q.start))


def _is_ended(copy: str, offset: int) -> bool:
    before = copy[max(0, offset - 4) : offset].rstrip()
    return before.rstrip("\"”'’").endswith((".", "!", "?", "…"))


def _joints(copy: str, quotations: Sequence[Quotation]) -> frozenset[int]:
    """Places at quotation marks where no sentence begins, whatever the parser thinks."""
    found: set[int] = set()
    for quotation in quotations:
        found.add(quotation.inner[0])
        found.add(quotation.inner[1])
        after = quotation.end
        while after < len(copy) and copy[after] in " ,\t":
            found.add(after)
            after += 1
        if after < len(copy) and copy[after].islower():
            found.add(after)
    return frozenset(found)
