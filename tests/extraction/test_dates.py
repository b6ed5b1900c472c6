import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.calendar_days import easter, month_days, narrowed
from claims.extraction.calendar_patterns import PATTERNS
from claims.extraction.dates import due_window, find_dates, speaks_of
from claims.extraction.model import DEFAULT_MODEL, pipeline
from claims.extraction.notation import DateExpression, Days

WEDNESDAY = date(2022, 1, 26)


def dates(text, published=WEDNESDAY):
    return [(d.verbatim, *d.days.as_list()) for d in find_dates(pipeline(DEFAULT_MODEL)(text), published)]


def days(text, published=WEDNESDAY):
    found = dates(text, published)
    assert len(found) == 1
    return found[0][1:]


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("The mill closed on 4 March 2019.", "2019-03-04", "2019-03-04"),
        ("The mill closed on March 4, 2019.", "2019-03-04", "2019-03-04"),
        ("The mill closed on Monday, March 4, 2019.", "2019-03-04", "2019-03-04"),
        ("The mill closed on 2019-03-04.", "2019-03-04", "2019-03-04"),
        ("The mill closed on 03/04/2019.", "2019-03-04", "2019-03-04"),
        ("The mill closed on 24/03/2019.", "2019-03-24", "2019-03-24"),
        ("The mill closed in December 2019.", "2019-12-01", "2019-12-31"),
        ("The mill closed in 2019.", "2019-01-01", "2019-12-31"),
        ("The mill closed in the 1970s.", "1970-01-01", "1979-12-31"),
        ("The mill closed in the '70s.", "1970-01-01", "1979-12-31"),
        ("The mill closed in the 70's.", "1970-01-01", "1979-12-31"),
        ("The mill closed in the late seventies.", "1970-01-01", "1979-12-31"),
        ("The mill closed in nineteen seventy-nine.", "1979-01-01", "1979-12-31"),
        ("The mill closed in the 2016-17 season.", "2016-01-01", "2017-12-31"),
        ("The mill closed in fiscal 2018.", "2018-01-01", "2018-12-31"),
        ("The mill closed in the third quarter of 2018.", "2018-07-01", "2018-09-30"),
        ("The mill closed in Q2 2018.", "2018-04-01", "2018-06-30"),
        ("The mill closed in the first half of 2018.", "2018-01-01", "2018-06-30"),
        ("The mill closed at Easter 2018.", "2018-04-01", "2018-04-01"),
        ("The mill closed on 3-5 June 2018.", "2018-06-03", "2018-06-05"),
        ("The mill closed in February 2020.", "2020-02-01", "2020-02-29"),
        ("The mill closed between 3 and 5 June 2018.", "2018-06-03", "2018-06-05"),
        ("The mill closed in spring 2018.", "2018-03-01", "2018-05-31"),
        ("The mill closed in the winter of 2018.", "2018-12-01", "2019-02-28"),
        ("The mill closed in the 2014-2018 years.", "2014-01-01", "2018-12-31"),
        ("The mill closed in FY2018.", "2018-01-01", "2018-12-31"),
    ],
)
def test_date_with_its_own_year_needs_no_publication(text, first, last):
    assert days(text, None) == (first, last)
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("They met on Wednesday.", "2022-01-26", "2022-01-26"),
        ("They met on Tuesday.", "2022-01-25", "2022-01-25"),
        ("They met on Thursday.", "2022-01-20", "2022-01-20"),
        ("They will meet on Thursday.", "2022-01-27", "2022-01-27"),
        ("They are expected to meet on Monday.", "2022-01-31", "2022-01-31"),
        ("They met last Friday.", "2022-01-21", "2022-01-21"),
        ("They will meet next Friday.", "2022-01-28", "2022-01-28"),
        ("They met yesterday.", "2022-01-25", "2022-01-25"),
        ("They met today.", "2022-01-26", "2022-01-26"),
        ("They will meet tomorrow.", "2022-01-27", "2022-01-27"),
        ("They met the day before yesterday.", "2022-01-24", "2022-01-24"),
        ("They met last week.", "2022-01-17", "2022-01-23"),
        ("They will meet next week.", "2022-01-31", "2022-02-06"),
        ("They met last month.", "2021-12-01", "2021-12-31"),
        ("They will meet next month.", "2022-02-01", "2022-02-28"),
        ("They met last year.", "2021-01-01", "2021-12-31"),
        ("They met earlier this year.", "2022-01-01", "2022-12-31"),
        ("They met over the weekend.", "2022-01-22", "2022-01-23"),
        ("They met three days ago.", "2022-01-23", "2022-01-23"),
        ("They met two weeks ago.", "2022-01-10", "2022-01-16"),
        ("They met six months ago.", "2021-07-01", "2021-07-31"),
        ("They met ten years ago.", "2012-01-01", "2012-12-31"),
        ("They met in September last year.", "2021-09-01", "2021-09-30"),
        ("They met last September.", "2021-09-01", "2021-09-30"),
        ("They met in November.", "2021-11-01", "2021-11-30"),
        ("They will meet in March.", "2022-03-01", "2022-03-31"),
        ("They met on Dec. 3.", "2021-12-03", "2021-12-03"),
        ("They met on 3 December.", "2021-12-03", "2021-12-03"),
        ("They will meet on 3 March.", "2022-03-03", "2022-03-03"),
        ("They met on Christmas Eve.", "2021-12-24", "2021-12-24"),
        ("They met last summer.", "2021-06-01", "2021-08-31"),
        ("They met in the fourth quarter.", "2021-10-01", "2021-12-31"),
        ("They will meet within two weeks.", "2022-01-26", "2022-02-09"),
        ("They will meet in the next three months.", "2022-01-26", "2022-04-26"),
        ("They will meet in five years.", "2027-01-01", "2027-12-31"),
        ("The ministers meet Monday.", "2022-01-31", "2022-01-31"),
        ("She would take office and run in November.", "2022-11-01", "2022-11-30"),
        ("The plan is to meet as early as Monday.", "2022-01-31", "2022-01-31"),
    ],
)
def test_date_is_resolved_against_publication(text, first, last):
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "They met on 31 February 2021.",
        "They met on February 30.",
        "They met on 2021-13-01.",
        "They met on 45/45/2021.",
        "They may meet the mayor, a march of 1,500 men on a sun-lit day.",
        "Eastern towns paid $2019 for 2,019 carts and 2000 euros for 1500 metres.",
        "They worked there in five years.",
        "",
    ],
)
def test_date_that_is_none_gives_no_expression(text):
    assert dates(text) == []


