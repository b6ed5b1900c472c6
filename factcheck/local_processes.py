"""Processes of one machine: who runs them, and how they are started and ended. See local_keeper.py."""

import json
import os
import pwd
import signal
import subprocess
import sys
from pathlib import Path

KEEPER = Path(__file__).with_name("local_keeper.py")


class Trouble(Exception):
    """What a person has to know or do before the desk can run; the message says it."""


def account() -> dict[str, object]:
    """Whom database and broker run as, in `subprocess`'s words: `nobody` where we are root, else ourselves.

    PostgreSQL refuses to run as root. No user is made for it, since a machine's list of users is not ours.
    """
    if os.geteuid() != 0:
        return {}
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        raise Trouble("PostgreSQL refuses to run as root, and there is no user `nobody`. Set DATABASE_URL.") from None
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def account_id() -> int:
    """The numeric id of that account."""
    return int(account().get("user", os.geteuid()))


def give(path: Path) -> None:
    """Hand a folder of ours to that account, and close it to everybody else."""
    path.chmod(0o700)
    if mine := account():
        os.chown(path, mine["user"], mine["group"])


def run_as_account(*command: object, **options: object) -> subprocess.CompletedProcess[str]:
    """Run a command as that account, to its end, from a folder that everybody may enter."""
    words = [str(word) for word in command]
    return subprocess.run(words, cwd="/", check=False, capture_output=True, text=True, **account(), **options)


class Kept:
    """A process that ends when we do, however we end."""

    def __init__(
        self,
        name: str,
        command: list[object],
        *,
        stop: signal.Signals = signal.SIGTERM,
        last: signal.Signals = signal.SIGKILL,
        patience: float = 10,
        env: dict[str, str] | None = None,
        **task: object,
    ) -> None:
        self.name = name
        self.log = task.get("log")
        words = [str(word) for word in command]
        task |= {"command": words, "stop": stop, "last": last, "patience": patience}
        self.keeper = subprocess.Popen(
            [sys.executable, "-I", "-S", str(KEEPER), json.dumps(task, default=str)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
            env=env,
        )
        #: The server's own process id; 0 where it could not be started.
        self.pid = int(self.keeper.stdout.readline() or 0)

    def poll(self) -> int | None:
        """None while it runs, then its exit code."""
        return self.keeper.poll()

    def wait(self) -> int:
        """Its exit code, once it has ended by itself."""
        return self.keeper.wait()

    def ask_to_stop(self) -> None:
        """Let go of the pipe, upon which the keeper stops it; returns at once."""
        self.keeper.stdin.close()

    def stop(self) -> None:
        """Stop it and wait until it has gone."""
        self.ask_to_stop()
        self.keeper.wait()
        self.keeper.stdout.close()

    def kill(self) -> None:
        """SIGKILL it with its children, as a crash would."""
        os.killpg(self.pid, signal.SIGKILL)
        self.stop()

    def last_words(self, lines: int = 8) -> str:
        """The end of its log."""
        if not self.log or not Path(str(self.log)).exists():
            return ""
        return "\n".join(Path(str(self.log)).read_text(errors="replace").splitlines()[-lines:])
