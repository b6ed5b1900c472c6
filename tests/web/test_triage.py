"""Keeping, rewording and dismissing by forms, as browsers without scripts send them and as htmx does."""

from datetime import date

import pytest

from claims.models import Claim
from claims.operations import claims
from tests.factories import DEATHS, TEXT, a_candidate, a_read_article, a_reading

pytestmark = pytest.mark.django_db
CROSSING = "We will open the crossing by mid-February"


@pytest.fixture
def claim(db):
    return a_candidate()


@pytest.fixture
def two(db):
    """The article of two candidates, and these in reading order."""
    article = a_read_article(TEXT, candidates=[a_reading(TEXT), a_reading(TEXT, CROSSING, kind="prediction")])
    return article, *Claim.objects.order_by("appearances__start")


def seen(claim, **more):
    return {"version": claim.version, **more}


def again(claim):
    claim.refresh_from_db()
    return claim


def wording(claim, **changes):
    """What the form of a claim sends."""
    return {
        "text": claim.text,
        "kind": claim.kind,
        "voice": claim.voice,
        "priority": 2,
        "version": claim.version,
    } | changes


ACTIONS = ["accept", "dismiss", "reopen", "reword"]


@pytest.mark.parametrize("action", ACTIONS)
def test_action_asks_strangers_to_sign_in_and_does_nothing(client, claim, action):
    answer = client.post(f"/queue/{claim.pk}/{action}/", seen(claim, dismissal="trivial", back="/queue/?kind=figure"))
    assert answer.url == "/sign-in/?next=/queue/%3Fkind%3Dfigure"
    assert again(claim).is_candidate


@pytest.mark.parametrize("action", ACTIONS)
def test_action_is_not_for_readers(client, reader, claim, action):
    client.force_login(reader)
    assert client.post(f"/queue/{claim.pk}/{action}/", seen(claim, dismissal="trivial")).status_code == 403
    assert again(claim).is_candidate


@pytest.mark.parametrize("action", ACTIONS)
def test_action_needs_a_post(client, reviewer, claim, action):
    client.force_login(reviewer)
    assert client.get(f"/queue/{claim.pk}/{action}/").status_code == 405


