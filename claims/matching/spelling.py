"""What somebody meant to type: the words of a search as known texts spell them."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from .normalisation import words

ALIKE_FROM = 74  # rapidfuzz's ratio, 0 to 100: one letter wrong in four, two in ten
SHORTEST = 4  # letters; of shorter words too many are alike


def nearest(typed: Sequence[str], texts: Iterable[str]) -> str:
    """The typed words, each that no text has replaced by the most similar word that one has, if there is one.

    Case and accents are put aside; marks that a search understands (quotes, a minus) are left alone.
    """
    known = {word for text in texts for word in words(text)}
    return " ".join(_nearest(word, known) for word in typed)


def _nearest(typed: str, known: set[str]) -> str:
    folded = words(typed)
    if len(folded) != 1 or folded[0] in known or len(folded[0]) < SHORTEST:
        return typed
    found = process.extractOne(folded[0], sorted(known), scorer=fuzz.ratio, score_cutoff=ALIKE_FROM)
    return typed.lower().replace(typed.strip("\"'-").lower(), found[0]) if found else typed
