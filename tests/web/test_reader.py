import pytest

from claims.extraction.notation import Extraction
from claims.models import Claim
from claims.operations import articles, claims, reading
from tests.factories import (
    DEATHS,
    TEXT,
    a_read_article,
    a_reading,
    a_source,
    a_speaker,
    an_article,
    the_engine,
)

pytestmark = pytest.mark.django_db
CROSSING = "We will open the crossing by mid-February"


@pytest.fixture
def article(db):
    return a_read_article(TEXT, candidates=[a_reading(TEXT), a_reading(TEXT, CROSSING, kind="prediction")])


def shown(client, user, article, query="", **headers):
    client.force_login(user)
    return " ".join(client.get(f"/articles/{article.pk}/{query}", headers=headers).content.decode().split())


def fail(article):
    for _ in range(3):
        lease = articles.take(article_id=article.pk, by=the_engine()).lease
        articles.fail(article_id=article.pk, lease=lease, error="the parser ran out of memory", by=the_engine())


def test_reader_asks_strangers_to_sign_in(client, article):
    assert client.get(f"/articles/{article.pk}/").url == f"/sign-in/?next=/articles/{article.pk}/"


def test_reader_is_for_readers_without_the_buttons(client, reader, article):
    text = shown(client, reader, article)
    assert "resumed in Vienna" in text
    assert "/accept/" not in text
    assert "edit=1" not in text
    assert 'id="id_text"' not in shown(client, reader, article, "?edit=1")


def test_unknown_article_is_not_found(client, reader):
    client.force_login(reader)
    assert client.get("/articles/4242/").status_code == 404
    assert client.get(f"/articles/{10**30}/").status_code == 404


def test_claims_are_marked_in_place_by_state_and_numbered(client, reviewer, article):
    first, second = Claim.objects.order_by("appearances__start")
    claims.accept(claim=first, version=first.version, by=reviewer)
    text = shown(client, reviewer, article)
    assert f'<mark class="open">{DEATHS}</mark><sup>1<span class="visually-hidden">, kept</span></sup>' in text
    assert f'<mark class="candidate now">{CROSSING}</mark><sup>2' in text
    assert f'href="?claim={first.pk}#words-{first.pk}"' in text


def test_first_candidate_has_the_focus_and_another_by_the_address(client, reviewer, article):
    first, second = Claim.objects.order_by("appearances__start")
    assert f'action="/queue/{first.pk}/accept/"' in shown(client, reviewer, article)
    assert f'action="/queue/{second.pk}/accept/"' in shown(client, reviewer, article, f"?claim={second.pk}")
    assert f'action="/queue/{first.pk}/accept/"' in shown(client, reviewer, article, "?claim=nonsense")


def test_card_tells_who_says_so_how_much_and_when(client, reviewer, article):
    text = shown(client, reviewer, article)
    assert "Nobody: the reporter’s own voice" in text
    assert "<dt>Published</dt> <dd>26 January 2022</dd>" in text
    assert "<dt>Kind</dt> <dd>Figure</dd>" in text
    assert "a figure with a thing counted" in text
    assert "2 suggested claims left" in text


def test_card_of_a_dismissed_claim_tells_who_and_why(client, reviewer, article):
    first = Claim.objects.order_by("appearances__start")[0]
    claims.dismiss(claim=first, version=first.version, dismissal="other", note="Old news.", by=reviewer)
    text = shown(client, reviewer, article, f"?claim={first.pk}")
    assert f"Dismissed by {reviewer}" in text
    assert "Old news." in text
    assert f'action="/queue/{first.pk}/reopen/"' in text


def test_card_of_a_kept_claim_leads_to_its_page(client, reader, reviewer, article):
    first = Claim.objects.order_by("appearances__start")[0]
    claims.accept(claim=first, version=first.version, by=reviewer)
    assert f'<a href="/claims/{first.pk}/">Evidence and all about it</a>' in shown(
        client, reader, article, f"?claim={first.pk}"
    )


def test_form_shows_the_claim_as_it_is(client, reviewer, article):
    first = Claim.objects.order_by("appearances__start")[0]
    text = shown(client, reviewer, article, f"?claim={first.pk}&edit=1")
    assert f"{DEATHS}.</textarea>" in text
    assert f'name="version" value="{first.version}"' in text


def test_form_offers_the_speakers_that_are_known(client, reviewer, article):
    a_speaker("Jana Novak")
    text = shown(client, reviewer, article, "?edit=1")
    assert '<datalist id="speakers"> <option value="Jana Novak">' in text
    assert 'list="speakers"' in text


def test_htmx_gets_text_and_card_alone(client, reviewer, article):
    text = shown(client, reviewer, article, **{"HX-Request": "true"})
    assert "<html" not in text
    assert '<div id="reader"' in text
    assert 'hx-swap-oob="innerHTML:#messages"' in text


def test_history_of_the_browser_gets_the_whole_page(client, reviewer, article):
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in shown(client, reviewer, article, **headers)


