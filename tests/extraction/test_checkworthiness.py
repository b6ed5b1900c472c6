import pytest


def worth(reading):
    return max((candidate.check_worthiness for candidate in reading.candidates), default=0.0)


@pytest.mark.parametrize(
    "more, less",
    [
        ("Unemployment fell by 12 percent in 2019.", "We must build a better future."),
        ("He voted to raise taxes nine times.", "I hope that we can talk about it."),
        ("The city spent $40 million on the bridge.", "The bridge is a wonderful thing."),
        ("Crime has doubled since 2015.", "Crime will double if they win."),
    ],
)
def test_fact_is_worth_more_than_opinion(read, more, less):
    assert worth(read(more)) > worth(read(less))


def test_reasons_are_words(read):
    found = read("Unemployment fell by 12 percent in 2019.").candidates[0]
    assert "a figure with a thing counted" in found.reasons
    assert "about something that has happened" in found.reasons


def test_reasons_are_few_and_say_each_thing_once(read):
    text = "President Dahl, who cut taxes by 12 percent in 2019, closed more hospitals than any mayor since 2001."
    for found in read(text).candidates:
        assert len(found.reasons) <= 4
        assert not {"about something that has happened", "about what somebody did or decided"} <= set(found.reasons)
        assert not {"names a year", "names a day or a period"} <= set(found.reasons)


def test_worth_lies_between_none_and_one(read):
    text = "Unemployment fell by 12 percent in 2019. I hope so. Nobody knows what the bridge will cost."
    assert all(0 <= candidate.check_worthiness <= 1 for candidate in read(text).candidates)


@pytest.mark.parametrize(
    "text, start",
    [
        ("We added two million jobs over the last nine months.", "We added"),
        ("The county has maintained the road since 2001.", "The county"),
        ("The council can't deny you a permit because of your age.", "The council"),
        ("Do you know that the debt has tripled since 2001?", "the debt"),
    ],
)
def test_deed_or_presupposed_fact_is_a_claim(read, text, start):
    assert any(candidate.exact.startswith(start) for candidate in read(text).candidates)


def test_plain_question_is_no_claim(read):
    assert read("Has the debt tripled since 2001?").candidates == ()
