"""Are two texts copies of one another, one perhaps cut or lightly edited?

Five-word shingles are hashed and every eighth is kept, chosen by its hash so that two texts
keep the same ones (Manber 1994, "Finding similar files in a large file system"). What counts
is containment in the shorter text, not resemblance: a copy that was cut to 40 % is a copy.
"""

from collections.abc import Collection
from hashlib import blake2b

from .normalisation import words

SHINGLE_WORDS = 5
KEEP_ONE_IN = 8
COPY_FROM = 0.5
MIN_SHARED = 3


def sampled_shingles(text: str) -> list[int]:
    """The kept shingles of a text as signed 64-bit numbers, sorted, each once.

    A text of fewer than forty or so words may keep none: too short to tell a copy from a phrase.
    """
    tokens = words(text)
    hashes = (
        int.from_bytes(blake2b(" ".join(tokens[i : i + SHINGLE_WORDS]).encode(), digest_size=8).digest(), signed=True)
        for i in range(len(tokens) - SHINGLE_WORDS + 1)
    )
    return sorted({value for value in hashes if value % KEEP_ONE_IN == 0})


def containment(one: Collection[int], other: Collection[int]) -> float:
    """The share, 0 to 1, of the shorter text's shingles that the other has too."""
    shorter = min(len(set(one)), len(set(other)))
    return len(set(one) & set(other)) / shorter if shorter else 0.0


def are_copies(one: Collection[int], other: Collection[int]) -> bool:
    """Whether half of the shorter text stands in the other."""
    return len(set(one) & set(other)) >= MIN_SHARED and containment(one, other) >= COPY_FROM
