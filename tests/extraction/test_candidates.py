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


def test_first_person_is_not_reworded(read):
    assert claim(read("“I sold the bridge in 2019,” Erik Dahl said."), "I sold").text == "I sold the bridge in 2019."
