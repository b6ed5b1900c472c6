import pytest

from tests.extraction.cases import claim, speakers


def test_surname_gets_the_full_name(read):
    text = "Harbour spokesman Erik Dahl said the port was shut. Dahl said two cranes fell on Monday."
    assert speakers(read(text)) == {"the port was shut": "Erik Dahl", "two cranes fell on Monday": "Erik Dahl"}


def test_role_and_affiliation_stand_beside_the_name(read):
    speaker = claim(read("Harbour spokesman Erik Dahl said the port was shut."), "the port").speaker
    assert (speaker.name, speaker.role, speaker.affiliation, speaker.kind) == (
        "Erik Dahl", "spokesman", "Harbour", "person",
    )  # fmt: skip


def test_mention_has_its_place(read):
    text = "Erik Dahl said the port was shut."
    speaker = claim(read(text), "the port").speaker
    assert text[speaker.start : speaker.end] == "Erik Dahl"


@pytest.mark.parametrize(
    "text, start, name, voice",
    [
        ("Erik Dahl said the port was shut. He said the cranes fell.", "the cranes", "Erik Dahl", "named"),
        ("Erik Dahl opened the port. It will close on Friday, he said.", "It will", "Erik Dahl", "named"),
        ("Mary Holt said the port was shut. She said the cranes fell.", "the cranes", "Mary Holt", "named"),
        (
            "An adviser to Prime Minister Lise Bakke said the port was shut. The adviser said the cranes fell.",
            "the cranes", "An adviser to Prime Minister Lise Bakke", "unnamed",
        ),
        (
            "An aide to French President Paul Martin said the port shut. The French official said the cranes fell.",
            "the cranes", "An aide to French President Paul Martin", "unnamed",
        ),
        ("Police spokeswoman Ana Ruiz arrived. The spokeswoman said two men fled.", "two men", "Ana Ruiz", "named"),
        ("Martin's office said the port was shut.", "the port", "Martin's office", "named"),
        ("The Kremlin said the port was shut.", "the port", "Kremlin", "named"),
        ("Two unions said the port was shut.", "the port", "Two unions", "unnamed"),
        ("Paris said the port was shut.", "the port", "Paris", "named"),
    ],
)  # fmt: skip
def test_speaker_is_found(read, text, start, name, voice):
    found = claim(read(text), start)
    assert (found.speaker.name, found.voice) == (name, voice)


def test_described_speaker_is_named_by_the_next_sentence(read):
    text = (
        "A senior American diplomat said on Tuesday that the talks had failed.\n\n"
        "“We tried for nine days,” Assistant Secretary of State Carol Finch told a forum."
    )
    assert claim(read(text), "the talks").speaker.name == "Carol Finch"


def test_described_speaker_of_another_country_stays_unnamed(read):
    text = (
        "A senior American diplomat said on Tuesday that the talks had failed.\n\n"
        "“We tried for nine days,” Norwegian Foreign Minister Carol Finch told a forum."
    )
    assert claim(read(text), "the talks").voice == "unnamed"


def test_reporters_voice_has_no_speaker(read):
    found = claim(read("Two cranes fell on Monday."), "Two cranes")
    assert (found.voice, found.speaker) == ("reporter", None)


def test_wish_is_the_reporters(read):
    assert claim(read("Norway wants that the port will reopen."), "Norway wants").voice == "reporter"


def test_innermost_asserter_speaks_and_the_other_relays(read):
    found = claim(read("The Harbour Post reported that Erik Dahl said the port was shut."), "the port")
    assert (found.speaker.name, found.via) == ("Erik Dahl", ("Harbour Post",))


def test_denial_is_marked(read):
    assert claim(read("Erik Dahl denied that the port was shut."), "the port").denied is True
