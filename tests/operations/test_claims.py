"""Triage, wording, and claims made by hand."""

from datetime import date
from decimal import Decimal

import pytest

from claims.choices import ClaimStatus, Dismissal, Voice
from claims.operations import claims
from claims.operations.claims import WrongStatus
from claims.operations.figures import FigureInput
from claims.operations.operation import Invalid, Stale
from tests import factories

pytestmark = pytest.mark.django_db


def test_accept_keeps_a_candidate(reviewer):
    claim = factories.a_candidate()
    claims.accept(claim=claim, version=claim.version, by=reviewer)
    assert (claim.status, claim.accepted_by) == (ClaimStatus.OPEN, reviewer)


def test_accept_edits_on_the_way(reviewer):
    claim = factories.a_candidate()
    claims.accept(
        claim=claim,
        version=claim.version,
        text="More than 13,000 people were killed.",
        figures=[FigureInput(low=Decimal(13000), low_inclusive=False, unit="person", verbatim="More than 13,000")],
        by=reviewer,
    )
    figure = claim.figures.get()
    assert (claim.status, claim.text) == (ClaimStatus.OPEN, "More than 13,000 people were killed.")
    assert (figure.low, figure.low_inclusive, figure.high) == (Decimal(13000), False, None)


def test_accept_tells_who_was_faster(reviewer, editor):
    claim = factories.a_candidate()
    seen = claim.version
    claims.accept(claim=claim, version=seen, by=editor)
    with pytest.raises(Stale, match=r"^edgar has kept this claim already\.$"):
        claims.accept(claim=claim, version=seen, by=reviewer)


def test_accept_tells_who_dismissed(reviewer, editor):
    claim = factories.a_candidate()
    seen = claim.version
    claims.dismiss(claim=claim, version=seen, dismissal=Dismissal.OPINION, by=editor)
    with pytest.raises(Stale, match=r"^edgar has dismissed this claim already \(opinion\)\.$"):
        claims.accept(claim=claim, version=seen, by=reviewer)


def test_accept_refuses_what_is_no_candidate(reviewer):
    claim = factories.a_claim()
    with pytest.raises(WrongStatus, match=r"^This claim is kept; this can be done while it is suggested\.$"):
        claims.accept(claim=claim, version=claim.version, by=reviewer)


def test_dismiss_and_reopen(reviewer):
    claim = factories.a_candidate()
    claims.dismiss(claim=claim, version=claim.version, dismissal=Dismissal.TOO_VAGUE, by=reviewer)
    assert (claim.status, claim.dismissed_by) == (ClaimStatus.DISMISSED, reviewer)
    claims.reopen(claim=claim, version=claim.version, by=reviewer)
    assert (claim.status, claim.dismissal, claim.dismissed_by) == (ClaimStatus.CANDIDATE, "", None)


@pytest.mark.parametrize(
    "dismissal, note, fields",
    [
        ("", "", {"dismissal": "Choose why it is set aside."}),
        ("boring", "", {"dismissal": "Choose why it is set aside."}),
        ("other", " ", {"note": "Say in a few words what the reason is."}),
        ("opinion", "x" * 501, {"note": "A note has at most 500 characters."}),
    ],
)
def test_dismiss_wants_a_reason(reviewer, dismissal, note, fields):
    claim = factories.a_candidate()
    with pytest.raises(Invalid) as refusal:
        claims.dismiss(claim=claim, version=claim.version, dismissal=dismissal, note=note, by=reviewer)
    assert refusal.value.fields == fields


@pytest.mark.parametrize(
    "text, message",
    [
        ("", "Word the claim."),
        (" \x00\n ", "Word the claim."),
        ("x" * 1001, "A claim has at most 1,000 characters; this one has 1,001."),
    ],
)
def test_text_within_its_limits(reviewer, text, message):
    with pytest.raises(Invalid) as refusal:
        claims.make(text=text, by=reviewer)
    assert refusal.value.fields == {"text": message}


def test_make_anchors_a_claim_in_its_article(reviewer):
    snapshot = factories.a_snapshot()
    start = snapshot.text.index("Talks on the border")
    claim = claims.make(text="Talks resumed in Vienna.", snapshot=snapshot, start=start, end=start + 27, by=reviewer)
    appearance = claim.appearances.get()
    assert (claim.status, claim.created_by, claim.wording) == (ClaimStatus.OPEN, reviewer, 1)
    assert (appearance.exact, appearance.prefix, appearance.suffix[:4]) == ("Talks on the border resumed", "", " in ")
    assert claim.counts.appearances == 1


def test_edit_leaves_what_is_not_given(reviewer):
    claim = factories.a_claim(text="It rains.", said_on=date(2022, 1, 26), priority=3)
    claims.edit(claim=claim, version=claim.version, text="It snows.", by=reviewer)
    assert (claim.text, claim.said_on, claim.priority) == ("It snows.", date(2022, 1, 26), 3)


def test_edit_sees_fields_that_contradict(reviewer):
    claim = factories.a_claim(kind="prediction", due=(date(2022, 2, 10), date(2022, 2, 20)))
    with pytest.raises(Invalid) as refusal:
        claims.edit(claim=claim, version=claim.version, kind="event", by=reviewer)
    assert refusal.value.fields == {"due": "Only a prediction comes due."}


def test_edit_changes_who_says_so(reviewer):
    claim, speaker = factories.a_claim(), factories.a_speaker("Jana Novak")
    claims.edit(claim=claim, version=claim.version, voice=Voice.NAMED, speaker=speaker, by=reviewer)
    assert (claim.voice, claim.speaker, claim.wording) == (Voice.NAMED, speaker, 2)
    appearance = claim.appearances.get()
    assert (appearance.voice, appearance.speaker) == (Voice.NAMED, speaker)


@pytest.mark.parametrize(
    "words, found",
    [
        ("died fighting", True),
        ('"have died"', True),
        ("dying", True),
        ("died -fighting", False),
        ("", False),
        ("elephants", False),
    ],
)
def test_search_finds_words_phrases_and_exclusions(words, found):
    claim = factories.a_candidate()
    assert list(type(claim).objects.matching(words)) == ([claim] if found else [])


@pytest.mark.parametrize("words", ["Müller", "muller", "Hans Muler", "Hans Muller"])
def test_search_finds_speakers_without_accents_and_misspelt(words):
    speaker = factories.a_speaker("Hans Müller")
    claim = factories.a_claim(text="It rains.", voice=Voice.NAMED, speaker=speaker)
    assert list(type(claim).objects.matching(words)) == [claim]
