"""Corroboration is counted by independent origin, never by links."""

import pytest

from claims.choices import SourceKind, SpeakerKind, Stance, Voice
from claims.models.origins import balance
from claims.operations import articles, claims, evidence
from tests import factories

pytestmark = pytest.mark.django_db


def counts(claim) -> tuple[int, int]:
    """Origins for and against, worked out now and as stored for lists: they agree."""
    now = balance(claim)
    claim.counts.refresh_from_db()
    assert (claim.counts.corroborating, claim.counts.conflicting) == (now.corroborates.count, now.conflicts.count)
    return now.corroborates.count, now.conflicts.count


def remarks(claim) -> list[str]:
    return [weighed.remark for weighed in balance(claim).corroborates.weighed]


def copy_of(article, **fields):
    """The same words printed by another outlet."""
    return factories.an_article(article.snapshots.get().text, **fields)


def test_two_outlets_are_two_origins():
    claim = factories.a_claim()
    factories.an_evidence(claim)
    factories.an_evidence(claim)
    assert counts(claim) == (2, 0)


def test_two_links_of_one_outlet_are_one_origin():
    claim = factories.a_claim()
    factories.an_evidence(claim, url="https://courier.example/a")
    factories.an_evidence(claim, url="https://www.courier.example/b")
    assert counts(claim) == (1, 0)
    assert remarks(claim)[1] == "Counted once: courier.example stands on this side already."


def test_two_copies_of_one_wire_text_count_once():
    agency = factories.a_source("Agence Nord", kind=SourceKind.WIRE_AGENCY)
    claim = factories.a_claim()
    first = factories.an_article(wire=agency)
    second = factories.an_article(wire=agency)
    factories.an_evidence(claim, article=first, quote=factories.DEATHS)
    factories.an_evidence(claim, article=second, quote=factories.DEATHS)
    assert counts(claim) == (1, 0)


def test_a_copy_without_byline_has_the_agency_of_its_twin():
    agency = factories.a_source("Agence Nord", kind=SourceKind.WIRE_AGENCY)
    claim = factories.a_claim()
    first = factories.an_article(wire=agency)
    factories.an_evidence(claim, article=first, quote=factories.DEATHS)
    factories.an_evidence(claim, article=copy_of(first), quote=factories.DEATHS)
    assert counts(claim) == (1, 0)


def test_near_copies_are_one_text():
    claim = factories.a_claim()
    first = factories.an_article()
    factories.an_evidence(claim, article=first, quote=factories.DEATHS)
    factories.an_evidence(claim, article=copy_of(first), quote=factories.DEATHS)
    assert counts(claim) == (1, 0)
    assert remarks(claim)[1] == "Counted once: one text in 2 outlets stands on this side already."


def test_a_copy_of_the_claims_own_text_is_shown_and_not_counted():
    claim = factories.a_claim()
    copy = copy_of(claim.appearances.get().snapshot.article)
    factories.an_evidence(claim, article=copy, quote=factories.DEATHS)
    assert counts(claim) == (0, 0)
    assert remarks(claim) == ["Shown, not counted: one text in 2 outlets is also the origin of this claim."]


def test_a_later_copy_takes_a_voice_away():
    """What was counted as another paper's word turns out to be the claim's own text."""
    agency = factories.a_source("Agence Nord", kind=SourceKind.WIRE_AGENCY)
    claim = factories.a_claim()
    other = factories.an_article("The mission counts more than 13,000 dead by now.")
    factories.an_evidence(claim, article=other, quote="more than 13,000 dead")
    assert counts(claim) == (1, 0)
    own = claim.appearances.get().snapshot.article
    for article in (own, other):
        articles.edit(
            article=article,
            version=article.version,
            title="",
            byline="",
            published_on=None,
            source=article.source,
            wire=agency,
            by=factories.the_engine(),
        )
    assert counts(claim) == (0, 0)


