"""Pages by keyset: each row once, in order, whatever happens meanwhile."""

from datetime import date

import pytest
from django.core import signing

from claims.filters import ClaimFilter
from claims.models import Claim, ClaimCounts
from tests.factories import the_engine

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(db):
    """Claims with ties and NULLs in every column that lists are ordered by."""
    engine = the_engine()
    days = [None, date(2022, 1, 1), date(2022, 1, 2)]
    made = Claim.objects.bulk_create(
        Claim(
            text=f"Bridge {'bridge ' * (number % 4)}{number}",
            created_by=engine,
            kind="prediction",
            priority=1 + number % 3,
            check_worthiness=(number % 4) / 7,
            said_on=days[number % 3],
            deadline=days[number % 2],
            due=(days[number % 3], None if number % 2 else date(2022, 2, 1 + number % 5)) if number % 3 else None,
        )
        for number in range(23)
    )
    ClaimCounts.objects.bulk_create(ClaimCounts(claim=claim, conflicting=claim.pk % 2) for claim in made)


def walk(api, path, limit=100):
    """The ids of all pages."""
    found = []
    while path and limit:
        answer = api.ask("GET", path)
        assert answer.status_code == 200, answer.body
        found += [row["id"] for row in answer.body["results"]]
        path = answer.body["next"] and answer.body["next"].partition("/api/v1/")[2]
        limit -= 1
    return found


@pytest.mark.parametrize("order", ["", *ClaimFilter.base_filters["ordering"].orders])
def test_pages_have_each_row_once_and_in_order(as_reader, rows, order):
    whole = [claim.pk for claim in ClaimFilter({"ordering": order}).qs]
    assert len(whole) == 23
    assert walk(as_reader, f"claims/?page_size=4&ordering={order}") == whole
    assert walk(as_reader, f"claims/?page_size=23&ordering={order}") == whole


def test_pages_of_best_matches_have_each_row_once_and_in_order(as_reader, rows):
    whole = [claim.pk for claim in ClaimFilter({"q": "bridge"}).qs]
    assert len(whole) == 23
    assert walk(as_reader, "claims/?page_size=4&q=bridge") == whole


def test_pages_neither_double_nor_skip_when_rows_come_and_go(as_reader, rows):
    whole = list(Claim.objects.order_by("-id").values_list("pk", flat=True))
    first = as_reader.ask("GET", "claims/?page_size=4").body
    Claim.objects.create(text="New", created_by=the_engine())
    rest = walk(as_reader, first["next"].partition("/api/v1/")[2])
    assert [row["id"] for row in first["results"]] + rest == whole


def test_page_keeps_its_filters(as_reader, rows):
    found = walk(as_reader, "claims/?page_size=2&has_conflict=true")
    assert found == list(Claim.objects.filter(counts__conflicting=1).order_by("-id").values_list("pk", flat=True))


def test_last_page_says_so(as_reader, rows):
    answer = as_reader.ask("GET", "claims/?page_size=200").body
    assert (answer["next"], len(answer["results"])) == (None, 23)


@pytest.mark.parametrize("size", ["0", "-1", "201", "x", "", "9" * 400, "٣"])
def test_page_size_that_is_none_is_told(as_reader, size):
    answer = as_reader.ask("GET", f"claims/?page_size={size}")
    assert (answer.status_code, list(answer.body["errors"])) == (400, ["page_size"])


def test_cursor_that_is_none_of_ours_is_told(as_reader, rows):
    cursor = as_reader.ask("GET", "claims/?page_size=4").body["next"].partition("cursor=")[2].partition("&")[0]
    forged = signing.Signer(salt="another").sign_object(["-id", [1]])
    for bad in ("x", "%00", cursor[:-1], "a" + cursor, forged, "é" * 9):
        answer = as_reader.ask("GET", f"claims/?cursor={bad}")
        assert (answer.status_code, list(answer.body["errors"])) == (400, ["cursor"]), bad
    other = as_reader.ask("GET", f"claims/?ordering=priority&cursor={cursor}")
    assert (other.status_code, list(other.body["errors"])) == (400, ["cursor"])


def test_pages_of_default_order_are_compared_as_rows(as_reader, rows, django_assert_num_queries):
    path = as_reader.ask("GET", "claims/?page_size=4&ordering=-priority").body["next"].partition("/api/v1/")[2]
    with django_assert_num_queries(4) as statements:
        as_reader.ask("GET", path)
    assert 'ROW("claims_claim"."priority", "claims_claim"."id") < ROW(' in statements[1]["sql"]
