"""Making, triaging and editing claims over HTTP."""

import pytest

from claims.models import Claim, Speaker
from claims.operations import claims
from tests.api.clients import an_api
from tests.factories import DEATHS, a_candidate, a_claim, a_read_article, a_speaker, an_article, the_engine

pytestmark = pytest.mark.django_db
FIGURE = {
    "start": 0, "end": 16, "verbatim": "More than 13,000", "low": "13000", "high": None, "low_inclusive": False,
    "high_inclusive": False, "approximate": False, "direction": None, "measure": "total_so_far", "unit": "person",
    "counted": "people", "scope": "",
}  # fmt: skip


def test_claim_is_anchored_by_its_words_or_offsets(as_reviewer):
    article = an_article()
    snapshot = article.snapshots.get()
    start = snapshot.text.index(DEATHS)
    offsets = {"snapshot": snapshot.pk, "start": start, "end": start + len(DEATHS)}
    for anchor in ({"article": article.pk, "exact": DEATHS}, offsets):
        made = as_reviewer.ask("POST", "claims/", {"text": "Many died.", "figures": [FIGURE]} | anchor)
        assert made.status_code == 201, made.body
        assert (made.body["status"], made.body["created_by"]["id"]) == ("open", as_reviewer.user.pk)
        [figure] = made.body["figures"]
        assert {name: figure[name] for name in FIGURE} == FIGURE | {"start": start, "end": start + 16}
        [appearance] = as_reviewer.read(f"claims/{made.body['id']}/appearances/")["results"]
        assert (appearance["exact"], appearance["start"]) == (DEATHS, start)


def test_claim_names_its_speaker(as_reviewer):
    body = {"text": "It will open.", "kind": "prediction", "due": ["2022-02-10", "2022-02-20"], "voice": "named"}
    first = as_reviewer.ask("POST", "claims/", body | {"speaker": "Jana Novak"}).body
    again = as_reviewer.ask("POST", "claims/", body | {"speaker": "jana novak"}).body
    assert first["speaker"] == again["speaker"]
    assert (first["due"], first["as_of"]) == (["2022-02-10", "2022-02-20"], None)
    article = an_article()
    aide = {"text": "It is so.", "voice": "unnamed", "speaker": "an aide"}
    assert as_reviewer.ask("POST", "claims/", aide).body["errors"].keys() == {"speaker"}
    made = as_reviewer.ask("POST", "claims/", aide | {"article": article.pk, "exact": DEATHS})
    assert made.body["speaker"]["kind"] == "unnamed"


def test_claim_by_a_name_of_several_asks_which(as_reviewer):
    for office in ("Ministry", "Council"):
        a_speaker("Jana Novak", affiliation=office)
    answer = as_reviewer.ask("POST", "claims/", {"text": "So.", "voice": "named", "speaker": "Jana Novak"})
    assert answer.status_code == 422
    assert "Ministry" in answer.body["errors"]["speaker"][0]
    assert Claim.objects.count() == 0


def test_candidate_is_accepted_edited_and_only_once(as_reviewer):
    candidate = a_candidate()
    other = an_api("reviewer")
    path = f"claims/{candidate.pk}/accept/"
    answer = as_reviewer.ask("POST", path, {"text": "Over 13,000 died.", "figures": [FIGURE]}, seen=candidate)
    assert (answer.status_code, answer.body["status"], answer.body["text"]) == (200, "open", "Over 13,000 died.")
    late = other.ask("POST", path, {}, seen=candidate)
    assert (late.status_code, late.body["version"]) == (412, answer.body["version"])
    current = Claim.objects.get(pk=candidate.pk)
    wrong = other.ask("POST", path, {}, seen=current)
    assert (wrong.status_code, wrong.body["type"]) == (409, "/api/v1/problems/conflict")


def test_edit_leaves_what_is_not_given_and_same_figures_change_nothing(as_reviewer):
    claim = a_claim()
    path = f"claims/{claim.pk}/"
    first = as_reviewer.ask("PATCH", path, {"figures": [FIGURE]}, seen=claim).body
    claim.refresh_from_db()
    [given_back] = first["figures"]
    body = {"figures": [{name: value for name, value in given_back.items() if name != "id"}], "priority": 4}
    again = as_reviewer.ask("PATCH", path, body, seen=claim).body
    assert again["wording"] == first["wording"]
    assert (again["figures"], again["text"], again["priority"]) == (first["figures"], first["text"], 4)


def test_dismissal_is_undone(as_reviewer):
    claim = a_claim(text="The bridge is open.")
    gone = as_reviewer.ask("POST", f"claims/{claim.pk}/dismiss/", {"dismissal": "trivial"}, seen=claim).body
    assert (gone["status"], gone["dismissal"]) == ("dismissed", "trivial")
    claim.refresh_from_db()
    back = as_reviewer.ask("POST", f"claims/{claim.pk}/reopen/", seen=claim).body
    assert (back["status"], back["dismissal"]) == ("candidate", None)


