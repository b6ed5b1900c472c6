"""Taking articles in over HTTP."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claims.models import Article, Source
from claims.models.article import MAX_TEXT
from tests.factories import a_source, an_article

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]
ARTICLES = "articles/"


def test_article_waits_to_be_read(as_reviewer):
    body = {"text": "Words.", "source": "The Morning", "url": "https://morning.example/1", "title": "Head",
            "published_on": "2022-01-26", "wire": "Agency"}  # fmt: skip
    answer = as_reviewer.ask("POST", ARTICLES, body)
    assert answer.status_code == 201
    kept = {name: answer.body[name] for name in ("state", "title", "published_on", "url")}
    assert kept == {
        "state": "waiting",
        "title": "Head",
        "published_on": "2022-01-26",
        "url": "https://morning.example/1",
    }
    assert answer.body["source"]["name"] == "The Morning"
    assert answer.body["added_by"]["username"] == as_reviewer.user.username
    assert Source.objects.get(name="Agency").kind == "wire_agency"


def test_article_added_twice_is_one(as_reviewer):
    source = a_source("The Morning")
    first = as_reviewer.ask("POST", ARTICLES, {"text": "Words.", "source": source.pk})
    again = as_reviewer.ask("POST", ARTICLES, {"text": "Words.", "source": "the MORNING"})
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.body == again.body
    assert Article.objects.count() == 1


def test_article_loses_its_nul_bytes_before_offsets_are_counted(as_reviewer):
    made = as_reviewer.ask("POST", ARTICLES, {"text": "a\x00b", "source": "The Morning"}).body
    assert as_reviewer.read(f"articles/{made['id']}/snapshots/1/")["text"] == "ab"


def test_article_of_the_longest_text_is_taken_however_it_is_escaped(as_reviewer):
    answer = as_reviewer.ask("POST", ARTICLES, {"text": "ж" * MAX_TEXT, "source": "The Morning"})
    assert answer.status_code == 201


@pytest.mark.parametrize(
    "change, field",
    [
        ({"text": ""}, "text"),
        ({"text": " \n"}, "text"),
        ({"text": "x" * (MAX_TEXT + 1)}, "text"),
        ({"text": None}, "text"),
        ({"text": 5}, "text"),
        ({"text": "\ud800"}, "text"),
        ({"source": ""}, "source"),
        ({"source": 2**70}, "source"),
        ({"source": -1}, "source"),
        ({"source": True}, "source"),
        ({"source": 1.5}, "source"),
        ({"source": ["x"]}, "source"),
        ({"source": "x" * 301}, "source"),
        ({"source": "a\x00"}, "source"),
        ({"published_on": "2022-02-31"}, "published_on"),
        ({"published_on": "26 January"}, "published_on"),
        ({"published_on": 20220126}, "published_on"),
        ({"url": "ftp://x.example/"}, "url"),
        ({"url": "https://x.example/" + "a" * 2000}, "url"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"title": "x" * 501}, "title"),
        ({"wire": 2**62}, "wire"),
    ],
)
def test_article_that_cannot_be_taken_says_why(as_reviewer, change, field):
    answer = as_reviewer.ask("POST", ARTICLES, {"text": "Words.", "source": "The Morning"} | change)
    assert answer.status_code in (400, 422)
    assert list(answer.body["errors"]) == [field]
    assert Article.objects.count() == Source.objects.count() == 0


def test_body_that_is_too_large_is_refused(as_reviewer, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000
    answer = as_reviewer.ask("POST", ARTICLES, {"text": "x" * 1_000, "source": "The Morning"})
    assert (answer.status_code, answer.body["type"]) == (413, "/api/v1/problems/too-large")


def test_retry_is_for_what_failed(as_editor):
    article = an_article()
    answer = as_editor.ask("POST", f"articles/{article.pk}/retry/", seen=article)
    assert (answer.status_code, answer.body["type"]) == (409, "/api/v1/problems/conflict")


# Another process, since Celery keeps its connections for as long as this one lives.
ASK = """
import os, sys, django
django.setup()
from django.test import Client
client = Client(SERVER_NAME="localhost", headers={"Authorization": "Bearer " + sys.argv[1]})
answer = client.post("/api/v1/articles/", {"text": "Words.", "source": "The Morning"}, "application/json")
print(answer.status_code, answer.json()["state"])
"""


@pytest.mark.django_db(transaction=True)
def test_article_is_taken_while_the_broker_is_away(as_reviewer):
    away = os.environ | {
        "REDIS_URL": "unix:///nowhere/at-all.sock?db=0",
        "DJANGO_SETTINGS_MODULE": "factcheck.settings",
    }
    command = [sys.executable, "-c", ASK, as_reviewer.secret]
    done = subprocess.run(command, env=away, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout == "201 waiting\n", done.stderr
    assert "The broker is away" in done.stderr
