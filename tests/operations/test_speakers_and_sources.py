"""Who says so and who publishes: found by what people call them, never guessed."""

import pytest

from claims.choices import SpeakerKind
from claims.models import Source, Speaker
from claims.operations import sources, speakers, topics
from claims.operations.operation import Invalid
from claims.operations.speakers import NameFitsSeveral
from tests import factories

pytestmark = pytest.mark.django_db


def known_as(name, by, **fields):
    return speakers.known_as(name=name, kind=SpeakerKind.PERSON, by=by, **fields)


def test_speaker_is_known_without_case_and_accents(engine):
    speaker = factories.a_speaker("Andrés Núñez")
    assert known_as("ANDRES NUNEZ", engine) == speaker


def test_speaker_is_known_by_an_alias(reviewer):
    speaker = factories.a_speaker("Andrés Núñez")
    speakers.add_alias(speaker=speaker, name="El Turco", by=reviewer)
    speakers.add_alias(speaker=speaker, name="el turco", by=reviewer)
    assert known_as("el Turco", reviewer) == speaker
    assert speaker.aliases.count() == 1


def test_speaker_nobody_knows_is_made_with_the_role(engine):
    speaker = known_as("Jana Novak", engine, role="foreign minister", affiliation="Government")
    known_as("Jana Novak", engine, role="Foreign Minister", affiliation="Government")
    assert [str(role) for role in speaker.roles.all()] == ["foreign minister, Government"]


def test_name_that_fits_several_is_asked(engine):
    first, second = factories.a_speaker("Juan Pérez", affiliation="Red"), factories.a_speaker("Juan Perez")
    with pytest.raises(NameFitsSeveral) as refusal:
        known_as("Juan Perez", engine)
    assert refusal.value.speakers == [first, second] or refusal.value.speakers == [second, first]
    assert known_as("Juan Perez", engine, affiliation="red") == first


def test_merged_speaker_is_not_found_any_more(engine):
    carries_on = factories.a_speaker("Jana Novak")
    Speaker.objects.filter(pk=factories.a_speaker("Jana Novak").pk).update(merged_into=carries_on)
    assert known_as("Jana Novak", engine) == carries_on


def test_unnamed_speaker_is_one_a_text(engine):
    article = factories.an_article()
    aide = speakers.described_as(description="an aide to the president", article=article, by=engine)
    same = speakers.described_as(description="An aide to  the president", article=article, by=engine)
    other = speakers.described_as(description="an aide to the president", article=factories.an_article(), by=engine)
    assert (aide == same, aide == other) == (True, False)


def test_unnamed_speaker_needs_an_article(reviewer):
    with pytest.raises(Invalid) as refusal:
        speakers.add(name="an aide", kind=SpeakerKind.UNNAMED, by=reviewer)
    assert list(refusal.value.fields) == ["kind"]


def test_speaker_does_not_become_unnamed(reviewer):
    speaker = factories.a_speaker()
    with pytest.raises(Invalid) as refusal:
        speakers.edit(speaker=speaker, version=speaker.version, kind=SpeakerKind.UNNAMED, by=reviewer)
    assert list(refusal.value.fields) == ["kind"]


def test_source_is_found_by_name_and_by_domain(reviewer):
    courier = sources.add(name="The Courier", domain="WWW.Courier.example", by=reviewer)
    assert sources.named(name="the  courier", by=reviewer) == courier
    assert sources.for_url(url="https://sport.courier.example/x", by=reviewer) == courier


def test_source_of_the_most_specific_domain_wins(reviewer):
    sources.add(name="Host", domain="blogs.example", by=reviewer)
    ours = sources.add(name="Ours", domain="ours.blogs.example", by=reviewer)
    assert sources.for_url(url="https://ours.blogs.example/1", by=reviewer) == ours


@pytest.mark.parametrize(
    "fields, wrong",
    [
        ({"name": " "}, "name"),
        ({"name": "THE COURIER"}, "name"),
        ({"name": "X", "domain": "courier.example"}, "domain"),
    ],
)
def test_source_says_what_is_taken(reviewer, fields, wrong):
    sources.add(name="The Courier", domain="courier.example", by=reviewer)
    with pytest.raises(Invalid) as refusal:
        sources.add(by=reviewer, **fields)
    assert list(refusal.value.fields) == [wrong]
    assert Source.objects.count() == 1


def test_source_does_not_own_itself_by_way_of_another(reviewer):
    holding = factories.a_source("Holding")
    paper = factories.a_source("Paper", owner=holding)
    with pytest.raises(Invalid) as refusal:
        sources.edit(source=holding, version=holding.version, owner=paper, by=reviewer)
    assert list(refusal.value.fields) == ["owner"]


@pytest.mark.parametrize("known, typed", [("KIBOSH", "\N{KELVIN SIGN}ibosh"), ("The Morning", "THE MORNING")])
def test_source_is_found_by_the_name_that_its_key_takes_for_the_same(engine, known, typed):
    assert sources.named(name=known, by=engine) == sources.named(name=typed, by=engine)
    assert topics.named(name=known, by=engine) == topics.named(name=typed, by=engine)


@pytest.mark.parametrize("name", ["", " ", "\u200b", "\u2060\u00ad"])
def test_name_that_nobody_sees_is_none(engine, name):
    for make in (sources.add, sources.named, speakers.add):
        with pytest.raises(Invalid):
            make(name=name, by=engine)
