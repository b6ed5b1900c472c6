"""The pages of claims, evidence, speakers and publishers in a real browser."""

from datetime import date

import pytest
from playwright.sync_api import expect

from claims.choices import Stance, Voice
from claims.operations import evidence
from claims.operations.speakers import Called
from tests.factories import DEATHS, TEXT, a_candidate, a_claim, a_source, an_article, an_evidence

from .desk import complaints, overflow, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LONG = " ".join(f"Witness {number} saw the convoy leave by road {number * 7}." for number in range(30))
PAYLOADS = ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "'-alert(1)-'", "{{ 7*7 }}"]


@pytest.fixture
def claim(reviewer):
    """A claim with evidence of every sort."""
    made = a_claim(by=reviewer)
    copies = [an_article(f"{TEXT}{LONG}{end}", source=a_source()) for end in ("It rained.", "It snowed.")]
    for copy in copies:
        an_evidence(made, article=copy, quote=DEATHS, stance=Stance.CONFLICTS, by=reviewer)
    an_evidence(made, published_on=date(2021, 3, 1), source="Radio Norte", confidential=True, note="Ask.", by=reviewer)
    an_evidence(made, stance=Stance.CONTEXT, public_note="How they count.", by=reviewer)
    gone = an_evidence(made, by=reviewer)
    evidence.withdraw(evidence=gone, version=gone.version, reason="It was satire.", by=reviewer)
    return made


def addresses(claim):
    spoken = a_claim(text="Wolves are back.", voice=Voice.NAMED, speaker=Called("Jana Novak"))
    piece = claim.evidence.first()
    return [
        "/claims/",
        "/claims/?q=nothing",
        f"/claims/?speaker={spoken.speaker_id}&amount_min=x",
        f"/claims/{claim.pk}/",
        f"/claims/{a_candidate().pk}/",
        f"/claims/{claim.pk}/evidence/?stance=conflicts",
        f"/claims/{claim.pk}/edit/",
        "/claims/new/",
        f"/evidence/{piece.pk}/edit/",
        f"/evidence/{piece.pk}/withdraw/",
        "/speakers/",
        f"/speakers/{spoken.speaker_id}/",
        f"/speakers/{spoken.speaker_id}/edit/",
        "/sources/",
        f"/sources/{piece.article.source_id}/",
        f"/sources/{piece.article.source_id}/edit/",
    ]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_have_no_fault_that_axe_knows(page, reviewer, claim, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 844})
    sign_in(page, reviewer)
    found = []
    for address in addresses(claim):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach((folded) => { folded.open = true; })")
        found += complaints(page)
        assert (address, overflow(page)) == (address, 0)
        assert page.locator("main [style], body script").count() == 0
    assert found == []


def test_evidence_is_attached_by_the_keys_alone_without_leaving_the_page(page, reviewer):
    claim = a_claim(by=reviewer)
    sign_in(page, reviewer)
    page.goto(f"/claims/{claim.pk}/")
    page.evaluate("window.stayed = true")
    page.get_by_role("link", name="Attach conflicting evidence").press("Enter")
    expect(page.get_by_label("Where it stands")).to_be_focused()
    expect(page.get_by_role("radio", name="Conflicts")).to_be_checked()
    page.keyboard.type("/articles/4711/")
    page.get_by_label("Quoted words").fill("Nobody has died")
    page.get_by_role("button", name="Attach", exact=True).press("Enter")
    expect(page.get_by_role("alert")).to_be_focused()
    assert complaints(page) == []
    expect(page.get_by_label("Quoted words")).to_have_value("Nobody has died")
    page.get_by_label("Where it stands").fill("https://radio.example/1")
    page.get_by_label("Where it stands").press("Enter")
    expect(page.get_by_role("status").filter(has_text="Attached:")).to_be_focused()
    expect(page.get_by_role("region", name="Conflicts")).to_contain_text("1 independent origin · 1 document")
    assert page.evaluate("window.stayed") is True


def test_evidence_is_attached_without_scripts(browser, live_server, reviewer, client):
    claim = a_claim(by=reviewer)
    client.force_login(reviewer)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    with browser.new_context(base_url=live_server.url, java_script_enabled=False) as context:
        context.add_cookies([cookie])
        page = context.new_page()
        page.goto(f"/claims/{claim.pk}/")
        page.get_by_role("link", name="Attach corroborating evidence").click()
        page.get_by_label("Where it stands").fill("https://radio.example/1")
        page.get_by_label("Quoted words").fill("Thirteen thousand")
        page.get_by_role("button", name="Attach", exact=True).click()
        page.wait_for_url(f"**/claims/{claim.pk}/#evidence-*")
        assert "1 independent origin · 1 document" in page.content()


def test_scripts_in_any_field_are_shown_as_text(page, reviewer):
    claims = [
        a_claim(text=f"A claim {text}", voice=Voice.NAMED, speaker=Called(text), by=reviewer) for text in PAYLOADS
    ]
    for made, text in zip(claims, PAYLOADS, strict=True):
        fields = dict.fromkeys(("title", "locator", "interest", "public_note", "note", "calculation"), text)
        an_evidence(made, quote=text, source=text, url=f"https://radio.example/?{text}", by=reviewer, **fields)
    ran = []
    page.on("dialog", lambda dialog: ran.append(dialog.message) or dialog.dismiss())
    sign_in(page, reviewer)
    for made, text in zip(claims, PAYLOADS, strict=True):
        page.goto(f"/claims/{made.pk}/")
        assert page.locator("main").inner_text().count(text) >= 8
        page.goto(f"/claims/{made.pk}/edit/")
        assert page.get_by_label("Claim", exact=True).input_value() == f"A claim {text}"
        page.goto(f"/speakers/{made.speaker_id}/")
        assert page.get_by_role("heading", level=1).inner_text() == text
    assert ran == []
