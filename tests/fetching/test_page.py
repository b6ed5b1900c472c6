"""HTML to the words of an article, on pages of our own."""

from datetime import date

import pytest

from claims.fetching.page import is_html, read_page

PARAGRAPHS = [
    "The bridge over the Alba will stay shut until the end of March, the regional government of Olmeda said on Monday.",
    "Engineers counted 214 cracks in the northern pillar, up from 87 in the autumn, according to a report that was"
    " handed to the council. “We close it before it closes itself,” roads commissioner Irene Salgado told reporters.",
    "About 9,000 vehicles crossed the bridge on a working day. Lorries are sent by way of Tresvillas, 31 kilometres"
    " to the south, and school buses have been given a lane of their own.",
]
PAGE = f"""<!doctype html>
<html lang="en"><head>
<title>Bridge stays shut | The Olmeda Ledger</title>
<meta property="og:title" content="Bridge over the Alba stays shut until March">
<meta property="og:site_name" content="The Olmeda Ledger">
<meta name="author" content="Marta Quiroga">
<meta property="article:published_time" content="2022-01-17T08:30:00+01:00">
<script>var words = "This is a programme and no article, said nobody at all.";</script>
<style>p {{ color: red }}</style>
</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Bridge over the Alba stays shut until March</h1>
<p>{PARAGRAPHS[0]}</p>
<script>document.write("<p>Written by a script</p>")</script>
<p>{PARAGRAPHS[1].replace("214 cracks", "<b>214</b> <a href='/cracks'>cracks</a>")}</p>
<p>{PARAGRAPHS[2]}</p>
</article>
<footer>All rights reserved. Subscribe to our newsletter.</footer>
</body></html>"""


def test_paragraphs_stand_with_an_empty_line_between_them():
    assert read_page(PAGE).text.split("\n\n")[-3:] == PARAGRAPHS


def test_title_byline_day_and_site_are_what_the_page_says():
    page = read_page(PAGE)
    assert (page.title, page.byline, page.published_on, page.site) == (
        "Bridge over the Alba stays shut until March",
        "Marta Quiroga",
        date(2022, 1, 17),
        "The Olmeda Ledger",
    )


def test_neither_scripts_nor_navigation_nor_tags_are_kept():
    text = read_page(PAGE).text
    assert [word for word in ("<", "programme", "script", "color", "Sport", "newsletter") if word in text] == []


def test_day_is_not_guessed_from_the_words():
    page = PAGE.replace('content="2022-01-17T08:30:00+01:00"', "").replace("on Monday", "on 3 May 2019")
    assert read_page(page).published_on is None


def test_short_page_gives_all_that_a_reader_sees():
    markup = "<html><body><nav>Home</nav><h1>Shut</h1><p>Ten people<br>were hurt.</p><table><tr><td>a<td>b</table>"
    assert read_page(markup).text == "Shut\n\nTen people\nwere hurt.\n\na b"


@pytest.mark.parametrize(
    "markup, text",
    [
        ("", ""),
        (" \n", ""),
        ("<html>", ""),
        ("<html><head><title>Only a title</title></head><body><script>alert(1)</script></body></html>", ""),
        ("<html><body><p>Ten people<p>were <b>hurt <i>here", "Ten people\n\nwere hurt here"),
        ("<html><body><p>One &amp; two &nope; &lt;b&gt;</p>", "One & two &nope; <b>"),
        ('<?xml version="1.0" encoding="latin-1"?><html><body><p>año</p></body></html>', "año"),
        ("<p>only \ud800 half a pair</p>", "only ? half a pair"),
        ("<html><frameset><frame src=x></frameset></html>", ""),
    ],
)
def test_broken_or_empty_html_is_read_as_far_as_it_goes(markup, text):
    assert read_page(markup).text == text


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 50_000 + "x", "<" * 50_000, "<!--" + "-" * 50_000, "<html><body>" + "<ul><li>" * 5_000 + "x"],
)
def test_hostile_html_raises_nothing(markup):
    assert "<div>" not in read_page(markup).text


@pytest.mark.parametrize(
    "text, filename, answer",
    [
        ("<!DOCTYPE html><p>a", "", True),
        ("\n <!-- a comment --> <html><p>a", "page.txt", True),
        ('<?xml version="1.0"?>\n<html xmlns="x">', "", True),
        ("a", "PAGE.HTM", True),
        ("Ten people <html> were hurt", "article.txt", False),
        ("<strong> words", "article.txt", False),
        ("", "", False),
    ],
)
def test_page_is_told_by_its_name_or_its_beginning(text, filename, answer):
    assert is_html(text, filename) is answer
