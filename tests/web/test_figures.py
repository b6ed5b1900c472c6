from decimal import Decimal

import pytest

from claims.operations.figures import FigureInput
from claims.web.figures import FigureForm, in_words, plural, spelt

PEOPLE = {"unit": "person", "counted": "people", "verbatim": "more than 13,000 people"}


@pytest.mark.parametrize(
    "bounds, words",
    [
        ({"low": Decimal(13000), "low_inclusive": False}, "more than 13,000 people"),
        ({"low": Decimal(13000)}, "at least 13,000 people"),
        ({"high": Decimal(500)}, "at most 500 people"),
        ({"high": Decimal(500), "high_inclusive": False}, "less than 500 people"),
        ({"low": Decimal(14200), "high": Decimal(14400)}, "14,200 to 14,400 people"),
        ({"low": Decimal(12), "high": Decimal(12)}, "12 people"),
        ({"low": Decimal(12), "high": Decimal(12), "approximate": True}, "about 12 people"),
        ({"low": Decimal(12), "high": Decimal(12), "direction": "fall"}, "a fall of 12 people"),
        ({}, "more than 13,000 people"),
    ],
)
def test_figure_is_put_into_words_by_its_bounds(bounds, words):
    assert in_words(FigureInput(**PEOPLE, **bounds)) == words


def test_figure_with_a_unit_of_money_names_unit_and_thing():
    aid = FigureInput(low=Decimal(5900000), high=Decimal(5900000), unit="US dollar", counted="aid", verbatim="x")
    assert in_words(aid) == "5.9 million US dollars (aid)"


def test_amounts_are_spelt_in_groups_and_millions():
    assert [spelt(Decimal(n)) for n in ("0.5", "100", "1234567", "2000000", "1.10", "3500000000")] == [
        "0.5", "100", "1,234,567", "2 million", "1.1", "3.5 billion",
    ]  # fmt: skip


def test_units_have_plurals():
    assert [plural(u) for u in ("person", "country", "day", "box", "percentage point", "tonne")] == [
        "people", "countries", "days", "boxes", "percentage points", "tonnes",
    ]  # fmt: skip


def typed(**fields):
    form = FigureForm(fields)
    return form.figure() if form.is_valid() else form.errors


def test_figure_form_reads_how_much_into_bounds():
    figure = typed(verbatim="more than 13,000", comparison="more_than", low="13000", unit="person")
    assert figure == FigureInput(low=Decimal(13000), low_inclusive=False, unit="person", verbatim="more than 13,000")


def test_figure_form_left_empty_is_no_figure():
    assert typed(comparison="exactly") is None


def test_figure_form_without_amount_asks_for_it():
    assert set(typed(verbatim="many", comparison="exactly")) == {"low"}


def test_figure_form_between_asks_for_both_amounts():
    assert set(typed(verbatim="10 to 20", comparison="between", low="10")) == {"high"}


def test_figure_form_untouched_keeps_bounds_it_cannot_show():
    stored = FigureInput(low=Decimal(1), high=Decimal(2), low_inclusive=False, verbatim="one to two")
    shown = FigureForm(stored=stored)
    data = {name: shown[name].value() or "" for name in shown.fields}
    form = FigureForm({k: v for k, v in data.items() if v != ""}, stored=stored)
    assert form.is_valid()
    assert form.figure() == stored
