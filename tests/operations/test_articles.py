"""Taking articles in: what is the same, what is a copy, and their place in the queue."""

from datetime import timedelta
from hashlib import sha256

import pytest
from django.utils import timezone

from claims.choices import ArticleState
from claims.extraction.notation import SpeakerMention
from claims.models import Article, Speaker, SyndicationGroup
from claims.operations import articles, intake, sources
from claims.operations.articles import NotWaiting
from claims.operations.operation import Invalid, Stale
from tests import factories
from tests.at_once import at_once

pytestmark = pytest.mark.django_db
CLERK = SpeakerMention(name="a clerk of the registry", kind="unnamed")
LEDGER, COURIER = "The Olmeda Ledger", "El Correo del Valle"
WIRE = "\n\n".join(
    f"In the town of Olmeda {count} people were counted on day {count * 7}, {count * 13} of them children who had"
    f" walked {count + 4} kilometres from village number {count * 3}, a clerk of the registry wrote in book {count}."
    for count in range(3, 23)
)


def added(text, source=LEDGER, url=""):
    engine = factories.the_engine()
    return articles.add(text=text, source=sources.named(name=source, by=engine), url=url, by=engine)


# The same article -----------------------------------------------------------------------------------------------------


def test_same_text_of_one_source_is_one_article():
    first, second = added(WIRE), added(WIRE)
    assert (second.article, second.snapshot) == (first.article, first.snapshot)
    assert (second.is_new, second.is_new_snapshot) == (False, False)


def test_same_text_with_other_line_ends_is_one_article():
    assert added(WIRE.replace("\n", "\r\n")).article == added(WIRE).article


def test_same_address_with_the_same_text_is_one_article():
    url = "https://ledger.example/olmeda"
    assert added(WIRE, url=url).article == added(WIRE, COURIER, url=url).article


def test_changed_text_under_an_address_is_the_next_snapshot():
    url = "https://ledger.example/olmeda"
    first, second = added(WIRE, url=url), added(f"{WIRE} Corrected.", url=url)
    assert (second.article, second.is_new, second.is_new_snapshot) == (first.article, False, True)
    assert list(first.article.snapshots.values_list("number", "text")) == [(1, WIRE), (2, f"{WIRE} Corrected.")]


def test_text_of_a_later_snapshot_is_known_too():
    url = "https://ledger.example/olmeda"
    first, _ = added(WIRE, url=url), added(f"{WIRE} Corrected.", url=url)
    assert added(f"{WIRE} Corrected.").article == first.article


def test_snapshot_has_the_hash_of_its_text():
    snapshot = added("Diez años").snapshot
    assert snapshot.sha256 == sha256("Diez años".encode()).hexdigest()


@pytest.mark.parametrize("length, fits", [(1_000_000, True), (1_000_001, False)])
def test_text_has_at_most_a_million_characters(length, fits):
    text = "é" * length
    if fits:
        assert len(added(text).snapshot.text) == length
    else:
        with pytest.raises(Invalid, match="1,000,001 characters; the limit is 1,000,000"):
            added(text)


