from datetime import date

import pytest

from claims.extraction.notation import Days
from tests.extraction.cases import claim


def exacts(reading):
    return [candidate.exact for candidate in reading.candidates]


def test_coordinated_clauses_are_claims_of_their_own(read):
    text = "The port shut on Monday and the ferries stopped on Tuesday."
    assert exacts(read(text)) == ["The port shut on Monday", "the ferries stopped on Tuesday"]


def test_relative_clause_is_a_claim_of_its_own(read):
    found = claim(read("Erik Dahl, who left the party in 2019, said the port was shut."), "left")
    assert (found.exact, found.text) == ("left the party in 2019", "Erik Dahl left the party in 2019.")


def test_counted_noun_is_a_claim(read):
    found = claim(read("Nobody fed the 4,000 sheep stranded on the island."), "the 4,000 sheep")
    assert (found.exact, found.kind) == ("the 4,000 sheep stranded on the island", "figure")


def test_dated_event_in_a_noun_is_a_claim(read):
    found = claim(read("Norway's closure of the port in 2016 angered the town."), "Norway's closure")
    assert found.as_of == Days(date(2016, 1, 1), date(2016, 12, 31))


def test_gerund_with_a_date_is_a_claim(read):
    found = claim(read("The council angered the town by selling the old bridge this week."), "selling")
    assert found.as_of == Days(date(2024, 3, 11), date(2024, 3, 17))


@pytest.mark.parametrize(
    "text",
    [
        "Who will pay for the bridge?",
        "Thank you all for coming tonight.",
        "The crowd chanted “Save the old bridge now!”",
        "",
        "   \n\n  ",
        "Bridge.",
    ],
)
def test_nothing_is_asserted(read, text):
    assert exacts(read(text)) == []


@pytest.mark.parametrize(
    "text, kind",
    [
        ("The council sold the bridge.", "event"),
        ("More than 300 people have died in the floods.", "figure"),
        ("Exports rose 12 percent.", "figure"),
        ("The bridge will open in June.", "prediction"),
        ("The army is poised to enter the town.", "prediction"),
        ("The council must close the bridge.", "position"),
        ("The bridge is dangerous.", "position"),
        ("The council, with 30 members, sold the bridge.", "event"),
    ],
)
def test_kind(read, text, kind):
    assert read(text).candidates[0].kind == kind


def test_times_are_kept_apart(read):
    found = claim(read("Erik Dahl said on Tuesday that the bridge will open by mid-April."), "the bridge")
    assert (found.said_on, found.as_of, found.due) == (
        date(2024, 3, 12), None, Days(date(2024, 4, 10), date(2024, 4, 20)),
    )  # fmt: skip


def test_due_does_not_begin_before_publication(read):
    found = claim(read("The bridge will open this month."), "The bridge")
    assert found.due == Days(date(2024, 3, 13), date(2024, 3, 31))


def test_claim_without_a_date_has_no_times(read):
    found = claim(read("The bridge is closed to lorries."), "The bridge")
    assert (found.said_on, found.as_of, found.due) == (None, None, None)


def test_figures_stand_within_the_claim(read):
    found = claim(read("More than 300 people have died in the floods."), "More than 300")
    assert [(str(figure.low), figure.high) for figure in found.figures] == [("300", None)]


def test_reason_of_a_rejection_is_the_speakers(read):
    text = "Erik Dahl dismissed the plan as useless because the bridge was closed in 2020."
    assert claim(read(text), "the bridge").speaker.name == "Erik Dahl"


def test_text_stands_alone(read):
    text = "Erik Dahl said on Monday that he sold “the bridge” in 2019."
    assert claim(read(text), "he sold").text == "Erik Dahl sold “the bridge” in 2019."


