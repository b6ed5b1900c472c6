"""Settings come from the environment, and every place that names them names the same."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from factcheck.settings import broker, hide_secrets

ROOT = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "SECRET_KEY": "0123456789abcdefghij-" * 3,
    "DATABASE_URL": "postgresql://claims_app:x@db/factcheck",
    "ALLOWED_HOSTS": "desk.example.org",
    "DATA_DIR": "/nowhere",
}


def manage(*command, **settings):
    """manage.py with these settings and none of this process's."""
    env = {"PATH": os.environ["PATH"], "PYTHONWARNINGS": "error::DeprecationWarning:claims"} | settings
    return subprocess.run(
        [sys.executable, "manage.py", *command], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )


def names_read():
    """The names that the settings, and `make run`, ask the environment for."""
    settings = (ROOT / "factcheck/settings.py").read_text()
    return set(re.findall(r'(?:env\.\w+|require)\(\s*"([A-Z_]+)"', settings)) | {"PORT"}


def names_in_example():
    return set(re.findall(r"(?m)^#?([A-Z_]+)=", (ROOT / ".env.example").read_text()))


def compose():
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())


PASSWORDS = {"APP_PASSWORD", "OWNER_PASSWORD", "POSTGRES_PASSWORD"}


def test_example_names_every_setting_and_no_other():
    assert names_in_example() == names_read() | PASSWORDS


def test_compose_asks_for_nothing_that_the_example_does_not_name():
    assert set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "docker-compose.yml").read_text())) <= names_in_example()


def test_compose_sets_nothing_that_the_settings_do_not_read():
    services = compose()["services"]
    assert set(services["migrate"]["environment"]) <= names_read()


def test_compose_gives_every_setting_that_differs_between_desks():
    at_home_in_the_image = {"DATA_DIR", "PORT", "STATIC_ROOT", "TASK_QUEUE", "DATABASE_CONNECTION_SECONDS", "DEBUG"}
    assert set(compose()["services"]["migrate"]["environment"]) == names_read() - at_home_in_the_image


def test_compose_gives_web_worker_and_beat_the_same_settings():
    services = compose()["services"]
    assert services["web"]["environment"] == services["worker"]["environment"] == services["beat"]["environment"]


def test_compose_lets_only_migrate_know_the_owner():
    services = compose()["services"]
    knowing = [name for name, one in services.items() if "DATABASE_OWNER_URL" in one.get("environment", {})]
    assert knowing == ["migrate"]


def test_compose_keeps_the_broker_from_forgetting():
    command = compose()["services"]["broker"]["command"]
    assert command == ["redis-server", "--appendonly", "yes", "--maxmemory-policy", "noeviction"]


@pytest.mark.parametrize(
    "settings, told",
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is not set."),
        ({"SECRET_KEY": "short"}, "SECRET_KEY is an example's, or shorter than 50 characters."),
        ({"SECRET_KEY": "django-insecure-" + "x" * 50}, "SECRET_KEY is an example's, or shorter than 50 characters."),
        ({"DATABASE_URL": ""}, "DATABASE_URL is not set."),
        ({"DATABASE_URL": "sqlite:///desk.sqlite3"}, "DATABASE_URL must name a PostgreSQL database"),
        ({"REDIS_URL": "amqp://broker"}, "REDIS_URL is 'amqp://broker'."),
        ({"DESK_TIME_ZONE": "Paris"}, "DESK_TIME_ZONE is 'Paris', no time zone."),
        ({"HTTPS": "perhaps"}, '"HTTPS" invalid'),
    ],
)
def test_start_is_refused_with_a_sentence(settings, told):
    done = manage("check", **(PRODUCTION | settings))
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_commands_that_need_no_secret_do_without():
    assert manage("extract", "--help").returncode == 0


def test_deployment_check_finds_nothing():
    done = manage("check", "--deploy", "--fail-level=WARNING", **PRODUCTION)
    assert (done.returncode, done.stderr) == (0, "")


def test_database_that_does_not_answer_is_told_without_a_traceback():
    done = manage("showmigrations", **(PRODUCTION | {"DATABASE_URL": "postgresql://x@%2Fnowhere/factcheck"}))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "url, expected",
    [
        ("redis://broker:6379/2", "redis://broker:6379/2"),
        ("rediss://:secret@broker:6379/0", "rediss://:secret@broker:6379/0"),
        ("unix:///run/valkey.sock?db=3", "redis+socket:///run/valkey.sock?virtual_host=3"),
        ("unix:///run/valkey.sock", "redis+socket:///run/valkey.sock?virtual_host=0"),
    ],
)
def test_broker_address_is_written_as_celery_reads_it(url, expected):
    assert broker(url) == expected


def test_logs_hide_secrets():
    event = {"event": "signed in", "password": "x", "HTTP_AUTHORIZATION": "Bearer x", "csrftoken": "x", "user": 7}
    hidden = "[hidden]"
    assert hide_secrets(None, "info", event) == event | {
        "password": hidden,
        "HTTP_AUTHORIZATION": hidden,
        "csrftoken": hidden,
    }
