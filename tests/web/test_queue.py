import pytest

from claims.operations import claims
from tests.factories import a_candidate, a_claim, a_read_article, a_reading, a_source, an_article

pytestmark = pytest.mark.django_db


def rows(client, query=""):
    return [claim.text for claim in client.get(f"/queue/{query}").context["page"].rows]


def with_worth(worth, **fields):
    """A candidate of its own text, with this check-worthiness."""
    words = f"The level stands at {worth} metres"
    text = f"{words}, they say.\n"
    return a_candidate(text=text, candidates=[a_reading(text, words, check_worthiness=worth, **fields)])


def test_queue_asks_strangers_to_sign_in(client):
    assert client.get("/queue/").url == "/sign-in/?next=/queue/"


def test_queue_shows_readers_the_claims_without_the_buttons(client, reader):
    a_candidate()
    client.force_login(reader)
    text = client.get("/queue/").content.decode()
    assert "More than 13,000 people have died in the fighting." in text
    assert "/accept/" not in text


def test_queue_shows_reviewers_what_to_judge(client, reviewer):
    claim = a_candidate(source=a_source("The Morning"))
    client.force_login(reviewer)
    text = client.get("/queue/").content.decode()
    assert "Reporter’s own voice" in text
    assert "The Morning" in text
    assert "26 January 2022" in text
    assert "a figure with a thing counted" in text
    assert f'action="/queue/{claim.pk}/accept/"' in text
    assert f'name="version" value="{claim.version}"' in text


def test_most_check_worthy_come_first_and_urgent_before_them(client, reviewer):
    low, high = with_worth(0.25), with_worth(0.75)
    client.force_login(reviewer)
    assert rows(client) == [high.text, low.text]
    claims.edit(claim=low, version=low.version, priority=4, by=reviewer)
    assert rows(client) == [low.text, high.text]


def test_queue_leaves_out_what_was_judged(client, reviewer):
    a_claim(by=reviewer)
    client.force_login(reviewer)
    assert rows(client) == []
    assert "The queue is empty" in client.get("/queue/").content.decode()


def test_queue_is_narrowed_by_the_address(client, reviewer):
    with_worth(0.25)
    high = with_worth(0.75, kind="event")
    client.force_login(reviewer)
    article = high.appearances.get().snapshot.article
    for query in ("?worth=0.7", "?kind=event", f"?article={article.pk}", f"?source={article.source_id}", "?q=0.75"):
        assert rows(client, query) == [high.text], query
    assert rows(client, "?voice=named") == []
    assert "Nothing suggested fits" in client.get("/queue/?voice=named").content.decode()


@pytest.mark.parametrize("query", ["?kind=nonsense", "?source=x", "?source=99999999999999999999999", "?worth=7"])
def test_filter_that_is_none_is_told(client, reviewer, query):
    a_candidate()
    client.force_login(reviewer)
    answer = client.get(f"/queue/{query}")
    assert answer.status_code == 200
    assert "The queue was not narrowed" in answer.content.decode()


def test_long_queue_has_pages(client, reviewer):
    texts = [f"Sluice {number} is open" for number in range(21)]
    text = ". ".join(texts)
    a_read_article(text, candidates=[a_reading(text, words) for words in texts])
    client.force_login(reviewer)
    assert len(rows(client)) == 20
    assert len(rows(client, "?page=2")) == 1
    assert 'href="?page=2"' in client.get("/queue/").content.decode()


def test_htmx_gets_the_list_alone_with_messages_and_counts(client, reviewer):
    a_candidate()
    client.force_login(reviewer)
    answer = client.get("/queue/", headers={"HX-Request": "true"})
    text = answer.content.decode()
    assert "<html" not in text
    assert 'id="list"' in text
    assert 'hx-swap-oob="innerHTML:#messages"' in text
    assert '<nav id="places"' in text
    assert "HX-Request" in answer.headers["Vary"]


def test_script_in_a_claim_shows_as_text(client, reviewer):
    text = "The dam <script>alert(1)</script> broke."
    a_candidate(text=text, candidates=[a_reading(text, "The dam <script>alert(1)</script> broke")])
    client.force_login(reviewer)
    shown = client.get("/queue/").content.decode()
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)" in shown


@pytest.mark.parametrize("number", [1, 3])
def test_queue_asks_the_database_no_more_for_more_rows(client, reviewer, number, django_assert_num_queries):
    for _ in range(number):
        a_candidate()
    an_article()
    client.force_login(reviewer)
    with django_assert_num_queries(8):
        client.get("/queue/")
