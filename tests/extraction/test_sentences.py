from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.sentences import lay_out


def paragraphs(text):
    return [text[start:end] for start, end in lay_out(text).paragraphs]


def test_paragraph_break_always_ends_a_sentence(parsed):
    text = "The mayor of the town\n\nspoke for an hour"
    assert lay_out(text).sentence_start(text.index("spoke")) is True


def test_wrapped_lines_are_one_paragraph():
    text = (
        "The council met on Monday evening to vote on the\nnew bridge and the old one too, which nobody had\nrepaired."
    )
    assert paragraphs(text) == [text]


def test_lines_of_full_sentences_are_paragraphs():
    assert paragraphs("The council met.\nNobody came.\n") == ["The council met.", "Nobody came."]


def test_copy_keeps_every_offset():
    text = "One\u00a0two\x00three\n\nText size:\n\nFour."
    copy = lay_out(text).copy
    assert (len(copy), copy.index("Four")) == (len(text), text.index("Four"))


def test_no_sentence_begins_between_quotation_and_verb():
    text = '"Who pays?" she asked.'
    assert lay_out(text).sentence_start(text.index("she")) is False


def test_sentence_begins_at_a_quotation_behind_a_full_stop():
    text = 'He left early. "It was late," he said.'
    assert lay_out(text).sentence_start(text.index('"')) is True


@given(st.text(alphabet=st.characters(), max_size=300))
def test_layout_of_any_text_stays_in_range(text):
    layout = lay_out(text)
    spans = [*layout.paragraphs, *layout.furniture.blank, *layout.furniture.headings]
    assert len(layout.copy) == len(text)
    assert all(0 <= start <= end <= len(text) for start, end in spans)
