"""What became of a claim, entry by entry, from the history that the database keeps."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib.postgres.fields import DateRangeField

from claims.choices import Dismissal
from claims.models import Claim, Evidence, Figure, Topic
from claims.models import history as kept
from claims.models.claim import ClaimTopic
from claims.models.ranges import range_to_days
from claims.models.words import Named, in_words

from .days import days_in_words

LATEST = 200
# What a change of these says stands in the entry's heading, or is the database's own business.
SILENT = {
    "status", "accepted_by", "accepted_at", "dismissal", "dismissal_note", "dismissed_by", "dismissed_at",
    "merged_into", "extraction_key", "created_by", "created_at",
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
    told = kept.entries_of(claim, at_most=LATEST)
    named = kept.names_in(told)
    of_evidence = [entry for piece in evidence for entry in _of_evidence(piece)][::-1]
    entries = of_evidence + [_of_claim(entry, named) for entry in told]
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


def _of_claim(told: kept.Entry, named: Named) -> Entry:
    who = told.who(named, "somebody outside the desk's pages")
    entry = Entry(told.at, who, DONE.get(told.call.operation, "Changed"), told.call.reason)
    claim = told.record
    if claim and claim.after and claim.after.dismissal and not (claim.before and claim.before.dismissal):
        reason = Dismissal(claim.after.dismissal).label
        entry.why = f"{reason}: {claim.after.dismissal_note}" if claim.after.dismissal_note else reason
    if claim is None or not claim.is_new:  # what it came with is what stands above, so far as nobody changed it
        entry.changes = _changes(claim, named) + _figures(told, named) + _topics(told, named)
    return entry


def _changes(claim: kept.Row | None, named: Named) -> list[tuple[str, str, str]]:
    told = [change for change in claim.changes if change.field.name not in SILENT] if claim else []
    return [
        (c.field.verbose_name.capitalize(), _value(c.field, c.before, named), _value(c.field, c.after, named))
        for c in told
    ]


def _value(its_field: Any, value: Any, named: Named) -> str:
    if value in (None, "", []):
        return "empty"
    is_days = isinstance(its_field, DateRangeField)
    return days_in_words(range_to_days(value)) if is_days else in_words(its_field, value, named)


def _figures(told: kept.Entry, named: Named) -> list[tuple[str, str, str]]:
    def words(figure: Any) -> str:
        return figure.verbatim or in_words(Figure._meta.get_field("amount"), figure.amount)

    return _together("Figures", told.parts(Figure), words)


def _topics(told: kept.Entry, named: Named) -> list[tuple[str, str, str]]:
    def words(topic: Any) -> str:
        return named.get((Topic, topic.topic_id), f"topic {topic.topic_id}")

    return _together("Topics", told.parts(ClaimTopic), words)


def _together(label: str, rows: list[kept.Row], words: Any) -> list[tuple[str, str, str]]:
    """Rows that went and rows that came, told as one change."""
    gone = ", ".join(words(row.before) for row in rows if row.before)
    new = ", ".join(words(row.after) for row in rows if row.after)
    return [(label, gone or "none", new or "none")] if gone != new else []


def _of_evidence(piece: Evidence) -> list[Entry]:
    label = piece.get_stance_display().lower()
    entries = [Entry(piece.added_at, str(piece.added_by), f"Evidence attached ({label}): {piece}")]
    if piece.is_withdrawn:
        what = f"Evidence withdrawn ({label}): {piece}"
        entries.append(Entry(piece.withdrawn_at, str(piece.withdrawn_by), what, piece.withdrawn_reason))
    return entries
