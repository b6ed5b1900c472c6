"""What the fixtures of conftest.py promise."""

import socket

import pytest
from django.db import connection


@pytest.mark.django_db
def test_tests_connect_as_the_role_of_web_and_worker():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("claims_app", False)


@pytest.mark.django_db
def test_role_of_web_and_worker_owns_nothing():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = 'claims_app'")
        assert cursor.fetchone() == (0,)


def test_sockets_to_other_machines_are_refused():
    with socket.socket() as client, pytest.raises(PermissionError):
        client.connect(("192.0.2.1", 80))


def test_worker_answers_and_is_replaced_after_a_kill(celery_worker):
    before = celery_worker.process.pid
    celery_worker.kill()
    celery_worker.start()
    assert celery_worker.process.pid != before


@pytest.mark.browser
def test_browser_opens_the_live_server(page):
    assert page.goto("/healthz").status == 200
