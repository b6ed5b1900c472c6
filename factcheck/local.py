"""The whole desk on one machine: PostgreSQL, Valkey, a worker with beat, and the web server. `make run` calls it.

Everything is kept in DATA_DIR. DATABASE_URL and REDIS_URL, where given, win over servers of our own.
"""

import argparse
import fcntl
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections import deque
from collections.abc import Callable
from pathlib import Path

from environs import Env

from factcheck.local_folder import servers_folder
from factcheck.local_keeper import end_with_parent
from factcheck.local_postgres import Postgres
from factcheck.local_processes import Kept, Trouble
from factcheck.local_valkey import Valkey

BASE_DIR = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
ROLES = ("reader", "reviewer", "editor", "administrator")
SECONDS_TO_ANSWER = 120
#: More restarts of one process than this in a minute, and it will not do better the next time.
RESTARTS_A_MINUTE = 5


def say(text: str) -> None:
    print(text, flush=True)


class Desk:
    """What runs, in the order in which it was started."""

    def __init__(self, data_dir: Path, port: int) -> None:
        self.data_dir, self.port = data_dir, port
        self.address = f"http://{HOST}:{port}/"
        self.env: dict[str, str] = {}
        self.postgres: Postgres | None = None
        self.valkey: Valkey | None = None
        self.kept: dict[str, Kept] = {}
        self.restarts: deque[float] = deque(maxlen=RESTARTS_A_MINUTE)

    # Start ------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Bring everything up, and tell where it is."""
        self.start_servers()
        self.write_settings()
        self.step("Tables", lambda: self.manage("migrate", "--verbosity=0"))
        self.kept["worker"] = self.start_worker()
        self.kept["web"] = self.start_web()
        holds = self.seed()
        self.step("Web server and worker", self.wait_until_it_answers)
        if self.load_samples():
            holds = self.seed()
        self.welcome(holds)

    def step(self, name: str, action: Callable[[], object]) -> None:
        """Do one step of the start and tell how long it took."""
        began = time.monotonic()
        action()
        say(f"  {name} ready ({time.monotonic() - began:.1f} s)")

    def start_servers(self) -> None:
        """Database and broker, unless the environment names others."""
        home = servers_folder(self.data_dir)
        if not os.environ.get("DATABASE_URL"):
            self.step("PostgreSQL", lambda: self.start_postgres(home))
        if not os.environ.get("REDIS_URL"):
            self.step("Valkey", lambda: self.start_valkey(home))

    def start_postgres(self, home: Path) -> None:
        self.postgres = Postgres(home)
        self.kept["PostgreSQL"] = self.postgres.kept
        self.postgres.prepare()
        self.env["DATABASE_URL"] = self.postgres.url("claims_app")
        self.env["DATABASE_OWNER_URL"] = self.postgres.url("claims_owner")

    def start_valkey(self, home: Path) -> None:
        self.valkey = Valkey(home)
        self.kept["Valkey"] = self.valkey.kept
        self.env["REDIS_URL"] = self.valkey.url()

    def write_settings(self) -> None:
        """Leave the settings in DATA_DIR, so that `python manage.py …` in another terminal finds the same desk."""
        self.env |= {"HTTPS": "0", "SECRET_KEY": self.kept_secret("secret-key", lambda: secrets.token_urlsafe(50))}
        self.env = {name: value for name, value in self.env.items() if not os.environ.get(name)}
        write_private(self.data_dir / "local.env", "".join(f"{name}='{value}'\n" for name, value in self.env.items()))
        self.env["DATA_DIR"] = str(self.data_dir)

    def kept_secret(self, name: str, make: Callable[[], str]) -> str:
        """The secret in a file of DATA_DIR that only its owner may read, made on the first start."""
        path = self.data_dir / name
        if not path.exists():
            write_private(path, make())
        return path.read_text()

    def start_worker(self) -> Kept:
        """The worker that reads articles, with beat, which sweeps for what was lost."""
        command = ["celery", "-A", "factcheck", "worker", "--beat", f"--schedule={self.data_dir / 'beat'}"]
        return self.keep("worker", *command, f"--concurrency={min(2, os.cpu_count() or 1)}", "--loglevel=INFO")

    def start_web(self) -> Kept:
        command = ["gunicorn", "factcheck.wsgi", f"--bind={HOST}:{self.port}", "--workers=2", "--threads=4"]
        return self.keep("web", *command, "--no-control-socket", "--graceful-timeout=5", "--access-logfile=-")

    def keep(self, name: str, *command: str) -> Kept:
        """A module of Python as a process that ends with us, its output in DATA_DIR."""
        return Kept(
            name,
            [sys.executable, "-m", *command],
            cwd=BASE_DIR,
            env=os.environ | self.env,
            log=self.data_dir / f"{name}.log",
            lock=self.data_dir / f"{name}.lock",
        )

    def manage(self, *command: str, given: str = "") -> str:
        """What a command of manage.py prints. Raises Trouble with what it says of a failure."""
        done = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=BASE_DIR,
            env=os.environ | self.env,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise Trouble(f"`manage.py {command[0]}` failed:\n{done.stderr.strip()[-2000:]}")
        return done.stdout

    def users(self) -> list[dict[str, str]]:
        """One user per role with the password that the first start drew for them."""

        def draw() -> str:
            return json.dumps([{"username": role, "password": draw_password(), "role": role} for role in ROLES])

        return json.loads(self.kept_secret("users.json", draw))

    def seed(self) -> dict[str, int]:
        """Make the users that are missing; what the desk holds."""
        return json.loads(self.manage("seed_desk", given=json.dumps(self.users())).splitlines()[-1])

    def wait_until_it_answers(self) -> None:
        until = time.monotonic() + SECONDS_TO_ANSWER
        while not answers(f"{self.address}readyz"):
            self.look_after()
            if time.monotonic() > until:
                raise Trouble(f"The web server does not answer. See {self.data_dir / 'web.log'}:\n{self.last_words()}")
            time.sleep(0.1)

    def last_words(self) -> str:
        return self.kept["web"].last_words()

    def load_samples(self) -> bool:
        """On the first start, have the worker read the sample articles; whether that was now."""
        mark = self.data_dir / "samples-are-loaded"
        if mark.exists():
            return False
        say("  Reading the sample articles …")
        process = Kept(
            "samples", [sys.executable, "manage.py", "load_samples"], cwd=BASE_DIR, env=os.environ | self.env
        )
        if process.wait():
            say("  The samples could not be loaded; the next start tries again.")
        else:
            mark.touch()
        return True

    def welcome(self, holds: dict[str, int]) -> None:
        """Address, users, passwords, and what there is to see."""
        say(f"\n{holds['claims']} claims found in {holds['articles']} articles.\n\nThe desk is open: {self.address}\n")
        for user in self.users():
            say(f"  {user['username']:<15} {user['password']}")
        say(f"\nData, logs and these first passwords are in {self.data_dir}. Ctrl-C stops everything.")

    # While it runs ----------------------------------------------------------------------------------------------

    def watch(self) -> None:
        """Look after the processes until we are told to stop."""
        while True:
            self.look_after()
            time.sleep(0.5)

    def look_after(self) -> None:
        """Start again what has died; a database that has died is for a person to look at."""
        again = {"worker": self.start_worker, "web": self.start_web, "Valkey": self.restart_valkey}
        for name, process in list(self.kept.items()):
            if process.poll() is None:
                continue
            if name not in again:
                raise Trouble(f"{name} has ended by itself. The end of {process.log}:\n{process.last_words()}")
            self.count_restart(name, process)
            process.stop()
            self.kept[name] = again[name]()

    def count_restart(self, name: str, process: Kept) -> None:
        """Tell of it, and give up where it happens over and over."""
        now = time.monotonic()
        if len(self.restarts) == RESTARTS_A_MINUTE and now - self.restarts[0] < 60:
            raise Trouble(f"The {name} keeps ending. The end of {process.log}:\n{process.last_words()}")
        self.restarts.append(now)
        say(f"  The {name} has ended (code {process.poll()}) and is started again; see {process.log}")

    def restart_valkey(self) -> Kept:
        self.valkey.start()
        return self.valkey.kept

    # End --------------------------------------------------------------------------------------------------------

    def stop(self) -> None:
        """Web and worker first, together; then what they stand on."""
        for name in ("web", "worker"):
            if name in self.kept:
                self.kept[name].ask_to_stop()
        for name in ("web", "worker", "Valkey", "PostgreSQL"):
            if name in self.kept:
                self.kept[name].stop()


