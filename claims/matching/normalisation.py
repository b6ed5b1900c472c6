"""Text as it is compared: without case, accents, and the differences between typesetters."""

import re
import unicodedata

_WORDS = re.compile(r"\w+")
# Letters that do not decompose and that PostgreSQL's unaccent dictionary spells out.
_SPELT_OUT = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th"})


def fold(text: str) -> str:
    """The text in lower case, without accents, with single spaces: what names are compared by."""
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_SPELT_OUT))
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def words(text: str) -> list[str]:
    """The folded words of a text, without punctuation."""
    return _WORDS.findall(fold(text))
