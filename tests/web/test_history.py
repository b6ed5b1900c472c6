"""The history on the page of a claim."""

import pytest
from django.urls import reverse

from claims.operations import claims, evidence, topics
from claims.operations.figures import FigureInput
from tests.factories import a_claim, an_evidence

pytestmark = pytest.mark.django_db


def page_of(claim):
    return reverse("claim", args=[claim.pk])


def test_history_tells_who_changed_what(client, reviewer):
    claim = a_claim(text="The dam is full.")
    claims.edit(claim=claim, version=claim.version, text="The dam is half full.", by=reviewer)
    client.force_login(reviewer)
    latest = client.get(page_of(claim)).context["history"][0]
    assert (latest.who, latest.what, latest.changes) == (
        str(reviewer),
        "Edited",
        [("Text", "The dam is full.", "The dam is half full.")],
    )


def test_history_tells_figures_and_topics_with_the_edit_that_changed_them(client, reviewer):
    claim = a_claim(text="Forty of them.", figures=[FigureInput(low=30, derived=True)])
    topic = topics.named(name="Floods", by=reviewer)
    forty = FigureInput(low=40, high=40, derived=True)
    claims.edit(claim=claim, version=claim.version, figures=[forty], topics=[topic], by=reviewer)
    client.force_login(reviewer)
    latest = client.get(page_of(claim)).context["history"][0]
    assert (latest.what, latest.changes) == (
        "Edited",
        [("Figures", "at least 30", "40"), ("Topics", "none", "Floods")],
    )


def test_history_tells_why_a_claim_was_dismissed(client, reviewer):
    claim = a_claim()
    claims.dismiss(claim=claim, version=claim.version, dismissal="opinion", note="A wish.", by=reviewer)
    client.force_login(reviewer)
    latest = client.get(page_of(claim)).context["history"][0]
    assert (latest.what, latest.why) == ("Dismissed", "Opinion: A wish.")


def test_history_keeps_confidential_evidence_from_readers(client, reader, reviewer):
    claim = a_claim()
    piece = an_evidence(claim, confidential=True, title="The whistle-blower")
    evidence.withdraw(evidence=piece, version=piece.version, reason="They asked for it.", by=reviewer)
    for user, entries in ((reviewer, 2), (reader, 0)):
        client.force_login(user)
        told = client.get(page_of(claim)).context["history"]
        assert sum(entry.what.startswith("Evidence") for entry in told) == entries
