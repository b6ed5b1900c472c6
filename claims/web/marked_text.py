"""A text cut into paragraphs and these into pieces, so that overlapping claims can be marked in place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

LINE = re.compile(r"[^\n]+")


class Span(NamedTuple):
    """Where something stands: offsets in code points, the end exclusive; ``what`` it is comes back with the pieces."""

    start: int
    end: int
    what: Any


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same spans; ``shortest`` is what the innermost of them marks.

    ``beginning`` has what begins with this piece, ``ending`` what has its last words in it.
    """

    text: str
    shortest: Any = None
    covering: tuple[Any, ...] = ()
    beginning: tuple[Any, ...] = ()
    ending: tuple[Any, ...] = ()

    @property
    def ending_too(self) -> tuple[Any, ...]:
        """What ends here beside the innermost."""
        return tuple(what for what in self.ending if what is not self.shortest)

    @property
    def ends_shortest(self) -> bool:
        """Whether the innermost ends here."""
        return any(what is self.shortest for what in self.ending)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text with words in it."""

    start: int
    end: int
    pieces: list[Piece]


def paragraphs(text: str, spans: Sequence[Span]) -> Iterator[Paragraph]:
    """The paragraphs of a text in order; joined, their pieces are the text without line breaks and blank lines."""
    waiting = sorted(spans, key=lambda span: (span.start, -span.end), reverse=True)
    active: list[Span] = []
    for line in LINE.finditer(text):
        start, end = line.span()
        while waiting and waiting[-1].start < end:
            active.append(waiting.pop())
        active = [span for span in active if span.end > start]
        if line.group().strip():
            yield Paragraph(start, end, [_piece(text, *cut, active) for cut in _cuts(start, end, active)])


def _cuts(start: int, end: int, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    edges = {edge for span in spans for edge in (span.start, span.end) if start < edge < end}
    cuts = [start, *sorted(edges), end]
    return zip(cuts[:-1], cuts[1:], strict=True)


def _piece(text: str, left: int, right: int, spans: Sequence[Span]) -> Piece:
    over = [span for span in spans if span.start <= left and span.end >= right]
    if not over:
        return Piece(text[left:right])
    return Piece(
        text[left:right],
        shortest=min(over, key=lambda span: span.end - span.start).what,
        covering=tuple(span.what for span in over),
        beginning=tuple(span.what for span in over if not text[span.start : left].strip()),
        ending=tuple(span.what for span in over if not text[right : span.end].strip()),
    )
