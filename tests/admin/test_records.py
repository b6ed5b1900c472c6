"""Saving through the operations: what happens, what is refused, and what is told."""

from datetime import date

import pytest
from django.urls import reverse

from claims.models import Claim, Source, Topic
from claims.operations import claims, sources, topics
from claims.operations.figures import FigureInput
from tests import factories
from tests.admin.forms import errors_at, errors_in, form_of, messages_in, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


def change(record):
    return reverse(f"admin:claims_{record._meta.model_name}_change", args=[record.pk])


def save(client, record, **typed):
    """Open a record's page, type, and save."""
    page = change(record)
    return client.post(page, form_of(client.get(page)) | typed)


def add(client, model, **typed):
    page = reverse(f"admin:claims_{model}_add")
    return client.post(page, form_of(client.get(page)) | typed)


def test_source_is_added_through_the_operation(as_editor, editor):
    answer = add(as_editor, "source", name="The  Valley Courier", domain="WWW.courier.example")
    source = Source.objects.get(name="The Valley Courier")
    assert (answer.status_code, source.domain) == (302, "courier.example")
    assert source.events.get().pgh_context["operation"] == "sources.add"
    assert source.events.get().pgh_context["user"] == editor.username


def test_source_whose_name_is_taken_comes_back_as_typed(as_editor):
    factories.a_source("Valley Courier")
    answer = add(as_editor, "source", name="valley courier", notes="Typed at length.")
    assert answer.status_code == 422
    assert errors_at(answer, "name") == ["“valley courier” is recorded already."]
    assert form_of(answer)["notes"] == ["Typed at length."]
    assert Source.objects.count() == 1


def test_stale_save_is_refused_with_both_versions(as_editor, reviewer):
    source = factories.a_source("Courier", notes="As it was.")
    page = change(source)
    opened = form_of(as_editor.get(page))
    sources.edit(source=source, version=source.version, notes="What another wrote.", by=reviewer)
    answer = as_editor.post(page, opened | {"notes": "What I typed."})
    source.refresh_from_db()
    assert (answer.status_code, source.notes) == (422, "What another wrote.")
    assert errors_at(answer, "notes") == ["Stored now: What another wrote."]
    assert errors_at(answer, "name") == []
    assert form_of(answer)["notes"] == ["What I typed."]
    assert any("Nothing of yours was saved." in sentence for sentence in errors_in(answer))


def test_stale_save_may_be_repeated_by_who_has_read_the_other(as_editor, reviewer):
    source = factories.a_source("Courier")
    page = change(source)
    opened = form_of(as_editor.get(page))
    sources.edit(source=source, version=source.version, notes="Other", by=reviewer)
    refused = as_editor.post(page, opened | {"notes": "Mine"})
    assert as_editor.post(page, form_of(refused)).status_code == 302
    source.refresh_from_db()
    assert source.notes == "Mine"


def test_stale_save_is_refused_even_where_nothing_was_typed(as_editor, reviewer):
    source = factories.a_source("Courier")
    opened = form_of(as_editor.get(change(source)))
    sources.edit(source=source, version=source.version, notes="Other", by=reviewer)
    assert as_editor.post(change(source), opened).status_code == 422


@pytest.mark.parametrize("version", [None, "", "x", "99"])
def test_save_without_the_version_that_was_shown_is_refused(as_editor, version):
    source = factories.a_source("Courier")
    given = form_of(as_editor.get(change(source))) | {"notes": "x", "seen_version": version}
    answer = as_editor.post(change(source), {name: value for name, value in given.items() if value is not None})
    source.refresh_from_db()
    assert (answer.status_code, source.notes) == (422, "")


def test_save_that_changes_nothing_writes_nothing(as_editor):
    source = factories.a_source("Courier")
    assert save(as_editor, source).status_code == 302
    assert source.events.count() == 1


def test_topic_is_renamed(as_editor):
    topic = topics.named(name="Floods", by=factories.the_engine())
    assert save(as_editor, topic, name="Floods of May").status_code == 302
    assert Topic.objects.get().name == "Floods of May"


def test_topic_does_not_take_the_name_of_another(as_editor):
    topics.named(name="Storms", by=factories.the_engine())
    topic = topics.named(name="Floods", by=factories.the_engine())
    answer = save(as_editor, topic, name="storms")
    assert errors_at(answer, "name") == ["“storms” is recorded already."]


def test_claim_is_made_and_kept(as_editor, editor):
    topic = topics.named(name="Floods", by=editor)
    typed = {"text": "The dam will be mended by June.", "kind": "prediction", "due_first": "2026-06-01"}
    answer = add(as_editor, "claim", **typed, due_last="2026-06-30", topics=[topic.pk])
    claim = Claim.objects.get()
    assert (answer.status_code, claim.status, claim.accepted_by) == (302, "open", editor)
    assert claim.due_days == (date(2026, 6, 1), date(2026, 6, 30))
    assert list(claim.topics.all()) == [topic]


