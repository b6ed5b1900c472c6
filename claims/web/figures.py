"""Figures as people read and type them: "more than 13,000 people"."""

from decimal import Decimal
from typing import Any

from django import forms

from claims.choices import Direction, Measure
from claims.models import Figure
from claims.operations.figures import SAID, FigureInput

COMPARISONS = {
    "exactly": "exactly",
    "more_than": "more than",
    "at_least": "at least",
    "less_than": "less than",
    "at_most": "at most",
    "between": "between",
    "vague": "no amount given",
}
PLURALS = {"person": "people", "child": "children", "man": "men", "woman": "women", "percent": "percent"}
LARGE = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def in_words(figure: Figure | FigureInput) -> str:
    """The figure as a phrase: its range, then what it counts; as printed where it has no amount."""
    if figure.low is None and figure.high is None:
        return figure.verbatim
    parts = [_change(figure.direction), _range(figure), _thing(figure)]
    return " ".join(part for part in parts if part)


def comparison(figure: Figure | FigureInput) -> str:
    """Which of COMPARISONS says how the range lies."""
    if figure.low is None and figure.high is None:
        return "vague"
    if figure.high is None:
        return "at_least" if figure.low_inclusive else "more_than"
    if figure.low is None:
        return "at_most" if figure.high_inclusive else "less_than"
    return "exactly" if figure.low == figure.high else "between"


def _change(direction: str) -> str:
    return {Direction.RISE: "a rise of", Direction.FALL: "a fall of"}.get(direction, "")


def _range(figure: Figure | FigureInput) -> str:
    how = comparison(figure)
    amount = spelt(figure.low if figure.low is not None else figure.high)
    if how == "between":
        amount = f"{spelt(figure.low)} to {spelt(figure.high)}"
    words = "" if how in ("exactly", "between") else COMPARISONS[how]
    return " ".join(part for part in (words, "about" if figure.approximate else "", amount) if part)


def spelt(amount: Decimal) -> str:
    """An amount for readers: thousands in groups, round millions in words."""
    for size, name in LARGE:
        if abs(amount) >= size and amount % (size / 1000) == 0:
            return f"{_plain(amount / size)} {name}"
    return _plain(amount)


def _plain(amount: Decimal) -> str:
    text = f"{amount:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _thing(figure: Figure | FigureInput) -> str:
    if not figure.unit or (figure.unit == "person" and figure.counted):
        return figure.counted
    unit = figure.unit if figure.low == figure.high == 1 else plural(figure.unit)
    if not figure.counted or figure.counted in (unit, figure.unit):
        return unit
    return f"{unit} ({figure.counted})"


def plural(unit: str) -> str:
    """The plural of a unit, which is stored as a singular noun."""
    if unit in PLURALS:
        return PLURALS[unit]
    if unit.endswith(("s", "x", "ch", "sh", "percentage point")):
        return unit + ("s" if unit.endswith("point") else "es")
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return unit[:-1] + "ies"
    return unit + "s"


class FigureForm(forms.Form):
    """One figure; an empty one is none."""

    verbatim = forms.CharField(label="Words as printed", max_length=500, required=False)
    comparison = forms.ChoiceField(
        label="How much", choices=list(COMPARISONS.items()), initial="exactly", required=False
    )
    low = forms.DecimalField(label="Amount", max_digits=40, decimal_places=10, required=False)
    high = forms.DecimalField(label="Up to", max_digits=40, decimal_places=10, required=False)
    approximate = forms.BooleanField(label="About", required=False)
    unit = forms.CharField(label="Unit", max_length=100, required=False, help_text="One word: person, percent, euro.")
    counted = forms.CharField(label="What is counted", max_length=300, required=False)
    scope = forms.CharField(label="Where or among whom", max_length=300, required=False)
    measure = forms.ChoiceField(label="Measure", choices=[("", "Not said"), *Measure.choices], required=False)
    direction = forms.ChoiceField(label="Change", choices=[("", "None"), *Direction.choices], required=False)
    derived = forms.BooleanField(label="Worked out by us, not printed", required=False)
    remove = forms.BooleanField(label="Remove this figure", required=False)

    def __init__(self, *args: Any, stored: FigureInput | None = None, **kwargs: Any) -> None:
        self.stored = stored
        if stored:
            kwargs["initial"] = _typed(stored)
        super().__init__(*args, **kwargs)
        if not stored:
            del self.fields["remove"]

    @property
    def words(self) -> str:
        """The stored figure as a phrase, for the head of its fields."""
        return in_words(self.stored) if self.stored else ""

    @property
    def is_filled_in(self) -> bool:
        """Whether somebody typed something in it that is sent back to them."""
        return self.is_bound and self.has_changed()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that would make a figure."""
        given = self.cleaned_data
        return not any(given.get(name) for name in ("verbatim", "unit", "counted")) and given.get("low") is None

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if not self.errors and not self.is_empty and not given.get("remove"):
            self._check_amounts(given)
        return given

    def _check_amounts(self, given: dict[str, Any]) -> None:
        how = given.get("comparison") or "exactly"
        if how != "vague" and given.get("low") is None:
            self.add_error("low", "Give the amount in digits, or choose “no amount given”.")
        if how == "between" and given.get("high") is None:
            self.add_error("high", "Give the upper amount too.")
        if not given.get("verbatim") and not given.get("derived"):
            self.add_error("verbatim", "Copy the words as printed, or mark the figure as worked out by us.")

    def figure(self) -> FigureInput | None:
        """What was typed, or None where that is no figure; one that nobody touched is as it was, bounds and all."""
        given = self.cleaned_data
        if given.get("remove") or self.is_empty:
            return None
        if self.stored and not self.has_changed():
            return self.stored
        return FigureInput(**_bounds(given), **{name: given[name] for name in SAID})


def _typed(figure: FigureInput) -> dict[str, Any]:
    how = comparison(figure)
    return {
        "comparison": how,
        "low": _short(figure.low if figure.low is not None else figure.high),
        "high": _short(figure.high) if how == "between" else None,
    } | {name: getattr(figure, name) for name in SAID}


def _short(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else Decimal(_plain(amount).replace(",", ""))


def _bounds(given: dict[str, Any]) -> dict[str, Any]:
    low, high = given["low"], given["high"]
    return {
        "exactly": {"low": low, "high": low},
        "more_than": {"low": low, "low_inclusive": False},
        "at_least": {"low": low},
        "less_than": {"high": low, "high_inclusive": False},
        "at_most": {"high": low},
        "between": {"low": low, "high": high},
        "vague": {},
    }[given.get("comparison") or "exactly"]
