"""Rules 1 to 3: exact words, printed figures, fitting speakers. Each is tried by every way in."""

from decimal import Decimal

import psycopg
import pytest
from django.db import OperationalError, connection

from claims.choices import SpeakerKind, Voice
from claims.models import Appearance, Figure
from claims.operations import claims
from claims.operations.figures import FigureInput
from claims.operations.operation import Invalid
from tests import factories, services
from tests.models.attempts import by_raw_sql, every_way, refused

pytestmark = pytest.mark.django_db


# 1. Exact words ------------------------------------------------------------------------------------------------------


@every_way
@pytest.mark.parametrize(
    "changes", [{"exact": "Fewer than 13,000 people"}, {"start": 0}, {"end": 60}, {"end": 10_000}], ids=str
)
def test_appearance_refuses_words_that_do_not_stand_there(way, changes):
    appearance = factories.a_candidate().appearances.get()
    with refused("appearance_words_stand_in_snapshot"):
        way(appearance, changes)


@every_way
def test_appearance_refuses_a_context_that_does_not_stand_there(way):
    appearance = factories.a_candidate().appearances.get()
    with refused("appearance_context_stands_in_snapshot"):
        way(appearance, {"prefix": "They deny that "})


def test_appearance_counts_code_points():
    text = "🦊 “Über 𝟏𝟑 Füchse”, sagte er.\n\nMore than 13,000 people have died in the fighting, said 🦊.\n"
    claim = factories.a_claim(text="Foxes.", snapshot=factories.a_snapshot(text), start=2, end=18)
    assert claim.appearances.get().exact == "“Über 𝟏𝟑 Füchse”"


def test_claim_refuses_offsets_outside_the_text(reviewer):
    snapshot = factories.a_snapshot("Short and true.")
    with pytest.raises(Invalid) as refusal:
        claims.make(text="It is long.", snapshot=snapshot, start=3, end=400, by=reviewer)
    assert refusal.value.fields == {"exact": "Select the words in the article that make this claim."}


@every_way
@pytest.mark.parametrize("changes", [{"quote": "Nobody has died"}, {"start": 1}], ids=str)
def test_evidence_refuses_words_that_do_not_stand_there(way, changes):
    evidence = factories.an_evidence(article=factories.an_article(), quote=factories.DEATHS)
    with refused("evidence_words_stand_in_snapshot"):
        way(evidence, changes)


@every_way
def test_evidence_refuses_the_snapshot_of_another_article(way):
    evidence = factories.an_evidence(article=factories.an_article(), quote=factories.DEATHS)
    with refused("evidence_snapshot_is_of_its_article"):
        way(evidence, {"article": factories.an_article()})


# 2. Printed figures --------------------------------------------------------------------------------------------------


def figure_of(claim) -> Figure:
    return Figure.objects.create(claim=claim, verbatim="More than 13,000", unit="person")


@every_way
def test_figure_refuses_words_that_stand_nowhere(way):
    figure = figure_of(factories.a_candidate())
    with refused("figure_words_are_printed"):
        way(figure, {"verbatim": "14,000"})


@every_way
def test_figure_needs_no_words_when_derived(way):
    figure = figure_of(factories.a_candidate())
    way(figure, {"derived": True, "verbatim": ""})
    figure.refresh_from_db()
    assert figure.verbatim == ""


@every_way
def test_appearance_does_not_leave_its_figures_behind(way):
    claim, other = factories.a_candidate(), factories.a_candidate()
    figure_of(claim)
    with refused("figure_words_are_printed"):
        way(claim.appearances.get(), {"claim": other})


@every_way
def test_evidence_keeps_the_words_of_its_figures(way):
    evidence = factories.an_evidence()
    Figure.objects.create(evidence=evidence, verbatim="Thirteen thousand")
    with refused("figure_words_are_printed"):
        way(evidence, {"quote": "Many have been killed"})


def test_claim_refuses_a_figure_that_is_not_printed(reviewer):
    claim = factories.a_candidate()
    with pytest.raises(Invalid) as refusal:
        claims.edit(
            claim=claim,
            version=claim.version,
            figures=[FigureInput(low=Decimal(14000), verbatim="14,000")],
            by=reviewer,
        )
    assert refusal.value.fields["figures"].startswith("“14,000” stands nowhere in the exact words.")


@every_way
@pytest.mark.parametrize("amount", ["empty", "(,)"])
def test_figure_refuses_an_amount_without_a_number(way, amount):
    figure = figure_of(factories.a_candidate())
    with refused("figure_amount_has_a_number"):
        way(figure, {"amount": amount})


@every_way
def test_figure_belongs_to_one_thing(way):
    figure = figure_of(factories.a_candidate())
    with refused("figure_of_a_claim_or_an_evidence"):
        way(figure, {"claim": None, "derived": True})


# 3. Voice and speaker ------------------------------------------------------------------------------------------------


