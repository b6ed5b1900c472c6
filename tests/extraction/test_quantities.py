from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.model import DEFAULT_MODEL, pipeline
from claims.extraction.quantities import find_figures


def figures(text):
    return find_figures(pipeline(DEFAULT_MODEL)(text))


def figure(text):
    found = figures(text)
    assert len(found) == 1
    return found[0]


def sign(found):
    """The comparator in one sign, as in the bars: = ~ > < up down."""
    if found.direction:
        return {"rise": "up", "fall": "down"}[found.direction]
    if found.approximate:
        return "~"
    return ">" if found.high is None else "<" if found.low is None else "="


@pytest.mark.parametrize(
    "text, amount, unit",
    [
        ("The council spent $45,000 on the bridge.", "45000", "US dollar"),
        ("The council spent €3.5bn on the bridge.", "3500000000", "euro"),
        ("The council spent £1.2m on the bridge.", "1200000", "pound sterling"),
        ("The debt is put at $1.2tn.", "1200000000000", "US dollar"),
        ("The farm cost A$750,000.", "750000", "Australian dollar"),
        ("The farm cost HK$5.4m.", "5400000", "Hong Kong dollar"),
        ("They paid USD10m for the yacht.", "10000000", "US dollar"),
        ("They paid 1,200€ for the yacht.", "1200", "euro"),
        ("They paid 7.5 million Danish crowns for the yacht.", "7500000", "Danish krone"),
        ("They paid 300 million yen for the yacht.", "300000000", "Japanese yen"),
        ("They paid five million pounds for the yacht.", "5000000", "pound sterling"),
        ("Copper sold at $4.10 a pound.", "4.10", "dollar per pound"),
        ("Crude oil stood at $58.24 per barrel.", "58.24", "dollar per barrel"),
        ("Inflation was 4.7 percent.", "4.7", "percent"),
        ("Inflation was 4.7 per cent.", "4.7", "percent"),
        ("Inflation was 4.7%.", "4.7", "percent"),
        ("The gap was 2 percentage points.", "2", "percentage point"),
        ("The fund charges 40 basis points.", "40", "basis point"),
        ("The tunnel is 11 km long.", "11", "kilometre"),
        ("The tunnel is 11 kilometers long.", "11", "kilometre"),
        ("The winds blew at 155mph.", "155", "mile per hour"),
        ("The winds blew at 90 miles per hour.", "90", "mile per hour"),
        ("The plot covers 1520 sq m.", "1520", "square metre"),
        ("The plot covers 24 square kilometres.", "24", "square kilometre"),
        ("It was minus 12 degrees Celsius.", "-12", "degree Celsius"),
        ("The oven runs at 230°C.", "230", "degree Celsius"),
        ("The turbine delivers 6 MW.", "6", "megawatt"),
        ("The trial took three years.", "3", "year"),
        ("They found a 300,000 year-old skull.", "300000", "year of age"),
        ("The boy is 14 years old.", "14", "year of age"),
    ],
)
def test_figure_amount_and_unit_of_money_and_measures(text, amount, unit):
    found = figure(text)
    assert (found.low, found.high, found.unit) == (Decimal(amount), Decimal(amount), unit)


