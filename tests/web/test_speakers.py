import pytest
from django.urls import reverse

from claims.choices import Voice
from claims.models import Speaker
from claims.operations import speakers
from tests.factories import a_claim, a_speaker, the_engine

pytestmark = pytest.mark.django_db


def address(name, speaker):
    return reverse(name, args=[speaker.pk])


def typed(speaker, **changes):
    return {"name": speaker.name, "kind": speaker.kind, "version": speaker.version} | changes


def test_speakers_ask_to_sign_in(client):
    assert client.get("/speakers/").status_code == 302


@pytest.mark.parametrize("rows", [1, 3])
def test_speakers_take_as_many_queries_for_many_as_for_one(client, reader, django_assert_num_queries, rows):
    for _ in range(rows):
        a_claim(text="Wolves are back.", voice=Voice.NAMED, speaker=a_speaker())
    client.force_login(reader)
    with django_assert_num_queries(5):
        found = client.get("/speakers/").context["page"].rows
    assert [speaker.claim_count for speaker in found] == [1] * rows


def test_speakers_are_found_by_part_of_a_name(client, reader):
    a_speaker("Jana Nováková"), a_speaker("Piet Maas")
    client.force_login(reader)
    assert [s.name for s in client.get("/speakers/?q=novakova").context["page"].rows] == ["Jana Nováková"]


def test_speaker_page_asks_to_sign_in(client):
    assert client.get(address("speaker", a_speaker())).status_code == 302


@pytest.mark.parametrize("rows", [1, 3])
def test_speaker_page_takes_as_many_queries_for_many_claims_as_for_one(client, reader, django_assert_num_queries, rows):
    speaker = a_speaker("Jana Novak")
    for _ in range(rows):
        a_claim(text="Wolves are back.", voice=Voice.NAMED, speaker=speaker)
    client.force_login(reader)
    with django_assert_num_queries(10):
        assert len(client.get(address("speaker", speaker)).context["page"].rows) == rows


def test_speaker_page_tells_roles_and_other_names(client, reader):
    speaker = a_speaker("Jana Novak")
    speakers.record_role(speaker=speaker, role="foreign minister", by=the_engine())
    speakers.add_alias(speaker=speaker, name="J. Novak", by=the_engine())
    client.force_login(reader)
    content = client.get(address("speaker", speaker)).content.decode()
    assert "foreign minister" in content
    assert "J. Novak" in content


def test_speaker_merged_into_another_forwards(client, reader):
    speaker, other = a_speaker(), a_speaker()
    Speaker.objects.filter(pk=speaker.pk).update(merged_into=other)
    client.force_login(reader)
    assert client.get(address("speaker", speaker))["Location"] == address("speaker", other)


def test_speaker_edit_is_not_for_readers(client, reader):
    client.force_login(reader)
    speaker = a_speaker()
    assert client.post(address("speaker-edit", speaker), typed(speaker)).status_code == 403


def test_speaker_edit_saves(client, reviewer):
    speaker = a_speaker("Jana Novak")
    client.force_login(reviewer)
    answer = client.post(address("speaker-edit", speaker), typed(speaker, affiliation="Foreign ministry"))
    speaker.refresh_from_db()
    assert (answer["Location"], speaker.affiliation) == (address("speaker", speaker), "Foreign ministry")


def test_speaker_edit_that_came_too_late_shows_both_versions(client, reviewer):
    speaker = a_speaker("Jana Novak")
    mine = typed(speaker, affiliation="Dam board")
    speakers.edit(speaker=speaker, version=speaker.version, affiliation="Foreign ministry", by=the_engine())
    client.force_login(reviewer)
    answer = client.post(address("speaker-edit", speaker), mine)
    assert answer.status_code == 422
    assert "<td>Foreign ministry</td>" in answer.content.decode()
    assert "<td>Dam board</td>" in answer.content.decode()


def test_speaker_edit_refuses_what_is_no_wikidata_item(client, reviewer):
    speaker = a_speaker()
    client.force_login(reviewer)
    answer = client.post(address("speaker-edit", speaker), typed(speaker, wikidata_id="forty-two"))
    assert answer.context["form"].errors["wikidata_id"] == ["An item is written as Q and digits."]


def test_speaker_is_made_by_hand(client, reviewer):
    client.force_login(reviewer)
    client.post("/speakers/new/", {"name": "Jana Novak", "kind": "person", "version": 0})
    assert Speaker.objects.get(name="Jana Novak").kind == "person"
    unnamed = client.post("/speakers/new/", {"name": "an aide", "kind": "unnamed", "version": 0})
    assert unnamed.status_code == 422


def test_speaker_names_and_roles_are_added_and_taken_off(client, reviewer):
    speaker = a_speaker("Jana Novak")
    client.force_login(reviewer)
    client.post(address("speaker-add-alias", speaker), {"name": "J. Novak"})
    client.post(address("speaker-add-role", speaker), {"role": "foreign minister", "organisation": ""})
    alias = speaker.aliases.get()
    assert (alias.name, speaker.roles.get().role) == ("J. Novak", "foreign minister")
    client.post(reverse("speaker-remove-alias", args=[speaker.pk, alias.pk]))
    assert speaker.aliases.count() == 0
    assert client.post(reverse("speaker-remove-alias", args=[speaker.pk, alias.pk])).status_code == 404


@pytest.mark.parametrize("name", ["speaker-add-alias", "speaker-add-role"])
def test_speaker_additions_are_not_for_readers(client, reader, name):
    client.force_login(reader)
    assert client.post(address(name, a_speaker()), {"name": "x", "role": "x"}).status_code == 403
