"""The picture of agreement and conflict: a lane an origin, what speaks for the claim above its line, against below.

Across is time. Shares of the width are per cent, so that dots and letters keep their size at any width.
"""

from dataclasses import dataclass
from datetime import date

from claims.choices import Stance
from claims.models import Appearance, Evidence
from claims.models.words import day_in_words

from .columns import Column, Layout

LANE = 26  # pixels
LANES_A_SIDE = 6
LEFT, RIGHT = 3.0, 97.0  # per cent: where the first and the last day stand
LAST_BESIDE_UNDATED, EDGE = 88.0, 98.0  # where something has no date: it stands at the edge, apart
UNDATED = "no date"


@dataclass(frozen=True, slots=True)
class Dot:
    """One document."""

    x: float
    counted: bool
    title: str


@dataclass(frozen=True, slots=True)
class Lane:
    """The documents of one origin."""

    label: str
    y: int
    side: str
    dots: tuple[Dot, ...]

    @property
    def label_left(self) -> bool:
        """Whether the name stands left of the dots, where there is more room."""
        return max(dot.x for dot in self.dots) > 50

    @property
    def label_x(self) -> float:
        """Where the name begins, or ends."""
        return min(dot.x for dot in self.dots) if self.label_left else max(dot.x for dot in self.dots)

    @property
    def first(self) -> float:
        """The leftmost document."""
        return min(dot.x for dot in self.dots)

    @property
    def last(self) -> float:
        """The rightmost document."""
        return max(dot.x for dot in self.dots)


@dataclass(frozen=True, slots=True)
class Chart:
    """What the template draws, and the same in words."""

    lanes: list[Lane]
    line: int
    height: int
    claimed_at: float | None
    first: str
    last: str
    has_undated: bool
    summary: str


def chart(layout: Layout, appearances: list[Appearance]) -> Chart | None:
    """The picture of a claim's evidence; None where nothing speaks for or against it."""
    sides = [column for column in layout.columns if column.stance != Stance.CONTEXT and not column.is_empty]
    if not sides:
        return None
    claimed = min((day for a in appearances if (day := a.said_on or a.snapshot.article.published_on)), default=None)
    days = [claimed, *(_day(w.evidence) for column in sides for w in _all(column))]
    scale = _Scale([day for day in days if day], has_undated=None in days[1:])
    above = _lanes(layout.columns[0], scale)
    below = _lanes(layout.columns[1], scale)
    line = 14 + len(above) * LANE
    return Chart(
        lanes=[_lane(lane, line - LANE * n, "for") for n, lane in enumerate(above, 1)]
        + [_lane(lane, line + LANE * n, "against") for n, lane in enumerate(below, 1)],
        line=line,
        height=line + len(below) * LANE + 16,
        claimed_at=scale.share(claimed) if claimed else None,
        first=scale.first,
        last=scale.last,
        has_undated=None in days[1:],
        summary=_summary(layout),
    )


class _Scale:
    """From days to shares of the width."""

    def __init__(self, days: list[date], *, has_undated: bool) -> None:
        self.right = LAST_BESIDE_UNDATED if has_undated else RIGHT
        self.start, self.end = (min(days), max(days)) if days else (None, None)
        self.first = day_in_words(self.start) if self.start != self.end else ""
        self.last = day_in_words(self.end)

    def share(self, day: date | None) -> float:
        if day is None:
            return EDGE
        span = (self.end - self.start).days
        width = self.right - LEFT
        return round(LEFT + width * (day - self.start).days / span, 2) if span else LEFT + width / 2


def _all(column: Column) -> list:
    return [w for group in column.groups for w in (group.lead, *group.repeats)] + column.own


def _day(evidence: Evidence) -> date | None:
    return evidence.published_on or (evidence.article.published_on if evidence.article else None)


def _lanes(column: Column, scale: _Scale) -> list[tuple[str, tuple[Dot, ...]]]:
    voices = [(_label(g.lead.origins), [g.lead, *g.repeats]) for g in column.groups]
    voices += [(f"{_label(w.origins)}: the claim's own", [w]) for w in column.own]
    lanes = [(label, tuple(_dot(w, scale) for w in pieces)) for label, pieces in voices[:LANES_A_SIDE]]
    if further := voices[LANES_A_SIDE:]:
        lanes.append((f"and {len(further)} more", tuple(_dot(w, scale) for _, pieces in further for w in pieces)))
    return lanes


def _label(origins: tuple) -> str:
    label = ", ".join(origin.label for origin in origins) or "unknown origin"
    return label if len(label) <= 26 else f"{label[:25].rstrip()}…"


def _dot(weighed: object, scale: _Scale) -> Dot:
    day = _day(weighed.evidence)
    return Dot(scale.share(day), weighed.counted, f"{_label(weighed.origins)}, {day_in_words(day) or UNDATED}")


def _lane(lane: tuple[str, tuple[Dot, ...]], y: int, side: str) -> Lane:
    label, dots = lane
    return Lane(label, y, side, dots)


def _summary(layout: Layout) -> str:
    told = []
    for column, words in zip(layout.columns, ("for the claim", "against it"), strict=False):
        names = ", ".join(_label(group.lead.origins) for group in column.groups)
        told.append(
            f"{column.count} independent origin{'' if column.count == 1 else 's'} {words}" + f": {names}" * bool(names)
        )
    own = sum(len(column.own) for column in layout.columns[:2])
    return "; ".join(told) + (f"; {own} sharing the claim's own origin, not counted" if own else "") + "."
