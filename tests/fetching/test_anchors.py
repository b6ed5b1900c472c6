"""Quoted words are found as people copy them."""

import pytest

from claims.fetching.anchors import Anchor, anchor_at, find_quote

TEXT = "Salgado said: “We close it – before it closes\nitself.”  🌉 The bridge’s pillar has 214 cracks."


@pytest.mark.parametrize(
    "quote, exact",
    [
        ("214 cracks", "214 cracks"),
        ('"We close it - before it closes itself."', "“We close it – before it closes\nitself.”"),
        ("'before it closes itself'", "before it closes\nitself"),
        ("The  bridge's pillar", "The bridge’s pillar"),
    ],
)
def test_quote_is_found_but_for_marks_and_white_space(quote, exact):
    anchor = find_quote(TEXT, quote)
    assert (anchor.exact, TEXT[anchor.start : anchor.end]) == (exact, exact)


def test_offsets_count_code_points():
    anchor = find_quote(TEXT, "🌉 The bridge")
    assert anchor.end - anchor.start == 12


@pytest.mark.parametrize("quote", ["", "  ", '""', "215 cracks", "Before it closes"])
def test_words_that_do_not_stand_there_are_not_found(quote):
    assert find_quote(TEXT, quote) is None


def test_anchor_has_the_words_around_it():
    assert anchor_at("one two three", 4, 7) == Anchor(4, 7, "two", "one ", " three")


@pytest.mark.parametrize("start, end", [(-1, 2), (2, 2), (3, 2), (0, 14)])
def test_offsets_outside_the_text_are_refused(start, end):
    with pytest.raises(ValueError, match="outside the text"):
        anchor_at("one two three", start, end)
