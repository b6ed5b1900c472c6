import io
import json

import pytest
from django.core.management import CommandError, call_command

TEXT = "Erik Dahl said on Tuesday that the port shut. More than 300 people left.\n"


@pytest.fixture
def article(tmp_path):
    """Writes a file and gives its name."""

    def write(content, name="article.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def run(*arguments):
    out = io.StringIO()
    call_command("extract", *arguments, stdout=out)
    return out.getvalue()


def test_extract_prints_a_table(article):
    printed = run(article(TEXT), "--published-on", "2024-03-13")
    assert "event · named · Erik Dahl · said 2024-03-12" in printed
    assert printed.endswith("2 claims suggested.\n")


def test_extract_prints_one_json_object(article):
    found = json.loads(run(article(TEXT), "--published-on", "2024-03-13", "--json"))
    assert [(c["exact"], c["said_on"]) for c in found["candidates"]] == [
        ("the port shut", "2024-03-12"),
        ("More than 300 people left", None),
    ]
    assert {"attributions", "figures", "dates"} <= set(found)


def test_extract_answers_each_line(article):
    rows = [{"id": "a", "text": TEXT, "published_on": "2024-03-13"}, {"id": 2, "text": ""}]
    printed = run(article("\n".join(json.dumps(row) for row in rows)), "--jsonl")
    answers = [json.loads(line) for line in printed.splitlines()]
    assert [(answer["id"], len(answer["candidates"])) for answer in answers] == [("a", 2), (2, 0)]


def test_extract_leaves_out_nul_and_replaces_bad_bytes(article):
    found = json.loads(run(article(b"\xef\xbb\xbfThe port\x00 of K\xf8ge shut on Monday."), "--json"))
    assert found["candidates"][0]["exact"] == "The port of K\ufffdge shut on Monday"


def test_extract_says_which_language_it_does_not_read(article):
    text = "El alcalde anunció el martes que la ciudad abrirá doce escuelas nuevas antes de septiembre."
    assert run(article(text)).startswith("This article is in Spanish; the engine reads English only")


@pytest.mark.parametrize(
    "content, arguments, message",
    [
        (TEXT, ["--published-on", "2024-02-31"], "'2024-02-31' is no day of the calendar"),
        ("a" * 1_000_001, [], "at most 1,000,000 can be read"),
        ('{"id": 1}', ["--jsonl"], 'Line 1 is no JSON object with a "text"'),
        ('{"id": 1, "text": "Hi.", "published_on": "soon"}', ["--jsonl"], "Line 1: 'soon' is no day"),
        ("[1]", ["--jsonl"], "Line 1 is no JSON object"),
    ],
)
def test_extract_refuses_with_a_reason(article, content, arguments, message):
    with pytest.raises(CommandError, match=message):
        run(article(content), *arguments)


def test_extract_names_a_file_that_is_missing(tmp_path):
    with pytest.raises(CommandError, match=r"nothing\.txt cannot be read: No such file"):
        run(str(tmp_path / "nothing.txt"))