@pytest.mark.django_db(transaction=True)
def test_same_text_added_at_once_is_one_article(engine):
    outcomes = at_once([lambda: intake.take_in(text=WIRE, source_name=LEDGER, by=engine)] * 6)
    article = Article.objects.get()
    assert {outcome.article for outcome in outcomes} == {article}
    assert (sum(outcome.is_new for outcome in outcomes), article.snapshots.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_copies_added_at_once_are_one_group(engine):
    names = [f"Outlet {letter}" for letter in "ABCDEF"]
    deeds = [lambda name=name: intake.take_in(text=WIRE, source_name=name, by=engine) for name in names]
    assert all(outcome.is_new for outcome in at_once(deeds))
    assert SyndicationGroup.objects.get().articles.count() == 6


# Copies ---------------------------------------------------------------------------------------------------------------


def test_same_text_of_two_sources_is_two_articles_of_one_group():
    first, second = added(WIRE), added(WIRE, COURIER)
    first.article.refresh_from_db()
    assert first.article != second.article
    assert (first.article.group, second.article.group) == (SyndicationGroup.objects.get(),) * 2


def test_lightly_edited_copy_is_of_the_group():
    added(WIRE)
    edited = WIRE.replace("a clerk of the registry wrote", "the registry wrote", 5).replace("children", "minors", 3)
    assert added(f"Our own first sentence stands here.\n\n{edited}", COURIER).article.group is not None


def test_copy_cut_to_two_fifths_is_of_the_group():
    added(WIRE)
    assert added(WIRE[: len(WIRE) * 2 // 5], COURIER).article.group is not None


def test_other_text_is_of_no_group():
    added(WIRE)
    assert added(factories.TEXT, COURIER).article.group is None


def test_third_copy_joins_the_group_of_two():
    _, second, third = added(WIRE), added(WIRE, COURIER), added(f"{WIRE} An end of our own.", "Third Outlet")
    assert third.article.group == second.article.group
    assert third.article.group.articles.count() == 3


def test_unnamed_speakers_of_copies_are_shared():
    first = factories.a_read_article(
        WIRE,
        candidates=[factories.a_reading(WIRE, "9 people were counted", voice="unnamed", speaker=CLERK)],
    )
    second = factories.a_read_article(
        WIRE,
        source=factories.a_source(COURIER),
        candidates=[factories.a_reading(WIRE, "9 people were counted", voice="unnamed", speaker=CLERK)],
    )
    speaker = Speaker.objects.get()
    assert (speaker.group, speaker.article) == (second.group, None)
    assert {appearance.snapshot.article for appearance in speaker.appearances.all()} == {first, second}


# The queue ------------------------------------------------------------------------------------------------------------


def taken(article):
    return articles.take(article_id=article.pk, by=factories.the_engine())


def expire(article):
    Article.objects.filter(pk=article.pk).update(leased_until=timezone.now() - timedelta(seconds=1))


def test_article_is_taken_once():
    article = factories.an_article()
    assert (taken(article).state, taken(article)) == (ArticleState.READING, None)


def test_long_text_is_leased_for_longer(settings):
    settings.READ_LEASE_SECONDS = 30
    short, long = taken(factories.an_article("Ten people.")), taken(factories.an_article("word " * 40_000))
    assert round((short.leased_until - timezone.now()).total_seconds()) == 30
    assert round((long.leased_until - timezone.now()).total_seconds()) == 130


def test_article_of_a_lost_worker_is_taken_again_under_another_lease():
    article = factories.an_article()
    first = taken(article)
    expire(article)
    second = taken(article)
    assert (second.attempts, second.lease != first.lease) == (2, True)


def test_article_whose_worker_was_lost_three_times_is_failed():
    article = factories.an_article()
    for _ in range(3):
        taken(article)
        expire(article)
    assert taken(article) is None
    article.refresh_from_db()
    assert (article.state, article.last_error) == ("failed", "The worker was lost 3 times while reading it.")


def test_article_that_fails_waits_for_the_next_try_and_after_three_stays_failed(engine):
    article = factories.an_article()
    for attempt in range(1, 4):
        lease = taken(article).lease
        assert articles.fail(article_id=article.pk, lease=lease, error=f"No model, try {attempt}", by=engine)
        article.refresh_from_db()
        assert (article.attempts, article.last_error) == (attempt, f"No model, try {attempt}")
        assert article.state == ("failed" if attempt == 3 else "reading")
    assert Article.objects.to_be_read().count() == 0


def test_failure_under_a_lost_lease_changes_nothing(engine):
    article = factories.an_article()
    lease = taken(article).lease
    expire(article)
    taken(article)
    assert articles.fail(article_id=article.pk, lease=lease, error="Too late", by=engine) is False


def test_retry_lets_a_failed_article_wait_with_all_its_tries(editor, engine):
    article = factories.an_article()
    for _ in range(3):
        articles.fail(article_id=article.pk, lease=taken(article).lease, error="No model", by=engine)
    articles.retry(article=article, by=editor)
    assert (article.state, article.attempts, article.last_error) == ("waiting", 0, "")


@pytest.mark.parametrize("state", ["waiting", "read"])
def test_retry_is_for_failed_articles_alone(editor, state):
    article = factories.an_article() if state == "waiting" else factories.a_read_article()
    with pytest.raises(NotWaiting, match="Only an article whose reading failed"):
        articles.retry(article=article, by=editor)


# Editing --------------------------------------------------------------------------------------------------------------


def edited(article, version, by, **changes):
    now = {name: getattr(article, name) for name in ("title", "byline", "published_on", "source", "wire")}
    return articles.edit(article=article, version=version, by=by, **(now | changes))


def test_edit_changes_what_is_recorded(reviewer):
    article = factories.an_article()
    before = article.version
    edited(article, before, reviewer, title="Bridge shut", byline="M.Q.")
    assert (article.title, article.byline, article.version) == ("Bridge shut", "M.Q.", before + 1)


def test_stale_edit_is_refused(reviewer):
    article = factories.an_article()
    edited(article, article.version, reviewer, title="First")
    with pytest.raises(Stale):
        edited(article, article.version - 1, reviewer, title="Second")


def test_edit_to_a_source_that_has_the_text_is_refused(reviewer):
    first, second = added(WIRE).article, added(WIRE, COURIER).article
    with pytest.raises(Invalid, match="same text already"):
        edited(second, second.version, reviewer, source=first.source)


def test_taking_is_no_edit():
    article = factories.an_article()
    assert taken(article).version == article.version
