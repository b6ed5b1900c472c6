"""The main job from end to end, in a real browser, with the real server and the real worker."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories import PASSWORD

pytestmark = pytest.mark.browser
CLAIM = re.compile(r"More than 13,000 people have died")

OWN_WIRE = """Envoys leave Vienna without a date

Envoys of the two sides left Vienna on Wednesday without agreeing on a date for their next meeting.

More than 13,000 people have died in the fighting along the river since 2014, and the shelling of the past week \
emptied three more villages on its western bank.

"We will open the northern crossing by mid-February," foreign minister Jana Novak told reporters outside the hotel.

An aide to the president said that the delegation would not sign anything before the guns were silent.

Farmers near the line sowed late this year because mines washed out of the banks after the autumn floods, and the \
ferry that carried their cattle to market has not sailed since the pier burnt down.

burs-ktl/mrw/ode
"""
OTHER_WIRE = """Statistics office puts the dead far lower

The statistics office of the southern province said on Thursday that 9,300 people had died since the war began.

Its clerks went through the registers of forty parishes and left out everybody whose body was never found, which the \
families of the missing called an insult.

"We count graves, not rumours," said Marta Lind, who heads the office.

The office will publish the list of names in spring, once the archbishop and both armies have looked through it, and \
it asked whoever misses a name to write a letter rather than to come in person.

burs-abc/jkl/xyz
"""


def sign_in(page, user):
    page.goto("/sign-in/")
    page.get_by_label("Name").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def add_article(page, publisher, text, day):
    """Hand an article in by the form; its number."""
    page.goto("/articles/add/")
    page.get_by_label("Text").fill(text)
    page.get_by_label("Publisher").fill(publisher)
    page.get_by_label("Published on").fill(day)
    page.get_by_role("button", name="Add it").click()
    page.wait_for_url(re.compile(r"/articles/[0-9]+/"))
    return re.search(r"/articles/([0-9]+)/", page.url)[1]


def attach(page, side, where, quote):
    """Attach evidence from the claim's page; htmx swaps form and section in place."""
    page.get_by_role("link", name=f"Attach {side} evidence").click()
    page.get_by_label("Where it stands").fill(where)
    page.get_by_label("Quoted words").fill(quote)
    page.get_by_role("button", name="Attach", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Attached:")).to_be_focused()


def heading(page, side):
    return page.get_by_role("region", name=side).locator("header p")


def test_from_an_article_to_a_claim_with_its_evidence(page, celery_worker, reviewer):
    page.set_default_timeout(60_000)
    expect.set_options(timeout=60_000)
    sign_in(page, reviewer)
    own_copy = add_article(page, "Der Bote", OWN_WIRE + "\nFrom our evening edition.\n", "2022-01-27")
    others = [
        add_article(page, "Radio Norte", OTHER_WIRE, "2022-01-28"),
        add_article(page, "La Tribune", OTHER_WIRE + "\nPrinted in part.\n", "2022-01-29"),
    ]

    add_article(page, "El Correo del Valle", OWN_WIRE, "2022-01-26")
    page.locator("mark").filter(has_text=CLAIM).first.click()
    card = page.get_by_role("complementary")
    expect(card.locator(".wording")).to_have_text(CLAIM)
    card.get_by_role("button", name="Keep").first.click()
    page.locator("#messages").get_by_role("link", name=CLAIM).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(CLAIM)
    claim_page = page.url

    attach(page, "corroborating", "https://mission.example/report", "the mission knows of 13,400 dead")
    expect(heading(page, "Corroborates")).to_have_text("1 independent origin · 1 document")

    attach(page, "corroborating", own_copy, "More than 13,000 people have died in the fighting along the river")
    expect(heading(page, "Corroborates")).to_have_text("1 independent origin · 2 documents")
    expect(page.get_by_text("Shown, not counted: AFP is also the origin of this claim.")).to_be_visible()

    attach(page, "conflicting", f"/articles/{others[0]}/", "9,300 people had died since the war began")
    attach(page, "conflicting", f"/articles/{others[1]}/", "9,300 people had died since the war began")
    expect(heading(page, "Conflicts")).to_have_text("1 independent origin · 2 documents")
    expect(page.get_by_text("Counted once:")).to_be_visible()

    page.goto("/claims/")
    page.get_by_role("searchbox", name="Words of a claim").fill("13,000 died fighting")
    page.get_by_role("button", name="Search").click()
    row = page.get_by_role("listitem").filter(has=page.get_by_role("link", name=CLAIM))
    expect(row.first).to_contain_text("1 for · 1 against")
    row.first.get_by_role("link", name=CLAIM).click()
    page.wait_for_url(claim_page.partition("#")[0] + "*")