def test_origin_tells_wire_copies_and_the_frozen_moment_with_its_zone(client, reader):
    text = "Three people were hurt when the ferry struck the quay in thick fog before dawn on Sunday, police said."
    article = an_article(text, source=a_source("One"), wire=a_source("ABC", kind="wire_agency"))
    an_article(text, source=a_source("Two"))
    page = shown(client, reader, article)
    assert "wire copy · ABC · printed by 2 outlets" in page
    assert "Snapshot 1 of 1, frozen" in page
    assert " UTC</time>" in page
    assert "Also in <a" in page


def test_earlier_snapshot_can_be_read(client, reader):
    address = {"url": "https://one.example/story", "source": a_source("One")}
    article = an_article("The bridge is open, they say.", **address)
    an_article("The bridge is closed, they say.", **address)
    assert "The bridge is closed" in shown(client, reader, article)
    assert "The bridge is open" in shown(client, reader, article, "?snapshot=1")
    assert client.get(f"/articles/{article.pk}/?snapshot=3").status_code == 404


def test_claim_that_stands_in_an_earlier_snapshot_alone_is_shown_there(client, reader):
    text = "The bridge is open, they say."
    address = {"url": "https://one.example/story", "source": a_source("One")}
    article = a_read_article(text, candidates=[a_reading(text, "The bridge is open")], **address)
    an_article("The bridge is closed, they say.", **address)
    page = shown(client, reader, article, f"?claim={Claim.objects.get().pk}")
    assert '<mark class="candidate now">The bridge is open</mark>' in page
    assert "This is an earlier text of the article." in page


def test_waiting_article_says_so_and_asks_again(client, reader):
    article = an_article()
    text = shown(client, reader, article)
    assert "This article waits to be read." in text
    assert f'hx-get="/articles/{article.pk}/state/"' in text
    assert 'hx-trigger="every 2s"' in text


def test_state_has_nothing_to_tell_until_the_article_is_read(client, reader):
    waiting, done = an_article(), a_read_article()
    client.force_login(reader)
    assert client.get(f"/articles/{waiting.pk}/state/").status_code == 204
    assert client.get(f"/articles/{done.pk}/state/").headers["HX-Refresh"] == "true"


def test_state_asks_strangers_to_sign_in(client):
    article = an_article()
    assert client.get(f"/articles/{article.pk}/state/").status_code == 302


def test_article_without_candidates_says_so(client, reader):
    assert "No claims were found" in shown(client, reader, a_read_article(candidates=[]))


def test_article_in_another_language_says_why_it_was_not_read(client, reader):
    article = an_article("Le pont est fermé depuis lundi, dit le maire.")
    taken = articles.take(article_id=article.pk, by=the_engine())
    reading.store(
        article_id=article.pk,
        lease=taken.lease,
        snapshot=taken.snapshots.get(),
        extraction=Extraction(language="fr", unread_reason="This article is in French."),
        engine="test engine",
        by=the_engine(),
    )
    assert "This article is in French." in shown(client, reader, article)


def test_failed_article_shows_its_error_and_editors_a_button(client, reviewer, editor):
    article = an_article()
    fail(article)
    assert "the parser ran out of memory" in shown(client, reviewer, article)
    assert "/retry/" not in shown(client, reviewer, article)
    assert f'action="/articles/{article.pk}/retry/"' in shown(client, editor, article)


def test_retry_asks_strangers_to_sign_in(client):
    article = an_article()
    assert client.post(f"/articles/{article.pk}/retry/").url == "/sign-in/?next=/"


def test_retry_is_not_for_reviewers(client, reviewer):
    article = an_article()
    client.force_login(reviewer)
    assert client.post(f"/articles/{article.pk}/retry/").status_code == 403


def test_retry_lets_a_failed_article_wait_again(client, editor):
    article = an_article()
    fail(article)
    client.force_login(editor)
    assert client.post(f"/articles/{article.pk}/retry/").url == f"/articles/{article.pk}/"
    article.refresh_from_db()
    assert (article.state, article.attempts) == ("waiting", 0)


def test_retry_of_what_did_not_fail_is_refused(client, editor, article):
    client.force_login(editor)
    answer = client.post(f"/articles/{article.pk}/retry/", follow=True)
    assert "Only an article whose reading failed can be tried again." in answer.content.decode()


def test_script_in_an_article_shows_as_text(client, reviewer):
    words = "The dam <script>alert(1)</script> broke"
    text = f'{words} on <img src=x onerror="alert(2)"> Friday.'
    article = a_read_article(text, candidates=[a_reading(text, words)], title="<script>alert(3)</script>")
    page = shown(client, reviewer, article)
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; broke</mark>" in page
    assert "&lt;script&gt;alert(3)" in page


@pytest.mark.parametrize("number", [1, 3])
def test_reader_asks_the_database_no_more_for_more_claims(client, reviewer, number, django_assert_num_queries):
    words = [f"Sluice {n} is open" for n in range(number)]
    text = ". ".join(words)
    article = a_read_article(text, candidates=[a_reading(text, each) for each in words])
    client.force_login(reviewer)
    with django_assert_num_queries(9):
        client.get(f"/articles/{article.pk}/")
