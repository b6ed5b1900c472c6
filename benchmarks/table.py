"""What a measurement came to, and how a table of them is printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure with its goal, or with neither where ``note`` says why it was not measured."""

    what: str
    value: float | None = None
    goal: float | None = None
    less_is_better: bool = False
    note: str = ""

    def verdict(self) -> str:
        """ "met" or "missed" where there is a goal, else nothing."""
        if self.value is None or self.goal is None:
            return ""
        met = self.value <= self.goal if self.less_is_better else self.value >= self.goal
        return "met" if met else "missed"


def lines(rows: Iterable[Row]) -> list[str]:
    """The table, a line a row below its heads."""
    table = [("what", "figure", "goal", "", "")]
    for row in rows:
        goal = "" if row.goal is None else f"{'≤' if row.less_is_better else '≥'} {row.goal:g}"
        table.append((row.what, "–" if row.value is None else f"{row.value:.3f}", goal, row.verdict(), row.note))
    widths = [max(len(line[column]) for line in table) for column in range(4)]
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(line[:4], widths, strict=True)), line[4]]).rstrip()
        for line in table
    ]
