"""What lists can be narrowed and ordered by."""

from datetime import date
from decimal import Decimal

import pytest

from claims.choices import SpeakerKind
from claims.filters import ArticleFilter, ClaimFilter, EvidenceFilter, SourceFilter, SpeakerFilter
from claims.models import Claim
from claims.operations import claims, speakers, topics
from claims.operations.figures import FigureInput
from tests.factories import a_claim, a_read_article, a_source, a_speaker, a_user, an_article, an_evidence, the_engine

pytestmark = pytest.mark.django_db


def found(**data):
    """The texts of the claims that a filter finds, in its order."""
    confidential = data.pop("confidential", False)
    answer = ClaimFilter(data, confidential=confidential)
    assert answer.is_valid(), answer.errors
    return [claim.text for claim in answer.qs]


def a_worded(text, **fields):
    return a_claim(text=text, **fields)


def test_claims_are_found_by_plain_columns():
    novak = a_speaker("Jana Novak")
    a_worded("The bridge is open.", speaker=novak, voice="named", priority=4)
    a_worded("Le pont est fermé.", language="fr", kind="position")
    for data in ({"speaker": novak.pk}, {"voice": "named"}, {"priority": "4"}, {"language": "en"}, {"kind": "event"}):
        assert found(**data) == ["The bridge is open."], data
    assert found(status="candidate") == []
    assert found(speaker=2**63 - 1) == []


def test_claims_are_found_where_they_stand():
    source = a_source("The Morning")
    article = a_read_article(source=source)
    a_worded("Nobody printed this.")
    [claim] = Claim.objects.filter(appearances__snapshot__article=article)
    assert found(article=article.pk) == found(source=source.pk) == [claim.text]
    assert found(group=1) == []


def test_claims_are_found_by_group_of_copies():
    first, second = a_read_article("Many people were seen. " * 30, candidates=[]), None
    second = an_article("Many people were seen. " * 30, source=a_source())
    snapshot = second.snapshots.get()
    claims.make(text="People were seen.", snapshot=snapshot, start=0, end=21, by=the_engine())
    first.refresh_from_db()
    assert found(group=first.group_id) == ["People were seen."]


def test_claims_are_found_by_topic():
    claim = a_worded("The bridge is open.")
    topic = topics.named(name="Roads", by=the_engine())
    claims.edit(claim=claim, version=claim.version, topics=[topic], by=the_engine())
    assert found(topic=topic.pk) == ["The bridge is open."]


def test_claims_are_found_by_one_figure_that_fits_all():
    dead = FigureInput(low=Decimal(13000), low_inclusive=False, counted="Dead people", derived=True)
    wounded = FigureInput(low=Decimal(5), high=Decimal(5), counted="wounded", derived=True)
    a_worded("Many died, five were wounded.", figures=[dead, wounded])
    a_worded("No number here.")
    assert found(counted="dead", amount_min="13001") == ["Many died, five were wounded."]
    assert found(amount_max="5") == ["Many died, five were wounded."]
    assert found(counted="wounded", amount_min="13001") == []
    assert found(counted="dead", amount_max="13000") == []
    assert found(amount_min="9", amount_max="3") == []


def test_claims_are_found_by_days_both_ends_included():
    window = (date(2022, 2, 10), date(2022, 2, 20))
    a_worded("It will open.", kind="prediction", as_of=window, due=window, said_on=date(2022, 1, 26))
    a_worded("It lasts.", kind="prediction", due=(date(2022, 2, 1), None))
    hit = ["It will open."]
    assert found(as_of_after="2022-02-20") == found(as_of_before="2022-02-10") == hit
    assert found(as_of_after="2022-02-21") == found(as_of_before="2022-02-09") == []
    assert found(said_after="2022-01-26", said_before="2022-01-26") == hit
    assert found(due_before="2022-02-20") == found(due_before="9999-12-31") == hit
    assert found(due_before="2022-02-19") == []


def test_claims_are_found_by_evidence_that_one_may_know_of():
    claim = a_worded("The bridge is open.")
    an_evidence(claim, stance="conflicts", kind="interview", confidential=True)
    an_evidence(claim, stance="context", kind="dataset")
    a_worded("Nothing speaks against this.")
    assert found(evidence_kind="dataset") == ["The bridge is open."]
    assert found(evidence_kind="interview") == []
    assert found(evidence_kind="interview", confidential=True) == ["The bridge is open."]
    assert found(has_conflict="true") == []
    an_evidence(claim, stance="conflicts", kind="study")
    assert found(has_conflict="true") == ["The bridge is open."]
    assert found(has_conflict="false") == ["Nothing speaks against this."]


