import pytest
from django.urls import reverse

from claims.models import Source
from claims.operations import sources
from tests.factories import a_candidate, a_source, an_article, the_engine

pytestmark = pytest.mark.django_db


def address(name, source):
    return reverse(name, args=[source.pk])


def typed(source, **changes):
    return {"name": source.name, "kind": source.kind, "version": source.version} | changes


def test_sources_ask_to_sign_in(client):
    assert client.get("/sources/").status_code == 302


@pytest.mark.parametrize("rows", [1, 3])
def test_sources_take_as_many_queries_for_many_as_for_one(client, reader, django_assert_num_queries, rows):
    for _ in range(rows):
        an_article(source=a_source(owner=a_source("Big House")))
    client.force_login(reader)
    with django_assert_num_queries(5):
        found = client.get("/sources/").context["page"].rows
    assert [source.article_count for source in found if source.owner] == [1] * rows


def test_source_page_asks_to_sign_in(client):
    assert client.get(address("source", a_source())).status_code == 302


@pytest.mark.parametrize("rows", [1, 3])
def test_source_page_takes_as_many_queries_for_many_claims_as_for_one(client, reader, django_assert_num_queries, rows):
    source = a_source("Radio Norte")
    for _ in range(rows):
        a_candidate(source=source)
    client.force_login(reader)
    with django_assert_num_queries(10):
        assert len(client.get(address("source", source)).context["page"].rows) == rows


def test_source_edit_is_not_for_readers(client, reader):
    source = a_source()
    client.force_login(reader)
    assert client.post(address("source-edit", source), typed(source)).status_code == 403


def test_source_edit_saves_with_an_owner_by_name(client, reviewer):
    source, owner = a_source("Radio Norte"), a_source("Big House")
    client.force_login(reviewer)
    client.post(address("source-edit", source), typed(source, owner="big house", country="de", domain="norte.example"))
    source.refresh_from_db()
    assert (source.owner, source.country, source.domain) == (owner, "DE", "norte.example")


@pytest.mark.parametrize(
    "changes, field",
    [
        ({"owner": "Nobody knows"}, "owner"),
        ({"owner": "Radio Norte"}, "owner"),
        ({"name": "Big House"}, "name"),
        ({"homepage": "javascript:alert(1)"}, "homepage"),
        ({"domain": "not a domain"}, "domain"),
        ({"country": "Germany"}, "country"),
    ],
)
def test_source_edit_that_cannot_be_stored_says_which_field(client, reviewer, changes, field):
    source = a_source("Radio Norte")
    a_source("Big House")
    client.force_login(reviewer)
    answer = client.post(address("source-edit", source), typed(source, notes="Heard twice.", **changes))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "Heard twice." in answer.content.decode()


def test_source_edit_that_came_too_late_shows_both_versions(client, reviewer):
    source = a_source("Radio Norte")
    mine = typed(source, notes="Mine.")
    sources.edit(source=source, version=source.version, notes="Theirs.", by=the_engine())
    client.force_login(reviewer)
    answer = client.post(address("source-edit", source), mine)
    assert answer.status_code == 422
    assert "<td>Theirs.</td>" in answer.content.decode()
    assert "<td>Mine.</td>" in answer.content.decode()


def test_source_is_made_by_hand(client, reviewer):
    client.force_login(reviewer)
    answer = client.post("/sources/new/", {"name": "Der Bote", "kind": "newspaper", "version": 0})
    assert answer["Location"] == address("source", Source.objects.get(name="Der Bote"))
