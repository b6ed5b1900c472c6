"""Rules 4, 7, 8 and 9, as far as these records have them. Each is tried by every way in."""

import itertools
from datetime import date

import pytest
from django.apps import apps
from django.db import Error, connection, transaction
from django.utils import timezone

from claims.choices import ArticleState, ClaimStatus, Dismissal, Kind
from claims.models import Article, Claim, Snapshot, Source
from claims.models.ranges import days_to_range
from claims.operations import claims
from claims.operations.operation import Invalid
from tests import factories
from tests.models.attempts import by_raw_sql, by_raw_sql_with_triggers_ignored, every_way, refused

pytestmark = pytest.mark.django_db


# 4. Due windows ------------------------------------------------------------------------------------------------------


@every_way
def test_only_a_prediction_is_due(way):
    with refused("claim_only_a_prediction_is_due"):
        way(factories.a_candidate(), {"due": days_to_range(date(2022, 2, 10), date(2022, 2, 20))})


@every_way
def test_a_due_prediction_stays_one(way):
    claim = factories.a_claim(kind=Kind.PREDICTION, due=(date(2022, 2, 10), date(2022, 2, 20)))
    with refused("claim_only_a_prediction_is_due"):
        way(claim, {"kind": Kind.EVENT})


def test_days_come_back_with_both_ends():
    claim = factories.a_claim(kind=Kind.PREDICTION, due=(date(2022, 2, 10), date(2022, 2, 20)), as_of=(None, None))
    claim.refresh_from_db()
    assert claim.due_days == (date(2022, 2, 10), date(2022, 2, 20))
    assert claim.as_of is None


def test_days_that_run_backwards_are_told(reviewer):
    with pytest.raises(Invalid) as refusal:
        claims.make(text="It rains.", as_of=(date(2022, 2, 2), date(2022, 2, 1)), by=reviewer)
    assert refusal.value.fields == {"as_of": "The last day comes before the first."}


@every_way
def test_no_days_at_all_are_refused(way):
    with refused("claim_as_of_has_days"):
        way(factories.a_candidate(), {"as_of": "empty"})


# 7. Who, when and why ------------------------------------------------------------------------------------------------


@every_way
@pytest.mark.parametrize("missing", ["dismissed_by", "dismissed_at", "dismissal"])
def test_dismissal_says_by_whom_when_and_why(way, missing, reviewer):
    changes = {
        "status": ClaimStatus.DISMISSED,
        "dismissed_by": reviewer,
        "dismissed_at": timezone.now(),
        "dismissal": Dismissal.TRIVIAL,
    }
    del changes[missing]
    with refused("claim_dismissed_by_whom_when_why"):
        way(factories.a_candidate(), changes)


@every_way
@pytest.mark.parametrize("missing", ["accepted_by", "accepted_at"])
def test_acceptance_says_by_whom_and_when(way, missing, reviewer):
    changes = {"status": ClaimStatus.OPEN, "accepted_by": reviewer, "accepted_at": timezone.now()}
    del changes[missing]
    with pytest.raises(Error), transaction.atomic():
        way(factories.a_candidate(), changes)


@every_way
@pytest.mark.parametrize("missing", ["withdrawn_by", "withdrawn_at", "withdrawn_reason"])
def test_withdrawal_says_by_whom_when_and_why(way, missing, reviewer):
    changes = {"withdrawn_by": reviewer, "withdrawn_at": timezone.now(), "withdrawn_reason": "A misreading."}
    del changes[missing]
    with refused("evidence_withdrawn_by_whom_when_why"):
        way(factories.an_evidence(), changes)


@every_way
def test_an_origin_set_by_hand_has_a_reason(way):
    with refused("evidence_origin_set_with_reason"):
        way(factories.an_evidence(), {"origin_source": factories.a_source()})


# 8. Append-only ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", [by_raw_sql, by_raw_sql_with_triggers_ignored])
@pytest.mark.parametrize("changes", [{"text": "Another text."}, {"number": 7}, {"extractor": "nobody"}], ids=str)
def test_snapshot_refuses_every_change(way, changes):
    with pytest.raises(Error), transaction.atomic():
        way(factories.a_snapshot(), changes)


