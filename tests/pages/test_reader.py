"""Reading and triage in a browser: by keys, by mouse, and without scripts."""

import re

import pytest
from playwright.sync_api import expect

from claims.models import Claim
from claims.operations import claims
from tests.factories import TEXT, a_candidate, a_read_article, a_reading

from .desk import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORDS = ("Talks on the border resumed in Vienna", "More than 13,000 people have died", "We will open the crossing")


@pytest.fixture
def article(transactional_db):
    return a_read_article(TEXT, candidates=[a_reading(TEXT, words) for words in WORDS])


@pytest.fixture
def three(article):
    return list(Claim.objects.order_by("appearances__start"))


def state(claim):
    claim.refresh_from_db()
    return claim.status


def card(page):
    return page.locator("#card")


def test_article_is_triaged_by_keys_alone(page, reviewer, article, three):
    sign_in(page, reviewer)
    page.goto(f"/articles/{article.pk}/")
    expect(card(page)).to_contain_text(WORDS[0])
    page.keyboard.press("j")
    expect(card(page)).to_contain_text(WORDS[1])
    page.keyboard.press("k")
    expect(card(page)).to_contain_text(WORDS[0])
    page.keyboard.press("a")
    expect(card(page)).to_contain_text(WORDS[1])
    expect(page.locator("#messages")).to_contain_text("Kept")
    expect(page.locator("#places")).to_contain_text("2 suggested claims")
    expect(card(page)).to_be_focused()
    assert state(three[0]) == "open"
    page.keyboard.press("d")
    expect(card(page).locator("details.dismiss")).to_have_attribute("open", "")
    page.keyboard.press("4")
    expect(card(page)).to_contain_text(WORDS[2])
    assert (state(three[1]), three[1].dismissal) == ("dismissed", "trivial")
    page.keyboard.press("e")
    expect(page.get_by_label("Claim", exact=True)).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("The crossing will be opened by mid-February.")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Keep").press("Enter")
    expect(card(page)).to_contain_text("Every suggestion of this article is judged.")
    assert (state(three[2]), three[2].text) == ("open", "The crossing will be opened by mid-February.")
    expect(page).to_have_url(re.compile(rf"/articles/{article.pk}/\?claim={three[2].pk}$"))


def test_wrong_wording_keeps_what_was_typed_and_takes_the_focus_to_the_fault(page, reviewer, article, three):
    sign_in(page, reviewer)
    page.goto(f"/articles/{article.pk}/?claim={three[0].pk}&edit=1")
    page.get_by_label("Prediction").check()
    page.get_by_label("Claim", exact=True).fill("")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Prediction")).to_be_checked()
    page.get_by_role("link", name="Claim: Word the claim.").click()
    expect(page.get_by_label("Claim", exact=True)).to_be_focused()
    assert state(three[0]) == "candidate"


def test_click_on_words_shows_their_card_and_back_the_one_before(page, reviewer, article, three):
    sign_in(page, reviewer)
    page.goto(f"/articles/{article.pk}/")
    page.locator("mark", has_text=WORDS[2]).click()
    expect(card(page)).to_contain_text(WORDS[2])
    page.go_back()
    expect(card(page)).to_contain_text(WORDS[0])
    assert state(three[2]) == "candidate"


def test_enter_in_the_note_gives_it_as_the_reason(page, reviewer, article, three):
    sign_in(page, reviewer)
    page.goto(f"/articles/{article.pk}/")
    page.keyboard.press("d")
    page.get_by_label("Another reason, or a note").fill("A slip of the pen.")
    page.keyboard.press("Enter")
    expect(card(page)).to_contain_text(WORDS[1])
    assert (state(three[0]), three[0].dismissal, three[0].dismissal_note) == (
        "dismissed",
        "other",
        "A slip of the pen.",
    )


def test_who_is_slower_is_told_who_was_faster(page, reviewer, editor, article, three):
    sign_in(page, reviewer)
    page.goto(f"/articles/{article.pk}/")
    claims.accept(claim=Claim.objects.get(pk=three[0].pk), version=three[0].version, by=editor)
    page.keyboard.press("a")
    expect(page.locator("#messages")).to_contain_text(f"{editor} has kept this claim already.")
    expect(card(page)).to_contain_text(f"Kept by {editor}")


