"""Article text to candidate claims: pure Python, nothing of Django."""

from claims.extraction.engine import extract
from claims.extraction.model import DEFAULT_MODEL, MAX_CHARACTERS, TextTooLong

__all__ = ["DEFAULT_MODEL", "MAX_CHARACTERS", "TextTooLong", "extract"]
