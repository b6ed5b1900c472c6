import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.quotations import find_quotations
from claims.extraction.sentences import lay_out


def quoted(text):
    return [text[start:end] for start, end in (q.inner for q in lay_out(text).quotations)]


@pytest.mark.parametrize(
    "text, expected",
    [
        ('She said "the dam holds" today.', ["the dam holds"]),
        ("She said “the dam holds” today.", ["the dam holds"]),
        ("She said ``the dam holds'' today.", ["the dam holds"]),
        ("She said ''the dam holds'' today.", ["the dam holds"]),
        ("She said ‘the dam’s gates hold’ today.", ["the dam’s gates hold"]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ("It's the workers' day.", []),
        ('A 6"2 shelf.', []),
    ],
)
def test_quotation_marks_of_every_kind(text, expected):
    assert quoted(text) == expected


def test_quotation_runs_on_into_the_paragraph_that_opens_again():
    quotations = lay_out("“We waited.\n\n“Nobody came,” she said.").quotations
    assert [q.speech for q in quotations] == [0, 0]


def test_quotation_runs_on_into_the_paragraph_that_only_closes():
    assert quoted('"We waited.\n\nNobody came," she said.') == ["We waited.", "Nobody came,"]


def test_quotation_left_open_ends_with_its_paragraph():
    assert quoted('"We waited.\n\nThe boat sank.') == ["We waited."]


@given(st.text(alphabet="\"“”'‘’`« »ab.,\n", max_size=200))
def test_quotations_never_overlap(text):
    found = lay_out(text).quotations
    assert all(first.end <= second.start for first, second in zip(found, found[1:], strict=False))


def test_quotations_take_one_pass():
    text = "“" * 4000
    assert len(find_quotations(text, [(0, len(text))])) == 0
