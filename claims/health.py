"""Is what the desk stands on well? A check returns the sentence that says what is wrong and what to do, or None."""

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryFile

import redis
from celery import current_app
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from kombu.exceptions import OperationalError

from claims.broker import link

EXTENSIONS = {"btree_gist", "citext", "pg_trgm", "unaccent", "vector"}
UNREACHABLE = (OperationalError, OSError, redis.RedisError)

Check = Callable[[], str | None]


def database() -> str | None:
    """Does the database answer?"""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return None


def migrations() -> str | None:
    """Are the tables those that this release expects?"""
    executor = MigrationExecutor(connection)
    pending = [str(migration) for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]
    if pending:
        return f"{len(pending)} to apply, the first is {pending[0]}. Run `python manage.py migrate`."
    return None


def role() -> str | None:
    """Do web and worker connect as a role that can do no more than they need?"""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_user, rolsuper,"
            " EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user)"
            " FROM pg_roles WHERE rolname = current_user"
        )
        name, is_superuser, owns_tables = cursor.fetchone()
    if is_superuser or owns_tables:
        what = "is a superuser" if is_superuser else "owns the tables"
        return f"web and worker run as {name}, which {what}: no guard binds it. DATABASE_URL should name claims_app."
    return None


def extensions() -> str | None:
    """Are the extensions there that tables and searches use?"""
    with connection.cursor() as cursor:
        cursor.execute("SELECT extname FROM pg_extension")
        missing = sorted(EXTENSIONS - {name for (name,) in cursor.fetchall()})
    if missing:
        return f"{', '.join(missing)} missing. Run factcheck/database.sql as a superuser in this database."
    return None


def broker() -> str | None:
    """Does the broker answer?"""
    with link() as way:
        way.ensure_connection(max_retries=1, interval_start=0, interval_step=0, timeout=3)
        way.default_channel.client.ping()
    return None


def worker() -> str | None:
    """Does a worker answer through the broker?"""
    if current_app.control.ping(timeout=2.0):
        return None
    return "none answers. Articles wait until one runs: `celery -A factcheck worker`."


def model() -> str | None:
    """Is the spaCy pipeline that reads articles installed?"""
    if find_spec(settings.SPACY_MODEL):
        return None
    return f"{settings.SPACY_MODEL} is not installed. Install it, or let SPACY_MODEL name another."


def data_folder() -> str | None:
    """Can files be written to DATA_DIR?"""
    folder = Path(settings.DATA_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryFile(dir=folder):
        return None


READINESS: Mapping[str, Check] = {"database": database, "migrations": migrations, "broker": broker}
EVERYTHING: Mapping[str, Check] = {
    "database": database,
    "role": role,
    "extensions": extensions,
    "migrations": migrations,
    "broker": broker,
    "worker": worker,
    "model": model,
    "data folder": data_folder,
}


def look(checks: Mapping[str, Check]) -> dict[str, str | None]:
    """What each check found, by its name."""
    return {name: outcome(check) for name, check in checks.items()}


def outcome(check: Check) -> str | None:
    """What `check` found, where a server that does not answer is a finding too."""
    try:
        return check()
    except DatabaseError as error:
        return f"the database does not answer ({first_line(error)}). Is it running, and is DATABASE_URL right?"
    except UNREACHABLE as error:
        return f"no answer ({first_line(error)}). Is it running, and are REDIS_URL and DATA_DIR right?"


def first_line(error: Exception) -> str:
    """An error in one line."""
    return str(error).strip().partition("\n")[0]