@every_way
@pytest.mark.parametrize("of", ["claim", "appearance"])
def test_reporters_voice_has_no_speaker(way, of):
    claim = factories.a_candidate()
    record = claim if of == "claim" else claim.appearances.get()
    with refused(f"{of}_voice_fits_speaker"):
        way(record, {"speaker": factories.a_speaker()})


@every_way
@pytest.mark.parametrize("voice", [Voice.NAMED, Voice.UNNAMED])
def test_other_voices_have_a_speaker(way, voice):
    with refused("claim_voice_fits_speaker"):
        way(factories.a_candidate(), {"voice": voice})


@every_way
@pytest.mark.parametrize("of", ["claim", "appearance"])
def test_unnamed_voice_refuses_a_named_speaker(way, of):
    claim = factories.a_candidate()
    record = claim if of == "claim" else claim.appearances.get()
    with refused("speaker_kind_fits_voice"):
        way(record, {"voice": Voice.UNNAMED, "speaker": factories.a_speaker()})


@every_way
def test_speaker_with_claims_does_not_change_sides(way):
    speaker = factories.a_speaker()
    factories.a_claim(voice=Voice.NAMED, speaker=speaker)
    with refused("speaker_kind_fits_voice"):
        way(speaker, {"kind": SpeakerKind.UNNAMED, "article": factories.an_article()})


@pytest.mark.parametrize(
    "fields, message",
    [
        ({"voice": Voice.NAMED}, "Say who says so, or choose the reporter's own voice."),
        ({"voice": "whisper"}, "An attribution is named, unnamed, reporter."),
    ],
)
def test_claim_says_what_is_wrong_with_its_voice(reviewer, fields, message):
    with pytest.raises(Invalid) as refusal:
        claims.make(text="It rains.", by=reviewer, **fields)
    assert list(refusal.value.fields.values()) == [message]


def test_appearances_are_found_once_a_place(reviewer):
    claim = factories.a_claim()
    appearance = claim.appearances.get()
    with pytest.raises(Invalid, match="at this place already"):
        claims.add_appearance(
            claim=claim, snapshot=appearance.snapshot, start=appearance.start, end=appearance.end, by=reviewer
        )
    assert Appearance.objects.filter(claim=claim).count() == 1


# A writer's own tables -----------------------------------------------------------------------------------------------


def shadow(table: str, columns: str) -> None:
    """Put a temporary table before one of ours, as any role can."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE {table} AS SELECT {columns} FROM public.{table}")


def test_exact_words_are_looked_up_in_no_table_of_the_writers():
    appearance = factories.a_candidate().appearances.get()
    shadow("claims_snapshot", "id, article_id, 'Nobody has died.'::text AS text")
    with refused("appearance_words_stand_in_snapshot"):
        by_raw_sql(appearance, {"exact": "Nobody", "start": 0, "end": 6, "prefix": "", "suffix": ""})


def test_printed_words_are_looked_up_in_no_table_of_the_writers():
    figure = figure_of(factories.a_candidate())
    shadow("claims_appearance", "claim_id, '14,000'::text AS exact")
    with refused("figure_words_are_printed"):
        by_raw_sql(figure, {"verbatim": "14,000"})


def test_speakers_kind_is_looked_up_in_no_table_of_the_writers():
    claim = factories.a_claim(voice=Voice.NAMED, speaker=factories.a_speaker())
    shadow("claims_speaker", "id, 'unnamed'::text AS kind")
    with refused("speaker_kind_fits_voice"):
        by_raw_sql(claim, {"voice": Voice.UNNAMED})


@pytest.mark.django_db(transaction=True)
def test_words_are_not_taken_away_while_their_figure_is_stored():
    evidence = factories.an_evidence(quote="At least 13,000 have been killed.")
    with psycopg.connect(services.server_url("claims_app")) as other:
        other.execute(
            "INSERT INTO claims_figure (evidence_id, verbatim, approximate, direction, measure, unit, counted, scope,"
            " derived, version) VALUES (%s, '13,000', false, '', '', '', '', '', false, 1)",
            [evidence.pk],
        )
        connection.cursor().execute("SET lock_timeout = '200ms'")
        with pytest.raises(OperationalError, match="lock timeout"):
            by_raw_sql(evidence, {"quote": "Many have been killed."})
    connection.cursor().execute("RESET lock_timeout")
    with refused("figure_words_are_printed"):
        by_raw_sql(evidence, {"quote": "Many have been killed."})


def test_every_trigger_looks_at_our_tables_before_temporary_ones():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT tgfoid::regprocedure::text FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
            " JOIN pg_proc ON pg_proc.oid = tgfoid WHERE relname LIKE 'claims%' AND NOT tgisinternal"
            " AND NOT coalesce('search_path=pg_catalog, public, pg_temp' = ANY (proconfig), false)"
        )
        assert cursor.fetchall() == []
