import pytest

from claims.extraction.currencies import currency_name
from claims.extraction.nouns import singular
from claims.extraction.units import measure_name, per_name


@pytest.mark.parametrize(
    "written, name",
    [
        ("km", "kilometre"),
        ("kilometers", "kilometre"),
        ("metres", "metre"),
        ("MW", "megawatt"),
        ("mW", None),
        ("kWh", "kilowatt hour"),
        ("mph", "mile per hour"),
        ("percent", "percent"),
        ("%", "percent"),
        ("people", None),
        ("years", "year"),
        ("feet", "foot"),
        ("tonnes", "tonne"),
        ("goats", None),
    ],
)
def test_measure_name_is_a_singular_noun(written, name):
    assert measure_name(written) == name


@pytest.mark.parametrize(
    "word, nation, name",
    [
        ("dollars", "", "US dollar"),
        ("dollars", "Australian", "Australian dollar"),
        ("crowns", "Danish", "Danish krone"),
        ("euros", "", "euro"),
        ("JPY", "", "Japanese yen"),
        ("EUR", "", "euro"),
        ("shekels", "", "shekel"),
        ("eur", "", None),
        ("cows", "Danish", None),
    ],
)
def test_currency_name_counts_codes_by_case(word, nation, name):
    assert currency_name(word, nation) == name


@pytest.mark.parametrize(
    "plural, one",
    [
        ("soldiers", "soldier"),
        ("countries", "country"),
        ("boxes", "box"),
        ("churches", "church"),
        ("children", "child"),
        ("women", "woman"),
        ("viruses", "virus"),
        ("glass", "glass"),
        ("gas", "gas"),
        ("species", "species"),
        ("bus", "bus"),
    ],
)
def test_singular_of_a_plural_noun(plural, one):
    assert singular(plural) == one


@pytest.mark.parametrize("word, name", [("barrel", "barrel"), ("hr", "hour"), ("annum", "annum"), ("cloud", None)])
def test_per_name_of_what_a_rate_is_reckoned_by(word, name):
    assert per_name(word) == name
