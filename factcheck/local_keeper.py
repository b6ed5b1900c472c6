"""Keeps one server: starts it, and stops it once the owner is gone, however the owner went.

It is run as a file, with an interpreter that loads nothing else, and told what to do by one JSON argument:
`command`, `stop` and `last` (signals), `patience` (seconds between them), and, where given, `cwd`, `account`
(user and group to run as), `log`, `lock` (held by the server and all its children while any of them lives) and
`stale` (files that a crash leaves behind, removed once the lock says that nobody uses them).

The owner holds the other end of our standard input and nobody else does: when it ends, by itself, by an error or
by SIGKILL, the kernel closes that end, and we stop the server. Were we killed, the server gets `stop` from the kernel.
"""

import ctypes
import fcntl
import json
import os
import select
import signal
import subprocess
import sys

PR_SET_PDEATHSIG = 1  # linux/prctl.h


def end_with_parent(number: int) -> None:
    """Have Linux send us `number` when our parent dies; elsewhere the pipe alone has to do."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, number)


def owner_is_gone(seconds: float, *others: int) -> bool:
    """Wait for the owner's end, one of `others` becoming readable, or `seconds` to pass."""
    readable, _, _ = select.select([0, *others], [], [], seconds)
    return 0 in readable


def take(path: str) -> int:
    """The descriptor of the lock, once whoever had it before us has ended; we end if the owner does first."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return lock
        except BlockingIOError:
            if owner_is_gone(0.1):
                sys.exit(0)


def start(task: dict, lock: int | None) -> subprocess.Popen:
    """The server, in a session of its own, so that a Ctrl-C at the terminal reaches the owner alone."""
    output = os.open(task["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600) if task.get("log") else 2
    return subprocess.Popen(
        task["command"],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        cwd=task.get("cwd"),
        start_new_session=True,
        # After the change of account, which would undo it; this process has one thread.
        preexec_fn=lambda: end_with_parent(task["stop"]),
        pass_fds=() if lock is None else (lock,),
        **task.get("account", {}),
    )


def end(server: subprocess.Popen, task: dict) -> None:
    """Stop the server as it likes best, and after `patience` seconds as `last` says."""
    for number in (task["stop"], task["last"]):
        if server.poll() is None:
            server.send_signal(number)
            try:
                server.wait(task["patience"])
            except subprocess.TimeoutExpired:
                continue


def clear_group(server: subprocess.Popen, task: dict) -> None:
    """Kill what a server that may be killed has left behind in its group."""
    if task["last"] == signal.SIGKILL:
        try:
            os.killpg(server.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return


def main() -> int:
    task = json.loads(sys.argv[1])
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake)
    for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: None)
    lock = take(task["lock"]) if task.get("lock") else None
    for path in task.get("stale", []):
        if os.path.lexists(path):
            os.unlink(path)
    server = start(task, lock)
    print(server.pid, flush=True)
    while server.poll() is None:
        gone = owner_is_gone(60, woken)
        told = set(os.read(woken, 4096)) - {signal.SIGCHLD} if not gone and select.select([woken], [], [], 0)[0] else ()
        if gone or told:
            end(server, task)
            break
    clear_group(server, task)
    code = server.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
