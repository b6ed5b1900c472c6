"""Speech behind a colon: transcripts ("SMITH: …") and headlines ("Poll: …")."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.reports import Report
from claims.extraction.sentences import Layout
from claims.extraction.syntax import QUOTE_MARKS, Syntax

LONGEST_NAME = 4
NOT_SPEAKERS = frozenset(
    {
        "update",
        "note",
        "exclusive",
        "watch",
        "related",
        "correction",
        "breaking",
        "video",
        "photos",
        "opinion",
        "analysis",
    }
)


def find_labelled(syntax: Syntax, layout: Layout) -> Iterator[Report]:
    """A report for each paragraph that begins with a speaker's name and a colon."""
    headings = {start for start, _end in layout.furniture.headings}
    for start, end in layout.paragraphs:
        tokens = syntax.between(start, end)
        if tokens and syntax.text[tokens.start] in QUOTE_MARKS:
            tokens = range(tokens.start + 1, tokens.stop)
        colon = next((i for i in tokens[: LONGEST_NAME + 1] if syntax.text[i] == ":"), None)
        if colon is None or colon == tokens.start:
            continue
        name = range(tokens.start, colon)
        if _is_label(syntax, name, start in headings):
            content = frozenset(range(colon + 1, tokens.stop))
            if len(content) > 2:
                yield Report(colon, (colon,), tuple(name), name[-1], content, True)


def _is_label(syntax: Syntax, name: range, heading: bool) -> bool:
    words = [syntax.text[i] for i in name]
    if words[0].lower() in NOT_SPEAKERS or not all(word[0].isupper() or word in {"of", "the"} for word in words):
        return False
    shouted = all(word.isupper() for word in words) and len(words[0]) > 2
    return shouted or heading or all(syntax.pos[i] == "PROPN" for i in name) and len(words) > 1