def test_relative_date_without_publication_is_left_out():
    assert dates("They met on Friday, yesterday, last week and two days ago.", None) == []


def test_date_of_a_clock_time_is_its_weekday():
    assert days("The doors opened at 9 a.m. Tuesday.") == ("2022-01-25", "2022-01-25")


def test_date_a_year_earlier_follows_the_quarter_spoken_of():
    found = dates("Profit fell in the third quarter of 2021. A year earlier it rose.")
    assert found[1] == ("A year earlier", "2020-07-01", "2020-09-30")


def test_date_that_year_follows_the_date_spoken_of():
    found = dates("The dam was begun in May 1998 and abandoned later that year.")
    assert found[1] == ("later that year", "1998-01-01", "1998-12-31")


def test_dates_verbatim_end_before_the_full_stop():
    assert dates("They met on Tuesday.")[0][0] == "Tuesday"


def expression(verbatim, first, last):
    return DateExpression(0, len(verbatim), verbatim, Days(date.fromisoformat(first), date.fromisoformat(last)))


JANUARY = ("2022-01-01", "2022-01-31")
FEBRUARY = ("2022-02-01", "2022-02-28")


@pytest.mark.parametrize(
    "verbatim, month, before, expected",
    [
        ("early January", JANUARY, "In ", ["2022-01-01", "2022-01-10"]),
        ("mid-February", FEBRUARY, "By ", ["2022-02-10", "2022-02-20"]),
        ("late February", FEBRUARY, "In ", ["2022-02-20", "2022-02-28"]),
        ("the end of February", FEBRUARY, "At ", ["2022-02-20", "2022-02-28"]),
        ("the end of 2021", ("2021-01-01", "2021-12-31"), "By ", ["2021-12-20", "2021-12-31"]),
        ("late 2021", ("2021-01-01", "2021-12-31"), "In ", ["2021-09-02", "2021-12-31"]),
        ("the start of the year", ("2022-01-01", "2022-12-31"), "Since ", ["2022-01-01", None]),
        ("February", FEBRUARY, "In ", ["2022-02-01", "2022-02-28"]),
        ("2014", ("2014-01-01", "2014-12-31"), "It has flooded since ", ["2014-01-01", None]),
        ("2014", ("2014-01-01", "2014-12-31"), "It flooded until ", [None, "2014-12-31"]),
        ("the middle of February", FEBRUARY, "It may come between now and ", ["2022-01-26", "2022-02-20"]),
    ],
)
def test_speaks_of_narrows_and_opens_by_the_desks_convention(verbatim, month, before, expected):
    assert speaks_of(expression(verbatim, *month), before, WEDNESDAY).as_list() == expected


