"""The table of ``python -m benchmarks``: what it tells without labelled sets, and how it scores one."""

import json

from benchmarks import reading
from benchmarks.table import Row, lines


def labelled(tmp_path, **labels):
    file = tmp_path / "set.jsonl"
    text = "Erik Dahl said that “the port is shut”. In May 2019 it held 40 ships."
    file.write_text(json.dumps({"id": "1", "text": text, "published_on": "2024-03-13", **labels}) + "\n", "utf-8")
    return file


def scores(what, file):
    return [row.value for row in reading.measure(what, file, None)]


def test_attribution_is_scored_by_content_and_source(tmp_path):
    right = {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 38]]}
    assert scores("attribution", labelled(tmp_path, attributions=[right])) == [1.0, 1.0, 1.0]
    wrong = {**right, "content": [[40, 68]]}
    assert scores("attribution", labelled(tmp_path, attributions=[wrong])) == [0.0, 0.0, 0.0]


def test_dates_and_figures_are_scored_by_value(tmp_path):
    may = {"start": 43, "end": 51, "from": "2019-05-01", "to": "2019-05-31"}
    assert scores("dates", labelled(tmp_path, dates=[may])) == [1.0]
    assert scores("dates", labelled(tmp_path, dates=[{**may, "to": "2019-05-30"}])) == [0.0]
    ships = {"low": 40.0, "high": 40.0, "unit": "ship", "change": "="}
    assert scores("figures", labelled(tmp_path, figures=[ships])) == [1.0, 1.0, 1.0]
    assert scores("figures", labelled(tmp_path, figures=[{**ships, "change": ">"}])) == [1.0, 1.0, 0.0]


def test_table_sets_figure_beside_goal():
    rows = [Row("speed", 1.2, 1.4, True), Row("reading", 0.5, 0.7), Row("dates", note="not measured")]
    told = [line.split() for line in lines(rows)[1:]]
    assert told == [
        ["speed", "1.200", "≤", "1.4", "met"],
        ["reading", "0.500", "≥", "0.7", "missed"],
        ["dates", "–", "not", "measured"],
    ]
