"""What every write is: one transaction, whose actor and reason the database knows."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar
from uuid import uuid4

from django.db import connection, transaction
from django.db.models import F

from claims.models import User
from claims.models.recording import Versioned

P = ParamSpec("P")
R = TypeVar("R")
_running: ContextVar[bool] = ContextVar("operation_running", default=False)


class Refused(Exception):
    """An operation that did not happen.

    ``str()`` is a sentence for the user; ``fields`` has one for each field that is at fault.
    """

    def __init__(self, message: str, fields: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.fields = dict(fields or {})


class Invalid(Refused):
    """What was given cannot be stored."""

    def __init__(self, **fields: str) -> None:
        super().__init__(" ".join(fields.values()), fields)


class Stale(Refused):
    """Somebody else changed the record since the writer read it; ``current`` is how it stands now."""

    def __init__(self, current: Versioned, message: str = "") -> None:
        super().__init__(message or "Somebody else has changed this since you opened it. Nothing of yours was saved.")
        self.current = current


def operation(verb: Callable[P, R]) -> Callable[P, R]:
    """Make a function the one way in for a write.

    Takes ``by=`` (the acting user, required) and hands everything on. The outermost operation
    opens the transaction and tells the database in one statement who acts and what for, so that
    the history has it; ``reason=`` is kept there too where the function takes one.
    """

    @wraps(verb)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        if _running.get():
            return verb(*args, **kwargs)
        reason = str(kwargs.get("reason") or "")
        with _recorded(kwargs["by"], f"{verb.__module__.rpartition('.')[2]}.{verb.__name__}", reason):
            return verb(*args, **kwargs)

    return run


@contextmanager
def _recorded(actor: Any, name: str, reason: str) -> Iterator[None]:
    """A transaction in which the database knows the actor; a sign-in never was ``by``."""
    if not isinstance(actor, User):
        raise TypeError("An operation is done by a user.")
    context = {"by": actor.pk, "user": actor.username, "operation": name, "reason": reason, "call": str(uuid4())}
    outer = _running.set(True)
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('claims.actor', %s, true), set_config('pghistory.context_metadata', %s, true)",
                [str(actor.pk), json.dumps(context)],
            )
            yield
            # Inside a test's own transaction the settings would outlive the operation.
            cursor.execute(
                "SELECT set_config('claims.actor', '', true), set_config('pghistory.context_metadata', '', true)"
            )
    finally:
        _running.reset(outer)


def update(record: Versioned, *, version: int, **changes: Any) -> None:
    """Write changes to a record if it still has the version that the writer saw.

    The record in hand is then as stored. Raises Stale, with the record as it stands now, if not.
    """
    rows = type(record)._default_manager.filter(pk=record.pk, version=version)
    if not rows.update(version=F("version") + 1, **changes):
        raise Stale(type(record)._default_manager.get(pk=record.pk))
    record.refresh_from_db()


def in_turn(matter: str) -> None:
    """Wait until no other operation is at the same matter, and keep others waiting until this one has ended.

    For what no unique key can keep apart, such as finding that nobody goes by a name and making them.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"claims {matter}"])


def is_blank(text: str) -> bool:
    """Whether nobody would see anything of the text: it is empty, or made of blanks and invisible characters."""
    return not any(char.isprintable() and not char.isspace() for char in text)


def clean_text(text: str) -> str:
    """The text as it is stored; lines end in LF.

    Without NUL and halves of surrogate pairs, which PostgreSQL refuses, and the byte-order mark, which hides.
    """
    text = text.replace("\x00", "").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", "replace").decode("utf-8")
