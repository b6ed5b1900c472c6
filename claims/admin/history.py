"""The history page of a record: who did what when, and which fields changed, as the database kept it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import capfirst

from claims.models import history
from claims.models.words import Named, in_words


@dataclass(frozen=True, slots=True)
class Change:
    """One field, before and after, in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What one operation did to a record."""

    at: datetime
    who: str
    operation: str
    reason: str
    done: str
    changes: list[Change]


class HistoryPage:
    """Gives a model admin the database's history in place of Django's log."""

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """The entries, newest first."""
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": f"History: {record}",
            "subtitle": None,
            "module_name": capfirst(self.opts.verbose_name_plural),
            "object": record,
            "opts": self.opts,
            "entries": history_of(record),
            "at_most": history.AT_MOST,
        }
        return TemplateResponse(request, "admin/claims/object_history.html", context)


def history_of(record: models.Model) -> list[Entry]:
    """What was done to a record and its parts, newest first; nothing where the record never changes."""
    told = history.entries_of(record)
    named = history.names_in(told)
    return [_entry(entry, named) for entry in told]


def _entry(told: history.Entry, named: Named) -> Entry:
    who = told.who(named, "outside of any operation")
    changes = [_change(row, change, named) for row in told.rows.values() for change in row.changes]
    return Entry(told.at, who, told.call.operation, told.call.reason, _done(told.record), changes)


def _done(record: history.Row | None) -> str:
    if record and record.is_new:
        return "added"
    return "removed" if record and record.after is None else "changed"


def _change(row: history.Row, change: history.Change, named: Named) -> Change:
    before, after = (in_words(change.field, value, named) for value in (change.before, change.after))
    return Change(_label(row.part, change.field.verbose_name), before, after)


def _label(part: history.Part | None, name: str) -> str:
    if part is None:
        return capfirst(name)
    noun = part.model._meta.verbose_name
    return capfirst(noun) if noun.endswith(name) else f"{capfirst(noun)}: {name}"
