"""Ranges of days in forms: two calendar fields, both ends included, each may stay open."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from claims.models.ranges import days_to_range, range_to_days

NO_SUCH_DAY = "There is no such day. Write it as 26/01/2022 or 2022-01-26."


class DaysWidget(forms.MultiWidget):
    """From a day, to a day."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        widgets = {
            "first": AdminDateWidget(attrs={"aria-label": "First day", "placeholder": "from"}),
            "last": AdminDateWidget(attrs={"aria-label": "Last day, included", "placeholder": "to, included"}),
        }
        super().__init__(widgets, attrs)

    def decompress(self, value: DateRange | None) -> list[Any]:
        """The two days of a stored range."""
        return list(range_to_days(value) or (None, None))


class DaysField(forms.MultiValueField):
    """Two days into the range that PostgreSQL stores; days that run backwards are refused."""

    widget = DaysWidget

    def __init__(self, **options: Any) -> None:
        day = {"required": False, "error_messages": {"invalid": NO_SUCH_DAY}}
        options.setdefault("required", False)
        super().__init__((forms.DateField(**day), forms.DateField(**day)), require_all_fields=False, **options)

    def compress(self, data_list: list[Any]) -> DateRange | None:
        """The range of two days, None for neither."""
        try:
            return days_to_range(*data_list) if data_list else None
        except ValueError as problem:
            raise ValidationError(str(problem)) from problem
