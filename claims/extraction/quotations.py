"""Quoted passages, found by their marks paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.notation import Span

DOUBLE = re.compile(r"\"|“|”|``|''|«|»|„")
SINGLE = re.compile(r"[‘’']")
CLOSER = {'"': '"', "“": "”", "``": "''", "''": "''", "«": "»", "„": "“”", "”": "”", "‘": "’", "'": "'"}
BEFORE_OPENING = frozenset(" \t\n\u00a0([{-–—/:,;=")
AFTER_CLOSING = frozenset(" \t\n\u00a0)]}-–—/.,;:!?…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted passage within one paragraph; ``start`` and ``end`` include the marks.

    ``speech`` numbers the utterance: a passage that goes on in the next paragraph because its
    mark has not closed has the same number there.
    """

    start: int
    end: int
    inner: Span
    speech: int
    paragraph: int


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The quoted passages in order, nested ones left inside the outer one.

    Single marks count only in a text that has no double ones, since an apostrophe looks alike.
    """
    marks = DOUBLE if DOUBLE.search(text) else SINGLE
    return tuple(_Reader(text, paragraphs, marks).read())


class _Reader:
    """One pass over the marks, with the mark that is open carried along."""

    def __init__(self, text: str, paragraphs: Sequence[Span], marks: re.Pattern[str]) -> None:
        self.text, self.paragraphs = text, paragraphs
        self.found: list[Quotation] = []
        self.speech = -1
        self.by_paragraph = [
            [match for match in marks.finditer(text, start, end) if self._counts(match)] for start, end in paragraphs
        ]

    def read(self) -> list[Quotation]:
        opening = ""
        for number in range(len(self.paragraphs)):
            opening = self._read_paragraph(number, opening)
        return self.found

    def _read_paragraph(self, number: int, carried: str) -> str:
        """Read one paragraph; the mark that is still open at its end, or an empty string."""
        start, end = self.paragraphs[number]
        opened, inner, opening, depth = start, start, carried, 0
        for match in self.by_paragraph[number]:
            mark = match.group()
            if not opening:
                if self._opens(match):
                    opened, inner, opening, depth = match.start(), match.end(), mark, 0
                    self.speech += 1
            elif match.start() == start and self._same_opening(mark, opening):
                inner = match.end()
            elif mark == opening == "“" and self._opens_again(match):
                depth += 1
            elif (mark in CLOSER[opening] or mark == opening == "“") and self._closes(match):
                if depth:
                    depth -= 1
                    continue
                self._add(opened, match.end(), (inner, match.start()), number)
                opening = ""
        if not opening:
            return ""
        self._add(opened, end, (inner, end), number)
        return opening if self._goes_on(number, opening) else ""

    def _add(self, start: int, end: int, inner: Span, number: int) -> None:
        if any(character.isalnum() for character in self.text[inner[0] : inner[1]]):
            self.found.append(Quotation(start, end, inner, self.speech, number))

    def _goes_on(self, number: int, opening: str) -> bool:
        """Whether the next paragraph opens again, or closes what it has not opened."""
        if number + 1 >= len(self.paragraphs) or not self.by_paragraph[number + 1]:
            return False
        first = self.by_paragraph[number + 1][0]
        if first.start() == self.paragraphs[number + 1][0]:
            return self._same_opening(first.group(), opening)
        return first.group() in CLOSER[opening] and self._closes(first) and not self._opens(first)

    def _same_opening(self, mark: str, opening: str) -> bool:
        return mark == opening or {mark, opening} <= {"``", "''"}

    def _opens(self, match: re.Match[str]) -> bool:
        before = self.text[match.start() - 1] if match.start() else "\n"
        after = self.text[match.end() : match.end() + 1] or " "
        if match.group() == "”" and before == "\n" and after.isalnum():
            return True  # a slip for an opening mark
        if match.group() in {"”", "»", "’"}:
            return False
        return not after.isspace() and (before in BEFORE_OPENING or match.group() in {"“", "``", "«", "„"})

    def _opens_again(self, match: re.Match[str]) -> bool:
        """Whether an opening mark inside a passage opens a nested one, and is no slip for a closing one."""
        before = self.text[match.start() - 1] if match.start() else " "
        after = self.text[match.end() : match.end() + 1] or " "
        return before.isspace() or not after.isspace()

    def _closes(self, match: re.Match[str]) -> bool:
        before = self.text[match.start() - 1] if match.start() else " "
        after = self.text[match.end() : match.end() + 1] or " "
        return match.group() in {"”", "»"} or not before.isspace() or after in AFTER_CLOSING

    def _counts(self, match: re.Match[str]) -> bool:
        """Whether the mark can be a quotation mark and is no apostrophe or sign of inches."""
        before = self.text[match.start() - 1] if match.start() else " "
        after = self.text[match.end() : match.end() + 1] or " "
        if match.group() in {"‘", "’", "'"}:
            return before in BEFORE_OPENING and after.isalnum() or not before.isspace() and after in AFTER_CLOSING
        return not (match.group() in {'"', "''"} and before.isdigit() and after.isdigit())
