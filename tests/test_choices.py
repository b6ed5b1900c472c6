"""The glossary agrees with the pure layers, which know nothing of Django, and defines each of its words."""

import inspect
from typing import get_args

import pytest

from claims import choices
from claims.extraction import notation

GLOSSARY = [member for _, member in inspect.getmembers(choices, inspect.isclass) if issubclass(member, choices.Defined)]


@pytest.mark.parametrize(
    "literal, words",
    [
        (notation.Voice, choices.Voice),
        (notation.Kind, choices.Kind),
        (notation.Direction, choices.Direction),
        (notation.Measure, choices.Measure),
        (notation.SpeakerKind, choices.SpeakerKind),
    ],
)
def test_notation_speaks_the_glossarys_words(literal, words):
    assert sorted(get_args(literal)) == sorted(words.values)


@pytest.mark.parametrize("words", GLOSSARY)
def test_each_word_is_defined_in_a_sentence(words):
    undefined = [member.value for member in words if not member.definition.endswith(".")]
    assert undefined == []
