"""Attaching, correcting and withdrawing evidence over HTTP."""

import pytest

from claims.models import Evidence
from tests.api.clients import an_api
from tests.factories import DEATHS, a_candidate, a_claim, an_article, an_evidence

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(db):
    return a_claim(text="Many died.")


def attach(api, claim, **body):
    return api.ask("POST", f"claims/{claim.pk}/evidence/", {"stance": "corroborates"} | body)


def test_evidence_from_an_article_is_anchored_where_its_words_stand(as_reviewer, claim):
    article = an_article()
    made = attach(as_reviewer, claim, article=article.pk, quote=f"“{DEATHS}”", figures=[{"verbatim": "13,000"}])
    assert made.status_code == 201
    start = article.snapshots.get().text.index(DEATHS)
    assert (made.body["quote"], made.body["start"], made.body["end"]) == (DEATHS, start, start + len(DEATHS))
    assert made.body["figures"][0]["start"] == start + DEATHS.index("13,000")
    by_offsets = attach(as_reviewer, claim, article=article.pk, start=start, end=start + 9)
    assert by_offsets.body["quote"] == "More than"


def test_evidence_from_a_claim_or_an_address(as_reviewer, claim):
    other = a_claim(text="Thousands died.")
    cited = attach(as_reviewer, claim, cited_claim=other.pk).body
    assert (cited["cited_claim"], cited["quote"]) == (other.pk, "Thousands died.")
    linked = attach(
        as_reviewer, claim, url="https://paper.example/1", quote="Many died.", source="The Paper", speaker="Jana Novak",
        note="Ask again", stance="conflicts",
    ).body  # fmt: skip
    assert (linked["source"]["name"], linked["speaker"]["name"], linked["note"]) == (
        "The Paper",
        "Jana Novak",
        "Ask again",
    )
    counts = as_reviewer.read(f"claims/{claim.pk}/")["counts"]
    assert (counts["corroborating"], counts["conflicting"]) == (1, 1)


def test_evidence_is_for_kept_claims(as_reviewer):
    answer = attach(as_reviewer, a_candidate(), url="https://paper.example/1", quote="Many died.")
    assert (answer.status_code, answer.body["type"]) == (409, "/api/v1/problems/conflict")


@pytest.mark.parametrize(
    "change, field",
    [
        ({"stance": "maybe"}, "stance"),
        ({"stance": None}, "stance"),
        ({"kind": "gossip"}, "kind"),
        ({"url": ""}, "url"),
        ({"url": "paper"}, "url"),
        ({"url": 5}, "url"),
        ({"quote": ""}, "quote"),
        ({"quote": "x" * 5001}, "quote"),
        ({"quote": "\x00"}, "quote"),
        ({"article": 2**62}, "article"),
        ({"cited_claim": "x"}, "cited_claim"),
        ({"start": 1}, "start"),
        ({"end": 1}, "end"),
        ({"published_on": "2022-02-31"}, "published_on"),
        ({"primary": "true"}, "primary"),
        ({"origin_source": 2**62}, "origin_source"),
        ({"origin_reason": "because"}, "origin_reason"),
        ({"shown_as": "somebody"}, "shown_as"),
        ({"archive": "x"}, "archive"),
        ({"language": "x"}, "language"),
        ({"source": 10**40}, "source"),
        ({"figures": [{"low": "1", "verbatim": "not there"}]}, "figures"),
        ({"added_by": 1}, "added_by"),
        ({"withdrawn_at": None}, "withdrawn_at"),
    ],
)
def test_evidence_that_cannot_be_stored_says_why(as_reviewer, claim, change, field):
    answer = attach(as_reviewer, claim, **({"url": "https://paper.example/1", "quote": "Many died."} | change))
    assert answer.status_code in (400, 422), answer.body
    assert list(answer.body["errors"]) == [field]
    assert Evidence.objects.count() == 0


def test_evidence_is_exactly_one_thing_and_its_words_stand_in_the_article(as_reviewer, claim):
    article = an_article()
    assert list(attach(as_reviewer, claim, quote="Many died.").body["errors"]) == ["where"]
    both = attach(as_reviewer, claim, quote="Many died.", url="https://paper.example/1", article=article.pk)
    assert (both.status_code, list(both.body["errors"])) == (422, ["where"])
    for body in ({"quote": "no such words"}, {"start": 0, "end": 1_000_000}, {"start": 9, "end": 3}):
        answer = attach(as_reviewer, claim, article=article.pk, **body)
        assert (answer.status_code, list(answer.body["errors"])) == (422, ["quote"])


def test_evidence_of_others_is_an_editors_to_change(as_reviewer, as_editor):
    piece = an_evidence()
    path = f"evidence/{piece.pk}/"
    for method, where, body in (("PATCH", path, {"title": "x"}), ("POST", f"{path}withdraw/", {"reason": "x"})):
        answer = as_reviewer.ask(method, where, body, seen=piece)
        assert (answer.status_code, answer.body["type"]) == (403, "/api/v1/problems/forbidden")
        narrow = an_api(as_editor.user, scopes=["review"])
        assert narrow.ask(method, where, body, seen=piece).body["type"] == "/api/v1/problems/scope"
    unreasoned = as_editor.ask("PATCH", path, {"title": "x"}, seen=piece)
    assert (unreasoned.status_code, list(unreasoned.body["errors"])) == (422, ["reason"])
    assert as_editor.ask("PATCH", path, {"title": "x", "reason": "y"}, seen=piece).body["title"] == "x"


def test_withdrawn_evidence_stays_and_counts_no_more(as_reviewer, claim):
    piece = an_evidence(claim, by=as_reviewer.user)
    path = f"evidence/{piece.pk}/"
    gone = as_reviewer.ask("POST", f"{path}withdraw/", {"reason": "It was a hoax."}, seen=piece)
    assert gone.body["withdrawn_reason"] == "It was a hoax."
    [shown] = as_reviewer.read(f"claims/{claim.pk}/evidence/")["results"]
    assert (shown["counted"], shown["remark"]) == (False, "Withdrawn.")
    assert as_reviewer.read(f"claims/{claim.pk}/")["counts"]["corroborating"] == 0
    piece.refresh_from_db()
    assert as_reviewer.ask("PATCH", path, {"title": "x"}, seen=piece).status_code == 409
    assert as_reviewer.ask("POST", f"{path}withdraw/", {"reason": "x"}, seen=piece).status_code == 409
