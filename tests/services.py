"""PostgreSQL and Valkey for one test run, and a database of its own for each process in it.

The process that pytest was started in starts the servers; xdist's workers inherit their addresses. DATABASE_URL and
REDIS_URL given from outside win: the first must then name a superuser, since roles and databases are made there.
"""

import os
import shutil
import tempfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from factcheck.local_folder import own_folder
from factcheck.local_postgres import DATABASE_SQL, Postgres
from factcheck.local_valkey import Valkey

#: gw0, gw1, … under xdist; main without it.
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
TEST_DATABASE = f"test_factcheck_{WORKER}"


class Servers:
    """What one test run starts; addresses go into the environment."""

    def __init__(self) -> None:
        # Short, for the sockets, and where every account may enter.
        self.folder = Path(tempfile.mkdtemp(prefix="fc-", dir="/tmp"))
        self.folder.chmod(0o711)
        home = own_folder(self.folder / "servers")
        self.kept = []
        if "DATABASE_URL" in os.environ:
            os.environ["TEST_SERVER_URL"] = os.environ["DATABASE_URL"]
        else:
            postgres = Postgres(home, lasting=False)
            postgres.prepare()
            self.kept.append(postgres.kept)
            os.environ["TEST_SERVER_URL"] = postgres.url("postgres", "postgres")
        if "REDIS_URL" not in os.environ:
            valkey = Valkey(home, lasting=False)
            self.kept.append(valkey.kept)
            os.environ["REDIS_URL"] = valkey.url()
        os.environ["TEST_FOLDER"] = str(self.folder)

    def stop(self) -> None:
        for kept in reversed(self.kept):
            kept.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def server_url(role: str | None = None, database: str = TEST_DATABASE) -> str:
    """The address of `database` for `role`, by default for the superuser."""
    parts = urlsplit(os.environ["TEST_SERVER_URL"])
    user, _, host = parts.netloc.rpartition("@")
    _, colon, password = user.partition(":")
    netloc = parts.netloc if role is None else f"{role}{colon}{password}@{host}"
    return urlunsplit(parts._replace(netloc=netloc, path=f"/{database}"))


def set_environment() -> None:
    """What factcheck.settings reads, for this process and for the workers and commands it starts."""
    number = 0 if WORKER == "main" else int(WORKER.removeprefix("gw")) + 1
    redis_url, _, _ = os.environ["REDIS_URL"].partition("?")
    folder = Path(os.environ["TEST_FOLDER"]) / WORKER
    folder.mkdir(exist_ok=True)
    os.environ |= {
        "DATABASE_URL": server_url("claims_app"),
        "DATABASE_OWNER_URL": server_url("claims_owner"),
        "REDIS_URL": f"{redis_url}?db={number}",
        "TASK_QUEUE": f"claims-{WORKER}",
        "SECRET_KEY": "only-for-tests-" * 4,
        "DEBUG": "0",
        "HTTPS": "0",
        "DATA_DIR": str(folder),
        "DESK_TIME_ZONE": "UTC",
        "APPROVALS_NEEDED": "1",
    }


def superuser(database: str = TEST_DATABASE) -> psycopg.Connection:
    """A connection that may do all; each statement stands alone."""
    return psycopg.connect(server_url(database=database), autocommit=True)


def make_database() -> None:
    """This process's database, empty, with roles, rights and extensions as in production."""
    with superuser(urlsplit(os.environ["TEST_SERVER_URL"]).path.lstrip("/")) as connection:
        name = sql.Identifier(TEST_DATABASE)
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
        connection.execute(sql.SQL("CREATE DATABASE {}").format(name))
    with superuser() as connection:
        connection.execute(DATABASE_SQL.read_text())
        if password := urlsplit(os.environ["TEST_SERVER_URL"]).password:
            for role in ("claims_owner", "claims_app"):
                statement = sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(role), sql.Literal(password))
                connection.execute(statement)


# What migrations have put into tables, kept aside so that a flush can bring it back.
KEEP = """
CREATE SCHEMA pristine;
DO $$
DECLARE name text; filled boolean;
BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'django_migrations' LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', name) INTO filled;
        IF filled THEN
            EXECUTE format('CREATE TABLE pristine.%I AS TABLE public.%I', name, name);
        END IF;
    END LOOP;
END $$;
"""
# Append-only tables refuse this to everybody, their owner included: triggers are off for this one transaction.
FLUSH = """
DO $$
DECLARE name text; columns text;
BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'django_migrations' LOOP
        EXECUTE format('DELETE FROM public.%I', name);
    END LOOP;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'pristine' LOOP
        SELECT string_agg(quote_ident(column_name), ', ') INTO columns FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = name AND is_generated = 'NEVER';
        EXECUTE format('INSERT INTO public.%I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM pristine.%I',
                       name, columns, columns, name);
    END LOOP;
END $$;
"""


def keep_what_migrations_made() -> None:
    with superuser() as connection:
        connection.execute(KEEP)


def flush() -> None:
    """Empty every table and put back what migrations had made."""
    with superuser() as connection:
        connection.execute(FLUSH)