def test_outlets_of_one_owner_are_one_origin():
    holding = factories.a_source("Holding")
    middle = factories.a_source("Middle", owner=holding)
    claim = factories.a_claim()
    factories.an_evidence(claim, source=factories.a_source("Morning", owner=middle))
    factories.an_evidence(claim, source=factories.a_source("Evening", owner=holding))
    assert counts(claim) == (1, 0)


def test_what_a_speaker_said_counts_once_wherever_it_is_printed():
    speaker = factories.a_speaker("Jana Novak")
    claim = factories.a_claim()
    factories.an_evidence(claim, speaker=speaker)
    factories.an_evidence(claim, speaker=speaker)
    assert counts(claim) == (1, 0)


def test_a_body_is_one_voice_quoted_or_publishing_itself():
    body = factories.a_speaker("United Nations", kind=SpeakerKind.ORGANISATION)
    factories.a_source("united nations", kind=SourceKind.GOVERNMENT)
    claim = factories.a_claim()
    factories.an_evidence(claim, speaker=body)
    factories.an_evidence(claim, source=factories.a_source("united nations"))
    assert counts(claim) == (1, 0)


def test_unnamed_speakers_count_once_an_affiliation_and_text():
    article = factories.an_article()
    claim = factories.a_claim()
    for name in ("a senior aide", "another aide"):
        speaker = factories.a_speaker(name, kind=SpeakerKind.UNNAMED, affiliation="the ministry", article=article)
        factories.an_evidence(claim, speaker=speaker)
    assert counts(claim) == (1, 0)


def test_words_of_a_speaker_in_the_article_are_the_speakers():
    """The quote lies on an appearance that Novak is on record for, so it is hers, not the paper's."""
    article = factories.a_read_article(candidates=[])
    snapshot = article.snapshots.get()
    speaker = factories.a_speaker("Jana Novak")
    start = snapshot.text.index("We will open")
    factories.a_claim(
        text="The crossing will open.",
        voice=Voice.NAMED,
        speaker=speaker,
        snapshot=snapshot,
        start=start,
        end=start + 40,
    )
    attached = factories.an_evidence(article=article, quote="“We will open the crossing")
    assert attached.speaker == speaker


def test_evidence_from_a_claim_has_that_claims_origins():
    claim, cited = factories.a_claim(), factories.a_claim()
    factories.an_evidence(claim, cited_claim=cited, quote="")
    assert counts(claim) == (1, 0)
    publisher = cited.appearances.get().snapshot.article.source
    factories.an_evidence(claim, source=publisher, url="https://elsewhere.example/1")
    assert counts(claim) == (1, 0)


def test_an_origin_set_by_hand_wins():
    claim = factories.a_claim()
    origin = factories.a_source("The mission")
    factories.an_evidence(claim, origin_source=origin, origin_reason="Both papers quote its report.")
    factories.an_evidence(claim, origin_source=origin, origin_reason="Both papers quote its report.")
    assert counts(claim) == (1, 0)


def test_sides_are_counted_apart_and_withdrawn_evidence_not_at_all(reviewer):
    claim = factories.a_claim()
    factories.an_evidence(claim)
    against = factories.an_evidence(claim, stance=Stance.CONFLICTS, by=reviewer)
    assert counts(claim) == (1, 1)
    evidence.withdraw(evidence=against, version=against.version, reason="A misreading.", by=reviewer)
    assert counts(claim) == (1, 0)


def test_a_claims_new_speaker_changes_what_counts(reviewer):
    speaker = factories.a_speaker("Jana Novak")
    claim = factories.a_claim(text="It rains.")
    factories.an_evidence(claim, speaker=speaker)
    assert counts(claim) == (1, 0)
    claims.edit(claim=claim, version=claim.version, voice=Voice.NAMED, speaker=speaker, by=reviewer)
    assert counts(claim) == (0, 0)


@pytest.mark.parametrize("documents", [1, 3])
def test_balance_takes_as_many_queries_for_many_as_for_one(documents, django_assert_num_queries):
    claim = factories.a_claim()
    for _ in range(documents):
        factories.an_evidence(claim, article=factories.an_article(), quote=factories.DEATHS)
    with django_assert_num_queries(3):
        balance(claim)
