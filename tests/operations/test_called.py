import pytest

from claims.choices import SpeakerKind, Voice
from claims.models import Source, Speaker
from claims.operations import claims, evidence
from claims.operations.operation import Invalid
from claims.operations.speakers import Called, NameFitsSeveral
from tests.factories import a_candidate, a_claim, a_speaker, an_evidence, the_engine

pytestmark = pytest.mark.django_db


def test_claim_edit_finds_whoever_goes_by_the_name():
    novak = a_speaker("Jana Nováková")
    claim = a_candidate()
    claims.edit(claim=claim, version=claim.version, voice=Voice.NAMED, speaker=Called("jana novakova"), by=the_engine())
    assert claim.speaker == novak


def test_claim_edit_makes_a_speaker_nobody_knows():
    claim = a_candidate()
    who = Called("Border Mission", SpeakerKind.ORGANISATION)
    claims.edit(claim=claim, version=claim.version, voice=Voice.NAMED, speaker=who, by=the_engine())
    assert (claim.speaker.name, claim.speaker.kind) == ("Border Mission", "organisation")


def test_claim_edit_places_an_unnamed_speaker_in_its_article():
    claim = a_candidate()
    who = Called("an aide to the minister", SpeakerKind.UNNAMED)
    claims.edit(claim=claim, version=claim.version, voice=Voice.UNNAMED, speaker=who, by=the_engine())
    assert claim.speaker.article == claim.appearances.get().snapshot.article


def test_claim_edit_asks_where_a_name_fits_several():
    a_speaker("Jan Novak"), a_speaker("Jan Novak")
    claim = a_candidate()
    with pytest.raises(NameFitsSeveral):
        claims.edit(claim=claim, version=claim.version, voice=Voice.NAMED, speaker=Called("Jan Novak"), by=the_engine())


def test_claim_edit_refused_makes_no_speaker():
    claim = a_candidate()
    with pytest.raises(Invalid):
        claims.edit(claim=claim, version=claim.version, text="", speaker=Called("Nobody Yet"), by=the_engine())
    assert Speaker.objects.filter(name="Nobody Yet").count() == 0


def test_evidence_takes_publisher_and_origin_by_name():
    piece = an_evidence(source="Radio Norte", origin_source="Health ministry", origin_reason="It cites its table.")
    assert (piece.source.name, piece.origin_source.name) == ("Radio Norte", "Health ministry")
    evidence.edit(evidence=piece, version=piece.version, source="radio norte", by=the_engine())
    assert Source.objects.filter(name__iexact="radio norte").count() == 1


def test_evidence_attributed_by_name_counts_as_that_speaker():
    novak = a_speaker("Jana Novak")
    piece = an_evidence(a_claim(), speaker=Called("JANA NOVAK"))
    assert piece.speaker == novak
