"""What the database kept of a record: each write, by whom, when, for which operation and why.

Read here once, and put into words or JSON by whoever shows it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from django.db import models

from .claim import Claim, ClaimTopic
from .evidence import Evidence
from .figure import Figure
from .speaker import Speaker, SpeakerAlias, SpeakerRole
from .user import User
from .words import Named, names_of

AT_MOST = 500
# These change with every edit, or never: nobody learns from them what was done.
NO_NEWS = frozenset({"id", "version", "wording"})


class Part(NamedTuple):
    """Rows that are told with the record that they belong to, and the field of theirs that names it."""

    model: Any
    names_record: str


PARTS: dict[type[models.Model], tuple[Part, ...]] = {
    Claim: (Part(Figure, "claim"), Part(ClaimTopic, "claim")),
    Evidence: (Part(Figure, "evidence"),),
    Speaker: (Part(SpeakerAlias, "speaker"), Part(SpeakerRole, "speaker")),
}


class Call(NamedTuple):
    """The call of an operation that wrote an event, as it told the database; all empty where none did."""

    id: str
    by: int | None
    user: str
    operation: str
    reason: str


class Change(NamedTuple):
    """A field with its stored values before and after; a record that it refers to is an id."""

    field: Any
    before: Any
    after: Any


@dataclass(slots=True)
class Row:
    """A row as it was before and after an entry; None where it was not there.

    ``part`` is None for the record itself. The oldest event that was read of a row may have
    nothing before it although the row was there: then it tells no changes.
    """

    part: Part | None
    before: Any
    is_new: bool
    after: Any = None

    @property
    def changes(self) -> list[Change]:
        """The fields that differ, save the one that names the record."""
        if self.before is None and not (self.is_new and self.after):
            return []
        own = self.part.names_record if self.part else ""
        return [change for change in changes_between(self.before, self.after) if change.field.name != own]


@dataclass(slots=True)
class Entry:
    """What one call of an operation, or one write outside of any, did to a record and its parts."""

    at: datetime
    call: Call
    rows: dict[Any, Row] = field(default_factory=dict)

    @property
    def record(self) -> Row | None:
        """The record's own row, where it was written."""
        return next((row for row in self.rows.values() if row.part is None), None)

    def parts(self, model: type[models.Model]) -> list[Row]:
        """The rows of one kind of part."""
        return [row for row in self.rows.values() if row.part and row.part.model is model]

    def who(self, named: Named, otherwise: str) -> str:
        """Whoever acted, by the name that they have now, else the one they had; ``otherwise`` where none is known."""
        return named.get((User, self.call.by)) or self.call.user or otherwise


def entries_of(record: models.Model, at_most: int = AT_MOST) -> list[Entry]:
    """What was done to a record and its parts, newest first; nothing where the record never changes.

    Of the record and of each kind of part, the newest events are read, ``at_most`` of each.
    """
    if not hasattr(record, "pgh_event_models"):
        return []
    told = _newest(None, events_of(record), at_most)
    for part in PARTS.get(type(record), ()):
        told += _newest(part, _events(part.model).filter(**{part.names_record: record.pk}), at_most)
    entries: dict[Any, Entry] = {}
    earlier: dict[Any, Any] = {}
    for part, event in sorted(told, key=lambda one: one[1].pgh_created_at):
        call = call_of(event)
        entry = entries.setdefault(call.id or (event.pgh_created_at, type(event)), Entry(event.pgh_created_at, call))
        _take(entry, part, event, earlier)
    return list(entries.values())[::-1]


def events_of(record: models.Model) -> models.QuerySet[Any]:
    """The rows that triggers wrote of the record itself, newest first."""
    return _events(type(record)).filter(pgh_obj=record.pk).order_by("-pgh_id")


def call_of(event: Any) -> Call:
    """Who wrote an event, for what and why."""
    context = event.pgh_context or {}
    return Call(
        id=context.get("call") or "",
        by=context.get("by"),
        user=context.get("user") or "",
        operation=context.get("operation") or "",
        reason=context.get("reason") or "",
    )


def changes_between(before: Any, after: Any) -> list[Change]:
    """The fields in which two events of a row differ; of a row that came or went, those that say something."""
    changes = []
    for each in (after or before)._meta.concrete_fields:
        old, new = (getattr(row, each.attname, None) for row in (before, after))
        says_something = old or new or (before and after)
        if not each.name.startswith("pgh_") and each.name not in NO_NEWS and old != new and says_something:
            changes.append(Change(each, old, new))
    return changes


def names_in(entries: Iterable[Entry]) -> Named:
    """The names of all who acted and of all records that changes refer to: one query for each model."""
    wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
    for entry in entries:
        if entry.call.by:
            wanted[User].add(entry.call.by)
        for model, key in _referred_to(entry):
            wanted[model].add(key)
    return names_of(wanted)


def _events(model: Any) -> models.QuerySet[Any]:
    return model.pgh_event_models["insert"].objects.all()


def _newest(part: Part | None, events: models.QuerySet[Any], at_most: int) -> list[tuple[Part | None, Any]]:
    """The newest events, oldest first."""
    return [(part, event) for event in events.order_by("-pgh_id")[:at_most]][::-1]


def _take(entry: Entry, part: Part | None, event: Any, earlier: dict[Any, Any]) -> None:
    """Add an event to its entry: what a call did to a row in several steps is told as one."""
    key = (type(event), event.id)
    row = entry.rows.setdefault(key, Row(part, earlier.get(key), is_new=event.pgh_label == "insert"))
    is_gone = event.pgh_label == "delete"
    if is_gone and not row.is_new:
        row.before = row.before or event
    row.after = None if is_gone else event
    earlier[key] = event


def _referred_to(entry: Entry) -> Iterator[tuple[Any, Any]]:
    for row in entry.rows.values():
        for change in row.changes:
            if isinstance(change.field, models.ForeignKey):
                yield from ((change.field.related_model, key) for key in (change.before, change.after) if key)
