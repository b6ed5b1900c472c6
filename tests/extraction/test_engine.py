import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.extraction import MAX_CHARACTERS, TextTooLong, extract, model
from claims.extraction.attribution import find_reports
from claims.extraction.model import parse
from claims.extraction.sentences import lay_out
from claims.extraction.syntax import Syntax

PIECES = st.sampled_from(
    [
        "The port shut on Monday",
        "Erik Dahl said",
        "according to the harbour office",
        "more than 300 people",
        "who left",
        '"',
        "“",
        "”",
        "''",
        "‘",
        "’",
        ",",
        ".",
        "?",
        ":",
        " — ",
        "\n",
        "\n\n",
        "\x00",
        "\u00a0",
        " ",
        "He said",
        "by mid-April",
        "told reporters that",
        "because",
        "- Section -",
        "kol/mb",
        "é",
        "😀",
        "\u2028",
        "and",
        "5.9 million",
        "reportedly",
    ]  # fmt: skip
)


def spans(reading):
    for candidate in reading.candidates:
        yield candidate.start, candidate.end
        if candidate.speaker and candidate.speaker.start is not None:
            yield candidate.speaker.start, candidate.speaker.end
    for report in reading.attributions:
        yield from report.content
        yield from (span for span in (report.source, report.cue) if span)
    yield from ((item.start, item.end) for item in (*reading.figures, *reading.dates))
    yield from reading.furniture


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.lists(PIECES, max_size=30).map(" ".join), st.text(max_size=120)))
def test_offsets_of_any_text_are_true(read, text):
    reading = read(text)
    assert all(0 <= start < end <= len(text) for start, end in spans(reading))
    assert all(text[candidate.start : candidate.end] == candidate.exact for candidate in reading.candidates)
    assert all(text[item.start : item.end] == item.verbatim for item in (*reading.figures, *reading.dates))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(PIECES, max_size=30).map(" ".join))
def test_voice_and_speaker_agree_in_any_text(read, text):
    for candidate in read(text).candidates:
        assert (candidate.voice == "reporter") == (candidate.speaker is None)
        assert candidate.due is None or candidate.kind == "prediction"


def test_text_beyond_the_limit_is_refused_with_the_limit():
    with pytest.raises(TextTooLong, match="1,000,000"):
        extract("a" * (MAX_CHARACTERS + 1))


def test_empty_text_is_read(read):
    assert read("").as_dict()["candidates"] == []


def test_long_text_is_read_in_pieces_with_the_same_offsets(read):
    paragraph = "Erik Dahl said the port was shut on Monday.\n\n"
    text = paragraph * 500
    found = read(text).candidates
    assert len(found) == 500
    assert all(text[candidate.start : candidate.end] == candidate.exact for candidate in found)


def test_model_is_named_by_the_caller():
    with pytest.raises(OSError, match="no_such_pipeline"):
        parse(lay_out("The port shut."), "no_such_pipeline")


def test_reading_twice_gives_the_same(read):
    text = "Erik Dahl said the port was shut. He said 300 people left."
    assert read(text) == read(text)


def test_long_paragraph_is_read_in_pieces_too(read):
    sentence = "Erik Dahl said the port was shut on Monday. "
    text = sentence * 1000
    found = read(text).candidates
    assert all(text[candidate.start : candidate.end] == candidate.exact for candidate in found)
    assert len(found) >= 990


def test_pieces_of_a_text_join_without_gap():
    layout = lay_out(f"{'a' * 130_000}\n\n{'word ' * 9_000}\n\n" + "The port shut.\n\n" * 4_000)
    pieces = model._pieces(layout)
    assert [start for start, _end in pieces[1:]] == [end for _start, end in pieces[:-1]]
    assert max(end - start for start, end in pieces) <= 2 * model.CHUNK_CHARACTERS


@pytest.mark.parametrize("run", [",", "1,", "(", "5-", "$5%"])
def test_what_is_too_long_for_a_word_is_read_as_one(read, run):
    text = f"Erik Dahl said 300 people left. {run * 50_000} The port shut on Monday."
    assert [c.exact for c in read(text).candidates][:1] == ["300 people left"]
    assert len(parse(lay_out(text))) < 100


@pytest.mark.parametrize(
    "unit", ["he said that ", "“ab ", "An aide said he left. ", '"a" said Ann Bo, ', "-- ", "said: "]
)
def test_steps_grow_with_the_text_and_no_faster(english, unit):
    def steps(times):
        syntax = Syntax(parse(lay_out(unit * times)))
        reports = find_reports(syntax, lay_out(unit * times))
        return sum(len(report.content) + len(report.quoted) + 1 for report in reports)

    assert steps(800) <= 2.5 * steps(400) + 500
