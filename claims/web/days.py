"""Days as people read and type them."""

from calendar import monthrange
from datetime import date
from typing import Any

from django import forms

from claims.models.ranges import Days
from claims.models.words import day_in_words

NO_SUCH_DAY = "There is no such day. Write it as year, month, day: 2022-01-26."


def days_in_words(days: Days | None) -> str:
    """A range of days, as short as it can be said: whole years and months by their names, open ends in words."""
    if days is None:
        return ""
    first, last = days
    if first is None:
        return f"until {day_in_words(last)}"
    if last is None:
        return f"since {first.year if (first.month, first.day) == (1, 1) else day_in_words(first)}"
    if first == last:
        return day_in_words(first)
    return _whole(first, last) or _between(first, last)


def _whole(first: date, last: date) -> str:
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} – {last.year}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1] and first.year == last.year:
        return f"{first:%B %Y}" if first.month == last.month else f"{first:%B} – {last:%B %Y}"
    return ""


def _between(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {day_in_words(last)}"
    start = f"{first.day} {first:%B}" if first.year == last.year else day_in_words(first)
    return f"{start} – {day_in_words(last)}"


class DayInput(forms.DateInput):
    """A calendar; what is no day is shown as it was typed, so that nobody has to type it again."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        try:
            date.fromisoformat(str(value or "2000-01-01"))
        except ValueError:
            context["widget"]["type"] = "text"
        return context


class DayField(forms.DateField):
    """One day, written as in ISO 8601."""

    widget = DayInput

    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        super().__init__(input_formats=["%Y-%m-%d"], error_messages={"invalid": NO_SUCH_DAY}, **options)
