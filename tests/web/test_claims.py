from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from claims.choices import ClaimStatus, Kind, Stance, Voice
from claims.models import Claim
from claims.operations import claims
from claims.operations.figures import FigureInput
from claims.operations.speakers import Called
from tests.factories import (
    DEATHS,
    a_candidate,
    a_claim,
    a_read_article,
    a_source,
    a_speaker,
    an_article,
    an_evidence,
    the_engine,
)

pytestmark = pytest.mark.django_db
SEARCH = "/claims/"


def page_of(claim):
    return reverse("claim", args=[claim.pk])


def edit_of(claim):
    return reverse("claim-edit", args=[claim.pk])


def typed(claim, **changes):
    """What a browser sends for the claim as it stands, but for the changes."""
    fields = {
        "text": claim.text,
        "kind": claim.kind,
        "voice": claim.voice,
        "speaker": claim.speaker.name if claim.speaker else "",
        "priority": claim.priority,
        "version": claim.version,
    }
    return fields | changes


# Search --------------------------------------------------------------------------------------------------------------


def test_search_asks_to_sign_in(client):
    assert client.get(SEARCH)["Location"] == "/sign-in/?next=/claims/"


def test_search_is_open_to_readers(client, reader):
    client.force_login(reader)
    assert client.get(SEARCH).status_code == 200


def found(client, query):
    return [claim.text for claim in client.get(f"{SEARCH}?{query}").context["page"].rows]


def test_search_finds_by_words_of_the_claim_and_by_speaker(client, reader):
    a_claim(text="The dam holds more water than ever.")
    a_claim(text="Wolves are back.", voice=Voice.NAMED, speaker=Called("Jana Novak"))
    client.force_login(reader)
    assert found(client, "q=waters+dam") == ["The dam holds more water than ever."]
    assert found(client, "q=novak") == ["Wolves are back."]


def test_search_is_narrowed_by_the_address(client, reader):
    speaker = a_speaker("Jana Novak")
    a_claim(text="Wolves are back.", voice=Voice.NAMED, speaker=speaker)
    contested = a_claim(text="The dam is full.")
    an_evidence(contested, stance=Stance.CONFLICTS)
    candidate = a_candidate(source=a_source("Radio Norte"))
    client.force_login(reader)
    assert found(client, f"speaker={speaker.pk}") == ["Wolves are back."]
    assert found(client, "has_conflict=true") == ["The dam is full."]
    assert found(client, "status=candidate") == [candidate.text]
    assert found(client, f"source={a_source('Radio Norte').pk}") == [candidate.text]


def test_search_tells_which_record_narrows_it(client, reader):
    speaker = a_speaker("Jana Novak")
    client.force_login(reader)
    content = client.get(f"{SEARCH}?speaker={speaker.pk}&q=wolves").content.decode()
    assert "Who says so: Jana Novak" in content
    assert 'href="?q=wolves"' in content


def test_search_turns_pages_without_counting(client, reader):
    for _ in range(21):
        a_claim(text="One of many.")
    client.force_login(reader)
    first = client.get(SEARCH).context["page"]
    second = client.get(f"{SEARCH}{first.next}").context["page"]
    assert (len(first.rows), first.previous, len(second.rows), second.next) == (20, "", 1, "")


@pytest.mark.parametrize("rows", [1, 3])
def test_search_takes_as_many_queries_for_many_as_for_one(client, reader, django_assert_num_queries, rows):
    for _ in range(rows):
        a_claim()
    client.force_login(reader)
    with django_assert_num_queries(7):
        assert len(client.get(SEARCH).context["page"].rows) == rows


def test_search_with_a_filter_that_is_none_is_told(client, reader):
    client.force_login(reader)
    answer = client.get(f"{SEARCH}?speaker=somebody&q=wolves")
    assert answer.status_code == 400
    assert "Enter a whole number." in answer.content.decode()
    assert 'value="wolves"' in answer.content.decode()


def test_search_misspelt_hints_at_words_that_find_something(client, reader):
    a_claim(text="Wolves are back in the valley.")
    client.force_login(reader)
    answer = client.get(f"{SEARCH}?q=wolfes+valey")
    assert answer.context["hint"] == {"words": "wolves valley", "query": "?q=wolves+valley"}


def test_search_without_result_says_what_to_do(client, reader):
    client.force_login(reader)
    assert "Fewer or other words find more" in client.get(f"{SEARCH}?q=nothing").content.decode()
    assert "Add an article" in client.get(SEARCH).content.decode()


# The page ------------------------------------------------------------------------------------------------------------


def test_claim_page_asks_to_sign_in(client):
    claim = a_claim()
    assert client.get(page_of(claim))["Location"] == f"/sign-in/?next={page_of(claim)}"