@pytest.mark.parametrize(
    "verbatim, month, before, expected",
    [
        ("mid-February", FEBRUARY, "It will come by ", ["2022-02-10", "2022-02-20"]),
        ("the middle of February", FEBRUARY, "sometime (between) now and ", ["2022-01-26", "2022-02-20"]),
        ("this year", ("2022-01-01", "2022-12-31"), "It will come ", ["2022-01-26", "2022-12-31"]),
        ("January", JANUARY, "It will come by ", ["2022-01-26", "2022-01-31"]),
    ],
)
def test_due_window_never_begins_before_publication(verbatim, month, before, expected):
    assert due_window(expression(verbatim, *month), before, WEDNESDAY).as_list() == expected


def test_due_window_without_publication_keeps_the_days():
    assert due_window(expression("January", *JANUARY), "by ", None).as_list() == list(JANUARY)


@pytest.mark.parametrize("part, first, last", [("early", 1, 10), ("mid", 10, 20), ("late", 20, 29)])
def test_narrowed_month_keeps_to_its_own_length(part, first, last):
    february = narrowed(month_days(2024, 2), part)
    assert (february.first.day, february.last.day) == (first, last)


@pytest.mark.parametrize("year, month, day", [(1999, 4, 4), (2022, 4, 17), (2024, 3, 31), (2038, 4, 25)])
def test_easter_is_the_western_sunday(year, month, day):
    assert easter(year) == date(year, month, day)


def _unbounded(tree, inside=False):
    """Whether an unbounded repeat of a parsed pattern stands inside another."""
    for operation, value in tree:
        if str(operation) in ("MAX_REPEAT", "MIN_REPEAT"):
            endless = value[1] > 1000
            if (endless and inside) or _unbounded(value[2], inside or endless):
                return True
        elif str(operation) == "SUBPATTERN":
            if _unbounded(value[3], inside):
                return True
        elif str(operation) == "BRANCH" and any(_unbounded(branch, inside) for branch in value[1]):
            return True
    return False


@pytest.mark.parametrize("kind, pattern", PATTERNS)
def test_calendar_patterns_never_nest_endless_repeats(kind, pattern):
    assert not _unbounded(re._parser.parse(pattern.pattern, pattern.flags))


def test_nested_endless_repeats_are_seen():
    assert _unbounded(re._parser.parse("(?:a+b?)*"))


FRAGMENTS = st.sampled_from(
    ["Monday", "May", "March", "31", "February", " ", ", ", "2021", "last ", "year", "-", "/", "1989", "a.m.", "ago"]
    + ["two ", "weeks ", "since ", "mid-", "early ", "the ", "third ", "quarter", "99", "9999", "0000", "'90s", "\n"]
)
PUBLISHED = st.none() | st.dates()


@settings(max_examples=80, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(FRAGMENTS, max_size=12).map("".join)), PUBLISHED)
def test_dates_of_any_text_lie_in_it_and_never_raise(text, published):
    for found in find_dates(pipeline(DEFAULT_MODEL)(text), published):
        assert 0 <= found.start < found.end <= len(text)
        assert found.verbatim == text[found.start : found.end]
        assert found.days.first <= found.days.last
        speaks_of(found, text[: found.start], published)
        due_window(found, text[: found.start], published)