def test_fault_and_silence_of_the_desk_are_told(browser, live_server, reviewer, article, three):
    with browser.new_context(base_url=live_server.url) as context:  # htmx tells the console too
        page = context.new_page()
        sign_in(page, reviewer)
        page.goto(f"/articles/{article.pk}/")
        page.route("**/accept/", lambda route: route.fulfill(status=500))
        page.keyboard.press("a")
        expect(page.locator("#messages")).to_contain_text("Something broke")
        page.unroute("**/accept/")
        page.route("**/accept/", lambda route: route.abort())
        page.keyboard.press("a")
        expect(page.locator("#messages")).to_contain_text("The desk does not answer.")
    assert state(three[0]) == "candidate"


def test_keys_can_be_switched_off(page, reviewer, article, three):
    sign_in(page, reviewer)
    page.goto(f"/articles/{article.pk}/")
    page.keyboard.press("?")
    page.get_by_label("Single keys do something on this device").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.reload()
    page.keyboard.press("a")
    expect(card(page)).to_contain_text(WORDS[0])
    assert state(three[0]) == "candidate"


def test_keys_do_nothing_while_one_types(page, reviewer, article, three):
    sign_in(page, reviewer)
    page.goto(f"/articles/{article.pk}/")
    page.keyboard.press("/")
    page.keyboard.type("aadd")
    expect(page.get_by_label("Search claims and speakers")).to_have_value("aadd")
    assert state(three[0]) == "candidate"


def test_queue_keeps_its_place_and_gives_the_focus_to_the_next_row(page, reviewer, transactional_db):
    rows = [a_candidate() for _ in range(3)]
    sign_in(page, reviewer)
    page.goto("/queue/")
    page.locator(f"#claim-{rows[0].pk}").get_by_role("button", name="Keep").click()
    expect(page.locator(f"#claim-{rows[0].pk}")).to_have_count(0)
    expect(page.locator(f"#claim-{rows[1].pk}")).to_be_focused()
    row = page.locator(f"#claim-{rows[1].pk}")
    row.get_by_text("Dismiss …").click()
    row.get_by_label("Why").select_option("Satire")
    row.get_by_role("button", name="Dismiss").click()
    expect(page.locator(f"#claim-{rows[2].pk}")).to_be_focused()
    assert [state(row) for row in rows] == ["open", "dismissed", "candidate"]
    page.get_by_role("link", name="Take it back?").click()
    page.get_by_role("button", name="Suggest it again").click()
    expect(page.get_by_role("button", name="Keep", exact=False)).to_be_visible()
    assert state(rows[1]) == "candidate"


def test_everything_works_without_scripts(browser, live_server, reviewer, article, three):
    with browser.new_context(base_url=live_server.url, java_script_enabled=False) as context:
        page = context.new_page()
        sign_in(page, reviewer)
        page.goto("/queue/")
        page.locator(f"#claim-{three[0].pk}").get_by_role("button", name="Keep").click()
        assert page.url.endswith(f"/queue/#claim-{three[1].pk}")
        expect(page.locator("#messages")).to_contain_text("Kept")
        page.goto(f"/articles/{article.pk}/")
        page.locator("summary", has_text="Dismiss").click()
        page.get_by_role("button", name="Opinion").click()
        expect(card(page)).to_contain_text(WORDS[2])
        page.get_by_role("link", name="Edit and keep").click()
        page.get_by_label("Claim", exact=True).fill("The crossing opens.")
        page.get_by_role("button", name="Keep").click()
        expect(card(page)).to_contain_text("Every suggestion of this article is judged.")
    assert [state(claim) for claim in three] == ["open", "dismissed", "open"]


def test_scripts_in_articles_and_claims_never_run(page, reviewer, transactional_db):
    ran = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    words = "The dam <script>alert(1)</script><img src=x onerror=alert(2)> broke"
    text = f'{words} <svg/onload=alert(3)> on Friday. "><script>alert(4)</script>\n'
    article = a_read_article(
        text,
        candidates=[a_reading(text, words, reasons=("<b onclick=alert(5)>a figure</b>",))],
        title="<script>alert(6)</script>",
    )
    sign_in(page, reviewer)
    for address in ("/", "/queue/", "/articles/", f"/articles/{article.pk}/", f"/articles/{article.pk}/?edit=1"):
        page.goto(address)
    page.goto(f"/articles/{article.pk}/")
    page.keyboard.press("a")
    expect(page.locator("#messages")).to_contain_text("<script>alert(1)</script>")
    assert ran == []
