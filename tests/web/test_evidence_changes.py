"""Correcting evidence and taking it back, on the pages."""

from decimal import Decimal

import pytest
from django.urls import reverse

from claims.operations import evidence
from claims.operations.figures import FigureInput
from tests.factories import a_user, an_evidence

pytestmark = pytest.mark.django_db


def corrected(piece, **changes):
    fields = {"stance": piece.stance, "kind": piece.kind, "quote": piece.quote, "version": piece.version}
    return fields | changes


@pytest.mark.parametrize("name", ["evidence-edit", "evidence-withdraw"])
def test_changes_ask_to_sign_in(client, name):
    assert client.get(reverse(name, args=[an_evidence().pk])).status_code == 302


@pytest.mark.parametrize("name", ["evidence-edit", "evidence-withdraw"])
def test_changes_of_others_evidence_are_for_editors(client, reviewer, editor, name):
    address = reverse(name, args=[an_evidence(by=a_user("reviewer")).pk])
    client.force_login(reviewer)
    assert client.get(address).status_code == 403
    client.force_login(editor)
    assert client.get(address).status_code == 200


def test_edit_corrects_ones_own_evidence_and_keeps_its_publisher(client, reviewer):
    piece = an_evidence(by=reviewer, source="Radio Norte")
    client.force_login(reviewer)
    answer = client.post(
        reverse("evidence-edit", args=[piece.pk]), corrected(piece, stance="conflicts", locator="minute 3")
    )
    piece.refresh_from_db()
    assert answer["Location"].endswith(f"#evidence-{piece.pk}")
    assert (piece.stance, piece.locator, piece.source.name) == ("conflicts", "minute 3", "Radio Norte")


def test_edit_of_others_evidence_asks_for_a_reason(client, editor):
    piece = an_evidence()
    address = reverse("evidence-edit", args=[piece.pk])
    client.force_login(editor)
    unreasoned = client.post(address, corrected(piece, locator="minute 3"))
    assert unreasoned.status_code == 422
    assert unreasoned.context["form"].errors == {"reason": ["Say why you change what somebody else attached."]}
    assert client.post(address, corrected(piece, locator="minute 3", reason="It was wrong.")).status_code == 302
    assert piece.events.order_by("pgh_id").last().pgh_context["reason"] == "It was wrong."


def test_edit_that_came_too_late_shows_both_versions(client, reviewer):
    piece = an_evidence(by=reviewer)
    mine = corrected(piece, locator="minute 3")
    evidence.edit(evidence=piece, version=piece.version, locator="minute 4", by=reviewer)
    client.force_login(reviewer)
    answer = client.post(reverse("evidence-edit", args=[piece.pk]), mine)
    content = answer.content.decode()
    assert answer.status_code == 422
    assert "<td>minute 4</td>" in content
    assert "<td>minute 3</td>" in content


def test_edit_keeps_the_words_that_a_figure_is_recorded_from(client, reviewer):
    figure = FigureInput(low=Decimal(13000), verbatim="Thirteen thousand")
    piece = an_evidence(by=reviewer, figures=[figure])
    client.force_login(reviewer)
    answer = client.post(reverse("evidence-edit", args=[piece.pk]), corrected(piece, quote="Many were killed"))
    assert answer.status_code == 422
    assert "they must keep it" in answer.context["form"].errors["quote"][0]


def test_withdraw_asks_for_a_reason(client, reviewer):
    piece = an_evidence(by=reviewer)
    client.force_login(reviewer)
    address = reverse("evidence-withdraw", args=[piece.pk])
    assert client.post(address, {"reason": " ", "version": piece.version}).status_code == 422
    assert client.post(address, {"reason": "It was satire.", "version": piece.version}).status_code == 302
    piece.refresh_from_db()
    assert (piece.withdrawn_by, piece.withdrawn_reason) == (reviewer, "It was satire.")


def test_withdraw_of_what_changed_meanwhile_keeps_the_reason(client, reviewer):
    piece = an_evidence(by=reviewer)
    seen = piece.version
    evidence.edit(evidence=piece, version=piece.version, locator="minute 4", by=reviewer)
    client.force_login(reviewer)
    answer = client.post(reverse("evidence-withdraw", args=[piece.pk]), {"reason": "Satire.", "version": seen})
    assert answer.status_code == 422
    assert 'value="Satire."' in answer.content.decode()
    assert answer.context["form"]["version"].value() == str(piece.version)
