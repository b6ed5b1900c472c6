"""Bytes to text: which characters a file or a page means.

The order is that of browsers (WHATWG Encoding and HTML standards: mark first, then what the page
declares, then windows-1252), save that valid UTF-8 wins over a declaration, which is so often a lie.
"""

import codecs
import re

# The first bytes of what people pick by mistake. Signatures of the file(1) command's database.
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^<>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""", re.IGNORECASE
)
_LOOKED_AT = 4096  # bytes; the HTML standard looks at 1,024, and pages declare later than that
# Latin-1 and ASCII are left out: pages that declare them mean windows-1252, as the Encoding standard has it.
_FAMILIES = ("big5", "cp", "euc", "gb", "iso8859-", "koi8", "mac", "shift_jis", "tis")
_MEANT_AS_WINDOWS_1252 = {"iso8859-1", "cp1252"}
_HOLES = frozenset(b"\x81\x8d\x8f\x90\x9d")
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_CONTROLS_AT_MOST = 0.02


class NotText(ValueError):
    """The bytes are no text; ``str()`` is a sentence for whoever chose the file."""

    def __init__(self, what: str = "not text") -> None:
        super().__init__(f"This file is {what}. Choose a .txt or .html file, or paste the article's words.")


def decode(raw: bytes) -> str:
    """The text that the bytes mean, without byte-order mark and NUL characters.

    A mark decides; else UTF-8 where the bytes are valid UTF-8; else UTF-16 where every other byte is
    zero; else the charset that an HTML page declares; else windows-1252, whose holes are read as
    Latin-1. Raises NotText for pictures, PDF, archives, office documents, and whatever else has
    more than one control character in fifty.
    """
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise NotText(what)
    text = _decoded(raw).replace("\x00", "").removeprefix("\ufeff")
    if len(_CONTROLS.findall(text)) > _CONTROLS_AT_MOST * len(text):
        raise NotText()
    return text


def _decoded(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    if unmarked := _unmarked_utf16(raw):
        return raw.decode(unmarked, "replace")
    for encoding in ("utf-8", _declared(raw)):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return _windows_1252(raw)


def _unmarked_utf16(raw: bytes) -> str:
    """The UTF-16 that Western text without a mark is in: zeros at every other byte and hardly elsewhere."""
    even, odd = raw[::2].count(0), raw[1::2].count(0)
    half = len(raw) // 2
    if half and len(raw) % 2 == 0 and max(even, odd) > 0.7 * half and min(even, odd) < 0.05 * half:
        return "utf-16-le" if odd > even else "utf-16-be"
    return ""


def _declared(raw: bytes) -> str:
    """The encoding that a page declares, under its name in Python; UTF-8 where it declares none that helps."""
    found = _DECLARED.search(raw[:_LOOKED_AT])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else "utf-8"
    except LookupError:
        return "utf-8"
    if name in _MEANT_AS_WINDOWS_1252 or not name.startswith(_FAMILIES):
        return "utf-8"
    # Whoever can read the declaration has bytes that go on like ASCII; browsers see it the same way.
    return name if "<meta>".encode(name) == b"<meta>" else "utf-8"


def _windows_1252(raw: bytes) -> str:
    """Every byte a character: what pages called Latin-1 mean, and bytes that windows-1252 leaves out as Latin-1."""
    return "".join(_CHARACTERS[byte] for byte in raw)


_CHARACTERS = [bytes([byte]).decode("latin-1" if byte in _HOLES else "cp1252") for byte in range(256)]
