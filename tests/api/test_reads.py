"""Lists and records: who may read them, what they cost, and that they match the schema."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.choices import Role
from claims.models import Source
from claims.operations import claims, evidence, speakers, topics, users
from claims.operations.figures import FigureInput
from claims.operations.speakers import Called
from tests.api.clients import an_api
from tests.factories import (
    DEATHS,
    a_claim,
    a_read_article,
    a_source,
    a_speaker,
    a_user,
    an_article,
    an_evidence,
    the_engine,
)

pytestmark = pytest.mark.django_db

# The statements of each list: one finds the token, the others the rows and what belongs to them.
STATEMENTS = {
    "sources/": 2,
    "speakers/": 4,
    "articles/": 2,
    "claims/": 4,
    "evidence/": 3,
    "groups/": 2,
    "topics/": 2,
    "tokens/": 2,
}


def fill(number):
    """Records of every kind, with all that hangs on them."""
    speaker = a_speaker(f"Speaker {number}")
    speakers.add_alias(speaker=speaker, name=f"Alias {number}", by=the_engine())
    speakers.record_role(speaker=speaker, role="minister", by=the_engine())
    topic = topics.named(name=f"Topic {number}", by=the_engine())
    text = f"Copied words that stand in two papers alike, number {number}. " * 20
    first, _ = an_article(text, title="Copied"), an_article(text)
    claim = a_claim(
        text=f"Claim {number}.",
        voice="named",
        speaker=speaker,
        topics=[topic],
        assignee=a_user(),
        figures=[FigureInput(low=number, derived=True)],
    )
    piece = an_evidence(claim, article=first, quote="two papers")
    evidence.withdraw(evidence=piece, version=piece.version, reason="wrong", by=the_engine())
    other = an_evidence(claim, speaker=speaker, origin_source=a_source(), origin_reason="said so", by=a_user())
    evidence.edit(evidence=other, version=other.version, figures=[FigureInput(low=1, derived=True)], by=other.added_by)
    Source.objects.filter(pk=first.source_id).update(owner=a_source())
    return claim


@pytest.mark.parametrize("path", STATEMENTS)
def test_list_is_refused_without_a_token(anonymous, path):
    answer = anonymous.ask("GET", path)
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert answer.body["type"] == "/api/v1/problems/sign-in"


@pytest.mark.parametrize("path", STATEMENTS)
def test_list_is_refused_to_a_token_of_somebody_who_left(as_reader, path):
    type(as_reader.user).objects.filter(pk=as_reader.user.pk).update(is_active=False)
    assert as_reader.ask("GET", path).status_code == 401


@pytest.mark.parametrize("path", STATEMENTS)
@pytest.mark.parametrize("rows", [1, 3])
def test_list_costs_the_same_however_many_rows(as_reviewer, path, rows):
    for number in range(rows):
        fill(number)
        users.issue_token(user=as_reviewer.user, name="more", scopes=["read"], by=as_reviewer.user)
    as_reviewer.ask("GET", path)  # notes that the token was used
    with CaptureQueriesContext(
        connection,
    ) as statements:
        answer = as_reviewer.ask("GET", path)
    assert len(answer.body["results"]) >= rows
    assert len(statements) == STATEMENTS[path], [s["sql"][:200] for s in statements]


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("path, cost", [("appearances/", 3), ("figures/", 3), ("evidence/", 7), ("history/", 3)])
def test_list_of_a_claim_costs_the_same_however_many_rows(as_reviewer, path, cost, rows):
    source = a_source()
    article = a_read_article(source=source)
    claim = a_claim(text="Many died.", snapshot=article.snapshots.get(), start=5, end=20)
    for number in range(rows):
        figures = [FigureInput(low=n, derived=True) for n in range(number + 1)]
        claim = claims.edit(claim=claim, version=claim.version, figures=figures, by=the_engine())
        other = an_article(source=source)
        an_evidence(claim, article=other, quote=DEATHS)
        an_evidence(claim, speaker=a_speaker(), by=a_user())
        if number:
            claims.add_appearance(claim=claim, snapshot=other.snapshots.get(), start=1, end=9, by=the_engine())
    as_reviewer.ask("GET", f"claims/{claim.pk}/{path}")
    with CaptureQueriesContext(connection) as statements:
        answer = as_reviewer.ask("GET", f"claims/{claim.pk}/{path}")
    assert len(answer.body["results"]) >= rows
    assert len(statements) == cost, [s["sql"][:200] for s in statements]


def test_record_carries_its_version(as_reader):
    claim = fill(1)
    for path, record in (("claims", claim), ("speakers", claim.speaker), ("topics", claim.topics.get())):
        answer = as_reader.ask("GET", f"{path}/{record.pk}/")
        assert answer.status_code == 200
        assert answer["ETag"] == f'"{record.version}"'
        assert answer.body["id"] == record.pk


@pytest.mark.parametrize("unknown", ["1", str(2**63), "9" * 19, "9" * 30, "x", "-1"])
def test_record_that_is_not_there_is_a_problem(as_reader, unknown):
    for path in [*(f"{name}{{}}/" for name in STATEMENTS), "claims/{}/evidence/", "articles/{}/snapshots/"]:
        answer = as_reader.ask("GET", path.format(unknown))
        assert (answer.status_code, answer.body["type"]) == (404, "/api/v1/problems/not-found"), path


def test_snapshot_has_its_text_by_number(as_reader):
    article = an_article("Frozen words.")
    [listed] = as_reader.read(f"articles/{article.pk}/snapshots/")["results"]
    assert "text" not in listed
    assert listed["length"] == 13
    assert as_reader.read(f"articles/{article.pk}/snapshots/1/")["text"] == "Frozen words."
    assert as_reader.ask("GET", f"articles/{article.pk}/snapshots/2/").status_code == 404


def test_figures_tell_where_their_words_stand(as_reader):
    article = a_read_article()
    snapshot = article.snapshots.get()
    start = snapshot.text.index(DEATHS)
    words = FigureInput(low=13000, low_inclusive=False, verbatim="13,000 people", counted="people", unit="person")
    claim = a_claim(text="Many died.", snapshot=snapshot, start=start, end=start + len(DEATHS), figures=[words])
    [figure] = as_reader.read(f"claims/{claim.pk}/")["figures"]
    assert snapshot.text[figure["start"] : figure["end"]] == "13,000 people"
    kept = {name: figure[name] for name in ("low", "high", "low_inclusive", "high_inclusive", "direction", "measure")}
    assert kept == {
        "low": "13000",
        "high": None,
        "low_inclusive": False,
        "high_inclusive": False,
        "direction": None,
        "measure": None,
    }


def test_evidence_is_weighed_by_origin(as_reader):
    source = a_source("The claim's own")
    claim = a_claim(text="Many died.", snapshot=an_article(source=source).snapshots.get(), start=0, end=5)
    an_evidence(claim, article=an_article(source=source), quote=DEATHS)
    an_evidence(claim, stance="conflicts")
    own, other = as_reader.read(f"claims/{claim.pk}/evidence/")["results"]
    assert (own["counted"], own["origins"]) == (False, ["The claim's own"])
    assert own["remark"].startswith("Shown, not counted")
    assert other["counted"] is True
    counts = as_reader.read(f"claims/{claim.pk}/")["counts"]
    assert (counts["corroborating"], counts["conflicting"], counts["documents"]) == (0, 1, 2)


def test_internal_notes_and_confidential_evidence_stay_with_reviewers(as_reader, as_reviewer):
    claim = a_claim()
    secret = an_evidence(
        claim, confidential=True, shown_as="somebody", note="SECRET", source="SECRET", speaker=Called("SECRET Vera")
    )
    plain = an_evidence(claim, note="SECRET")
    Source.objects.filter(pk=plain.source_id).update(notes="SECRET")
    paths = ["evidence/", f"evidence/{plain.pk}/", f"claims/{claim.pk}/evidence/", f"claims/{claim.pk}/history/"]
    paths += ["sources/", "speakers/", f"claims/{claim.pk}/", "claims/?evidence_kind=media_report"]
    narrow = an_api(as_reviewer.user, scopes=["read"])
    for api in (as_reader, narrow):
        for path in paths:
            answer = api.ask("GET", path)
            assert answer.status_code == 200
            assert b"SECRET" not in answer.content, path
            assert b"somebody" not in answer.content, path
        assert api.ask("GET", f"evidence/{secret.pk}/").status_code == 404
    assert as_reviewer.ask("GET", f"evidence/{secret.pk}/").body["note"] == "SECRET"
    assert b"SECRET" in as_reviewer.ask("GET", "sources/").content


def test_history_tells_who_changed_what(as_reader, as_reviewer):
    claim = a_claim(text="The bridge is open.")
    claims.edit(
        claim=claim, version=claim.version, text="The bridge is shut.", due=None, priority=4, by=as_reviewer.user
    )
    newest, _, made = as_reader.read(f"claims/{claim.pk}/history/")["results"]
    assert (newest["by"], newest["operation"]) == (as_reviewer.user.username, "claims.edit")
    assert {"field": "text", "before": "The bridge is open.", "after": "The bridge is shut."} in newest["changes"]
    assert (made["operation"], made["changes"]) == ("claims.make", [])


def test_parameter_that_is_none_is_told(as_reader):
    answer = as_reader.ask("GET", "claims/?stauts=open")
    assert answer.status_code == 400
    assert answer.body["errors"] == {"stauts": ["There is no such parameter here."]}
    assert as_reader.ask("GET", "claims/?status=lost").body["errors"].keys() == {"status"}
    assert as_reader.ask("GET", "claims/?q=%00").status_code == 400


def test_lists_are_narrowed(as_reader):
    claim = fill(1)
    fill(2)
    found = as_reader.read("claims/", speaker=claim.speaker_id)["results"]
    assert [row["id"] for row in found] == [claim.pk]
    assert [row["name"] for row in as_reader.read("speakers/", q="alias 1")["results"]] == ["Speaker 1"]
    assert len(as_reader.read("evidence/", claim=claim.pk)["results"]) == 2


def test_role_may_be_read_by_session_too(client):
    client.force_login(a_user(Role.READER), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/api/v1/claims/").status_code == 200
