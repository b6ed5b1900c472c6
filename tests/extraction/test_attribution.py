import pytest

from tests.extraction.cases import claim, contents, sources

VOICES = [
    ("The minister said that the dam is safe.", "The minister", "that the dam is safe"),
    ("The dam is safe, the minister said.", "the minister", "The dam is safe"),
    ("The dam, the minister said, is safe.", "the minister", "The dam / is safe"),
    ("“The dam is safe,” said Ingrid Moe.", "Ingrid Moe", "“The dam is safe,”"),
    ("Ingrid Moe told reporters: “The dam is safe.”", "Ingrid Moe", "“The dam is safe.”"),
    ("According to the harbour office, two boats sank.", "the harbour office", "two boats sank"),
    ("Two boats sank, according to the harbour office.", "the harbour office", "Two boats sank"),
    ("Ingrid Moe accused the council of hiding the report.", "Ingrid Moe", "the council of hiding the report"),
    ("Norway wants to sell the boats.", "Norway", "to sell the boats"),
    ("“The dam is safe.” — Ingrid Moe, engineer", "Ingrid Moe", "“The dam is safe.”"),
]


@pytest.mark.parametrize("text, source, content", VOICES)
def test_source_and_content(read, text, source, content):
    reading = read(text)
    assert (sources(text, reading), contents(text, reading)) == ([source], [content])


def test_quotation_that_follows_in_the_paragraph_is_the_same_report(read):
    text = "“The dam is old,” the engineer said. “Nobody has looked at it for years.”"
    assert contents(text, read(text)) == ["“The dam is old,” / “Nobody has looked at it for years.”"]


def test_quotation_goes_on_in_the_next_paragraph(read):
    text = "“The dam is old,” the engineer said. “Nobody has looked at it.\n\n“It leaks every spring.”"
    assert contents(text, read(text)) == ["“The dam is old,” / “Nobody has looked at it. / “It leaks every spring.”"]


def test_part_quotation_stays_in_its_clause(read):
    text = "The engineer said that the dam was “a danger to the town”."
    assert contents(text, read(text)) == ["that the dam was “a danger to the town”"]


def test_noun_can_report(read):
    text = "Nobody read the minister's claim that the dam is safe."
    assert contents(text, read(text)) == ["that the dam is safe"]


def test_relative_clause_set_off_is_not_reported(read):
    text = "The minister said the dam, which opened in 1962, was safe."
    found = {candidate.exact: candidate.voice for candidate in read(text).candidates}
    assert found["opened in 1962"] == "reporter"


def test_transcript_names_the_speaker(read):
    text = "MOE: The dam is safe and always was.\n\nHOLT: Nobody believes that any more."
    assert sources(text, read(text)) == ["MOE", "HOLT"]


def test_attitude_in_somebodys_words_is_part_of_them(read):
    text = "The minister said she hopes that the dam will hold."
    assert contents(text, read(text)) == ["she hopes that the dam will hold"]


def test_what_a_crowd_was_told_is_the_speakers(read):
    found = claim(read("Mary Holt told a crowd of some 300 villagers that 12 of the 40 farms would be sold."), "12 of")
    assert (found.voice, found.speaker.name) == ("named", "Mary Holt")


def test_according_to_a_post_finds_the_name_behind_it(read):
    text = "There were 31 people in the shelter, according to its warden, Karin Moe."
    found = claim(read(text), "There were")
    assert (found.exact, found.voice, found.speaker.name) == (
        "There were 31 people in the shelter", "named", "Karin Moe",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text, source, content",
    [
        ("”The port is a disgrace to the town.”\n\nIt shut in May.", None, None),
        ("“The port is a disgrace to the town.”― Mary Holt\n", "Mary Holt", "“The port is a disgrace to the town.”"),
        ("”The port is a disgrace to the town.” — Mary Holt\n", "Mary Holt", "”The port is a disgrace to the town.”"),
        (
            "While it was still dark, Erik Dahl said the port had failed.", "Erik Dahl", "the port had failed",
        ),
        ("Erik Dahl told the crew this week the port had failed.", "Erik Dahl", "the port had failed"),
        (
            "Erik Dahl called the port “a disgrace” during a rally in May.", "Erik Dahl", "the port “a disgrace”",
        ),
        ("The report found 31 cases of fraud.", "The report", "31 cases of fraud"),
        ("Mary Holt likened the port to “a sinking ship”.", "Mary Holt", "the port to “a sinking ship”"),
        ("Mary Holt needs to tell more jokes.", None, None),
        ("Mary Holt saw the boats in the harbour.", None, None),
        ("“The port is shut for good,” Mary Holt said, and the crew went home.", "Mary Holt",
         "“The port is shut for good,”"),
    ],
)  # fmt: skip
def test_report_has_its_source_and_no_more_than_it_says(read, text, source, content):
    reading = read(text)
    assert (sources(text, reading), contents(text, reading)) == ([source], [content]) if source else ([], [])


def test_quotation_behind_reported_speech_goes_on(read):
    text = "The port is shut for the winter, Mary Holt said. “It will open again when the ice has gone.”"
    assert sources(text, read(text)) == ["Mary Holt"]
