"""Ministries, missions and offices: which of them are one, and how each is called."""

import pytest

from tests.extraction.cases import claim, speakers


def test_another_modifier_makes_another_body(read):
    text = (
        "The EU fisheries office said that 12 boats sank. The county fisheries office said that 4 boats sank. "
        "The office said that 9 crews were safe."
    )
    assert list(speakers(read(text)).values()) == [
        "EU fisheries office", "county fisheries office", "county fisheries office",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text, start, name",
    [
        ("The OSCE mission was shelled. The mission said that two cars were burnt.", "two cars", "OSCE mission"),
        ("Norway's transport ministry said that 4 ferries sank.", "4 ferries", "Norway's transport ministry"),
        ("The transport ministry in Oslo said that 4 ferries sank.", "4 ferries", "transport ministry"),
    ],
)
def test_body_has_the_name_that_the_text_gives_it(read, text, start, name):
    found = claim(read(text), start)
    assert (found.voice, found.speaker.name) == ("named", name)


def test_ministries_of_two_countries_stay_two(read):
    text = (
        "Norway's transport ministry said that 4 ferries sank. Sweden's transport ministry said that 3 ferries sank. "
        "The ministry said that 9 crews were safe."
    )
    names = [name.split("'")[0] for name in speakers(read(text)).values()]
    assert names == ["Norway", "Sweden", "Sweden"]
