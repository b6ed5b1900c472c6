"""The time of a whole reading against that of the parse alone, over the sample articles.

Rounds are interleaved and each gives a ratio, since the speed of a shared machine drifts; the median
of the ratios counts. Both sides are held to give the same in every round as in the first.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import claims
from benchmarks.table import Row
from claims.extraction import extract
from claims.extraction.model import parse
from claims.extraction.notation import Extraction
from claims.extraction.sentences import Layout, lay_out
from claims.fetching.page import read_page

SAMPLES = Path(claims.__file__).parent / "samples"
GOAL = 1.4


class Sample(NamedTuple):
    """An article as the engine gets it."""

    text: str
    published_on: date | None


def measure(rounds: int) -> Iterator[Row]:
    """The ratio, and that of reading everything twice, which a check that can fail must miss."""
    samples = list(_samples())
    layouts = [lay_out(sample.text) for sample in samples]
    first = _read(samples), _parsed(layouts)
    ratios, doubled = [], []
    for _round in range(rounds):
        alone, shapes = _timed(lambda: _parsed(layouts))
        whole, found = _timed(lambda: _read(samples))
        twice, _found = _timed(lambda: (_read(samples), _read(samples)))
        if (found, shapes) != first:
            raise AssertionError("A reading or a parse differs from that of the first round.")
        ratios.append(whole / alone)
        doubled.append(twice / alone)
    note = f"{len(samples)} articles, {sum(len(s.text) for s in samples):,} characters, {rounds} rounds"
    yield Row("time of extraction over that of the parse", statistics.median(ratios), GOAL, True, note)
    yield Row("  control: everything read twice", statistics.median(doubled), GOAL, True, "has to miss")


def _samples() -> Iterator[Sample]:
    for entry in json.loads((SAMPLES / "index.json").read_text("utf-8"))["articles"]:
        text = (SAMPLES / entry["file"]).read_text("utf-8")
        given = entry.get("published_on")
        printed = date.fromisoformat(given) if given else None
        if entry["file"].endswith(".html"):
            page = read_page(text)
            text, printed = page.text, printed or page.published_on
        yield Sample(text, printed)


def _read(samples: list[Sample]) -> list[Extraction]:
    return [extract(sample.text, published_on=sample.published_on) for sample in samples]


def _parsed(layouts: list[Layout]) -> list[list[tuple[int, str]]]:
    """Head and label of each token, so that two parses can be compared."""
    return [[(token.head.i, token.dep_) for token in parse(layout)] for layout in layouts]


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made