def draw_password() -> str:
    """Fourteen letters and digits, about 80 bits, without those that look alike."""
    return "".join(secrets.choice("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789") for _ in range(14))


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


def claim_folder(data_dir: Path) -> int:
    """Make DATA_DIR ours alone while we live, and the descriptor of the lock that says so."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        lock = os.open(data_dir / "run.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise Trouble(f"DATA_DIR is {data_dir}, where nothing can be written: {error.strerror}.") from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Trouble(f"A desk runs already on {data_dir}. Stop it first, or set DATA_DIR.") from None
    return lock


def claim_port(port: int, patience: float) -> None:
    """See that nobody listens at the port; what a crash has left behind is given `patience` seconds to end."""
    until = time.monotonic() + patience
    while True:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                return probe.bind((HOST, port))
            except PermissionError:
                raise Trouble(f"Port {port} is not for this user. `PORT=8000 make run` takes another.") from None
            except (OSError, OverflowError):
                if time.monotonic() > until:
                    raise Trouble(
                        f"Port {port} is taken. `PORT={port + 1 if port < 65535 else 8000} make run` takes another."
                    ) from None
        time.sleep(0.2)


def run() -> None:
    """Run the desk until a signal."""
    data_dir = (BASE_DIR / os.environ.get("DATA_DIR", "var")).absolute()
    port = os.environ.get("PORT", "8000")
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise Trouble(f"PORT is {port!r}, and must be a number from 1 to 65535.")
    lock = claim_folder(data_dir)
    is_running = data_dir / "is-running"
    claim_port(int(port), patience=15 if is_running.exists() else 0)
    is_running.touch()
    desk = Desk(data_dir, int(port))
    try:
        desk.start()
        desk.watch()
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        say("\nStopping …")
        desk.stop()
        is_running.unlink(missing_ok=True)
        os.close(lock)
        say("Everything has stopped.")


def leave(number: int, _frame: object) -> None:
    raise SystemExit(0 if number == signal.SIGINT else 128 + number)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--end-with-parent", action="store_true", help="stop when the calling process dies")
    if parser.parse_args().end_with_parent:
        end_with_parent(signal.SIGTERM)
    Env().read_env(str(BASE_DIR / ".env"), recurse=False)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, leave)
    try:
        run()
    except Trouble as trouble:
        sys.exit(f"\n{trouble}")


if __name__ == "__main__":
    main()
