from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from claims.operations import articles, claims
from tests.factories import a_candidate, a_claim, an_article, an_evidence, the_engine

pytestmark = pytest.mark.django_db


def text_of(client, user):
    client.force_login(user)
    return " ".join(client.get("/").content.decode().split())


def tally(number, label):
    return f"<b>{number}</b> <span>{label}</span>"


def a_prediction(days_from_now, **fields):
    day = localdate() + timedelta(days=days_from_now)
    return a_claim(kind="prediction", due=(day, day), **fields)


def test_first_page_asks_strangers_to_sign_in(client):
    assert client.get("/").url == "/sign-in/?next=/"


def test_empty_desk_tells_a_newcomer_what_to_do(client, reviewer):
    text = text_of(client, reviewer)
    assert "Welcome, rosa" in text
    assert '<a class="button primary" href="/articles/add/">Add the first article</a>' in text


def test_empty_desk_offers_readers_nothing_they_may_not(client, reader):
    text = text_of(client, reader)
    assert "Ask a reviewer" in text
    assert "/articles/add/" not in text


def test_counts_are_true(client, reviewer):
    a_candidate()
    a_candidate()
    an_evidence(a_claim(by=reviewer, text="The bridge is closed.", assignee=reviewer), stance="conflicts")
    a_prediction(-3)
    a_prediction(10)
    a_prediction(40)
    text = text_of(client, reviewer)
    assert tally(2, "suggested claims waiting") in text
    assert tally(1, "kept claims assigned to me") in text
    assert tally(1, "kept claims with evidence against them") in text
    assert "<b>2</b> <span>predictions due by" in text


def test_past_days_and_urgent_work_are_told(client, reviewer):
    a_prediction(-3, assignee=reviewer, priority=4, deadline=localdate())
    text = text_of(client, reviewer)
    assert "was due" in text
    assert '<li class="tag heed">Urgent</li>' in text
    assert "wanted by" in text


def test_same_words_of_several_copies_are_shown_once(client, reviewer):
    a_candidate()
    a_candidate()
    client.force_login(reviewer)
    assert len(client.get("/").context["suggested"].rows) == 1


def test_articles_that_are_not_read_are_counted_by_state(client, reviewer):
    an_article()
    failed = an_article()
    for _ in range(3):
        lease = articles.take(article_id=failed.pk, by=the_engine()).lease
        articles.fail(article_id=failed.pk, lease=lease, error="out of memory", by=the_engine())
    text = text_of(client, reviewer)
    assert '<a href="/articles/?state=waiting">1 waiting</a>' in text
    assert '<a href="/articles/?state=failed">1 failed</a>' in text


def test_dismissed_claims_ask_for_nothing(client, reviewer):
    claim = a_candidate()
    claims.dismiss(claim=claim, version=claim.version, dismissal="trivial", by=reviewer)
    assert tally(0, "suggested claims waiting") in text_of(client, reviewer)


@pytest.mark.parametrize("rows", [1, 3])
def test_first_page_asks_the_database_no_more_for_more_rows(client, reviewer, rows, django_assert_num_queries):
    for _ in range(rows):
        a_candidate()
        an_evidence(a_claim(by=reviewer, text="It rains.", assignee=reviewer), stance="conflicts")
        a_prediction(3)
    client.force_login(reviewer)
    with django_assert_num_queries(16):
        client.get("/")
