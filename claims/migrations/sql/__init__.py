"""The SQL that migrations run, in files of its own so that it reads as SQL."""

from pathlib import Path


def read(name: str) -> str:
    """The text of ``name`` in this folder."""
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
