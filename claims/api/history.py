"""What the database keeps of every write, told as changes of fields."""

from datetime import date
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Model, QuerySet

from claims.models import Claim
from claims.models.ranges import range_to_days

NO_NEWS = frozenset({"id", "version", "wording"})


def events_of(claim: Claim) -> QuerySet[Any]:
    """The rows that triggers wrote of a claim, the newest first."""
    return Claim.pgh_event_model.objects.filter(pgh_obj=claim.pk).order_by("-pgh_id")


def entries(rows: list[Any], before: Any, *, confidential: bool) -> list[dict[str, Any]]:
    """A page of events as entries; ``before`` is the event that comes before the oldest of them, if any.

    What an operation on evidence was for may be an internal note, so only those see it who may see these.
    """
    told = []
    for row, earlier in zip(rows, [*rows[1:], before], strict=True):
        context = row.pgh_context or {}
        hidden = str(context.get("operation", "")).startswith("evidence.") and not confidential
        told.append(
            {
                "id": row.pgh_id,
                "at": row.pgh_created_at,
                "by": context.get("user"),
                "operation": context.get("operation"),
                "reason": "" if hidden else context.get("reason", ""),
                "version": row.version,
                "wording": row.wording,
                "changes": changes(earlier, row) if earlier else [],
            }
        )
    return told


def changes(before: Model, after: Model) -> list[dict[str, Any]]:
    """The fields in which two events of one record differ, with both values as JSON has them."""
    names = [(f.name, f.attname) for f in after._meta.concrete_fields if not f.name.startswith("pgh_")]
    return [
        {"field": name, "before": _plain(getattr(before, attribute)), "after": _plain(getattr(after, attribute))}
        for name, attribute in names
        if name not in NO_NEWS and getattr(before, attribute) != getattr(after, attribute)
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, DateRange):
        return [day and day.isoformat() for day in range_to_days(value) or ()] or None
    return value.isoformat() if isinstance(value, date) else value
