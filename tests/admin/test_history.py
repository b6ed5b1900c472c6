"""The history page tells what the database kept: who, when, by which operation, why, and what changed."""

from datetime import date

import pytest
from django.db import connection
from django.urls import reverse

from claims.admin.history import Change, history_of
from claims.models import Claim, Source
from claims.operations import claims, evidence, sources, topics, users
from claims.operations.figures import FigureInput
from tests import factories
from tests.admin.forms import texts

pytestmark = pytest.mark.django_db


def test_history_tells_who_did_what_newest_first(reviewer, editor):
    source = sources.add(name="Courier", by=reviewer)
    sources.edit(source=source, version=source.version, country="fr", by=editor)
    told = [(entry.who, entry.operation, entry.done) for entry in history_of(source)]
    assert told == [("edgar", "sources.edit", "changed"), ("rosa", "sources.add", "added")]


def test_history_of_what_one_operation_made_and_changed_tells_that_it_was_added(editor):
    claim = factories.a_claim(text="It rained.", by=editor)
    assert [(entry.operation, entry.done) for entry in history_of(claim)] == [("claims.make", "added")]


def test_history_shows_before_and_after_in_words(editor):
    owner = factories.a_source("Holding")
    source = sources.add(name="Courier", by=editor)
    sources.edit(source=source, version=source.version, kind="broadcaster", owner=owner, is_ours=True, by=editor)
    assert history_of(source)[0].changes == [
        Change("Kind", "Newspaper", "Broadcaster"),
        Change("Owner", "–", "Holding"),
        Change("Ours", "no", "yes"),
    ]


def test_history_tells_the_reason(editor):
    record = factories.an_evidence()
    evidence.withdraw(evidence=record, version=record.version, reason="The page was a hoax.", by=editor)
    assert history_of(record)[0].reason == "The page was a hoax."


def test_history_of_a_claim_has_its_figures_and_topics_with_the_operation(editor):
    topic = topics.named(name="Floods", by=editor)
    claim = factories.a_claim(text="Forty of them.", by=editor)
    figure = FigureInput(low=40, low_inclusive=False, derived=True)
    claims.edit(
        claim=claim, version=claim.version, figures=[figure], topics=[topic], due=(None, date(2026, 6, 30)),
        kind="prediction", by=editor,
    )  # fmt: skip
    newest = history_of(claim)[0]
    assert (newest.who, newest.operation) == ("edgar", "claims.edit")
    assert newest.changes == [
        Change("Kind", "Event", "Prediction"),
        Change("Due", "–", "… to 30 June 2026"),
        Change("Figure: amount", "–", "more than 40"),
        Change("Figure: derived", "–", "yes"),
        Change("Claim topic", "–", "Floods"),
    ]


def test_history_tells_of_writes_outside_of_operations(editor):
    source = sources.add(name="Courier", by=editor)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE claims_source SET notes = 'slipped in' WHERE id = %s", [source.pk])
    newest = history_of(source)[0]
    assert newest.who == "outside of any operation"
    assert newest.changes == [Change("Notes", "–", "slipped in")]


def test_history_keeps_passwords_to_itself(administrator, reader):
    users.set_password(user=reader, password="another-long-phrase-5", by=administrator)
    assert "pbkdf2" not in str(history_of(reader))


def test_history_makes_the_same_statements_however_long(editor, django_assert_num_queries):
    short, long = (factories.a_claim(text=f"Claim {number}.", by=editor) for number in range(2))
    for number in range(5):
        speaker = factories.a_speaker()
        claims.edit(claim=long, version=long.version, voice="named", speaker=speaker, hedge=str(number), by=editor)
    claims.edit(claim=short, version=short.version, voice="named", speaker=factories.a_speaker(), by=editor)
    for claim in (short, long):
        with django_assert_num_queries(6):
            history_of(Claim.objects.defer("search").get(pk=claim.pk))


def test_history_page_shows_who_and_what(client, reviewer, editor):
    source = sources.add(name="Courier", by=reviewer)
    sources.edit(source=source, version=source.version, notes="<b>bold</b>", by=editor)
    client.force_login(editor)
    answer = client.get(reverse("admin:claims_source_history", args=[source.pk]))
    heads = texts(answer, "//section/h2")
    assert [head.split(" · ")[1:] for head in heads] == [["edgar", "changed"], ["rosa", "added"]]
    assert texts(answer, "//section[1]//tbody/tr[1]/*") == ["Notes", "–", "<b>bold</b>"]


def test_history_page_of_what_never_changes_says_so(client, editor):
    client.force_login(editor)
    snapshot = factories.a_snapshot()
    answer = client.get(reverse("admin:claims_snapshot_history", args=[snapshot.pk]))
    assert "never changes once it is made" in answer.content.decode()


def test_history_page_of_nothing_leads_back(client, editor):
    client.force_login(editor)
    assert client.get(reverse("admin:claims_source_history", args=[0])).status_code == 302
    assert Source.objects.count() == 0


def test_history_of_users_is_for_administrators(client, editor, reader):
    client.force_login(editor)
    assert client.get(reverse("admin:claims_user_history", args=[reader.pk])).status_code == 403
