import pytest
from django.http import QueryDict

from claims.models import Source
from claims.web.pages import page_of
from tests.factories import a_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def five():
    return [a_source(f"Paper {number}") for number in range(5)]


def turn(query, size=2):
    page = page_of(Source.objects.order_by("id"), QueryDict(query), size)
    return [source.name for source in page.rows], page.previous, page.next


def test_first_page_leads_to_the_second_and_keeps_the_filters(five):
    assert turn("q=paper&focus=3") == (["Paper 0", "Paper 1"], "", "?q=paper&page=2")


def test_last_page_leads_back(five):
    assert turn("page=3") == (["Paper 4"], "?page=2", "")


@pytest.mark.parametrize("page", ["0", "-1", "x", "٣", "4", "99999999999999999999"])
def test_page_that_is_none_is_the_first(five, page):
    assert turn(f"page={page}")[0] == (["Paper 4"] if page == "٣" else ["Paper 0", "Paper 1"])
