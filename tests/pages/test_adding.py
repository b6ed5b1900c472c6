"""From a pasted text to its claims, with a real worker that comes late."""

import pytest
from playwright.sync_api import expect

from .desk import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_article_waits_without_a_worker_and_shows_its_claims_when_one_comes(page, reviewer, celery_worker):
    celery_worker.stop()
    sign_in(page, reviewer)
    page.get_by_role("link", name="Add the first article").click()
    page.get_by_label("Text", exact=True).fill(
        "More than 4,200 households were without power on Tuesday, the grid operator said.\n\n"
        "“We will restore every line by Friday,” said its director, Mara Lind."
    )
    page.get_by_label("Publisher").fill("Harbour Post")
    page.get_by_label("Published on").fill("2022-03-02")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("This article waits to be read.")).to_be_visible()
    celery_worker.start()
    expect(page.locator("mark").first).to_be_visible(timeout=60_000)
    expect(page.locator("#card")).to_contain_text("Suggested")
    expect(page.locator(".text")).to_contain_text("More than 4,200 households")


def test_text_that_is_refused_stays_in_the_form(page, reviewer):
    sign_in(page, reviewer)
    page.goto("/articles/add/")
    page.get_by_label("Text", exact=True).fill("The tunnel is shut, they say.")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("Say who published it")
    expect(page.get_by_label("Text", exact=True)).to_have_value("The tunnel is shut, they say.")
