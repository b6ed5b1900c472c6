"""`manage.py add_article`, as people call it in a terminal."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.models import Article, Claim
from tests import factories
from tests.fetching.test_page import PAGE

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def file(tmp_path):
    """A text file with an article."""
    path = tmp_path / "talks.txt"
    path.write_text(factories.TEXT)
    return path


def added(*arguments):
    out = StringIO()
    call_command("add_article", *map(str, arguments), stdout=out)
    return out.getvalue()


def refused(*arguments):
    with pytest.raises(CommandError) as refusal:
        added(*arguments)
    return str(refusal.value)


def test_article_is_stored_read_and_shown(file):
    shown = added(file, "--source", "The Ledger", "--published-on", "2022-01-26", "--wire", "AFP").splitlines()
    article = Article.objects.get()
    assert shown[0] == f"Article {article.pk}: {article}, The Ledger, 26 January 2022, copy of AFP."
    assert shown[1] == f"{Claim.objects.count()} claims found."
    assert shown[2].split() == ["worth", "kind", "who", "says", "so", "words"]
    assert any("Jana Novak" in line and "open the crossing" in line for line in shown)
    assert article.state == "read"


def test_json_is_what_extract_prints_with_the_article(file):
    found = json.loads(added(file, "--source", "The Ledger", "--published-on", "2022-01-26", "--json"))
    candidate = next(c for c in found["candidates"] if c["figures"])
    assert found["article"] == Article.objects.get().pk
    assert (candidate["figures"][0]["low"], candidate["figures"][0]["low_inclusive"]) == ("13000", False)
    assert factories.TEXT[candidate["start"] : candidate["end"]] == candidate["exact"]
    assert {"language", "attributions", "figures", "dates"} <= found.keys()
    assert Claim.objects.count() == len(found["candidates"])


def test_article_that_is_known_is_shown_again_and_not_doubled(file):
    first, second = (json.loads(added(file, "--source", "The Ledger", "--json")) for _ in range(2))
    assert first == second
    assert (Article.objects.count(), Claim.objects.count()) == (1, len(first["candidates"]))
    assert added(file, "--source", "The Ledger").splitlines()[0].endswith("This article was known already.")


def test_page_names_its_publisher_itself(tmp_path):
    path = tmp_path / "bridge.html"
    path.write_text(PAGE)
    added(path)
    assert Article.objects.get().source.name == "The Olmeda Ledger"


def test_other_language_is_stored_and_told(tmp_path):
    path = tmp_path / "brücke.txt"
    path.write_text(
        "Mehr als zehn Menschen wurden am Montag verletzt, als eine Brücke einstürzte, sagte die Polizei.\n" * 3
    )
    assert "in German; the engine reads English only" in added(path, "--source", "Der Bote")
    assert Article.objects.get().state == "not_read"


def test_control_characters_do_not_reach_the_terminal(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The mayor said that ten\x1b[2J people were hurt in the village on Monday." + " It rained." * 9)
    assert "\x1b" not in added(path, "--source", "The\x1b[1m Ledger")


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (["--published-on", "2022-02-31"], "2022-02-31 is no day. Write it as in 2022-01-26. (--published-on DATE)"),
        (["--published-on", "yesterday"], "yesterday is no day. Write it as in 2022-01-26. (--published-on DATE)"),
        (["--source", ""], "Say who published it, or give its address. (--source NAME)"),
        (["--source", "a" * 201], "A publisher's name has at most 200 characters. (--source NAME)"),
        (
            ["--url", "ledger"],
            "An address begins with http:// or https://, names a site and has at most 2,000 characters. (--url URL)",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_option(file, arguments, sentence):
    assert refused(file, "--source", "The Ledger", *arguments) == sentence
    assert Article.objects.count() == 0


@pytest.mark.parametrize(
    "contents, sentence",
    [
        (b"", "This file is empty."),
        (b"\x00\n", "There are no words in this file."),
        (b"a" * 1_000_001, "This text has 1,000,001 characters; the limit is 1,000,000."),
        (b"a" * 10_000_002, "This file has 10,000,001 bytes; the limit is 10,000,000."),
        (b"%PDF-1.7", "This file is a PDF. Choose a .txt or .html file, or paste the article's words."),
    ],
)
def test_file_that_cannot_be_taken_in_is_told(tmp_path, contents, sentence):
    path = tmp_path / "a.txt"
    path.write_bytes(contents)
    assert refused(path, "--source", "The Ledger") == sentence


def test_file_that_is_not_there_is_told(tmp_path):
    assert refused(tmp_path / "no.txt") == f"{tmp_path / 'no.txt'} cannot be read: No such file or directory."
    assert refused(tmp_path) == f"{tmp_path} cannot be read: Is a directory."


def test_addresses_are_not_fetched_yet():
    assert refused("https://ledger.example/a") == (
        "Addresses are not fetched yet. Save the page, and give its file and --url."
    )


def test_reading_that_fails_leaves_the_article_for_a_worker(file, settings):
    settings.SPACY_MODEL = "no_such_model"
    told = refused(file, "--source", "The Ledger")
    article = Article.objects.get()
    assert told.startswith(f"Article {article.pk} is stored, and reading it failed (")
    assert (article.state, article.last_error[:7]) == ("reading", "OSError")


@pytest.mark.django_db(transaction=True)
def test_command_in_a_terminal_reads_standard_input_and_ends_with_one_line_on_an_error():
    def run(words, *arguments):
        command = [sys.executable, "manage.py", "add_article", "-", *arguments]
        return subprocess.run(command, cwd=ROOT, env=os.environ, input=words, capture_output=True, check=False)

    good = run("Diez años: ten people were hurt.".encode("latin-1"), "--source", "The Ledger")
    bad = run(b"", "--source", "The Ledger")
    assert (good.returncode, good.stderr, good.stdout[:8]) == (0, b"", b"Article ")
    assert (bad.returncode, bad.stdout, bad.stderr.decode()) == (
        1,
        b"",
        "CommandError: There is no text here. Paste the article's words, or choose a file that has some.\n",
    )
