"""Fixtures that every test may use: real servers, a real worker, a real browser; nothing leaves this machine."""

import ipaddress
import os
import socket

import django
import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import TransactionTestCase

from tests import services
from tests.browser import running_browser
from tests.worker import Worker

IS_CONTROLLER = "TEST_FOLDER" not in os.environ
servers = pytest.StashKey[services.Servers]()


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    if IS_CONTROLLER:
        config.stash[servers] = services.Servers()
    services.set_environment()
    os.environ["DJANGO_SETTINGS_MODULE"] = "factcheck.settings"
    django.setup()  # only now are the addresses known that the settings ask for
    # xdist's workers would inherit it and load the settings with the addresses of this process.
    del os.environ["DJANGO_SETTINGS_MODULE"]
    # A hash that is meant to be slow would be half of the run.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Fixtures that need the models, which cannot be imported before.
    config.pluginmanager.import_plugin("tests.people")


def pytest_unconfigure(config):
    if started := config.stash.get(servers, None):
        started.stop()


def pytest_collection_modifyitems(config, items):
    if os.environ.get("NO_BROWSER") == "1":
        left_out = [item for item in items if "browser" in item.fixturenames]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter):
    if os.environ.get("NO_BROWSER") == "1":
        terminalreporter.write_line("NO_BROWSER=1: the tests in a real browser were left out.", yellow=True)


# Network -------------------------------------------------------------------------------------------------------------


def is_local(address):
    """Whether a socket address is one of this machine's loopback, or a path."""
    if not isinstance(address, tuple):
        return True
    try:
        return ipaddress.ip_address(address[0]).is_loopback
    except ValueError:
        return address[0] == "localhost"


@pytest.fixture(autouse=True, scope="session")
def only_loopback():
    """Refuse connections to other machines, so that no test depends on one or troubles it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            real = getattr(socket.socket, name)

            def guarded(self, address, real=real):
                if not is_local(address):
                    raise PermissionError(f"A test tried to connect to {address}")
                return real(self, address)

            patch.setattr(socket.socket, name, guarded)
        yield


# Database ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker):
    """This process's database, migrated by its owner; tests then run as the role that web and worker have."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        services.make_database()
        patch.setitem(connection.settings_dict, "USER", "claims_owner")
        call_command("migrate", verbosity=0)
        connection.close()
        services.keep_what_migrations_made()
    TransactionTestCase._fixture_teardown = lambda self: services.flush()
    yield
    with django_db_blocker.unblock():
        connection.close()


@pytest.fixture
def owner_connection(transactional_db):
    """A connection of the role that migrates, outside of the test's own."""
    with psycopg.connect(services.server_url("claims_owner"), autocommit=True) as owner:
        yield owner


# Worker --------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def worker_of_this_run():
    worker = Worker()
    yield worker
    worker.stop()


@pytest.fixture
def celery_worker(worker_of_this_run, transactional_db):
    """A running worker; `.kill()`, `.stop()`, `.start()` and `.forget_messages()` do what they say."""
    worker_of_this_run.start()
    worker_of_this_run.forget_messages()
    return worker_of_this_run


# Browser -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def browser():
    with running_browser() as browser:
        yield browser


def is_error(message):
    """Whether a console message tells of a fault of ours; an answer such as 422 to a wrong form is none."""
    return message.type == "error" and not message.text.startswith("Failed to load resource")


@pytest.fixture
def page(browser, live_server):
    """A page of 1280 by 900 pixels on the live server; an error in a script or a refusal by the CSP fails the test."""
    errors = []
    with browser.new_context(base_url=live_server.url, viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if is_error(message) else None)
        yield page
    assert errors == []
