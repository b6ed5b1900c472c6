"""Probes, and the doctor."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from celery import current_app
from django.core.management import CommandError, call_command

from claims import tasks
from tests import services

ROOT = Path(__file__).resolve().parent.parent


def test_healthz_asks_no_database(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok")


@pytest.mark.django_db
def test_readyz_tells_that_all_is_well(client):
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"database": "ok", "migrations": "ok", "broker": "ok"}


@pytest.mark.django_db
def test_page_does_not_wait_long_for_a_broker_that_hangs(client, tmp_path):
    was = current_app.conf.broker_url
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(tmp_path / "v"))
        silent.listen()
        current_app.conf.broker_write_url = f"redis+socket://{tmp_path}/v"
        begun = time.monotonic()
        try:
            tasks._send(1)
            assert client.get("/readyz").json()["broker"] == "failed"
        finally:
            current_app.conf.broker_write_url = was
    assert time.monotonic() - begun < 20


@pytest.mark.django_db
def test_readyz_tells_of_a_broker_that_is_gone(client):
    was = current_app.conf.broker_url
    current_app.conf.broker_write_url = "redis+socket:///nowhere/valkey.sock"
    try:
        answer = client.get("/readyz")
    finally:
        current_app.conf.broker_write_url = was
    assert answer.status_code == 503
    assert answer.json() == {"database": "ok", "migrations": "ok", "broker": "failed"}


@pytest.mark.django_db
def test_policy_for_content_allows_no_inline_code(client):
    policy = client.get("/healthz").headers["Content-Security-Policy"]
    assert sorted(policy.split("; ")) == [
        "base-uri 'self'",
        "default-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    ]


def test_doctor_finds_all_well(celery_worker, capsys):
    call_command("doctor")
    assert capsys.readouterr().out.count("well  ") == 8


@pytest.mark.django_db
def test_doctor_says_that_no_worker_answers(worker_of_this_run, capsys):
    worker_of_this_run.stop()
    with pytest.raises(CommandError, match="1 of 8 not well"):
        call_command("doctor")
    assert "worker: none answers. Articles wait until one runs" in capsys.readouterr().out


def doctor(**settings):
    return subprocess.run(
        [sys.executable, "manage.py", "doctor"],
        cwd=ROOT,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.django_db(transaction=True)
def test_doctor_says_when_web_and_worker_run_as_owner():
    done = doctor(DATABASE_URL=services.server_url("claims_owner"))
    assert done.returncode == 1
    assert "role: web and worker run as claims_owner, which owns the tables" in done.stdout


def test_doctor_says_what_does_not_answer():
    done = doctor(DATABASE_URL="postgresql://x@%2Fnowhere/x", REDIS_URL="unix:///nowhere/x.sock", SPACY_MODEL="no_such")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "database: the database does not answer" in done.stdout
    assert "broker: no answer" in done.stdout
    assert "model: no_such is not installed" in done.stdout