@pytest.mark.parametrize("statement", ["UPDATE {} SET {} = {}", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_snapshots_and_history_refuse_their_owner_too(owner_connection, statement):
    tables = ["claims_snapshot", *(m._meta.db_table for m in apps.get_models() if hasattr(m, "pgh_tracked_model"))]
    assert len(tables) == 15
    factories.an_evidence(factories.a_claim(), article=factories.an_article(), quote=factories.DEATHS)
    for table in tables:
        column = "number" if table == "claims_snapshot" else "pgh_label"
        if not owner_connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:
            continue  # a row-level guard has nothing to refuse
        with pytest.raises(Exception, match="append-only"):
            owner_connection.execute("BEGIN; " + statement.format(table, column, column))
        owner_connection.rollback()


@pytest.mark.parametrize("model", [Source, Article, Claim])
def test_nothing_saved_is_deleted(owner_connection, model):
    factories.a_claim()
    with pytest.raises(Exception, match="Nothing in .* is deleted"):
        owner_connection.execute(f"DELETE FROM {model._meta.db_table}")


def test_snapshot_refuses_a_hash_that_is_not_its_texts():
    snapshot = factories.a_snapshot()
    with refused("snapshot_sha256_is_of_its_text"):
        Snapshot.objects.create(article=snapshot.article, number=2, text="Other.", sha256=snapshot.sha256)


# 9. States -----------------------------------------------------------------------------------------------------------

CLAIM_MOVES = {
    ("candidate", "open"),
    ("candidate", "dismissed"),
    ("candidate", "merged"),
    ("dismissed", "candidate"),
    ("open", "dismissed"),
    ("open", "merged"),
}
ARTICLE_MOVES = {
    ("waiting", "reading"),
    ("reading", "read"),
    ("reading", "failed"),
    ("reading", "not_read"),
    ("failed", "waiting"),
}


def claim_fields(status: str, by, other) -> dict[str, object]:
    """What a claim of this status has to have."""
    gone = status == ClaimStatus.DISMISSED
    return {
        "status": status,
        "accepted_by": by,
        "accepted_at": timezone.now(),
        "dismissal": Dismissal.TRIVIAL if gone else "",
        "dismissed_by": by if gone else None,
        "dismissed_at": timezone.now() if gone else None,
        "merged_into": other if status == ClaimStatus.MERGED else None,
    }


def article_fields(state: str) -> dict[str, object]:
    """What an article in this state has to have."""
    return {
        "state": state,
        "lease": "7f4c8e9e-3f7d-4a6e-8a53-0f2c6d1b9a77" if state == ArticleState.READING else None,
        "leased_until": timezone.now() if state == ArticleState.READING else None,
        "read_at": timezone.now() if state == ArticleState.READ else None,
        "unread_reason": "Another language." if state == ArticleState.NOT_READ else "",
    }


def walk(way, record, start: str, moves: set[tuple[str, str]], fields) -> None:
    """Bring a fresh record to a state along the table."""
    first = "candidate" if isinstance(record, Claim) else "waiting"
    paths = {first: []}
    for _ in range(4):
        for (old, new), path in itertools.product(moves, list(paths)):
            if old == path and new not in paths:
                paths[new] = [*paths[path], new]
    for state in paths[start]:
        way(record, fields(state))


@every_way
@pytest.mark.parametrize("old, new", list(itertools.permutations(ClaimStatus.values, 2)))
def test_claim_moves_along_the_table_alone(way, old, new, reviewer):
    claim, other = factories.a_candidate(), factories.a_candidate()
    walk(way, claim, old, CLAIM_MOVES, lambda status: claim_fields(status, reviewer, other))
    if (old, new) in CLAIM_MOVES:
        way(claim, claim_fields(new, reviewer, other))
    else:
        with refused("states_move_along_the_table"):
            way(claim, claim_fields(new, reviewer, other))
    claim.refresh_from_db()
    assert claim.status == (new if (old, new) in CLAIM_MOVES else old)


@every_way
@pytest.mark.parametrize("old, new", list(itertools.permutations(ArticleState.values, 2)))
def test_article_moves_along_the_table_alone(way, old, new):
    article = factories.an_article()
    walk(way, article, old, ARTICLE_MOVES, article_fields)
    if (old, new) in ARTICLE_MOVES:
        way(article, article_fields(new))
    else:
        with refused("states_move_along_the_table"):
            way(article, article_fields(new))
    article.refresh_from_db()
    assert article.state == (new if (old, new) in ARTICLE_MOVES else old)


@pytest.mark.parametrize("status", [ClaimStatus.DISMISSED, ClaimStatus.MERGED])
def test_claim_does_not_begin_as_finished(status, reviewer):
    with refused("states_move_along_the_table"):
        Claim.objects.create(
            text="It rains.", created_by=reviewer, **claim_fields(status, reviewer, factories.a_candidate())
        )


# Versions and wordings -----------------------------------------------------------------------------------------------


@every_way
def test_version_rises_whoever_writes(way):
    claim = factories.a_candidate()
    way(claim, {"priority": 3})
    claim.refresh_from_db()
    assert (claim.version, claim.wording) == (2, 1)


@every_way
def test_version_never_falls(way):
    claim = factories.a_claim()
    with refused("version_rises"):
        way(claim, {"version": 0})


@every_way
@pytest.mark.parametrize(
    "changes", [{"text": "It snows."}, {"kind": "position"}, {"said_on": date(2022, 1, 26)}], ids=str
)
def test_wording_rises_with_what_a_verdict_judges(way, changes):
    claim = factories.a_claim()
    way(claim, changes)
    claim.refresh_from_db()
    assert claim.wording == 2


@every_way
def test_wording_rises_when_a_figure_changes(way):
    claim = factories.a_candidate()
    figure = claim.figures.create(verbatim="More than 13,000", unit="person")
    claims.accept(claim=claim, version=claim.version, by=factories.the_engine())
    way(figure, {"unit": "soldier"})
    claim.refresh_from_db()
    assert claim.wording == 2


def test_wording_stays_when_nothing_of_it_changes(reviewer):
    claim = factories.a_claim()
    claims.edit(claim=claim, version=claim.version, text=claim.text, priority=4, figures=[], by=reviewer)
    assert claim.wording == 1


def test_wording_does_not_jump():
    claim = factories.a_claim()
    with refused("wording_rises"):
        by_raw_sql(claim, {"wording": 5})


def test_reading_an_article_is_no_edit_of_it():
    article = factories.an_article()
    before = article.version
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE claims_article SET state = 'reading', lease = gen_random_uuid(), leased_until = now() "
            "WHERE id = %s",
            [article.pk],
        )
    article.refresh_from_db()
    assert (article.state, article.version) == ("reading", before)