def test_claim_page_tells_words_publisher_figure_and_times(client, reader):
    candidate = a_candidate(source=a_source("El Correo del Valle"))
    figure = FigureInput(
        low=Decimal(13000), low_inclusive=False, unit="person", counted="people", verbatim="More than 13,000 people"
    )
    claims.edit(
        claim=candidate, version=candidate.version, as_of=(date(2014, 1, 1), None), figures=[figure], by=the_engine()
    )
    client.force_login(reader)
    content = client.get(page_of(candidate)).content.decode()
    for words in (
        "El Correo del Valle",
        "26 January 2022",
        "since 2014",
        "more than 13,000 people",
        f"<b>{DEATHS}</b>",
        "Reporter&#x27;s own voice",
        "Keep it first",
    ):
        assert words in content


def test_claim_page_offers_changes_to_reviewers_alone(client, reader, reviewer):
    claim = a_claim()
    client.force_login(reader)
    assert edit_of(claim) not in client.get(page_of(claim)).content.decode()
    client.force_login(reviewer)
    assert edit_of(claim) in client.get(page_of(claim)).content.decode()


def test_claim_page_of_what_was_dismissed_says_by_whom_and_why(client, reviewer):
    claim = a_claim()
    claims.dismiss(claim=claim, version=claim.version, dismissal="too_vague", note="Which dam?", by=reviewer)
    client.force_login(reviewer)
    content = client.get(page_of(claim)).content.decode()
    assert "too vague, “Which dam?”" in content
    assert reverse("triage-reopen", args=[claim.pk]) in content


def test_claim_page_of_what_was_merged_forwards(client, reader):
    claim, other = a_claim(), a_claim()
    Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.MERGED, merged_into=other)
    client.force_login(reader)
    assert client.get(page_of(claim))["Location"] == page_of(other)


def test_claim_page_that_is_not_there_is_404(client, reader):
    client.force_login(reader)
    assert client.get("/claims/4711/").status_code == 404


@pytest.mark.parametrize("pieces", [1, 3])
def test_claim_page_takes_as_many_queries_for_much_evidence_as_for_little(
    client, reviewer, django_assert_num_queries, pieces
):
    claim = a_claim()
    for _ in range(pieces):
        an_evidence(claim, article=a_read_article(candidates=[]), quote=DEATHS)
    client.force_login(reviewer)
    with django_assert_num_queries(16):
        assert client.get(page_of(claim)).status_code == 200


def test_claim_page_shows_scripts_as_text(client, reviewer):
    script = "<script>alert(1)</script>"
    claim = a_claim(text=f"{script} is a claim.", why_checked=script, voice=Voice.NAMED, speaker=Called(script))
    an_evidence(claim, quote=script, title=script, public_note=script, note=script, source=script)
    client.force_login(reviewer)
    content = client.get(page_of(claim)).content.decode()
    assert script not in content
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in content


# Editing -------------------------------------------------------------------------------------------------------------


def test_edit_asks_to_sign_in(client):
    claim = a_claim()
    assert client.get(edit_of(claim)).status_code == 302


def test_edit_is_not_for_readers(client, reader):
    claim = a_claim()
    client.force_login(reader)
    assert client.post(edit_of(claim), typed(claim)).status_code == 403


def test_edit_saves_and_returns_to_the_claim(client, reviewer):
    claim = a_claim()
    client.force_login(reviewer)
    changes = {"text": "The dam is full.", "as_of_from": "2022-01-01", "as_of_to": "2022-01-31", "priority": 3}
    answer = client.post(edit_of(claim), typed(claim, **changes))
    claim.refresh_from_db()
    assert answer["Location"] == page_of(claim)
    assert (claim.text, claim.as_of_days, claim.priority) == (
        "The dam is full.",
        (date(2022, 1, 1), date(2022, 1, 31)),
        3,
    )


def test_edit_makes_a_new_speaker_where_the_kind_is_given(client, reviewer):
    claim = a_claim()
    client.force_login(reviewer)
    who = {"voice": "named", "speaker": "Jana Novak"}
    refused = client.post(edit_of(claim), typed(claim, **who))
    assert refused.status_code == 422
    assert "Nobody here goes by this name yet" in refused.content.decode()
    client.post(edit_of(claim), typed(claim, **who, new_speaker="person"))
    claim.refresh_from_db()
    assert claim.speaker.name == "Jana Novak"


def test_edit_asks_which_of_several_speakers_is_meant(client, reviewer):
    claim, one, other = a_claim(), a_speaker("Jan Novak", affiliation="Dam board"), a_speaker("Jan Novak")
    client.force_login(reviewer)
    answer = client.post(edit_of(claim), typed(claim, voice="named", speaker="jan novak"))
    assert f"{one.pk} for Jan Novak, Dam board; {other.pk} for Jan Novak, person" in answer.content.decode()
    client.post(edit_of(claim), typed(claim, voice="named", speaker=str(one.pk)))
    claim.refresh_from_db()
    assert claim.speaker == one


