"""The history page of a record: who did what when, and which fields changed, as the database kept it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import capfirst

from claims.models import Claim, Evidence, Figure, Speaker, SpeakerAlias, SpeakerRole, User
from claims.models.claim import ClaimTopic

from .wording import in_words, names_of

EVENTS_AT_MOST = 500
#: Records whose rows are told with another's: (model, the field that names it).
PARTS: dict[type[models.Model], list[tuple[Any, str]]] = {
    Claim: [(Figure, "claim"), (ClaimTopic, "claim")],
    Evidence: [(Figure, "evidence")],
    Speaker: [(SpeakerAlias, "speaker"), (SpeakerRole, "speaker")],
}
DONE = {"insert": "added", "update": "changed", "delete": "removed"}
NO_NEWS = {"id", "version", "wording"}


@dataclass(frozen=True, slots=True)
class Change:
    """One field, before and after, in words."""

    field: str
    before: str
    after: str


@dataclass(slots=True)
class Entry:
    """What one operation did to a record."""

    at: datetime
    who: str
    operation: str
    reason: str
    done: str
    changes: list[Change] = field(default_factory=list)


class Told(NamedTuple):
    """An event, and, for a part's, what the part is called and which of its fields names the record."""

    event: Any
    part: str = ""
    names_record: str = ""


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
            "at_most": EVENTS_AT_MOST,
        }
        return TemplateResponse(request, "admin/claims/object_history.html", context)


def history_of(record: models.Model) -> list[Entry]:
    """What was done to a record and its parts, newest first; nothing where the record never changes."""
    if not hasattr(record, "pgh_event_models"):
        return []
    told = [Told(event) for event in _events(type(record), pgh_obj=record.pk)]
    for model, name in PARTS.get(type(record), []):
        told += [Told(event, model._meta.verbose_name, name) for event in _events(model, **{name: record.pk})]
    return _entries(sorted(told, key=lambda one: one.event.pgh_created_at))


def _events(model: Any, **which: Any) -> list[Any]:
    """The newest events, oldest first."""
    events = model.pgh_event_models["insert"].objects.filter(**which).order_by("-pgh_id")
    return list(events[:EVENTS_AT_MOST])[::-1]


def _entries(told: list[Told]) -> list[Entry]:
    """One entry for each operation: what it did to the record and to its parts stands together."""
    named = _names(one.event for one in told)
    before: dict[Any, Any] = {}
    entries: dict[Any, Entry] = {}
    for one in told:
        event = one.event
        call = (event.pgh_context or {}).get("call") or (event.pgh_created_at, type(event))
        entry = entries.setdefault(call, _entry(event, named))
        if not one.part and event.pgh_label != "update":
            entry.done = DONE[event.pgh_label]
        entry.changes += _changes(one, before.get((type(event), event.id)), named)
        before[type(event), event.id] = event
    return list(entries.values())[::-1]


def _entry(event: Any, named: Any) -> Entry:
    context = event.pgh_context or {}
    who = named.get((User, context.get("by"))) or context.get("user") or "outside of any operation"
    return Entry(event.pgh_created_at, who, context.get("operation", ""), context.get("reason", ""), "changed")


def _changes(told: Told, earlier: Any, named: Any) -> list[Change]:
    old_row = told.event if told.event.pgh_label == "delete" else earlier
    new_row = None if told.event.pgh_label == "delete" else told.event
    changes = []
    for field_ in _fields(told):
        old, new = (getattr(row, field_.attname, None) for row in (old_row, new_row))
        if old != new and (old or new):
            changes.append(
                Change(
                    _label(told.part, field_.verbose_name), in_words(field_, old, named), in_words(field_, new, named)
                )
            )
    return changes


def _label(part: str, name: str) -> str:
    if not part:
        return capfirst(name)
    return capfirst(part) if part.endswith(name) else f"{capfirst(part)}: {name}"


def _fields(told: Told) -> list[Any]:
    """The fields that the event tells of, leaving out what says nothing to people."""
    return [f for f in _own_fields(told.event) if f.name not in NO_NEWS and f.name != told.names_record]


def _own_fields(event: Any) -> list[Any]:
    return [f for f in event._meta.fields if not f.name.startswith("pgh_")]


def _names(events: Iterable[Any]) -> dict[Any, str]:
    """The names of all whom the events refer to, their actors included."""
    wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
    for event in events:
        if by := (event.pgh_context or {}).get("by"):
            wanted[User].add(by)
        for field_ in _own_fields(event):
            if isinstance(field_, models.ForeignKey) and (key := getattr(event, field_.attname)):
                wanted[field_.related_model].add(key)
    return names_of(wanted)