def test_claim_keeps_what_was_not_typed_over(as_editor):
    claim = factories.a_claim(
        text="Forty of them.",
        as_of=(date(2026, 1, 1), None),
        figures=[FigureInput(low=40, low_inclusive=False, derived=True)],
    )
    assert save(as_editor, claim, hedge="perhaps").status_code == 302
    claim.refresh_from_db()
    assert (claim.hedge, claim.as_of_days) == ("perhaps", (date(2026, 1, 1), None))
    assert (claim.figures.get().low_inclusive, claim.wording) == (False, Claim.objects.get(pk=claim.pk).wording)


@pytest.mark.parametrize(
    "typed, field, told",
    [
        ({"voice": "named"}, "speaker", "Say who says so, or choose the reporter's own voice."),
        ({"due_first": "2026-06-01"}, "due", "Only a prediction comes due."),
        ({"as_of_first": "2026-02-31"}, "as_of", "There is no such day. Write it as 26/01/2022 or 2022-01-26."),
        ({"as_of_first": "2026-03-02", "as_of_last": "2026-03-01"}, "as_of", "The last day comes before the first."),
        ({"text": "x" * 1001}, "text", "Ensure this value has at most 1000 characters (it has 1001)."),
    ],
)
def test_claim_that_contradicts_itself_comes_back_as_typed(as_editor, typed, field, told):
    claim = factories.a_claim(text="It rained.")
    answer = save(as_editor, claim, **typed)
    assert answer.status_code == 422
    assert errors_at(answer, field) == [told]
    assert {name: [value] for name, value in typed.items()}.items() <= form_of(answer).items()


def test_stale_claim_shows_what_is_stored_in_words(as_editor, reviewer):
    speaker = factories.a_speaker("Jana Novak")
    claim = factories.a_claim(text="It rained.")
    opened = form_of(as_editor.get(change(claim)))
    claims.edit(
        claim=claim, version=claim.version, voice="named", speaker=speaker, as_of=(date(2026, 1, 1), None), by=reviewer
    )
    answer = as_editor.post(change(claim), opened)
    assert errors_at(answer, "speaker") == ["Stored now: Jana Novak"]
    assert errors_at(answer, "voice") == ["Stored now: Named"]
    assert errors_at(answer, "as_of") == ["Stored now: 1 January 2026 to …"]


def test_dismissed_claim_is_read_only(as_editor, editor):
    claim = factories.a_claim(text="It rained.")
    claims.dismiss(claim=claim, version=claim.version, dismissal="trivial", by=editor)
    assert "seen_version" not in form_of(as_editor.get(change(claim)))
    assert as_editor.post(change(claim), {"text": "x"}).status_code == 403


def test_claim_shows_where_it_stands_and_its_figures(as_editor):
    claim = factories.a_candidate()
    page = as_editor.get(change(claim)).content.decode()
    assert factories.DEATHS in page


def test_claim_is_assigned_only_to_who_may_work_on_it(as_editor, reader, reviewer):
    claim = factories.a_claim(text="It rained.")
    offered = texts(as_editor.get(change(claim)), "//select[@name='assignee']/option")
    assert (str(reader) in offered, str(reviewer) in offered) == (False, True)


def test_claim_search_finds_words_and_speakers(as_editor):
    speaker = factories.a_speaker("Jana Novák")
    by_words = factories.a_claim(text="The harbours were closed.")
    by_speaker = factories.a_claim(text="It rained.", voice="named", speaker=speaker)
    page = reverse("admin:claims_claim_changelist")
    assert change(by_words) in as_editor.get(page, {"q": "harbour closed"}).content.decode()
    assert change(by_speaker) in as_editor.get(page, {"q": "novak"}).content.decode()


def test_autocomplete_finds_a_speaker_without_accents(as_editor):
    speaker = factories.a_speaker("Jana Novák")
    asked = {"term": "novak", "app_label": "claims", "model_name": "claim", "field_name": "speaker"}
    found = as_editor.get(reverse("admin:autocomplete"), asked).json()["results"]
    assert found == [{"id": str(speaker.pk), "text": "Jana Novák"}]


def test_list_counts_no_further_than_it_says(as_editor, monkeypatch):
    monkeypatch.setattr("claims.admin.listing.COUNTED_AT_MOST", 2)
    for number in range(3):
        factories.a_source(f"Outlet {number}")
    answer = as_editor.get(reverse("admin:claims_source_changelist"))
    assert answer.context["cl"].result_count == 2


def test_message_names_what_was_added(as_editor):
    page = reverse("admin:claims_topic_add")
    answer = as_editor.post(page, form_of(as_editor.get(page)) | {"name": "Floods"}, follow=True)
    assert messages_in(answer) == ["The topic “Floods” was added successfully."]