@pytest.mark.parametrize(
    "changes, message",
    [
        ({"text": "x" * 1001}, "at most 1000 characters"),
        ({"text": ""}, "Word the claim."),
        ({"said_on": "2022-02-31"}, "There is no such day."),
        ({"as_of_from": "2022-02-01", "as_of_to": "2022-01-01"}, "The last day comes before the first."),
        ({"due_from": "2022-02-01"}, "Only a prediction comes due."),
        ({"voice": "named"}, "Say who says so"),
        ({"speaker": "Jana Novak"}, "own voice has no speaker"),
        ({"kind": "rumour"}, "Select a valid choice"),
        ({"figure-new-verbatim": "many", "figure-new-comparison": "exactly"}, "Give the amount in digits"),
        ({"figure-new-verbatim": "12 dams", "figure-new-low": "12"}, "stands nowhere in the exact words"),
    ],
)
def test_edit_that_cannot_be_stored_keeps_what_was_typed(client, reviewer, changes, message):
    claim = a_claim(text="The dam is full.")
    client.force_login(reviewer)
    answer = client.post(edit_of(claim), typed(claim, why_checked="Heard twice today.", **changes))
    content = answer.content.decode().replace("&#x27;", "'")
    assert answer.status_code == 422
    assert message in content
    assert "Heard twice today." in content
    claim.refresh_from_db()
    assert (claim.text, claim.version) == ("The dam is full.", typed(claim)["version"])


def test_edit_that_came_too_late_shows_both_versions_and_may_be_sent_again(client, reviewer):
    claim = a_claim(text="The dam is full.")
    mine = typed(claim, text="The dam is empty.")
    claims.edit(claim=claim, version=claim.version, text="The dam is half full.", by=the_engine())
    client.force_login(reviewer)
    answer = client.post(edit_of(claim), mine)
    content = answer.content.decode()
    assert answer.status_code == 422
    assert "Somebody else has changed this" in content
    assert "<td>The dam is half full.</td>" in content
    assert "<td>The dam is empty.</td>" in content
    again = mine | {"version": answer.context["form"]["version"].value()}
    assert client.post(edit_of(claim), again).status_code == 302
    claim.refresh_from_db()
    assert claim.text == "The dam is empty."


def test_edit_of_figures_keeps_those_nobody_touched(client, reviewer):
    candidate = a_candidate()
    figure = FigureInput(low=Decimal(13000), low_inclusive=False, verbatim="More than 13,000 people")
    claims.edit(claim=candidate, version=candidate.version, figures=[figure], by=the_engine())
    client.force_login(reviewer)
    kept = {"figure0-verbatim": "More than 13,000 people", "figure0-comparison": "more_than", "figure0-low": "13000"}
    client.post(edit_of(candidate), typed(candidate, **kept))
    stored = candidate.figures.get()
    client.post(edit_of(candidate), typed(Claim.objects.get(pk=candidate.pk), **kept, **{"figure0-remove": "on"}))
    assert (stored.low, stored.low_inclusive) == (13000, False)
    assert candidate.figures.count() == 0


def test_edit_of_what_was_dismissed_leads_back_to_it(client, reviewer):
    claim = a_claim()
    claims.dismiss(claim=claim, version=claim.version, dismissal="trivial", by=reviewer)
    client.force_login(reviewer)
    assert client.get(edit_of(claim))["Location"] == page_of(claim)


# By hand -------------------------------------------------------------------------------------------------------------


def by_hand(**changes):
    fields = {"text": "The dam is full.", "kind": "event", "voice": "reporter", "priority": 2, "version": 1}
    return fields | changes


def test_claim_by_hand_asks_to_sign_in(client):
    assert client.post("/claims/new/", by_hand()).status_code == 302


def test_claim_by_hand_is_not_for_readers(client, reader):
    client.force_login(reader)
    assert client.post("/claims/new/", by_hand()).status_code == 403


def test_claim_by_hand_is_kept_and_anchored_in_its_article(client, reviewer):
    article = an_article()
    client.force_login(reviewer)
    answer = client.post("/claims/new/", by_hand(where=str(article.pk), exact=DEATHS))
    claim = Claim.objects.get()
    assert answer["Location"] == page_of(claim)
    assert (claim.is_open, claim.appearances.get().exact) == (True, DEATHS)


@pytest.mark.parametrize(
    "changes, field",
    [
        ({"text": ""}, "text"),
        ({"where": "4711"}, "where"),
        ({"where": "https://elsewhere.example/"}, "where"),
        ({"exact": "words"}, "where"),
        ({"where": "article", "exact": "No such words."}, "exact"),
        ({"where": "article"}, "exact"),
        ({"voice": "unnamed", "speaker": "an aide"}, "speaker"),
    ],
)
def test_claim_by_hand_that_cannot_be_stored_says_which_field(client, reviewer, changes, field):
    number = an_article().pk
    client.force_login(reviewer)
    sent = by_hand(**changes | ({"where": number} if changes.get("where") == "article" else {}))
    answer = client.post("/claims/new/", sent)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert Claim.objects.count() == 0


def test_a_position_is_not_rated(client, reader):
    claim = a_claim(text="The dam is ugly.", kind=Kind.POSITION)
    client.force_login(reader)
    assert "Opinion, not rated" in client.get(page_of(claim)).content.decode()
