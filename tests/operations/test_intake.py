"""What people hand over becomes an article, or a sentence that says why not."""

from datetime import date

import pytest

from claims.choices import SourceKind
from claims.models import Article, Source
from claims.operations import intake
from claims.operations.operation import Invalid
from tests import factories
from tests.fetching.test_page import PAGE, PARAGRAPHS

pytestmark = pytest.mark.django_db
WORDS = "Más de diez people were hurt when the bridge at Olmeda fell."


def refused(by, **given):
    """The sentences, by field, with which something is not taken in."""
    with pytest.raises(Invalid) as refusal:
        intake.take_in(**({"source_name": "The Olmeda Ledger"} | given), by=by)
    return refusal.value.fields


def test_pasted_words_wait_to_be_read_under_their_publisher(reviewer):
    added = intake.take_in(
        text=WORDS, source_name=" The  Olmeda Ledger ", published_on=date(2022, 1, 17), title=" Bridge ", by=reviewer
    )
    article = added.article
    assert (added.is_new, added.is_new_snapshot, article.state, article.added_by) == (True, True, "waiting", reviewer)
    assert (article.source.name, article.title, article.published_on) == (
        "The Olmeda Ledger",
        "Bridge",
        date(2022, 1, 17),
    )
    assert (added.snapshot.text, added.snapshot.extractor, bytes(added.snapshot.raw)) == (WORDS, "pasted", b"")


def test_text_file_keeps_the_bytes_it_came_from(reviewer):
    raw = WORDS.encode("latin-1")
    snapshot = intake.take_in(file=raw, filename="a.txt", source_name="The Ledger", by=reviewer).snapshot
    assert (snapshot.text, bytes(snapshot.raw), snapshot.extractor) == (WORDS, raw, "text file")


def test_nul_bytes_are_gone_before_offsets_are_counted(reviewer):
    added = intake.take_in(file=b"\x00Ten \x00people", filename="a.txt", source_name="The Ledger", by=reviewer)
    assert added.snapshot.text == "Ten people"


def test_page_tells_title_byline_day_and_publisher(reviewer):
    added = intake.take_in(file=PAGE.encode(), filename="bridge.html", source_name="", by=reviewer)
    article, snapshot = added.article, added.snapshot
    assert (article.title, article.byline, article.published_on, article.source.name) == (
        "Bridge over the Alba stays shut until March",
        "Marta Quiroga",
        date(2022, 1, 17),
        "The Olmeda Ledger",
    )
    assert (snapshot.text.split("\n\n")[-1], snapshot.extractor, bytes(snapshot.raw)) == (
        PARAGRAPHS[-1],
        "trafilatura",
        PAGE.encode(),
    )


def test_what_the_person_says_wins_over_the_page(reviewer):
    article = intake.take_in(
        file=PAGE.encode(),
        filename="bridge.txt",
        source_name="El Correo del Valle",
        title="Bridge",
        byline="M.Q.",
        published_on=date(2022, 1, 18),
        by=reviewer,
    ).article
    assert (article.source.name, article.title, article.byline, article.published_on) == (
        "El Correo del Valle",
        "Bridge",
        "M.Q.",
        date(2022, 1, 18),
    )


def test_publisher_is_known_by_the_domain_of_the_address(reviewer):
    ledger = factories.a_source("The Olmeda Ledger", domain="ledger.example")
    given = {"text": WORDS, "source_name": "", "url": "https://www.ledger.example/bridge"}
    assert intake.take_in(**given, by=reviewer).article.source == ledger


def test_address_is_kept_without_blanks_and_place_in_the_page(reviewer):
    added = intake.take_in(text=WORDS, source_name="", url=" https://ledger.example/a?b=1#c ", by=reviewer)
    again = intake.take_in(text=WORDS, source_name="", url="https://ledger.example/a?b=1", by=reviewer)
    assert (added.article.url, again.article) == ("https://ledger.example/a?b=1", added.article)


def test_wire_is_an_agency(reviewer):
    article = intake.take_in(text=WORDS, source_name="The Ledger", wire_name="EFE", by=reviewer).article
    assert (article.wire.name, article.wire.kind) == ("EFE", SourceKind.WIRE_AGENCY)


@pytest.mark.parametrize(
    "given, field, sentence",
    [
        ({}, "text", "There is no text here. Paste the article's words, or choose a file that has some."),
        (
            {"text": " \x00\n"},
            "text",
            "There is no text here. Paste the article's words, or choose a file that has some.",
        ),
        ({"text": "a" * 1_000_001}, "text", "This text has 1,000,001 characters; the limit is 1,000,000."),
        ({"text": WORDS, "file": b"b"}, "text", "Paste the words or choose a file, not both."),
        ({"filename": "a.txt"}, "file", "This file is empty."),
        ({"file": b" \n", "filename": "a.txt"}, "file", "There are no words in this file."),
        ({"file": b"<html><script>1</script>"}, "file", "There are no words in this file."),
        ({"file": b"a" * 10_000_001}, "file", "This file has 10,000,001 bytes; the limit is 10,000,000."),
        ({"text": WORDS, "source_name": " "}, "source", "Say who published it, or give its address."),
        ({"text": WORDS, "source_name": "a" * 201}, "source", "A publisher's name has at most 200 characters."),
        ({"text": WORDS, "wire_name": "a" * 201}, "wire", "A publisher's name has at most 200 characters."),
    ],
)
def test_what_cannot_be_taken_in_is_told_by_its_field(reviewer, given, field, sentence):
    assert refused(reviewer, **given) == {field: sentence}


@pytest.mark.parametrize(
    "url",
    ["https://ledger.example/" + "a" * 2000, "https://ledger.example/\na"]
    + [
        "bridge",
        "ftp://ledger.example/a",
        "https://",
        "https://led ger.example/",
        "javascript:alert(1)",
        "http://[::1",
        "http://[::1#a",
    ],
    ids=lambda url: url[:30],
)
def test_address_that_is_none_is_refused(reviewer, url):
    assert refused(reviewer, text=WORDS, url=url) == {
        "url": "An address begins with http:// or https://, names a site and has at most 2,000 characters."
    }


@pytest.mark.parametrize("raw", [b"%PDF-1.7 ...", b"\x89PNG\r\n\x1a\n" + bytes(9), bytes(range(256))])
def test_binary_file_is_refused_and_leaves_nothing(reviewer, raw):
    told = refused(reviewer, file=raw, filename="a.txt", source_name="Nobody Knows It")["file"]
    assert told.endswith("Choose a .txt or .html file, or paste the article's words.")
    assert (Article.objects.count(), Source.objects.filter(name="Nobody Knows It").count()) == (0, 0)


def test_half_a_surrogate_pair_is_stored_as_a_question_mark(reviewer):
    added = intake.take_in(text="Ten \ud800 people", source_name="The \udc00 Ledger", by=reviewer)
    assert (added.snapshot.text, added.article.source.name) == ("Ten ? people", "The ? Ledger")
