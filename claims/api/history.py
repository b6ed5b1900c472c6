"""What the database keeps of every write, as JSON: changes of fields with their stored values."""

from datetime import date
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange

from claims.models.history import call_of, changes_between
from claims.models.ranges import range_to_days


def entries(rows: list[Any], before: Any, *, confidential: bool) -> list[dict[str, Any]]:
    """A page of events as entries; ``before`` is the event that comes before the oldest of them, if any.

    What an operation on evidence was for may be an internal note, so only those see it who may see these.
    """
    told = []
    for row, earlier in zip(rows, [*rows[1:], before], strict=True):
        call = call_of(row)
        hidden = call.operation.startswith("evidence.") and not confidential
        told.append(
            {
                "id": row.pgh_id,
                "at": row.pgh_created_at,
                "by": call.user or None,
                "operation": call.operation or None,
                "reason": "" if hidden else call.reason,
                "version": row.version,
                "wording": row.wording,
                "changes": changes(earlier, row) if earlier else [],
            }
        )
    return told


def changes(before: Any, after: Any) -> list[dict[str, Any]]:
    """The fields in which two events of one record differ, with both values as JSON has them."""
    return [
        {"field": change.field.name, "before": _plain(change.before), "after": _plain(change.after)}
        for change in changes_between(before, after)
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, DateRange):
        return [day and day.isoformat() for day in range_to_days(value) or ()] or None
    return value.isoformat() if isinstance(value, date) else value
