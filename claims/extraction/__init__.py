"""Article text to candidate claims: pure Python, nothing of Django.

What is offered here is loaded when it is first used: web processes know the notation and wake a
worker, and have no use for the second and the memory that spaCy takes.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claims.extraction.engine import extract
    from claims.extraction.model import DEFAULT_MODEL, MAX_CHARACTERS, TextTooLong

__all__ = ["DEFAULT_MODEL", "MAX_CHARACTERS", "TextTooLong", "extract"]
_HOMES = {"extract": "engine", "DEFAULT_MODEL": "model", "MAX_CHARACTERS": "model", "TextTooLong": "model"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"claims.extraction offers no {name}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
