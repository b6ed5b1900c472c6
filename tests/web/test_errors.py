import pytest
from django.test import Client
from django.views.defaults import bad_request, server_error

pytestmark = pytest.mark.django_db


def test_unknown_address_is_told_by_a_page_of_ours(client, reviewer):
    client.force_login(reviewer)
    answer = client.get("/no/such/page/")
    assert answer.status_code == 404
    assert "There is no such page" in answer.content.decode()


def test_unknown_address_tells_strangers_nothing_of_the_desk(client):
    answer = client.get("/no/such/page/")
    assert answer.status_code == 404
    assert "Queue" not in answer.content.decode()


def test_missing_right_is_told_by_a_page_of_ours(client, reader):
    client.force_login(reader)
    answer = client.get("/articles/add/")
    assert answer.status_code == 403
    assert "Not for your role" in answer.content.decode()


def test_form_without_its_token_is_told_by_a_page_of_ours(reviewer):
    client = Client(enforce_csrf_checks=True)
    client.force_login(reviewer)
    answer = client.post("/articles/add/", {"text": "A text."})
    assert answer.status_code == 403
    assert "This form has gone out of date" in answer.content.decode()


@pytest.mark.parametrize("view, words", [(server_error, "Something broke"), (bad_request, "makes no sense to us")])
def test_faults_have_pages_that_need_no_database(rf, view, words):
    arguments = () if view is server_error else (ValueError(),)
    assert words in view(rf.get("/"), *arguments).content.decode()


def test_pages_are_kept_by_no_cache_between(client, reviewer):
    client.force_login(reviewer)
    assert client.get("/queue/").headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("address", ["/", "/queue/", "/articles/", "/articles/add/", "/no/such/page/"])
def test_policy_allows_nothing_inline(client, reviewer, address):
    client.force_login(reviewer)
    answer = client.get(address)
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    text = answer.content.decode()
    assert [mark for mark in (" style=", "<style", " onclick=", "<script>") if mark in text] == []
