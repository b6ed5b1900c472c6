"""Figures of a claim or an evidence."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal

from claims.extraction.notation import Figure as ReadFigure
from claims.models import Claim, Evidence, Figure
from claims.models.ranges import amount_to_range

from .operation import Invalid, clean_text

MAX_FIGURES = 50
# What is said of a figure beside its bounds, by the names that records and inputs share.
SAID = ("approximate", "direction", "measure", "unit", "counted", "scope", "verbatim", "derived")


@dataclass(frozen=True, slots=True)
class FigureInput:
    """A figure as people or programs give it; bounds that are None are open."""

    low: Decimal | None = None
    high: Decimal | None = None
    low_inclusive: bool = True
    high_inclusive: bool = True
    approximate: bool = False
    direction: str = ""
    measure: str = ""
    unit: str = ""
    counted: str = ""
    scope: str = ""
    verbatim: str = ""
    derived: bool = False

    @classmethod
    def read(cls, figure: ReadFigure) -> "FigureInput":
        """A figure that the engine read."""
        return cls(
            low=figure.low,
            high=figure.high,
            low_inclusive=figure.low_inclusive,
            high_inclusive=figure.high_inclusive,
            approximate=figure.approximate,
            direction=figure.direction or "",
            measure=figure.measure or "",
            unit=figure.unit[:100],
            counted=figure.counted[:300],
            scope=figure.scope[:300],
            verbatim=figure.verbatim,
        )

    @classmethod
    def of(cls, figure: Figure) -> "FigureInput":
        """A figure as it is stored."""
        return cls(**{each.name: getattr(figure, each.name) for each in fields(cls)})


def build(figure: FigureInput, *, claim: Claim | None = None, evidence: Evidence | None = None) -> Figure:
    """The record of a figure, not saved. Raises Invalid where its bounds hold no number or it has no words."""
    try:
        amount = amount_to_range(
            figure.low, figure.high, low_inclusive=figure.low_inclusive, high_inclusive=figure.high_inclusive
        )
    except ValueError as problem:
        raise Invalid(figures=str(problem)) from problem
    verbatim = clean_text(figure.verbatim)
    if not verbatim and not figure.derived:
        raise Invalid(figures="Give the figure's words as printed, or mark it as worked out by us.")
    said = {name: getattr(figure, name) for name in SAID}
    return Figure(claim=claim, evidence=evidence, amount=amount, **said | {"verbatim": verbatim})


def replace(
    figures: Sequence[FigureInput],
    *,
    printed: Sequence[str],
    claim: Claim | None = None,
    evidence: Evidence | None = None,
) -> bool:
    """Make these the figures of a claim or evidence; False where they are already. Runs inside an operation.

    ``printed`` are the texts that a figure's words may stand in. Raises Invalid where they do not.
    """
    if len(figures) > MAX_FIGURES:
        raise Invalid(figures=f"A claim has at most {MAX_FIGURES} figures.")
    stored = list(Figure.objects.filter(claim=claim, evidence=evidence))
    if [FigureInput.of(figure) for figure in stored] == list(figures):
        return False
    for figure in figures:
        if not figure.derived and not any(figure.verbatim in text for text in printed):
            raise Invalid(
                figures=f"“{figure.verbatim}” stands nowhere in the exact words. "
                "Copy the words as printed, or mark the figure as worked out by us."
            )
    wanted = [build(figure, claim=claim, evidence=evidence) for figure in figures]
    Figure.objects.filter(pk__in=[figure.pk for figure in stored]).delete()
    Figure.objects.bulk_create(wanted)
    return True
