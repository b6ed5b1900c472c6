"""What every operation does: one transaction, and a history that knows who acted and why."""

import threading

import pytest
from django.db import connection

from claims.models import Claim, Source
from claims.operations import claims, evidence, sources
from claims.operations.operation import Invalid, Stale, operation
from tests import factories

pytestmark = pytest.mark.django_db


def test_history_tells_who_did_what_and_why(reviewer):
    attached = factories.an_evidence()
    evidence.withdraw(evidence=attached, version=attached.version, reason="A misreading.", by=reviewer)
    event = attached.events.order_by("pgh_id").last()
    assert (event.withdrawn_reason, event.pgh_label) == ("A misreading.", "update")
    told = {key: event.pgh_context[key] for key in ("by", "user", "operation", "reason")}
    assert told == {"by": reviewer.pk, "user": "rosa", "operation": "evidence.withdraw", "reason": "A misreading."}


def test_an_internal_note_is_no_reason(reviewer):
    """The reason stands in the history, which readers see; the note does not."""
    attached = factories.an_evidence(by=reviewer, note="Ask the clerk again.")
    assert "Ask the clerk again." not in str(attached.events.get().pgh_context)


def test_history_sees_bulk_updates_and_raw_sql():
    claim = factories.a_candidate()
    Claim.objects.filter(pk=claim.pk).update(priority=4)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE claims_claim SET priority = 1 WHERE id = %s", [claim.pk])
    assert list(claim.events.order_by("pgh_id").values_list("priority", flat=True)) == [2, 4, 1]


def test_one_operation_has_one_call(reviewer):
    claim = factories.a_claim()
    attached = evidence.attach(
        claim=claim, stance="corroborates", quote="So it is.", url="https://new.example/a", by=reviewer
    )
    calls = {
        attached.events.get().pgh_context["call"],
        Source.objects.get(name="new.example").events.get().pgh_context["call"],
    }
    assert len(calls) == 1


def test_actor_is_forgotten_after_the_operation(reviewer):
    sources.add(name="The Courier", by=reviewer)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('claims.actor', true), current_setting('pghistory.context_metadata', true)"
        )
        assert cursor.fetchone() == ("", "")


def test_operation_is_undone_whole(reviewer):
    @operation
    def half(*, by):
        sources.add(name="Half a source", by=by)
        raise Invalid(name="No.")

    with pytest.raises(Invalid):
        half(by=reviewer)
    assert not Source.objects.filter(name="Half a source").exists()


def test_operation_wants_a_user():
    with pytest.raises(TypeError, match="An operation is done by a user"):
        sources.add(name="The Courier", by=None)


def test_stale_edit_saves_nothing_and_shows_what_stands(reviewer, editor):
    claim = factories.a_claim()
    seen = claim.version
    claims.edit(claim=claim, version=seen, text="First edit.", by=editor)
    with pytest.raises(Stale) as refusal:
        claims.edit(claim=claim, version=seen, text="Second edit.", by=reviewer)
    assert refusal.value.current.text == "First edit."
    claim.refresh_from_db()
    assert claim.text == "First edit."


@pytest.mark.django_db(transaction=True)
def test_of_two_who_accept_at_once_one_is_told(engine):
    """Eight people keep the same candidate in the same moment, over connections of their own."""
    claim = factories.a_candidate()
    people = [factories.a_user() for _ in range(8)]
    start, outcomes = threading.Barrier(len(people)), []

    def accept(person):
        mine = Claim.objects.get(pk=claim.pk)
        start.wait()
        try:
            claims.accept(claim=mine, version=mine.version, by=person)
            outcomes.append("kept")
        except Stale as refusal:
            outcomes.append(str(refusal))
        finally:
            connection.close()

    threads = [threading.Thread(target=accept, args=[person]) for person in people]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    claim.refresh_from_db()
    assert sorted(outcomes) == sorted(["kept"] + [f"{claim.accepted_by} has kept this claim already."] * 7)
    assert claim.events.filter(status="open").count() == 1
