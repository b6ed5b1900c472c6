"""What became of a claim, entry by entry, from the history that the database keeps."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import DateRangeField

from claims.choices import Dismissal
from claims.models import Claim, Evidence, Speaker, User
from claims.models.ranges import range_to_days

from .days import day_in_words, days_in_words

LATEST = 200
# What a change of these says stands in the entry's heading, or is the database's own business.
SILENT = {
    "id", "version", "wording", "status", "accepted_by", "accepted_at", "dismissal", "dismissal_note", "dismissed_by",
    "dismissed_at", "merged_into", "search", "extraction_key", "created_by", "created_at",
}  # fmt: skip
DONE = {
    "claims.make": "Made by hand",
    "claims.accept": "Kept",
    "claims.dismiss": "Dismissed",
    "claims.reopen": "Suggested again",
    "claims.edit": "Edited",
    "reading.store": "Suggested from the article",
}


@dataclass(slots=True)
class Entry:
    """Who did what, when and why, and the values before and after."""

    at: datetime
    who: str
    what: str
    why: str = ""
    changes: list[tuple[str, str, str]] = field(default_factory=list)


def history(claim: Claim, evidence: list[Evidence]) -> list[Entry]:
    """The latest entries first; of evidence only what is handed in, which is what the user may see."""
    entries = _of_claim(claim) + _of_figures(claim) + [entry for piece in evidence for entry in _of_evidence(piece)]
    entries.reverse()
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


def _of_claim(claim: Claim) -> list[Entry]:
    events = list(reversed(claim.events.order_by("-pgh_id")[:LATEST]))
    names = _Names(events)
    calls: dict[str, list[Any]] = defaultdict(list)
    for before, event in zip([None, *events], events, strict=False):
        context = event.pgh_context or {}
        calls[context.get("call") or str(event.pgh_id)].append((before, event, context))
    return [_entry(steps, names) for steps in calls.values()]


def _entry(steps: list[Any], names: "_Names") -> Entry:
    first, (_, last, context) = steps[0][0], steps[-1]
    entry = Entry(last.pgh_created_at, names.person(context), DONE.get(context.get("operation", ""), "Changed"))
    entry.why = context.get("reason", "")
    if last.dismissal and (first is None or not first.dismissal):
        reason = Dismissal(last.dismissal).label
        entry.why = f"{reason}: {last.dismissal_note}" if last.dismissal_note else reason
    if first is not None:
        entry.changes = _changes(first, last, names)
    return entry


def _changes(before: Any, after: Any, names: "_Names") -> list[tuple[str, str, str]]:
    tracked = [f for f in Claim._meta.concrete_fields if f.name not in SILENT and hasattr(after, f.attname)]
    return [
        (f.verbose_name.capitalize(), names.value(f, before), names.value(f, after))
        for f in tracked
        if getattr(before, f.attname) != getattr(after, f.attname)
    ]


class _Names:
    """Users and speakers that events name by number, looked up once."""

    def __init__(self, events: list[Any]) -> None:
        people = {(e.pgh_context or {}).get("by") for e in events} | {e.assignee_id for e in events}
        self.users = User.objects.in_bulk(people - {None})
        self.speakers = Speaker.objects.in_bulk({e.speaker_id for e in events} - {None})

    def person(self, context: dict[str, Any]) -> str:
        """Whoever acted: by the name they have now, else the one they had."""
        user = self.users.get(context.get("by"))
        return str(user) if user else context.get("user") or "somebody outside the desk's pages"

    def value(self, its_field: Any, event: Any) -> str:
        """A value as people read it."""
        value = getattr(event, its_field.attname)
        if value in (None, "", []):
            return "empty"
        if its_field.name in ("speaker", "assignee"):
            return str((self.speakers if its_field.name == "speaker" else self.users).get(value, f"number {value}"))
        if isinstance(its_field, DateRangeField):
            return days_in_words(range_to_days(value))
        if isinstance(value, bool):
            return "yes" if value else "no"
        if its_field.choices:
            return str(dict(its_field.flatchoices).get(value, value))
        return day_in_words(value) if hasattr(value, "strftime") else str(value)


def _of_figures(claim: Claim) -> list[Entry]:
    """Figures that were changed after the claim came about; those it came with stand in its first entry."""
    model = apps.get_model("claims", "FigureEvent")
    events = list(model.objects.filter(claim_id=claim.pk).order_by("-pgh_id")[:LATEST])
    calls: dict[str, list[Any]] = defaultdict(list)
    for event in events:
        context = event.pgh_context or {}
        if context.get("operation") not in ("reading.store", "claims.make"):
            calls[context.get("call") or str(event.pgh_id)].append(event)
    users = User.objects.in_bulk({(e.pgh_context or {}).get("by") for e in events} - {None})
    return [_figures_entry(steps, users) for steps in calls.values()]


def _figures_entry(steps: list[Any], users: dict[int, User]) -> Entry:
    context = steps[0].pgh_context or {}
    who = str(users.get(context.get("by")) or context.get("user") or "somebody outside the desk's pages")
    gone = ", ".join(e.verbatim for e in steps if e.pgh_label == "delete") or "none"
    new = ", ".join(e.verbatim for e in steps if e.pgh_label != "delete") or "none"
    return Entry(steps[0].pgh_created_at, who, "Figures changed", changes=[("Figures", gone, new)])


def _of_evidence(piece: Evidence) -> list[Entry]:
    label = piece.get_stance_display().lower()
    entries = [Entry(piece.added_at, str(piece.added_by), f"Evidence attached ({label}): {piece}")]
    if piece.is_withdrawn:
        what = f"Evidence withdrawn ({label}): {piece}"
        entries.append(Entry(piece.withdrawn_at, str(piece.withdrawn_by), what, piece.withdrawn_reason))
    return entries
