from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.models import Article
from claims.operations import articles
from tests.factories import a_read_article, a_source, an_article, the_engine

pytestmark = pytest.mark.django_db
WORDS = "The reservoir is half empty. Water is rationed from Monday, the mayor said."


def titles(client, query=""):
    return [article.title for article in client.get(f"/articles/{query}").context["page"].rows]


def hand_in(client, **given):
    return client.post("/articles/add/", given)


def upload(content, name="article.txt"):
    return SimpleUploadedFile(name, content)


def test_list_asks_strangers_to_sign_in(client):
    assert client.get("/articles/").url == "/sign-in/?next=/articles/"


def test_list_is_for_readers_without_the_way_to_add(client, reader):
    an_article(title="Water is rationed")
    client.force_login(reader)
    text = client.get("/articles/").content.decode()
    assert "Water is rationed" in text
    assert "/articles/add/" not in text


def test_list_tells_state_counts_and_copies(client, reviewer):
    a_read_article(title="Fighting goes on")
    text = "Three people were hurt when the ferry struck the quay in thick fog before dawn on Sunday, police said."
    an_article(text, source=a_source("One"), title="Ferry", wire=a_source("ABC", kind="wire_agency"))
    an_article(text, source=a_source("Two"), title="Ferry again")
    client.force_login(reviewer)
    shown = " ".join(client.get("/articles/").content.decode().split())
    assert "<dt>suggested</dt> <dd>1</dd>" in shown
    assert "wire copy · ABC · printed by 2 outlets" in shown
    assert "near copies · printed by 2 outlets" in shown


def test_list_is_narrowed_by_the_address(client, reviewer):
    first = an_article(title="Old news", published_on=date(2020, 5, 1))
    a_read_article(title="Fresh news", published_on=date(2022, 5, 1))
    client.force_login(reviewer)
    assert titles(client) == ["Fresh news", "Old news"]
    assert titles(client, "?state=waiting") == ["Old news"]
    assert titles(client, f"?source={first.source_id}") == ["Old news"]
    assert titles(client, "?q=fresh") == ["Fresh news"]
    assert titles(client, "?published_after=2021-01-01") == ["Fresh news"]
    assert "No article fits" in client.get("/articles/?q=nothing").content.decode()


def test_filter_that_is_none_is_told(client, reviewer):
    client.force_login(reviewer)
    assert "The list was not narrowed" in client.get("/articles/?published_after=2022-02-31").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_database_no_more_for_more_rows(client, reviewer, rows, django_assert_num_queries):
    text = "Three people were hurt when the ferry struck the quay in thick fog before dawn on Sunday, police said."
    for _ in range(rows + 1):
        an_article(text)
        a_read_article()
    client.force_login(reviewer)
    with django_assert_num_queries(8):
        client.get("/articles/")


def test_adding_asks_strangers_to_sign_in(client):
    assert client.get("/articles/add/").url == "/sign-in/?next=/articles/add/"
    assert hand_in(client, text=WORDS, source_name="Courier").url == "/sign-in/?next=/"


def test_adding_is_not_for_readers(client, reader):
    client.force_login(reader)
    assert hand_in(client, text=WORDS, source_name="Courier").status_code == 403
    assert not Article.objects.exists()


def test_pasted_text_is_kept_and_its_page_shown(client, reviewer):
    client.force_login(reviewer)
    answer = hand_in(client, text=WORDS, source_name="Courier", title="Water", published_on="2022-01-26")
    article = Article.objects.get()
    assert answer.url == f"/articles/{article.pk}/"
    assert (article.source.name, article.title, article.published_on) == ("Courier", "Water", date(2022, 1, 26))
    assert (article.snapshots.get().text, article.added_by) == (WORDS, reviewer)


def test_form_offers_the_publishers_that_are_known(client, reviewer):
    a_source("The Morning")
    client.force_login(reviewer)
    assert '<option value="The Morning">' in client.get("/articles/add/").content.decode()


def test_text_file_is_kept(client, reviewer):
    client.force_login(reviewer)
    hand_in(client, file=upload(WORDS.encode()), source_name="Courier")
    assert Article.objects.get().snapshots.get().text == WORDS