@pytest.mark.parametrize(
    "text, amount, unit, counted",
    [
        ("Rescuers carried 61 passengers ashore.", 61, "passenger", "passengers"),
        ("Two dozen villages lost power.", 24, "village", "villages"),
        ("Half a million people marched.", 500_000, "person", "people"),
        ("About 2000 villagers fled.", 2000, "villager", "villagers"),
        ("Some 1500 people fled.", 1500, "person", "people"),
        ("The lake holds 14 200 trout.", 14_200, "trout", "trout"),
        ("The bank has 12 regional offices.", 12, "regional office", "regional offices"),
        ("One of the oldest bridges collapsed.", 1, "old bridge", "oldest bridges"),
        ("She chairs a 10-member panel.", 10, "member", "member"),
    ],
)
def test_figure_counts_things(text, amount, unit, counted):
    found = figure(text)
    assert (found.high, found.unit, found.counted) == (amount, unit, counted)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("They freed 300 hostages.", "="),
        ("They freed about 300 hostages.", "~"),
        ("They freed nearly 300 hostages.", "~"),
        ("They freed some 300 hostages.", "~"),
        ("They freed 300 or so hostages.", "~"),
        ("They freed more than 300 hostages.", ">"),
        ("They freed at least 300 hostages.", ">"),
        ("They freed no fewer than 300 hostages.", ">"),
        ("They freed over 300 hostages.", ">"),
        ("They freed 300+ hostages.", ">"),
        ("They freed up to 300 hostages.", "<"),
        ("They freed fewer than 300 hostages.", "<"),
        ("They freed at most 300 hostages.", "<"),
        ("Rents rose by 3 percent.", "up"),
        ("Rents rose 3%.", "up"),
        ("Rents grew by a robust 3 percent.", "up"),
        ("Rents are up 3%.", "up"),
        ("Rents finished 3% higher.", "up"),
        ("Rents fell by 3 percent.", "down"),
        ("Rents plunged 3%.", "down"),
        ("Rents were down 4%.", "down"),
        ("The rate is down from 6.2 percent.", "="),
        ("The rate rose to 6.2 percent.", "="),
        ("The rate climbed above 6 percent.", ">"),
    ],
)
def test_figure_comparison_follows_the_words_around_it(text, expected):
    assert sign(figure(text)) == expected


def test_figure_more_than_excludes_its_bound_and_at_least_includes_it():
    more, least = figure("More than 80 ships sank."), figure("At least 80 ships sank.")
    assert (more.low, more.high, more.low_inclusive) == (80, None, False)
    assert (least.low, least.high, least.low_inclusive) == (80, None, True)


def test_figure_below_excludes_its_bound_and_up_to_includes_it():
    below, up_to = figure("Fewer than 80 ships sank."), figure("Up to 80 ships sank.")
    assert (below.low, below.high, below.high_inclusive) == (None, 80, False)
    assert (up_to.low, up_to.high, up_to.high_inclusive) == (None, 80, True)


@pytest.mark.parametrize(
    "text, low, high, unit",
    [
        ("They expect between 14,200 and 14,400 visitors.", 14_200, 14_400, "visitor"),
        ("Sales slipped by 10-15 percent.", 10, 15, "percent"),
        ("It drove at 15 to 22 miles per hour.", 15, 22, "mile per hour"),
        ("They expect 1 to 2 thousand people.", 1000, 2000, "person"),
        ("The fine is $3 million to $5 million.", 3_000_000, 5_000_000, "US dollar"),
        ("The fine is $3 to $5 million.", 3_000_000, 5_000_000, "US dollar"),
        ("The fine is between five per cent and 20 per cent.", 5, 20, "percent"),
        ("They waited three or four weeks.", 3, 4, "week"),
        ("Claims ranged from $200 to $4 million.", 200, 4_000_000, "US dollar"),
        ("Dozens of people fled.", 12, 120, "person"),
        ("Tens of thousands of farmers fled.", 10_000, 100_000, "farmer"),
    ],
)
def test_figure_range_has_both_ends(text, low, high, unit):
    found = figure(text)
    assert (found.low, found.high, found.unit) == (low, high, unit)


def test_figure_range_is_never_upside_down():
    found = figure("Growth slowed from 4.8 to 4.7 percent.")
    assert (found.low, found.high) == (Decimal("4.7"), Decimal("4.8"))


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed on 9 May 1950.",
        "The treaty was signed on Oct. 31.",
        "The treaty was signed in 1957.",
        "In 2019 people fled.",
        "Trains left at 10.45pm and 5am.",
        "Trains left at 4:39.",
        "It was the 21st meeting.",
        "Music of the 1990s was played.",
        "Rovers won 3-1 away.",
        "He bought an iPhone 11 there.",
        "The firm stands in the Fortune 100 again.",
        "They met in Room 12 again.",
        "No one came.",
        "He is the only one.",
        "They read Zero Hedge near Three Mile Island.",
        "For one thing, it rained.",
        "",
    ],
)
def test_figure_is_no_date_time_ordinal_score_or_name(text):
    assert figures(text) == ()


