from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from claims.templatetags import desk


def test_instant_is_told_on_the_desks_clock_with_its_zone():
    with timezone.override("Europe/Paris"):
        told = desk.instant(datetime(2022, 1, 26, 23, 30, tzinfo=UTC))
    assert told == '<time datetime="2022-01-26T23:30:00+00:00">27 January 2022, 00:30 CET</time>'


def test_no_instant_is_nothing():
    assert desk.instant(None) == ""


def test_day_is_written_out():
    assert desk.register.filters["day"](date(2022, 1, 26)) == "26 January 2022"


@pytest.mark.parametrize("number, told", [(0, "0"), (1_234, "1,234"), (10_000, "9,999+")])
def test_counts_say_where_they_stop(number, told):
    assert desk.counted(number) == told


@pytest.mark.parametrize("seconds, told", [(3600.0, "hour"), (900.0, "15 minutes")])
def test_spans_are_told_as_people_do(seconds, told):
    assert desk.minutes(seconds) == told


def test_row_after_the_last_is_the_one_before():
    assert [desk.after(["a", "b", "c"], position) for position in (1, 2, 3)] == ["b", "c", "b"]
    assert desk.after(["a"], 1) == ""
