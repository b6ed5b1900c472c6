"""The rows are the queue: a real worker that is killed, a broker that forgets, a text that nobody can read."""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
import redis
from celery import current_app
from django.db import transaction

from claims import tasks
from claims.extraction import extract
from claims.models import Appearance, Article, Claim
from claims.operations import articles
from tests import factories

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60  # seconds


@pytest.fixture
def quick_worker(celery_worker, monkeypatch):
    """A worker whose articles are soon another's where it is lost."""
    celery_worker.stop()
    monkeypatch.setenv("READ_LEASE_SECONDS", "1")
    celery_worker.start()
    yield celery_worker
    celery_worker.stop()  # the next test gets one with the settings of everybody


def a_long_article(number):
    sentences = [
        f"More than {number * 1000 + line} people crossed the bridge in week {line}, said mayor Irene Salgado."
        for line in range(1, 61)
    ]
    return factories.an_article(" ".join(sentences))


def until(condition, meanwhile=lambda: None):
    """Wait for something to become so."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f"not so after {PATIENCE} seconds: {told()}"
        meanwhile()
        time.sleep(0.02)


def told():
    return list(Article.objects.values_list("pk", "state", "attempts", "last_error"))


def sweeping(every=1.0):
    """What beat does, more often: have the worker look for what was lost."""
    last = [0.0]

    def sweep():
        if time.monotonic() - last[0] > every:
            last[0] = time.monotonic()
            tasks.sweep_articles.delay()

    return sweep


def states():
    return Counter(Article.objects.values_list("state", flat=True))


def waiting_messages():
    with redis.Redis.from_url(os.environ["REDIS_URL"]) as client:
        return client.llen(current_app.conf.task_default_queue)


def check_each_was_stored_once():
    for article in Article.objects.filter(state="read"):
        snapshot = article.snapshots.get()
        found = extract(snapshot.text, published_on=article.published_on).candidates
        places = list(Appearance.objects.filter(snapshot=snapshot).values_list("start", "end"))
        assert sorted(places) == sorted((candidate.start, candidate.end) for candidate in found)
    assert Claim.objects.count() == Appearance.objects.count()


# A real worker --------------------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_worker_killed_while_it_reads_loses_and_doubles_nothing(quick_worker):
    for number in range(1, 6):
        tasks.wake_a_reader(a_long_article(number).pk)
    until(lambda: Article.objects.filter(state="reading").exists())
    quick_worker.kill()
    cut_off = set(Article.objects.filter(state="reading").values_list("pk", flat=True))
    assert cut_off
    quick_worker.start()
    until(lambda: states() == {"read": 5}, meanwhile=sweeping())
    check_each_was_stored_once()
    assert {article.pk for article in Article.objects.filter(attempts=2)} == cut_off


@pytest.mark.django_db(transaction=True)
def test_article_whose_message_was_lost_is_found_by_the_sweep(celery_worker):
    celery_worker.stop()
    tasks.wake_a_reader(factories.an_article().pk)
    assert waiting_messages() == 1
    celery_worker.forget_messages()
    celery_worker.start()
    assert (states(), waiting_messages()) == ({"waiting": 1}, 0)
    tasks.sweep_articles.delay()
    until(lambda: states() == {"read": 1})


@pytest.mark.django_db(transaction=True)
def test_message_that_comes_five_times_does_its_work_once(celery_worker):
    messages = [factories.an_article().pk for _ in range(4)] * 5
    random.shuffle(messages)
    for article_id in messages:
        tasks.read_article.delay(article_id)
    until(lambda: states() == {"read": 4} and not waiting_messages())
    check_each_was_stored_once()
    assert set(Article.objects.values_list("attempts", flat=True)) == {1}


POISON = """
CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'this text is poisoned'; END $$;
CREATE TRIGGER a_poison BEFORE INSERT ON claims_appearance FOR EACH ROW WHEN (NEW.snapshot_id = {snapshot})
    EXECUTE FUNCTION poison();
"""


@pytest.mark.django_db(transaction=True)
def test_poisoned_article_ends_failed_after_three_tries_while_others_go_on(celery_worker, owner_connection, editor):
    poisoned, *others = [factories.an_article() for _ in range(3)]
    owner_connection.execute(POISON.format(snapshot=poisoned.snapshots.get().pk))
    try:
        for article in (poisoned, *others):
            tasks.wake_a_reader(article.pk)
        until(lambda: states() == {"failed": 1, "read": 2}, meanwhile=sweeping())
    finally:
        owner_connection.execute("DROP FUNCTION poison CASCADE")
    poisoned.refresh_from_db()
    assert (poisoned.state, poisoned.attempts, poisoned.lease) == ("failed", 3, None)
    assert "this text is poisoned" in poisoned.last_error.splitlines()[0]
    articles.retry(article=poisoned, by=editor)
    tasks.wake_a_reader(poisoned.pk)
    until(lambda: states() == {"read": 3})
    check_each_was_stored_once()


@pytest.mark.django_db(transaction=True)
def test_article_added_while_the_broker_is_away_waits_and_is_read_later(celery_worker):
    away = os.environ | {"REDIS_URL": "unix:///nowhere/at-all.sock?db=0"}
    command = [sys.executable, "manage.py", "load_samples", "--no-wait"]
    done = subprocess.run(command, cwd=ROOT, env=away, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "7 sample articles, 7 of them new.\n")
    assert "The broker is away" in done.stderr
    assert states() == {"waiting": 7}
    tasks.sweep_articles.delay()
    until(lambda: states() == {"read": 7})


# In this process ------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_reading_tells_what_was_read_once():
    article = factories.an_article()
    assert len(tasks.read(article.pk).candidates) == Claim.objects.count() > 0
    assert (tasks.read(article.pk), tasks.read(article.pk + 1000)) == (None, None)


@pytest.mark.django_db
def test_claim_tells_which_engine_read_it(settings):
    tasks.read(factories.an_article().pk)
    assert Claim.objects.first().extracted_by == f"{tasks.ENGINE}, {settings.SPACY_MODEL}"


@pytest.mark.django_db
def test_failure_is_kept_with_its_place_and_raised(settings):
    settings.SPACY_MODEL = "no_such_model"
    article = factories.an_article()
    with pytest.raises(OSError, match="no_such_model"):
        tasks.read(article.pk)
    article.refresh_from_db()
    assert article.last_error.splitlines()[0].startswith("OSError: [E050] Can't find model 'no_such_model'")
    assert "File" in article.last_error
    assert (article.state, article.attempts) == ("reading", 1)
    assert list(Article.objects.to_be_read()) == [article]


@pytest.mark.django_db(transaction=True)
def test_worker_is_woken_only_once_the_article_is_there(celery_worker):
    celery_worker.stop()
    with transaction.atomic():
        tasks.wake_a_reader(1)
        assert waiting_messages() == 0
    assert waiting_messages() == 1


@pytest.mark.django_db(transaction=True)
def test_sweep_leaves_alone_what_is_read_or_being_read(celery_worker, engine):
    celery_worker.stop()
    factories.a_read_article()
    articles.take(article_id=factories.an_article().pk, by=engine)
    assert (tasks.sweep_articles(), waiting_messages()) == (0, 0)
    factories.an_article()
    assert (tasks.sweep_articles(), waiting_messages()) == (1, 1)
