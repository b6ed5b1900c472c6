"""Word lists as they are best read: several words to a line."""

from __future__ import annotations


def words(*lines: str) -> tuple[str, ...]:
    """The words of the lines, in order."""
    return tuple(word for line in lines for word in line.split())