def test_figure_of_a_year_is_kept_apart_from_the_amount_beside_it():
    assert [f.low for f in figures("In 2019 the firm hired 2019 welders and paid $2019.")] == [2019]


def test_figure_in_brackets_stands_as_what_it_converts():
    miles, kilometres = figures("The river is about 50 miles (80 km) long.")
    assert (miles.approximate, kilometres.approximate) == (True, True)
    assert (miles.unit, kilometres.unit) == ("mile", "kilometre")


@pytest.mark.parametrize(
    "text, measure",
    [
        ("More than 9,000 people have died.", "total_so_far"),
        ("The clinic has so far treated 40 patients.", "total_so_far"),
        ("The storm killed 40 people.", "during"),
        ("Exports fell by 7 percent.", "during"),
        ("There are 40 patients in the ward.", "level"),
        ("The rate stands at 4 percent.", "level"),
    ],
)
def test_figure_measure_tells_totals_flows_and_levels(text, measure):
    assert figure(text).measure == measure


@pytest.mark.parametrize(
    "text, scope",
    [
        ("About 60% of the nurses voted.", "the nurses"),
        ("There are 300 wolves in Saxony.", "Saxony"),
        ("There are 300 wolves.", ""),
    ],
)
def test_figure_scope_is_what_restricts_it(text, scope):
    assert figure(text).scope == scope


def test_figure_age_behind_a_name_is_a_year_of_age():
    found = figure("Marta Keller, 47, runs the ferry.")
    assert (found.low, found.unit) == (47, "year of age")


@pytest.mark.parametrize(
    "text, low, high", [("It admits boys aged 12.", 12, 12), ("It polled voters ages 16 to 24.", 16, 24)]
)
def test_figure_age_behind_its_word_is_a_year_of_age(text, low, high):
    found = figure(text)
    assert (found.low, found.high, found.unit) == (low, high, "year of age")


def test_figure_of_100000_troops_counts_the_troops():
    found = figure("The 100,000 troops massed on the border worry the capital.")
    assert (found.low, found.high, found.unit, found.counted) == (100_000, 100_000, "troop", "troops")


def test_figures_verbatim_stand_in_the_text_in_order():
    text = "Costs rose 8% to €2 million, and 14 of the 31 workers left."
    found = figures(text)
    assert [text[f.start : f.end] for f in found] == [f.verbatim for f in found]
    assert [f.start for f in found] == sorted(f.start for f in found)


FRAGMENTS = st.sampled_from(
    [
        "$",
        "€",
        "US$",
        "5",
        "1,200",
        "million",
        " to ",
        "-",
        "%",
        " percent",
        "about ",
        "of",
        " people",
        "(",
        ")",
        "/",
        ".",
    ]
    + ["one", " in ", "half a ", "dozens of ", "per ", "year", "½", "+", "minus ", " ", "\n", "C", "p", "1/2", "é", "٣"]
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(FRAGMENTS, max_size=14).map("".join)))
def test_figures_of_any_text_lie_in_it_and_never_raise(text):
    for found in figures(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.verbatim == text[found.start : found.end]
        assert found.low is None or found.high is None or found.low <= found.high


@pytest.mark.parametrize("text", ["-".join(map(str, range(10, 3000))), "9" * 5000, "1 000" * 900, "one in " * 500])
def test_figures_of_long_chains_of_numbers_never_raise(text):
    assert all(found.verbatim == text[found.start : found.end] for found in figures(text))