def test_sign_in_is_asked_of_htmx_by_a_redirect_of_the_whole_page(client, claim):
    answer = client.post(f"/queue/{claim.pk}/accept/", seen(claim), headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"] == "/sign-in/?next=/"


def test_unknown_claim_is_not_found(client, reviewer):
    client.force_login(reviewer)
    assert client.post("/queue/4242/accept/", {"version": 1}).status_code == 404


def test_accept_from_the_queue_keeps_it_and_goes_back_to_the_row_that_moved_up(client, reviewer, claim):
    client.force_login(reviewer)
    answer = client.post(f"/queue/{claim.pk}/accept/", seen(claim, back="/queue/?kind=figure", next=77), follow=False)
    assert answer.url == "/queue/?kind=figure#claim-77"
    assert (again(claim).status, claim.accepted_by) == ("open", reviewer)


def test_accept_by_htmx_names_the_row_for_the_focus(client, reviewer, claim):
    client.force_login(reviewer)
    answer = client.post(
        f"/queue/{claim.pk}/accept/", seen(claim, back="/queue/", next=77), headers={"HX-Request": "true"}
    )
    assert answer.url == "/queue/?focus=77#claim-77"


def test_accept_does_not_lead_to_other_sites(client, reviewer, claim):
    client.force_login(reviewer)
    answer = client.post(f"/queue/{claim.pk}/accept/", seen(claim, back="https://elsewhere.example/"))
    assert answer.url == "/queue/#list"


def test_accept_in_the_reader_goes_on_to_the_next_candidate(client, reviewer, two):
    article, first, second = two
    client.force_login(reviewer)
    answer = client.post(f"/queue/{first.pk}/accept/", seen(first, article=article.pk))
    assert answer.url == f"/articles/{article.pk}/?claim={second.pk}#words-{second.pk}"


def test_last_candidate_leads_to_one_left_behind_and_then_stays(client, reviewer, two):
    article, first, second = two
    client.force_login(reviewer)
    answer = client.post(f"/queue/{second.pk}/accept/", seen(second, article=article.pk))
    assert answer.url == f"/articles/{article.pk}/?claim={first.pk}#words-{first.pk}"
    answer = client.post(f"/queue/{first.pk}/accept/", seen(first, article=article.pk))
    assert answer.url == f"/articles/{article.pk}/?claim={first.pk}#words-{first.pk}"


def test_who_was_slower_is_told_who_was_faster_and_nothing_is_doubled(client, reviewer, editor, claim):
    claims.accept(claim=Claim.objects.get(pk=claim.pk), version=claim.version, by=editor)
    client.force_login(reviewer)
    answer = client.post(f"/queue/{claim.pk}/accept/", seen(claim, back="/queue/"), follow=True)
    assert f"{editor} has kept this claim already." in answer.content.decode()
    assert again(claim).accepted_by == editor


def test_stale_dismissal_in_the_reader_stays_with_the_claim(client, reviewer, editor, two):
    article, first, _ = two
    claims.dismiss(claim=Claim.objects.get(pk=first.pk), version=first.version, dismissal="satire", by=editor)
    client.force_login(reviewer)
    answer = client.post(f"/queue/{first.pk}/accept/", seen(first, article=article.pk), follow=True)
    assert answer.redirect_chain[0][0] == f"/articles/{article.pk}/?claim={first.pk}#words-{first.pk}"
    assert f"{editor} has dismissed this claim already (satire)." in answer.content.decode()


@pytest.mark.parametrize("version", ["", "x", "-1", "99999999999999"])
def test_version_that_is_none_is_stale(client, reviewer, claim, version):
    client.force_login(reviewer)
    answer = client.post(f"/queue/{claim.pk}/accept/", {"version": version, "back": "/queue/"}, follow=True)
    assert "Somebody else has changed this" in answer.content.decode()
    assert again(claim).is_candidate


def test_dismiss_keeps_the_reason_and_tells_the_way_back(client, reviewer, claim):
    client.force_login(reviewer)
    given = seen(claim, dismissal="too_vague", note="Which fighting?", back="/queue/")
    text = client.post(f"/queue/{claim.pk}/dismiss/", given, follow=True).content.decode()
    assert (again(claim).status, claim.dismissal, claim.dismissal_note) == ("dismissed", "too_vague", "Which fighting?")
    assert "Dismissed (too vague)" in text
    assert f'<a href="/queue/{claim.pk}/">Take it back?</a>' in text


@pytest.mark.parametrize(
    "given, told",
    [
        ({"dismissal": ""}, "Choose why it is set aside."),
        ({"dismissal": "nonsense"}, "Choose why it is set aside."),
        ({"dismissal": "other"}, "Say in a few words what the reason is."),
        ({"dismissal": "other", "note": "x" * 501}, "A note has at most 500 characters."),
    ],
)
def test_dismissal_without_a_reason_is_refused(client, reviewer, claim, given, told):
    client.force_login(reviewer)
    answer = client.post(f"/queue/{claim.pk}/dismiss/", seen(claim, back="/queue/", **given), follow=True)
    assert told in answer.content.decode()
    assert again(claim).is_candidate


def test_reopen_suggests_a_dismissed_claim_again(client, reviewer, two):
    article, first, _ = two
    claims.dismiss(claim=first, version=first.version, dismissal="satire", by=reviewer)
    client.force_login(reviewer)
    answer = client.post(f"/queue/{first.pk}/reopen/", seen(first, article=article.pk))
    assert answer.url == f"/articles/{article.pk}/?claim={first.pk}#words-{first.pk}"
    assert again(first).is_candidate


def test_claim_is_found_in_its_place(client, reader, two):
    article, first, _ = two
    client.force_login(reader)
    assert client.get(f"/queue/{first.pk}/").url == f"/articles/{article.pk}/?claim={first.pk}#words-{first.pk}"


def test_reword_keeps_the_claim_as_it_was_worded(client, reviewer, two):
    article, _, second = two
    client.force_login(reviewer)
    given = wording(
        second,
        article=article.pk,
        text="The crossing opens by mid-February 2022.",
        voice="named",
        speaker="Jana Novak",
        new_speaker="person",
        due_from="2022-02-10",
        due_to="2022-02-20",
    )
    client.post(f"/queue/{second.pk}/reword/", given)
    assert (again(second).status, second.text) == ("open", "The crossing opens by mid-February 2022.")
    assert (second.speaker.name, second.due_days) == ("Jana Novak", (date(2022, 2, 10), date(2022, 2, 20)))


@pytest.mark.parametrize(
    "changes, told",
    [
        ({"text": ""}, "Word the claim."),
        ({"text": "x" * 1001}, "at most 1000 characters"),
        ({"as_of_from": "2022-02-31"}, "There is no such day."),
        ({"due_from": "2022-02-10"}, "Only a prediction comes due."),
        ({"voice": "named"}, "Say who says so"),
    ],
)
def test_wording_that_cannot_be_kept_stays_in_the_form_with_what_is_wrong(client, reviewer, two, changes, told):
    article, first, _ = two
    client.force_login(reviewer)
    given = wording(first, article=article.pk, why_checked="A reader asked.") | changes
    answer = client.post(f"/queue/{first.pk}/reword/", given, headers={"HX-Request": "true"})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert told in text
    assert "A reader asked." in text
    assert answer.headers["HX-Push-Url"] == "false"
    assert again(first).is_candidate


def test_stale_wording_is_kept_in_the_form_and_who_was_faster_is_told(client, reviewer, editor, two):
    article, first, _ = two
    claims.accept(claim=Claim.objects.get(pk=first.pk), version=first.version, by=editor)
    client.force_login(reviewer)
    given = wording(first, article=article.pk, text="Thirteen thousand people died.")
    answer = client.post(f"/queue/{first.pk}/reword/", given)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert f"{editor} has kept this claim already." in text
    assert "Thirteen thousand people died." in text
    assert again(first).text == f"{DEATHS}."
    client.post(f"/queue/{first.pk}/reword/", given | {"version": first.version})
    assert (again(first).text, first.status) == ("Thirteen thousand people died.", "open")
