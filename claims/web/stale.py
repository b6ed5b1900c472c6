"""Forms of records that others edit too: what was typed stays beside what somebody else saved meanwhile."""

from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict

from claims.models.recording import Versioned


def posted(request: HttpRequest) -> QueryDict | None:
    """What was posted, be it nothing; None for a request that only looks."""
    return request.POST if request.method == "POST" else None


class VersionedForm(forms.Form):
    """A form that names the version it was filled in on; ``stale`` tells what differs from how things stand."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.stale: list[dict[str, Any]] = []
        super().__init__(*args, **kwargs)

    @staticmethod
    def as_typed(record: Any) -> dict[str, Any]:
        """The record as the form shows it."""
        raise NotImplementedError

    def hold_against(self, current: Versioned) -> None:
        """Show where the record stands otherwise now, and take the next try for one that knows it."""
        for name, value in self.as_typed(current).items():
            if name != "version" and name in self.fields and _shown(self[name].value()) != _shown(value):
                self.stale.append({"field": self[name], "stands": self._readable(name, value)})
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = str(current.version)

    def _readable(self, name: str, value: Any) -> str:
        if isinstance(value, bool):
            return "yes" if value else "no"
        choices = dict(getattr(self.fields[name], "choices", None) or {})
        return str(choices.get(value, value if value not in ("", None) else "empty"))


def _shown(value: Any) -> str:
    return "" if value in (None, False, "False") else str(value).replace("\r\n", "\n")
