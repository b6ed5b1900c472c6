"""Scores of the extraction engine against labelled files.

Each line of a labelled file is a JSON object with "text", where known "published_on", and its labels:

- attribution: "attributions" with "source" and "content" spans
- figures: "figures" with "low", "high", "unit" and "change" (one of = ~ > < up down)
- dates: "dates" with "start", "end", and "from" and "to" where the expression names days
- worth: "label", 1 for a sentence that is worth a check, else 0
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.table import Row
from claims.extraction import extract
from claims.extraction.notation import Extraction

Record = dict[str, Any]
Spans = frozenset[int]
ENOUGH = 0.5  # token Jaccard at which a content counts as found
QUOTED = re.compile('[“"”]')
# Names of one unit that labelled files write in more than one way.
SAME_UNIT = {
    "percentage": "percent", "%": "percent", "people": "person", "us dollar": "dollar", "kilometer": "kilometre",
    "meter": "metre", "": "-", "degree celsius": "celsius", "degree fahrenheit": "fahrenheit",
    "british pound": "pound sterling", "year old": "year of age",
}  # fmt: skip


def measure(what: str, file: Path, limit: int | None) -> Iterator[Row]:
    """The figures of one labelled file."""
    records = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()][:limit]
    yield from MEASURES[what](records)


def _read(record: Record) -> Extraction:
    given = record.get("published_on")
    return extract(record["text"], published_on=date.fromisoformat(given) if given else None)


def _f1(right: int, ours: int, labelled: int) -> float:
    return 2 * right / max(1, ours + labelled)


# -- who said what ---------------------------------------------------------------------------------


def _attribution(records: list[Record]) -> Iterator[Row]:
    found = labelled = ours = exact = sourced = quoted = quoted_found = 0
    for record in records:
        text = record["text"]
        words = [match.span() for match in re.finditer(r"\w+", text)]
        wanted = [_covered(words, entry) for entry in record["attributions"]]
        reports = [_covered(words, report.as_dict()) for report in _read(record).attributions]
        pairs = _pairs(wanted, reports)
        found, labelled, ours = found + len(pairs), labelled + len(wanted), ours + len(reports)
        for number, entry in enumerate(record["attributions"]):
            is_quoted = any(QUOTED.search(text[start:end]) for start, end in entry["content"])
            quoted, quoted_found = quoted + is_quoted, quoted_found + (is_quoted and number in pairs)
        known = [(wanted[one][0], reports[other][0]) for one, other in pairs.items() if wanted[one][0]]
        sourced, exact = sourced + len(known), exact + sum(one == other for one, other in known)
    yield Row("who said what: F1 at content Jaccard .5", _f1(found, ours, labelled), 0.70)
    yield Row("  quoted statements found", quoted_found / max(1, quoted), 0.92)
    yield Row("  the source's exact words, where matched", exact / max(1, sourced), 0.85)


def _covered(words: list[tuple[int, int]], entry: Record) -> tuple[Spans, Spans]:
    """The words of source and content, by their number."""
    source, content = entry["source"], entry["content"]
    return _numbers(words, [source] if source and isinstance(source[0], int) else source or []), _numbers(
        words, content
    )


def _numbers(words: list[tuple[int, int]], spans: list[list[int]]) -> Spans:
    return frozenset(n for n, (a, b) in enumerate(words) for start, end in spans if a >= start and b <= end)


def _pairs(wanted: list[tuple[Spans, Spans]], reports: list[tuple[Spans, Spans]]) -> dict[int, int]:
    """Contents that match one to one, the closest first."""
    ranked = sorted(
        ((_jaccard(a[1], b[1]), i, j) for i, a in enumerate(wanted) for j, b in enumerate(reports)), reverse=True
    )
    pairs: dict[int, int] = {}
    for score, one, other in ranked:
        if score >= ENOUGH and one not in pairs and other not in pairs.values():
            pairs[one] = other
    return pairs


def _jaccard(one: Spans, other: Spans) -> float:
    union = len(one | other)
    return len(one & other) / union if union else 0.0


# -- quantities ------------------------------------------------------------------------------------


def _figures(records: list[Record]) -> Iterator[Row]:
    ours = labelled = value = unit = change = 0
    for record in records:
        left = [figure.as_dict() for figure in _read(record).figures]
        ours, labelled = ours + len(left), labelled + len(record["figures"])
        for wanted in record["figures"]:
            fitting = [figure for figure in left if _is_value(figure, wanted)]
            if not fitting:
                continue
            best = max(fitting, key=lambda f: (_unit(f) == _unit(wanted), _change(f) == wanted["change"]))
            left.remove(best)
            value += 1
            unit, change = unit + (_unit(best) == _unit(wanted)), change + (_change(best) == wanted["change"])
    yield Row("quantities: value F1", _f1(value, ours, labelled), 0.93)
    yield Row("  value and unit F1", _f1(unit, ours, labelled), 0.83)
    yield Row("  value and comparator F1", _f1(change, ours, labelled), 0.90)


def _is_value(figure: Record, wanted: Record) -> bool:
    low, high = figure["low"] or figure["high"], figure["high"] or figure["low"]
    if low is None:
        return False
    pairs = ((Decimal(low), wanted["low"]), (Decimal(high), wanted["high"]))
    return all(abs(float(mine) - theirs) <= 1e-8 + 1e-5 * abs(theirs) for mine, theirs in pairs)


def _unit(figure: Record) -> str:
    name = (figure["unit"] or "").lower().strip()
    return SAME_UNIT.get(name, name)


def _change(figure: Record) -> str:
    if figure["direction"]:
        return {"rise": "up", "fall": "down"}[figure["direction"]]
    if figure["approximate"]:
        return "~"
    return ">" if figure["high"] is None else "<" if figure["low"] is None else "="


# -- calendar dates --------------------------------------------------------------------------------


def _dates(records: list[Record]) -> Iterator[Row]:
    right = ours = labelled = 0
    for record in records:
        left = [expression.as_dict() for expression in _read(record).dates]
        unnamed = [entry for entry in record["dates"] if not entry["from"]]
        wanted = [entry for entry in record["dates"] if entry["from"]]
        # What lies on a labelled duration is neither right nor wrong.
        ours += sum(not any(_overlap(mine, entry) > 0 for entry in unnamed) for mine in left)
        labelled += len(wanted)
        for entry in wanted:
            best = max(left, key=lambda mine: _overlap(mine, entry), default=None)
            if best is not None and _overlap(best, entry) > 0:
                left.remove(best)
                right += (best["from"], best["to"]) == (entry["from"], entry["to"])
    yield Row("calendar dates: value F1", _f1(right, ours, labelled), 0.90)


def _overlap(one: Record, other: Record) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


# -- what is worth a check -------------------------------------------------------------------------


def _worth(records: list[Record]) -> Iterator[Row]:
    scored = [(max((c.check_worthiness for c in _read(r).candidates), default=0.0), r["label"]) for r in records]
    scored.sort(key=lambda pair: -pair[0])
    hits, total = 0, 0.0
    for place, (_score, label) in enumerate(scored, 1):
        if label:
            hits += 1
            total += hits / place
    yield Row("check-worthy sentences: average precision", total / max(1, hits), 0.88)


MEASURES: dict[str, Callable[[list[Record]], Iterator[Row]]] = {
    "attribution": _attribution,
    "figures": _figures,
    "dates": _dates,
    "worth": _worth,
}