def test_latin_1_file_is_read_as_it_was_meant(client, reviewer):
    client.force_login(reviewer)
    words = "The café in Orléans stays closed, the owner said on Monday. Its terrace too."
    hand_in(client, file=upload(words.encode("latin-1")), source_name="Courier")
    assert Article.objects.get().snapshots.get().text == words


def test_html_file_gives_its_words_alone(client, reviewer):
    client.force_login(reviewer)
    page = f"<html><head><title>Water</title></head><body><nav>Menu</nav><article><h1>Water</h1><p>{WORDS} {WORDS}</p>"
    hand_in(client, file=upload(page.encode(), "page.html"), source_name="Courier")
    text = Article.objects.get().snapshots.get().text
    assert WORDS in text
    assert "<" not in text


def test_nul_bytes_are_removed(client, reviewer):
    client.force_login(reviewer)
    hand_in(client, text="The\x00 gate is shut, they say.", source_name="Observer")
    assert Article.objects.get().snapshots.get().text == "The gate is shut, they say."


def test_nul_bytes_of_a_file_are_removed(client, reviewer):
    client.force_login(reviewer)
    hand_in(client, file=upload(b"The dam\x00 broke on Friday, the mayor said. It was old."), source_name="Courier")
    assert Article.objects.get().snapshots.get().text == "The dam broke on Friday, the mayor said. It was old."


def test_same_text_again_is_the_same_article(client, reviewer):
    client.force_login(reviewer)
    hand_in(client, text=WORDS, source_name="Courier")
    answer = client.post("/articles/add/", {"text": WORDS, "source_name": "Courier"}, follow=True)
    assert "This article is here already" in answer.content.decode()
    assert Article.objects.count() == 1


@pytest.mark.parametrize(
    "given, told",
    [
        ({"text": ""}, "There is no text here."),
        ({"text": "a" * 1_000_001}, "the limit is 1,000,000"),
        ({"text": WORDS, "published_on": "2022-02-31"}, "There is no such day."),
        ({"text": WORDS, "url": "javascript:alert(1)"}, "An address begins with http"),
        ({"text": WORDS, "source_name": ""}, "Say who published it"),
        ({"text": WORDS, "title": "t" * 501}, "at most 500 characters"),
    ],
)
def test_what_cannot_be_taken_in_is_told_and_kept_in_the_form(client, reviewer, given, told):
    client.force_login(reviewer)
    answer = hand_in(client, **({"source_name": "Courier", "byline": "By a reporter"} | given))
    text = answer.content.decode()
    assert answer.status_code == 422
    assert told in text
    assert "By a reporter" in text
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "content, told",
    [
        (b"", "This file is empty."),
        (b"%PDF-1.7\x00\x01\x02\x03\xff\xfe" * 50, "file"),
        (bytes(range(256)) * 20, "file"),
    ],
)
def test_file_that_is_no_text_is_refused(client, reviewer, content, told):
    client.force_login(reviewer)
    answer = hand_in(client, file=upload(content, "article.pdf"), source_name="Courier")
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not Article.objects.exists()


def test_error_of_a_field_is_tied_to_it(client, reviewer):
    client.force_login(reviewer)
    text = hand_in(client, text=WORDS, source_name="Courier", published_on="31 February").content.decode()
    assert '<a href="#id_published_on">' in text
    assert 'aria-invalid="true"' in text
    assert 'aria-describedby="id_published_on_helptext id_published_on_error"' in text
    assert 'value="31 February"' in text


def test_article_waits_where_no_worker_is(client, reviewer, django_capture_on_commit_callbacks):
    client.force_login(reviewer)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post("/articles/add/", {"text": WORDS, "source_name": "Courier"}, follow=True)
    assert "This article waits to be read." in answer.content.decode()
    assert Article.objects.get().state == "waiting"


def test_failed_article_is_counted_in_the_navigation(client, reviewer):
    failed = an_article()
    for _ in range(3):
        lease = articles.take(article_id=failed.pk, by=the_engine()).lease
        articles.fail(article_id=failed.pk, lease=lease, error="out of memory", by=the_engine())
    client.force_login(reviewer)
    assert "1 failed" in client.get("/articles/").content.decode()
