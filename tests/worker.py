"""A real Celery worker on the test database, with a queue of its own."""

import os
import sys
from pathlib import Path

import redis
from celery import current_app

from factcheck.local_processes import Kept

ROOT = Path(__file__).resolve().parent.parent


class Worker:
    """Starts and ends `celery worker`; tests that wait for it look at the database, as people do."""

    def __init__(self) -> None:
        self.process: Kept | None = None

    def start(self) -> None:
        """A worker that is ready for tasks; one that runs already is left alone."""
        if self.process and self.process.poll() is None:
            return
        command = [sys.executable, "-m", "celery", "-A", "factcheck", "worker", "--concurrency=1", "--loglevel=INFO"]
        command += ["--without-gossip", "--without-mingle", f"--hostname=desk@{os.environ['TASK_QUEUE']}"]
        log = Path(os.environ["DATA_DIR"]) / "worker.log"
        self.process = Kept("worker", command, cwd=ROOT, log=log, patience=5)
        for _ in range(60):
            if current_app.control.ping(timeout=0.5):
                return
            if self.process.poll() is not None:
                break
        self.process.stop()
        raise AssertionError(f"the worker does not answer:\n{self.process.last_words()}")

    def kill(self) -> None:
        """SIGKILL it with its children."""
        self.process.kill()

    def stop(self) -> None:
        """Let it finish what it does and go."""
        if self.process and self.process.poll() is None:
            self.process.stop()

    def forget_messages(self) -> None:
        """Empty this process's database of the broker, as if every message had been lost."""
        with redis.Redis.from_url(os.environ["REDIS_URL"]) as client:
            client.flushdb()