def test_claims_are_found_by_assignee():
    user = a_user()
    a_worded("The bridge is open.", assignee=user)
    a_worded("Nobody works on this.")
    assert found(assignee=user.pk) == ["The bridge is open."]


def test_claims_with_words_come_best_first_unless_an_order_is_wished():
    a_worded("Bridge, bridge, bridge.")
    a_worded("A long sentence about a great many things that also names a bridge.")
    a_worded("A tunnel.")
    assert found(q="bridges")[0] == "Bridge, bridge, bridge."
    assert len(found(q="bridges")) == 2
    assert found(q="bridges", ordering="-id")[0].startswith("A long sentence")
    assert found(q="bridge -sentence") == ["Bridge, bridge, bridge."]


def test_claims_come_in_each_order_with_nulls_last():
    a_worded("a", said_on=date(2022, 1, 1), priority=1)
    a_worded("b")
    a_worded("c", said_on=date(2023, 1, 1), priority=4)
    assert found(ordering="said_on") == ["a", "c", "b"]
    assert found(ordering="-said_on") == ["c", "a", "b"]
    assert found(ordering="-priority") == found(ordering="triage") == ["c", "b", "a"]
    assert found() == ["c", "b", "a"]
    for order in ClaimFilter.base_filters["ordering"].orders:
        assert len(found(ordering=order)) == 3


@pytest.mark.parametrize(
    "name, value",
    [
        ("status", "lost"),
        ("speaker", "x"),
        ("speaker", "0"),
        ("speaker", str(2**63)),
        ("q", "a\x00b"),
        ("q", "a" * 501),
        ("amount_min", "NaN"),
        ("amount_max", "1e999"),
        ("as_of_after", "2022-02-31"),
        ("has_conflict", "maybe"),
        ("priority", "9"),
        ("ordering", "text"),
        ("language", "english"),
    ],
)
def test_claims_tell_which_filter_is_wrong(name, value):
    answer = ClaimFilter({name: value})
    assert not answer.is_valid()
    assert list(answer.errors) == [name]


def test_articles_are_found_by_title_days_and_state():
    article = an_article(title="Élections à venir", published_on=date(2022, 1, 26), wire=a_source("Agency"))
    an_article(title="Weather", published_on=None)
    for data in (
        {"q": "elections"},
        {"published_after": "2022-01-26"},
        {"published_before": "2022-01-26"},
        {"wire": article.wire_id},
        {"source": article.source_id, "state": "waiting"},
    ):
        assert list(ArticleFilter(data).qs) == [article], data
    assert [a.title for a in ArticleFilter({"ordering": "-published_on"}).qs] == ["Élections à venir", "Weather"]


def test_sources_are_found_by_name_and_owner():
    house = a_source("Great House")
    paper = a_source("La Époque", owner=house, country="FR", domain="epoque.example", kind="broadcaster")
    a_source("Other", is_ours=True)
    for data in ({"q": "epoque"}, {"owner": house.pk}, {"country": "fr"}, {"kind": "broadcaster"}):
        assert list(SourceFilter(data).qs) == [paper], data
    assert [s.name for s in SourceFilter({"is_ours": "true"}).qs] == ["Other"]
    assert [s.name for s in SourceFilter({}).qs] == ["Great House", "La Époque", "Other"]


def test_speakers_are_found_by_any_of_their_names():
    peskov = a_speaker("Dmitry Peskov", affiliation="Kremlin")
    speakers.add_alias(speaker=peskov, name="The spokesman", by=the_engine())
    a_speaker("Somebody Else", kind=SpeakerKind.ORGANISATION)
    for data in ({"q": "PESKOV"}, {"q": "Peskow"}, {"q": "spokesman"}, {"affiliation": "kremlin"}, {"kind": "person"}):
        assert list(SpeakerFilter(data).qs) == [peskov], data


def test_evidence_is_found_by_its_columns():
    piece = an_evidence(stance="conflicts", kind="dataset", primary=True)
    an_evidence()
    for data in ({"claim": piece.claim_id}, {"stance": "conflicts"}, {"primary": "true"}, {"source": piece.source_id}):
        assert list(EvidenceFilter(data).qs) == [piece], data
    assert len(EvidenceFilter({"withdrawn": "false"}).qs) == 2
    assert len(EvidenceFilter({"withdrawn": "true"}).qs) == 0
