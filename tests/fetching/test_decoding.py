"""Bytes to characters: what files of every origin mean, and what is no text."""

import gzip
import zipfile
from io import BytesIO

import pytest

from claims.fetching.decoding import NotText, decode

WORDS = "“Más de 13.000” muertos — à Łódź"
WESTERN = "“Más de 13.000” muertos — à Nîmes, 5 €"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_or_without_its_mark_is_read(encoding):
    assert decode(WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize(
    "mark, encoding", [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"", "utf-16-le"), (b"", "utf-16-be")]
)
def test_utf16_of_both_orders_is_read_without_a_mark_too(mark, encoding):
    assert decode(mark + WESTERN.encode(encoding)) == WESTERN


def test_windows_1252_is_read_where_the_bytes_are_no_utf8():
    assert decode(WESTERN.encode("cp1252")) == WESTERN


def test_latin_1_is_read_as_windows_1252():
    assert decode("Más de cien año tras año".encode("latin-1")) == "Más de cien año tras año"


def test_bytes_that_windows_1252_leaves_out_are_read_as_latin_1():
    assert decode(b"caf\xe9 " * 20 + b"\x81") == "café " * 20 + "\x81"


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="iso-8859-2">',
        "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>",
        '<?xml version="1.0" encoding="ISO-8859-2"?>',
    ],
)
def test_charset_that_a_page_declares_is_used_where_the_bytes_are_no_utf8(declaration):
    page = f"{declaration}<p>Gmina Łódź, źródło</p>"
    assert decode(page.encode("iso-8859-2")) == page


@pytest.mark.parametrize("name", ["utf-16", "rot13", "hex", "unicode_escape", "idna", "nonsense", "utf-7", "cp037"])
def test_charset_that_cannot_be_true_is_not_believed(name):
    page = f"<meta charset={name}><p>año tras año</p>"
    assert decode(page.encode("cp1252")) == page


def test_utf8_wins_over_a_false_declaration():
    page = "<meta charset=iso-8859-1><p>año</p>"
    assert decode(page.encode()) == page


def test_declaration_is_not_sought_behind_the_first_4096_bytes():
    page = "x" * 4096 + "<meta charset=koi8-r>"
    assert decode(page.encode() + b"\xe9") == page + "é"


def test_nul_is_taken_out_before_offsets_are_counted():
    assert decode(b"\x00Ten \x00people\x00") == "Ten people"


def test_line_ends_are_left_to_the_operation():
    assert decode(b"one\r\ntwo\n") == "one\r\ntwo\n"


def test_nothing_is_nothing():
    assert decode(b"") == ""


def a_zip() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w:p>Ten people</w:p>")
    return file.getvalue()


@pytest.mark.parametrize(
    "raw, what",
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (a_zip(), "a ZIP archive or an office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "an old office document"),
        (rb"{\rtf1\ansi Ten people}", "a rich-text document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (gzip.compress(b"Ten people", mtime=0), "a compressed file"),
        (bytes(range(256)) * 4, "not text"),
        (b"\x00\x01\x02\x03" * 50, "not text"),
        (b"\xff\xfe" + bytes([0, 0xD8]) * 50, "not text"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(raw, what):
    with pytest.raises(NotText) as refusal:
        decode(raw)
    assert str(refusal.value) == (f"This file is {what}. Choose a .txt or .html file, or paste the article's words.")


def test_a_stray_control_character_does_not_make_a_text_binary():
    text = "Ten people were hurt when the bridge fell on Monday.\x0c\x07"
    assert decode(text.encode()) == text
