"""Articles pasted in the admin, evidence attached and places recorded there."""

from datetime import date

import pytest
from django.urls import reverse

from claims.models import Appearance, Article, Evidence
from claims.operations import articles
from tests import factories
from tests.admin.forms import errors_at, errors_in, form_of, messages_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


def add(client, model, **typed):
    page = reverse(f"admin:claims_{model}_add")
    return client.post(page, form_of(client.get(page)) | typed, follow=True)


def test_article_is_pasted_and_waits(as_editor, editor):
    source = factories.a_source("Courier")
    text = "  It rained in Brevik on Monday.\n\nNobody was hurt."
    add(as_editor, "article", source=str(source.pk), title="Rain", text=text, published_on="2026-05-01")
    article = Article.objects.get()
    assert (article.state, article.added_by, article.published_on) == ("waiting", editor, date(2026, 5, 1))
    assert article.snapshots.get().text == text


def test_article_that_is_kept_already_is_told(as_editor):
    article = factories.an_article("It rained in Brevik on Monday.", source=factories.a_source("Courier"))
    answer = add(as_editor, "article", source=str(article.source_id), text="It rained in Brevik on Monday.")
    assert Article.objects.count() == 1
    assert "This article is kept already: it is the one below." in messages_in(answer)


def test_article_without_words_comes_back(as_editor):
    source = factories.a_source("Courier")
    answer = add(as_editor, "article", source=str(source.pk), text=" \n ", title="Rain")
    assert (answer.status_code, Article.objects.count()) == (422, 0)
    assert errors_at(answer, "text")
    assert form_of(answer)["title"] == ["Rain"]


def test_article_particulars_are_corrected(as_editor):
    article = factories.an_article()
    page = reverse("admin:claims_article_change", args=[article.pk])
    as_editor.post(page, form_of(as_editor.get(page)) | {"byline": "burs-adp"})
    article.refresh_from_db()
    assert article.byline == "burs-adp"


def test_only_failed_articles_are_read_again(as_editor, engine):
    waiting, failed = factories.an_article(title="Waits"), factories.an_article(title="Failed")
    for _ in range(3):
        taken = articles.take(article_id=failed.pk, by=engine)
        articles.fail(article_id=failed.pk, lease=taken.lease, error="broke", by=engine)
    page = reverse("admin:claims_article_changelist")
    chosen = {"action": "retry", "_selected_action": [waiting.pk, failed.pk], "index": "0"}
    answer = as_editor.post(page, chosen, follow=True)
    failed.refresh_from_db()
    assert failed.state == "waiting"
    assert messages_in(answer) == [
        "1 article wait to be read.",
        "“Waits” was left as it is. Only an article whose reading failed can be tried again.",
    ]


def test_evidence_is_attached_from_an_article(as_editor):
    claim, article = factories.a_claim(), factories.an_article("It rained. Thirteen thousand have been killed.")
    typed = {"claim": str(claim.pk), "stance": "corroborates", "article": str(article.pk)}
    add(as_editor, "evidence", **typed, quote="Thirteen  thousand have been killed")
    record = Evidence.objects.get()
    assert (record.quote, record.start) == ("Thirteen thousand have been killed", 11)


def test_evidence_whose_quote_stands_nowhere_comes_back(as_editor):
    claim, article = factories.a_claim(), factories.an_article()
    typed = {"claim": str(claim.pk), "stance": "corroborates", "article": str(article.pk), "quote": "Never said."}
    answer = add(as_editor, "evidence", **typed)
    assert (answer.status_code, Evidence.objects.count()) == (422, 0)
    assert errors_at(answer, "quote")[0].startswith("These words do not stand in")
    assert form_of(answer)["quote"] == ["Never said."]


def test_evidence_is_one_thing(as_editor):
    claim = factories.a_claim()
    answer = add(as_editor, "evidence", claim=str(claim.pk), stance="context", quote="So.")
    assert "Give one of: an article of ours, a claim, or an address." in errors_in(answer)


def test_evidence_of_others_is_corrected_with_a_reason(as_editor):
    record = factories.an_evidence()
    page = reverse("admin:claims_evidence_change", args=[record.pk])
    typed = form_of(as_editor.get(page)) | {"stance": "conflicts", "note": "Read again."}
    assert "attached this. Say why you change it." in str(errors_in(as_editor.post(page, typed)))
    as_editor.post(page, typed | {"reason": "It says the contrary."})
    record.refresh_from_db()
    assert (record.stance, record.note, record.version) == ("conflicts", "Read again.", 2)


def test_further_place_is_recorded_by_its_words(as_editor):
    claim, snapshot = factories.a_claim(text="It rained."), factories.a_snapshot("They said that it rained in May.")
    add(as_editor, "appearance", claim=str(claim.pk), snapshot=str(snapshot.pk), exact="it rained")
    appearance = Appearance.objects.get()
    assert (appearance.start, appearance.exact, appearance.claim) == (15, "it rained", claim)


def test_place_whose_words_stand_nowhere_comes_back(as_editor):
    claim, snapshot = factories.a_claim(text="It rained."), factories.a_snapshot("They said that it rained in May.")
    answer = add(as_editor, "appearance", claim=str(claim.pk), snapshot=str(snapshot.pk), exact="it snowed")
    assert errors_at(answer, "exact") == ["These words do not stand in this snapshot. Copy them from its text."]
