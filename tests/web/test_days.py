from datetime import date

import pytest

from claims.models.ranges import Days
from claims.web.days import DayField, days_in_words


@pytest.mark.parametrize(
    "first, last, words",
    [
        (date(2022, 1, 26), date(2022, 1, 26), "26 January 2022"),
        (date(2022, 2, 10), date(2022, 2, 20), "10 – 20 February 2022"),
        (date(2021, 9, 1), date(2021, 9, 30), "September 2021"),
        (date(2021, 1, 1), date(2021, 12, 31), "2021"),
        (date(2014, 1, 1), None, "since 2014"),
        (date(2014, 4, 6), None, "since 6 April 2014"),
        (None, date(2022, 3, 1), "until 1 March 2022"),
        (date(2021, 12, 30), date(2022, 1, 2), "30 December 2021 – 2 January 2022"),
        (date(2022, 1, 30), date(2022, 2, 2), "30 January – 2 February 2022"),
        (date(2021, 4, 1), date(2021, 6, 30), "April – June 2021"),
        (date(2019, 1, 1), date(2021, 12, 31), "2019 – 2021"),
    ],
)
def test_days_are_said_as_short_as_can_be(first, last, words):
    assert days_in_words(Days(first, last)) == words


def test_a_day_that_is_none_is_shown_as_typed():
    html = DayField().widget.render("due", "31 February", {})
    assert 'type="text"' in html
    assert 'value="31 February"' in html


def test_a_day_is_shown_as_a_calendar():
    assert 'type="date"' in DayField().widget.render("due", date(2022, 1, 26), {})
