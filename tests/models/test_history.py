"""The history of a record, as the database kept it and before anybody puts it into words."""

import pytest
from django.db import connection

from claims.models import Figure, Topic, User
from claims.models.claim import ClaimTopic
from claims.models.history import entries_of, names_in
from claims.operations import claims, sources, topics
from claims.operations.figures import FigureInput
from tests.factories import a_claim, a_snapshot, a_source, a_speaker

pytestmark = pytest.mark.django_db


def told(row):
    return [(change.field.name, change.before, change.after) for change in row.changes]


def test_history_has_one_entry_for_each_call_newest_first(reviewer):
    claim = a_claim(text="It rained.", by=reviewer)
    claims.edit(claim=claim, version=claim.version, text="It snowed.", by=reviewer)
    newest, made = entries_of(claim)
    assert (made.call.operation, made.record.is_new) == ("claims.make", True)
    assert (newest.call.operation, newest.call.user, newest.call.by) == ("claims.edit", "rosa", reviewer.pk)
    assert told(newest.record) == [("text", "It rained.", "It snowed.")]


def test_history_has_the_parts_that_a_call_changed_with_the_record(reviewer):
    topic = topics.named(name="Floods", by=reviewer)
    claim = a_claim(text="Forty of them.", figures=[FigureInput(low=30, derived=True)], by=reviewer)
    forty = FigureInput(low=40, derived=True)
    claims.edit(claim=claim, version=claim.version, figures=[forty], topics=[topic], by=reviewer)
    newest = entries_of(claim)[0]
    gone, new = newest.parts(Figure)
    assert (gone.before.amount.lower, gone.after, new.before, new.after.amount.lower) == (30, None, None, 40)
    assert [told(row) for row in newest.parts(ClaimTopic)] == [[("topic", None, topic.pk)]]
    assert names_in([newest]) == {(User, reviewer.pk): str(reviewer), (Topic, topic.pk): "Floods"}


def test_history_cut_short_tells_no_change_from_what_it_did_not_read(reviewer):
    source = a_source("Courier")
    for notes in ("One.", "Two."):
        sources.edit(source=source, version=source.version, notes=notes, by=reviewer)
    assert [told(entry.record) for entry in entries_of(source, at_most=2)] == [[("notes", "One.", "Two.")], []]


def test_history_has_writes_outside_of_operations():
    speaker = a_speaker("Jana Novak")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE claims_speaker SET notes = 'slipped in' WHERE id = %s", [speaker.pk])
    newest = entries_of(speaker)[0]
    assert (newest.call.operation, newest.who({}, "nobody known")) == ("", "nobody known")
    assert told(newest.record) == [("notes", "", "slipped in")]


def test_history_of_what_never_changes_is_empty():
    assert entries_of(a_snapshot()) == []
