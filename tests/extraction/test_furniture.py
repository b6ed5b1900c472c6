import pytest

from tests.extraction.cases import claim

ARTICLE = """The Harbour Post - Ferry workers end their strike

Ferry workers end their strike
Ferry workers end their strike

By Nadia Brandt

OSLO, Norway (AP) — Ferry workers went back to their boats on Tuesday after nine days.

Text size:

- Empty quays -

The strike closed 14 harbours along the coast.

Share this

Read more: What the ferries cost

© 2024 The Harbour Post
"""


def test_title_is_the_repeated_headline(read):
    assert read(ARTICLE).title == "Ferry workers end their strike"


def test_byline_is_kept(read):
    assert read(ARTICLE).byline == "Nadia Brandt"


def test_byline_under_the_title_does_not_hide_it(read):
    lines = [
        "Ferry workers of the northern isles end their strike, union says", "By Nadia Brandt",
        "The ferries sailed again on Monday after nine days, and the pier was full of people.",
    ]  # fmt: skip
    reading = read("\n\n".join(lines))
    assert (reading.title, reading.byline) == (lines[0], "Nadia Brandt")


def test_heading_in_quotation_marks_is_nobodys_words(read):
    lines = [
        "Erik Dahl said that the port was shut.", "Two cranes fell on Monday.", "“The worst is still ahead”",
        "The pier was closed in 2019.", "The ferries have 400 seats.",
    ]  # fmt: skip
    reading = read("\n\n".join(lines))
    assert not [c for c in reading.candidates if "worst" in c.exact]


def test_dateline_names_the_agency(read):
    assert read(ARTICLE).wire == "AP"


def test_furniture_is_never_a_candidate(read):
    found = [candidate.exact for candidate in read(ARTICLE).candidates]
    assert found == [
        "Ferry workers went back to their boats on Tuesday after nine days",
        "The strike closed 14 harbours along the coast",
    ]


@pytest.mark.parametrize(
    "line, agency",
    [
        ("kol-mb/rs/tw", "AFP"),
        ("abc/de", "AFP"),
        ("(Reporting by Ana Lund; Editing by Tom Reid)", "Reuters"),
        ("- AFP", "AFP"),
        ("The boats sailed on Monday.", ""),
        ("and/or", ""),
    ],
)
def test_last_line_marks_wire_copy(read, line, agency):
    assert read(f"The ferry sailed on Monday with 40 people.\n\nThe harbour was calm.\n\n{line}\n").wire == agency


def test_blank_spans_hold_what_was_left_out(read):
    reading = read(ARTICLE)
    assert "Text size:" in [ARTICLE[start:end] for start, end in reading.furniture]


def test_dateline_stays_out_of_the_claim(read):
    reading = read("LAGOS, Nigeria (Reuters) - The port handled 300 ships in May.")
    assert (reading.wire, claim(reading, "The port").kind) == ("Reuters", "figure")