@pytest.mark.parametrize(
    "change, field",
    [
        ({"text": ""}, "text"),
        ({"text": "x" * 1001}, "text"),
        ({"text": "a\x00b"}, "text"),
        ({"text": "\ud800"}, "text"),
        ({"kind": "rumour"}, "kind"),
        ({"kind": []}, "kind"),
        ({"kind": "\ud800"}, "kind"),
        ({"\ud800": 1}, "?"),
        ({"language": "english"}, "language"),
        ({"voice": "named"}, "speaker"),
        ({"speaker": 2**62}, "speaker"),
        ({"speaker": {}}, "speaker"),
        ({"due": ["2022-02-10", None]}, "due"),
        ({"as_of": ["2022-02-31", None]}, "as_of"),
        ({"as_of": ["2022-02-20", "2022-02-10"]}, "as_of"),
        ({"as_of": [None, None]}, "as_of"),
        ({"as_of": ["2022-02-20"]}, "as_of"),
        ({"as_of": "[2022-02-10,2022-02-20)"}, "as_of"),
        ({"as_of": {"lower": "2022-02-10"}}, "as_of"),
        ({"said_on": "2022-13-01"}, "said_on"),
        ({"said_on": "20220101aa"}, "said_on"),
        ({"denied": "yes"}, "denied"),
        ({"priority": 9}, "priority"),
        ({"priority": 10**30}, "priority"),
        ({"topics": [1]}, "topics"),
        ({"topics": list(range(21))}, "topics"),
        ({"topics": {}}, "topics"),
        ({"topics": [True]}, "topics"),
        ({"assignee": 2**80}, "assignee"),
        ({"figures": {}}, "figures"),
        ({"figures": [{}] * 51}, "figures"),
        ({"figures": [{"low": "NaN", "derived": True}]}, "figures.0.low"),
        ({"figures": [{"low": "1e9999", "derived": True}]}, "figures.0.low"),
        ({"figures": [{"low": "9" * 50, "derived": True}]}, "figures.0.low"),
        ({"figures": [{"low": 1.5, "derived": True}]}, "figures.0.low"),
        ({"figures": [{"low": "1_000", "derived": True}]}, "figures.0.low"),
        ({"figures": [{"low": "١", "derived": True}]}, "figures.0.low"),
        ({"figures": [{"low": "2", "high": "1", "derived": True}]}, "figures.0.high"),
        ({"figures": [{"low": "1", "high": "1", "high_inclusive": False, "derived": True}]}, "figures.0.high"),
        ({"figures": [{"low": "1"}]}, "figures"),
        ({"figures": [{"low": "1", "verbatim": "not there"}]}, "figures"),
        ({"figures": [{"direction": "up", "derived": True}]}, "figures.0.direction"),
        ({"figures": [{"amount": "[1,2)"}]}, "figures.0.amount"),
        ({"figures": [{"start": 2**40}]}, "figures.0.start"),
        ({"status": "open"}, "status"),
        ({"version": 5}, "version"),
        ({"created_by": 1}, "created_by"),
    ],
)
def test_claim_that_cannot_be_stored_says_why(as_reviewer, change, field):
    claim = a_claim(text="The bridge is open.")
    before = Claim.objects.values().get()
    made = as_reviewer.ask("POST", "claims/", {"text": "The bridge is open."} | change)
    edited = as_reviewer.ask("PATCH", f"claims/{claim.pk}/", change, seen=claim)
    for answer in (made, edited):
        assert answer.status_code in (400, 422), answer.body
        assert list(answer.body["errors"]) == [field]
    assert Claim.objects.values().get() == before
    assert Speaker.objects.count() == 0


@pytest.mark.parametrize(
    "anchor, field",
    [
        ({"exact": "no such words"}, "exact"),
        ({"exact": ""}, "exact"),
        ({"exact": None}, "exact"),
        ({"snapshot": 2**62, "start": 0, "end": 4}, "snapshot"),
        ({"snapshot": True, "start": 0, "end": 4}, "snapshot"),
        ({"start": 0, "end": 4}, "snapshot"),
        ({"start": -1, "end": 4}, "start"),
        ({"start": 0, "end": 10**30}, "end"),
        ({"start": "0"}, "start"),
    ],
)
def test_claim_anchored_nowhere_says_why(as_reviewer, anchor, field):
    article = {"article": an_article().pk} if "exact" in anchor else {}
    answer = as_reviewer.ask("POST", "claims/", {"text": "Many died."} | article | anchor)
    assert answer.status_code in (400, 422)
    assert list(answer.body["errors"]) == [field]


@pytest.mark.parametrize("start, end", [(5, 5), (9, 2), (0, 1_000_000)])
def test_claim_with_offsets_outside_the_text_is_refused(as_reviewer, start, end):
    snapshot = an_article().snapshots.get()
    body = {"text": "Many died.", "snapshot": snapshot.pk, "start": start, "end": end}
    answer = as_reviewer.ask("POST", "claims/", body)
    assert (answer.status_code, list(answer.body["errors"])) == (422, ["exact"])
    assert Claim.objects.count() == 0


@pytest.mark.parametrize(
    "body, field", [({}, "dismissal"), ({"dismissal": "boring"}, "dismissal"), ({"dismissal": "other"}, "note")]
)
def test_dismissal_without_a_reason_is_refused(as_reviewer, body, field):
    claim = a_candidate()
    answer = as_reviewer.ask("POST", f"claims/{claim.pk}/dismiss/", body, seen=claim)
    assert list(answer.body["errors"]) == [field]


def test_dismissed_claim_is_not_edited(as_reviewer):
    claim = a_claim(text="The bridge is open.")
    claim = claims.dismiss(claim=claim, version=claim.version, dismissal="trivial", by=the_engine())
    assert as_reviewer.ask("PATCH", f"claims/{claim.pk}/", {"text": "Shut."}, seen=claim).status_code == 409


def test_candidates_are_listed_by_worth(as_reviewer):
    a_read_article()
    [candidate] = as_reviewer.read("claims/", status="candidate", ordering="triage")["results"]
    assert candidate["check_worthiness"] == 0.8
