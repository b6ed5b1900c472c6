"""Attaching evidence, correcting it, and taking it back."""

import pytest

from claims.choices import Stance
from claims.models import Source
from claims.operations import articles, evidence
from claims.operations.evidence import AlreadyAttached, AlreadyWithdrawn, NotOpen, QuoteNotInSnapshot
from claims.operations.operation import Invalid, Stale
from tests import factories

pytestmark = pytest.mark.django_db

QUOTE = "“We will open the crossing by mid-February,”"


def attach(claim, by, **fields):
    return evidence.attach(claim=claim, by=by, **({"stance": Stance.CONFLICTS, "quote": "So it is."} | fields))


def test_quote_from_an_article_is_stored_as_it_stands_there(reviewer):
    article = factories.an_article()
    attached = attach(
        factories.a_claim(), reviewer, article=article, quote='"We  will open the\ncrossing by mid-February,"'
    )
    assert (attached.quote, attached.snapshot) == (QUOTE, article.snapshots.get())
    assert attached.snapshot.text[attached.start : attached.end] == QUOTE


def test_quote_is_looked_for_in_earlier_snapshots_too(reviewer):
    article = factories.an_article("The first text, with the words.", url="https://a.example/1")
    articles.add(text="The second text.", source=article.source, url="https://a.example/1", by=reviewer)
    attached = attach(factories.a_claim(), reviewer, article=article, quote="with the words")
    assert attached.snapshot.number == 1


def test_quote_that_stands_nowhere_is_refused(reviewer):
    article = factories.an_article(title="Talks resume")
    with pytest.raises(QuoteNotInSnapshot) as refusal:
        attach(factories.a_claim(), reviewer, article=article, quote="Nobody has died")
    assert refusal.value.fields["quote"].startswith("These words do not stand in “Talks resume”.")


def test_outside_address_finds_its_publisher_by_domain(reviewer):
    courier = factories.a_source("The Courier", domain="courier.example")
    attached = attach(factories.a_claim(), reviewer, url="https://news.courier.example/1")
    assert attached.source == courier


def test_outside_address_of_nobody_known_makes_its_publisher(reviewer):
    attached = attach(factories.a_claim(), reviewer, url="https://www.herald.example/1")
    assert (attached.source.name, attached.source.domain) == ("herald.example", "herald.example")


@pytest.mark.parametrize(
    "fields, wrong",
    [
        ({}, {"where": "Give one of: an article of ours, a claim, or an address."}),
        (
            {"url": "javascript:alert(1)"},
            {"url": "An address begins with http:// or https:// and has at most 2,000 characters."},
        ),
        ({"url": "https://"}, {"url": "This address names no site."}),
        (
            {"url": "https://a.example", "quote": ""},
            {"quote": "Quote the words that matter here, or show the calculation."},
        ),
        (
            {"url": "https://a.example", "quote": "x" * 5001},
            {"quote": "A quote has at most 5,000 characters; this one has 5,001."},
        ),
        (
            {"url": "https://a.example", "stance": "agrees"},
            {"stance": "Say whether it corroborates, conflicts, or gives context."},
        ),
        ({"url": "https://a.example", "kind": "rumour"}, {"kind": "Choose what kind of thing it is."}),
        (
            {"url": "https://a.example", "origin_reason": "I say so."},
            {"origin_reason": "An origin that you set has a reason, and a reason an origin."},
        ),
        (
            {"url": "https://a.example", "shown_as": "A clerk"},
            {"shown_as": "Only confidential evidence is shown as something else."},
        ),
    ],
)
def test_attach_says_what_is_wrong(reviewer, fields, wrong):
    with pytest.raises(Invalid) as refusal:
        attach(factories.a_claim(), reviewer, **fields)
    assert refusal.value.fields == wrong


def test_a_refused_evidence_makes_no_publisher(reviewer):
    with pytest.raises(Invalid):
        attach(factories.a_claim(), reviewer, url="https://fresh.example/1", stance="agrees")
    assert not Source.objects.filter(name="fresh.example").exists()


def test_a_claim_is_no_evidence_for_itself(reviewer):
    claim = factories.a_claim()
    with pytest.raises(Invalid, match="no evidence for itself"):
        attach(claim, reviewer, cited_claim=claim)


def test_candidates_take_no_evidence(reviewer):
    with pytest.raises(NotOpen, match=r"^Keep this claim first: it is suggested\.$"):
        attach(factories.a_candidate(), reviewer, url="https://a.example")


def test_edit_finds_a_new_quote_in_the_article(reviewer):
    attached = attach(factories.a_claim(), reviewer, article=factories.an_article(), quote=QUOTE)
    evidence.edit(evidence=attached, version=attached.version, quote=factories.DEATHS, primary=True, by=reviewer)
    assert (attached.quote, attached.primary) == (factories.DEATHS, True)
    with pytest.raises(QuoteNotInSnapshot):
        evidence.edit(evidence=attached, version=attached.version, quote="Nobody has died", by=reviewer)


def test_who_changes_what_somebody_else_attached_says_why(reviewer, editor):
    attached = factories.an_evidence(by=reviewer)
    with pytest.raises(Invalid) as refusal:
        evidence.edit(evidence=attached, version=1, stance=Stance.CONTEXT, reason=" ", by=editor)
    assert refusal.value.fields == {"reason": "rosa attached this. Say why you change it."}
    evidence.edit(evidence=attached, version=1, stance=Stance.CONTEXT, reason="It is background.", by=editor)
    assert attached.events.order_by("pgh_id").last().pgh_context["reason"] == "It is background."


def test_edit_refuses_a_stale_version(reviewer):
    attached = factories.an_evidence()
    evidence.edit(evidence=attached, version=1, stance=Stance.CONTEXT, reason="Background.", by=reviewer)
    with pytest.raises(Stale):
        evidence.edit(evidence=attached, version=1, stance=Stance.CONFLICTS, reason="No.", by=reviewer)
    attached.refresh_from_db()
    assert attached.stance == Stance.CONTEXT


def test_withdraw_wants_a_reason_and_happens_once(reviewer):
    attached = factories.an_evidence()
    with pytest.raises(Invalid, match="Say why it is withdrawn"):
        evidence.withdraw(evidence=attached, version=attached.version, reason=" ", by=reviewer)
    evidence.withdraw(evidence=attached, version=attached.version, reason="A misreading.", by=reviewer)
    assert (attached.is_withdrawn, attached.withdrawn_by) == (True, reviewer)
    with pytest.raises(AlreadyWithdrawn):
        evidence.withdraw(evidence=attached, version=attached.version, reason="Again.", by=reviewer)
    with pytest.raises(AlreadyWithdrawn):
        evidence.edit(evidence=attached, version=attached.version, stance=Stance.CONTEXT, by=reviewer)


def test_form_that_is_sent_twice_attaches_once(reviewer):
    claim = factories.a_claim()
    piece = {"claim": claim, "url": "https://paper.example/1", "quote": "Nobody died.", "by": reviewer}
    factories.an_evidence(**piece)
    with pytest.raises(AlreadyAttached):
        factories.an_evidence(**piece)
    factories.an_evidence(**piece | {"locator": "Table 2"})
    assert claim.evidence.count() == 2
