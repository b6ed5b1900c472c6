"""A parsed text beside its lexemes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc

from claims.extraction.numerals import Lexeme


@dataclass(frozen=True, slots=True)
class LexedText:
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
