"""Score the extraction engine against labelled files, and time it against the parse alone.

    python -m benchmarks.reading attribution FILE.jsonl [FILE.jsonl …]
    python -m benchmarks.reading worth FILE.jsonl
    python -m benchmarks.reading claims ARTICLE.txt EXPECTED.json [--published-on DATE]
    python -m benchmarks.reading time FILE.jsonl [--rounds 5]

Each row of a labelled file has "id", "text", where known "published_on", and its labels:
"attributions" with source, cue and content spans, or "label" (1 worth a check, 0 not).
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from claims.extraction import extract
from claims.extraction.model import parse
from claims.extraction.notation import Extraction
from claims.extraction.sentences import lay_out

Row = dict[str, Any]
ENOUGH = 0.5  # token Jaccard at which a content counts as found


def main() -> None:
    """Print one figure a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["attribution", "worth", "claims", "time"])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--published-on", type=date.fromisoformat)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=int, help="read only so many rows")
    given = parser.parse_args()
    if given.what == "claims":
        figures = claims(given.files[0], given.files[1], given.published_on)
    else:
        rows = [row for file in given.files for row in _rows(file)][: given.limit]
        measures: dict[str, Callable[[], dict[str, float]]] = {
            "attribution": lambda: attribution(rows),
            "worth": lambda: worth(rows),
            "time": lambda: times(rows, given.rounds),
        }
        figures = measures[given.what]()
    for name, value in figures.items():
        print(f"{name} {value:.4f}")


def _rows(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def _read(row: Row) -> Extraction:
    given = row.get("published_on")
    return extract(row["text"], published_on=date.fromisoformat(given) if given else None)


# -- who said what ---------------------------------------------------------------------------------


def attribution(rows: list[Row]) -> dict[str, float]:
    """Precision, recall and F1 of contents, and the share of sources that are right to the word."""
    found = labelled = system = exact = sourced = 0
    for row in rows:
        words = [match.span() for match in re.finditer(r"\w+", row["text"])]
        gold = [_covered(words, entry) for entry in row["attributions"]]
        ours = [_covered(words, report.as_dict()) for report in _read(row).attributions]
        pairs = _pairs(gold, ours)
        found, labelled, system = found + len(pairs), labelled + len(gold), system + len(ours)
        for one, other in pairs:
            if gold[one]["source"]:
                sourced += 1
                exact += gold[one]["source"] == ours[other]["source"]
    precision, recall = found / max(1, system), found / max(1, labelled)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"precision": precision, "recall": recall, "f1": f1, "source_exact": exact / max(1, sourced)}


def _covered(words: list[tuple[int, int]], entry: Row) -> dict[str, frozenset[int]]:
    """The words of source and content, by their number."""
    found = {}
    for key in ("source", "content"):
        spans = entry[key] or []
        spans = [spans] if spans and isinstance(spans[0], int) else spans
        inside = (n for n, (a, b) in enumerate(words) for start, end in spans if a >= start and b <= end)
        found[key] = frozenset(inside)
    return found


def _pairs(gold: list[dict[str, frozenset[int]]], ours: list[dict[str, frozenset[int]]]) -> list[tuple[int, int]]:
    """Contents that match one to one, the closest first."""
    ranked = sorted(
        ((_jaccard(a["content"], b["content"]), i, j) for i, a in enumerate(gold) for j, b in enumerate(ours)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for score, one, other in ranked:
        if score < ENOUGH:
            break
        if one not in pairs and other not in pairs.values():
            pairs[one] = other
    return list(pairs.items())


def _jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    union = len(one | other)
    return len(one & other) / union if union else 0.0


# -- what is worth a check -------------------------------------------------------------------------


def worth(rows: list[Row]) -> dict[str, float]:
    """Average precision of the highest check-worthiness in each row."""
    scored = [(max((c.check_worthiness for c in _read(row).candidates), default=0.0), row["label"]) for row in rows]
    scored.sort(key=lambda pair: -pair[0])
    hits, total = 0, 0.0
    for place, (_score, label) in enumerate(scored, 1):
        if label:
            hits += 1
            total += hits / place
    return {"average_precision": total / max(1, hits), "share_worth": hits / max(1, len(scored))}


# -- one article -----------------------------------------------------------------------------------


def claims(article: Path, expected: Path, published_on: date | None) -> dict[str, float]:
    """How many expected claims are found (half of the span), and with voice and kind right."""
    candidates = extract(article.read_text("utf-8"), published_on=published_on).candidates
    wanted = json.loads(expected.read_text("utf-8"))["claims"]
    found = voice = kind = 0
    for entry in wanted:
        over = [max(0, min(c.end, entry["end"]) - max(c.start, entry["start"])) for c in candidates]
        best = max(range(len(over)), key=lambda n: (over[n], candidates[n].start - candidates[n].end), default=None)
        if best is None or over[best] * 2 < entry["end"] - entry["start"]:
            continue
        found += 1
        voice += candidates[best].voice == entry["voice"]
        kind += candidates[best].kind == entry["kind"]
    return {"expected": len(wanted), "found": found, "voice_right": voice, "kind_right": kind}


# -- time ------------------------------------------------------------------------------------------


def times(rows: list[Row], rounds: int) -> dict[str, float]:
    """Seconds a text, and the time of reading over that of the parse alone: the median of interleaved rounds."""
    layouts = [lay_out(row["text"]) for row in rows]
    parse(layouts[0])
    ratios, reading = [], []
    for _round in range(rounds):
        alone = _seconds(lambda: [parse(layout) for layout in layouts])
        whole = _seconds(lambda: [_read(row) for row in rows])
        ratios.append(whole / alone)
        reading.append(whole / len(rows))
    return {"seconds_a_text": statistics.median(reading), "reading_over_parse": statistics.median(ratios)}


def _seconds(work: Callable[[], Iterable[Any]]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
