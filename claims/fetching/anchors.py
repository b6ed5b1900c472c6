"""Finding quoted words in a text, as people copy them: other quotation marks, spaces, dashes."""

from typing import NamedTuple

_ALIKE = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
CONTEXT = 60


class Anchor(NamedTuple):
    """Where words stand: offsets in code points, end exclusive, and the words around them."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """The anchor of the words between two offsets.

    Raises ValueError where the offsets are not ``0 <= start < end <= len(text)``.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError("These offsets lie outside the text.")
    return Anchor(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def find_quote(text: str, quote: str) -> Anchor | None:
    """Where a quote stands in a text, exactly or but for marks and white space; None where it does not.

    Marks around the whole quote are put aside: people copy words together with them.
    """
    start = text.find(quote) if quote.strip() else -1
    if start >= 0:
        return anchor_at(text, start, start + len(quote))
    flat, places = _flatten(text)
    for wanted in dict.fromkeys((_flatten(quote)[0].strip(), _flatten(quote)[0].strip("\"' "))):
        at = flat.find(wanted) if wanted else -1
        if at >= 0:
            return anchor_at(text, places[at], places[at + len(wanted) - 1] + 1)
    return None


def _flatten(text: str) -> tuple[str, list[int]]:
    """The text with marks made plain and runs of white space made one blank, and each character's old place."""
    kept: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text.translate(_ALIKE)):
        if character.isspace():
            if kept and kept[-1] == " ":
                continue
            character = " "
        kept.append(character)
        places.append(place)
    return "".join(kept), places