@pytest.mark.parametrize(
    "text, start, whole",
    [
        ("“I sold the bridge in 2019,” Erik Dahl said.", "I sold", "Erik Dahl sold the bridge in 2019."),
        ("“I have sold the bridge,” Erik Dahl said.", "I have", "I have sold the bridge."),
        ("“I sold my bridge in 2019,” Erik Dahl said.", "I sold", "I sold my bridge in 2019."),
        ("“We shut it in May,” the fisheries ministry said.", "We shut", "The fisheries ministry shut it in May."),
        ("The UN refugee agency said it had 40 boats.", "it had", "The UN refugee agency had 40 boats."),
        ("Union leaders said they had voted twice.", "they had", "Union leaders had voted twice."),
        ("The fisheries ministry said it took years to sell the boats.", "it took", "It took years to sell the boats."),
        ("Erik Dahl, the warden, who has 6 cranes left, is ill.", "has 6", "Erik Dahl has 6 cranes left."),
    ],
)
def test_pronoun_gives_way_to_the_name_where_the_verb_allows(read, text, start, whole):
    assert claim(read(text), start).text == whole


@pytest.mark.parametrize(
    "text, claims",
    [
        ("“We left,” said Erik Dahl, the mayor who opened the port.", []),
        ("The port said in its yearly report on Tuesday that four cranes fell.", ["four cranes fell"]),
        (
            "The port will lose 90 cranes at the end of next year.",
            ["The port will lose 90 cranes at the end of next year"],
        ),
        ("Erik Dahl, who runs the port, said that four cranes fell.", ["four cranes fell"]),
        ("A clerk, who asked not to be named, said that four cranes fell.", ["four cranes fell"]),
        (
            "Mary Holt, who opened 14 schools, said that four cranes fell.",
            ["opened 14 schools", "four cranes fell"],
        ),
    ],
)
def test_titles_and_bare_nouns_are_no_claims(read, text, claims):
    assert exacts(read(text)) == claims


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("The mine killed 130 people from April 2014 to the end of 2021.", "2014-04-01", "2021-12-31"),
        ("Births in the town fell from 612 in 2015 to 388 in 2020.", "2015-01-01", "2020-12-31"),
        ("The plan names 194 beds for the year 2025.", "2025-01-01", "2025-12-31"),
        ("More than 400 ships had sunk by the end of last year.", "2023-12-20", "2023-12-31"),
        ("Mary Holt led the talks until January.", None, "2024-01-31"),
    ],
)
def test_days_that_a_claim_speaks_of(read, text, first, last):
    assert read(text).candidates[0].as_of.as_list() == [first, last]


def test_end_of_a_year_is_due_at_its_end(read):
    found = claim(read("The port will lose 90 cranes at the end of next year."), "The port")
    assert found.due.as_list() == ["2025-12-20", "2025-12-31"]


def test_role_ends_before_what_is_told_of_it(read):
    text = "Erik Dahl, the warden, who has 6 cranes left of the 19 that he had, said that the port was shut."
    assert claim(read(text), "the port").speaker.role == "the warden"


@pytest.mark.parametrize(
    "text, claims",
    [
        (
            "Ministers met in Oslo on Wednesday for talks to calm the row, a meeting seen as a good sign.",
            ["Ministers met in Oslo on Wednesday"],
        ),
        ("Troops massed on the border for an invasion of the north.", ["Troops massed on the border"]),
        ("The council, a body of nine, paid 4,000 euros.", ["The council, a body of nine, paid 4,000 euros"]),
        ("Voters believe that the mayor lied in May.", ["Voters believe that the mayor lied in May"]),
        ("Mary Holt said that voters believe the mayor lied in May.", ["voters believe the mayor lied in May"]),
        ("Mary Holt said she believes that the mayor lied in May.", ["the mayor lied in May"]),
        ("I believe that the mayor lied in May.", ["the mayor lied in May"]),
        ("Erik Dahl remained convinced that the port was open on Monday.", ["the port was open on Monday"]),
        (
            "Erik Dahl is hoping that the mayor opened the port on Monday.",
            ["Erik Dahl is hoping that the mayor opened the port on Monday"],
        ),
        ("“I have no idea whether he sold it in 2019,” Dahl said.", []),
        (
            "The cranes are expected to be sold and Mary Holt said that the port would close.",
            ["The cranes are expected to be sold", "the port would close"],
        ),
    ],
)
def test_span_is_the_smallest_clause_that_asserts(read, text, claims):
    assert exacts(read(text)) == claims
