"""Triage in bulk: through the operations, one by one."""

import pytest
from django.urls import reverse

from claims.admin.bulk import AT_MOST
from claims.models import Claim
from claims.operations import claims, evidence
from tests import factories
from tests.admin.forms import errors_in, form_of, messages_in

pytestmark = pytest.mark.django_db
LIST = reverse("admin:claims_claim_changelist")


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


def act(client, action, records, page=LIST, **more):
    selected = {"action": action, "_selected_action": [record.pk for record in records], "index": "0"}
    return client.post(page, selected | more, follow=True)


def statuses():
    return list(Claim.objects.order_by("pk").values_list("status", flat=True))


def test_selected_candidates_are_accepted(as_editor, editor):
    chosen = [factories.a_candidate() for _ in range(2)]
    answer = act(as_editor, "accept", chosen)
    assert statuses() == ["open", "open"]
    assert messages_in(answer) == ["2 claims kept for checking."]
    assert {claim.accepted_by for claim in Claim.objects.all()} == {editor}
    calls = [claim.events.last().pgh_context["call"] for claim in Claim.objects.all()]
    assert len(set(calls)) == 2


def test_what_is_no_candidate_is_told_and_left(as_editor):
    candidate, kept = factories.a_candidate(), factories.a_claim(text="It rained.")
    answer = act(as_editor, "accept", [candidate, kept])
    assert messages_in(answer) == [
        "1 claim kept for checking.",
        "“It rained.” was left as it is. This claim is kept; this can be done while it is suggested.",
    ]


def test_dismissal_asks_for_the_reason_first(as_editor):
    claim = factories.a_candidate()
    answer = act(as_editor, "dismiss", [claim])
    assert (answer.status_code, statuses()) == (200, ["candidate"])
    assert form_of(answer)["seen"] == [f"{claim.pk}:{claim.version}"]


def test_dismissal_without_a_reason_comes_back(as_editor):
    asked = act(as_editor, "dismiss", [factories.a_candidate()])
    answer = as_editor.post(LIST, form_of(asked) | {"note": "typed"})
    assert (answer.status_code, statuses()) == (422, ["candidate"])
    assert errors_in(answer) == ["This field is required."]
    assert form_of(answer)["note"] == ["typed"]


def test_selected_claims_are_dismissed_with_the_reason(as_editor, editor):
    asked = act(as_editor, "dismiss", [factories.a_candidate(), factories.a_claim(text="It rained.")])
    given = form_of(asked) | {"dismissal": "trivial", "note": "Weather."}
    answer = as_editor.post(LIST, given, follow=True)
    assert messages_in(answer) == ["2 claims dismissed."]
    told = Claim.objects.values_list("status", "dismissal", "dismissal_note", "dismissed_by")
    assert set(told) == {("dismissed", "trivial", "Weather.", editor.pk)}


def test_dismissal_for_another_reason_needs_words(as_editor):
    asked = act(as_editor, "dismiss", [factories.a_claim(text="It rained.")])
    answer = as_editor.post(LIST, form_of(asked) | {"dismissal": "other"}, follow=True)
    assert messages_in(answer) == ["“It rained.” was left as it is. Say in a few words what the reason is."]
    assert statuses() == ["open"]


def test_what_somebody_changed_since_the_page_was_shown_is_left(as_editor, reviewer):
    claim = factories.a_claim(text="It rained.")
    asked = form_of(act(as_editor, "dismiss", [claim]))
    claims.edit(claim=claim, version=claim.version, text="It poured.", by=reviewer)
    answer = as_editor.post(LIST, asked | {"dismissal": "trivial"}, follow=True)
    assert statuses() == ["open"]
    assert messages_in(answer)[0].startswith("“It poured.” was left as it is.")


@pytest.mark.parametrize("seen", ["", "x", "1:x", ":", "1:99999999999999999999"])
def test_forged_versions_change_nothing(as_editor, seen):
    claim = factories.a_claim(text="It rained.")
    asked = form_of(act(as_editor, "dismiss", [claim]))
    answer = as_editor.post(LIST, asked | {"dismissal": "trivial", "seen": [seen]}, follow=True)
    assert (answer.status_code, statuses()) == (200, ["open"])


def test_dismissed_claims_are_reopened(as_editor, editor):
    claim = factories.a_candidate()
    claims.dismiss(claim=claim, version=claim.version, dismissal="trivial", by=editor)
    assert messages_in(act(as_editor, "reopen", [claim])) == ["1 claim suggested again."]
    assert statuses() == ["candidate"]


def test_no_more_than_the_limit_are_done_at_a_time(as_editor, monkeypatch):
    monkeypatch.setattr("claims.admin.bulk.AT_MOST", 2)
    answer = act(as_editor, "accept", [factories.a_candidate() for _ in range(3)])
    assert sorted(statuses()) == ["candidate", "open", "open"]
    assert messages_in(answer)[0] == "At most 2 are done at a time; the others were left for another go."


def test_bulk_is_refused_to_reviewers(client, reviewer):
    claim = factories.a_candidate()
    client.force_login(reviewer)
    assert act(client, "accept", [claim]).status_code == 403
    assert statuses() == ["candidate"]


def test_evidence_is_withdrawn_with_a_reason(as_editor):
    record = factories.an_evidence()
    page = reverse("admin:claims_evidence_changelist")
    asked = act(as_editor, "withdraw", [record], page)
    answer = as_editor.post(page, form_of(asked) | {"reason": "The page was a hoax."}, follow=True)
    record.refresh_from_db()
    assert messages_in(answer) == ["1 evidence withdrawn."]
    assert (record.is_withdrawn, record.withdrawn_reason) == (True, "The page was a hoax.")


def test_withdrawn_evidence_is_read_only(as_editor, editor):
    record = factories.an_evidence()
    evidence.withdraw(evidence=record, version=record.version, reason="A hoax.", by=editor)
    page = reverse("admin:claims_evidence_change", args=[record.pk])
    assert "seen_version" not in form_of(as_editor.get(page))
    assert as_editor.post(page, {"note": "x"}).status_code == 403


def test_as_many_as_are_done_at_a_time_fit_into_one_form(as_editor, editor):
    rows = [Claim(text=f"Gate {number} is open.", created_by=editor) for number in range(AT_MOST + 1)]
    Claim.objects.bulk_create(rows)
    asked = act(as_editor, "dismiss", rows[:1], select_across="1")
    form = form_of(asked) | {"dismissal": "trivial", "note": ""}
    assert as_editor.post(LIST, form).status_code == 302
    assert Claim.objects.filter(status="dismissed").count() == AT_MOST
