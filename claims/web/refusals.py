"""What an operation refused, told in the form that asked for it."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from django import forms

from claims.operations.operation import Refused, Stale

R = TypeVar("R")


def taken(form: forms.Form, act: Callable[[], R], fields: Mapping[str, str] | None = None) -> R | None:
    """Do what a valid form asks for: what the operation gives back, or None where it refused.

    Why it did stands in the form then. ``fields`` names the form's fields that the operation calls otherwise.
    """
    try:
        return act()
    except Stale as stale:
        form.add_error(None, str(stale))
        form.hold_against(stale.current)
    except Refused as refusal:
        _take(form, refusal, fields or {})
    return None


def _take(form: forms.Form, refusal: Refused, fields: Mapping[str, str]) -> None:
    """Put each sentence beside the field at fault, or above the form."""
    for name, message in refusal.fields.items():
        name = fields.get(name, name)
        form.add_error(name if name in form.fields else None, message)
    if not refusal.fields:
        form.add_error(None, str(refusal))
