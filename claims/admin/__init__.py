"""The admin: every record of the desk, read freely and written through the operations alone."""

from . import appearances, articles, claims, evidence, figures, sources, speakers, tokens, topics, users
from .site import desk

__all__ = [
    "appearances",
    "articles",
    "claims",
    "desk",
    "evidence",
    "figures",
    "sources",
    "speakers",
    "tokens",
    "topics",
    "users",
]
