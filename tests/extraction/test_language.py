import pytest

from claims.extraction.language import detect, unread_reason

SPANISH = (
    "El alcalde anunció el martes que la ciudad abrirá doce escuelas nuevas antes de septiembre, "
    "aunque los sindicatos dudan de que haya dinero suficiente para pagarlas."
)


@pytest.mark.parametrize(
    "text, code",
    [
        (SPANISH, "es"),
        ("The mayor announced on Tuesday that the city will open twelve schools before September.", "en"),
        ("Oslo", "en"),
        ("", "en"),
        ("Мэр объявил во вторник, что город откроет двенадцать новых школ до конца сентября.", "ru"),
    ],
)
def test_language_of_text(text, code):
    assert detect(text) == code


def test_text_in_another_language_has_no_candidates_and_says_why(read):
    reading = read(SPANISH)
    assert (reading.language, reading.candidates) == ("es", ())
    assert reading.unread_reason == (
        "This article is in Spanish; the engine reads English only, so no claims were suggested."
    )


def test_english_has_no_reason():
    assert unread_reason("en") == ""
