import pytest

from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db


def sign_in(client, name, password=PASSWORD, **more):
    return client.post("/sign-in/", {"username": name, "password": password, **more})


def test_sign_in_leads_to_where_one_wanted(client, reviewer):
    answer = sign_in(client, reviewer.username, next="/queue/?kind=figure")
    assert (answer.status_code, answer.url) == (302, "/queue/?kind=figure")


def test_sign_in_does_not_lead_to_other_sites(client, reviewer):
    assert sign_in(client, reviewer.username, next="https://elsewhere.example/").url == "/"


def test_wrong_password_is_told_and_the_name_kept(client, reviewer):
    answer = sign_in(client, reviewer.username, "wrong")
    assert answer.status_code == 422
    assert "This name and password do not fit." in answer.content.decode()
    assert f'value="{reviewer.username}"' in answer.content.decode()


@pytest.mark.parametrize("page", ["/sign-in/", "/admin/login/"])
@pytest.mark.parametrize("name", ["a" * 100_000, "ﷺ" * 150], ids=["long", "long when unfolded"])
def test_name_that_nobody_could_have_is_wrong_and_no_fault(client, page, name):
    assert client.post(page, {"username": name, "password": "wrong"}).status_code in (200, 422)


def test_engine_cannot_sign_in(client, engine):
    assert sign_in(client, engine.username, "").status_code == 422


def test_too_many_tries_are_told_in_plain_words(client, reviewer):
    for _ in range(8):
        answer = sign_in(client, reviewer.username, "wrong")
    assert answer.status_code == 429
    assert "Too many tries" in answer.content.decode()
    assert "for the next hour" in " ".join(answer.content.decode().split())
    assert sign_in(client, reviewer.username).status_code == 429


def test_sign_out_needs_a_post_and_ends_the_session(client, reviewer):
    client.force_login(reviewer)
    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/").url == "/sign-in/"
    assert client.get("/").url == "/sign-in/?next=/"
