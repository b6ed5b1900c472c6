"""No fault that axe knows and nothing wider than the window, in light and dark, on a phone and on a screen."""

import pytest

from claims.models import Claim
from claims.operations import articles, claims
from tests.factories import TEXT, a_claim, a_read_article, a_reading, a_source, an_article, an_evidence, the_engine

from .desk import complaints, overflow, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def addresses(reviewer):
    """Every page of reading and triage, in each of its states."""
    words = ("Talks on the border resumed", "border resumed in Vienna", "More than 13,000 people", "We will open")
    wire = a_source("ABC", kind="wire_agency")
    article = a_read_article(TEXT, candidates=[a_reading(TEXT, each) for each in words], wire=wire)
    _, kept, dismissed, _ = Claim.objects.order_by("appearances__start", "id")
    claims.accept(claim=kept, version=kept.version, by=reviewer)
    claims.dismiss(claim=dismissed, version=dismissed.version, dismissal="trivial", by=reviewer)
    an_evidence(a_claim(by=reviewer, text="The gate is shut.", assignee=reviewer), stance="conflicts")
    waiting, failed = an_article(), an_article()
    for _ in range(3):
        lease = articles.take(article_id=failed.pk, by=the_engine()).lease
        articles.fail(article_id=failed.pk, lease=lease, error="out of memory", by=the_engine())
    reader = f"/articles/{article.pk}/"
    return [
        "/", "/queue/", "/queue/?kind=nonsense", "/queue/?q=nothing", "/articles/", "/articles/add/", reader,
        f"{reader}?edit=1", f"{reader}?claim={kept.pk}", f"{reader}?claim={dismissed.pk}",
        f"/articles/{waiting.pk}/", f"/articles/{failed.pk}/", "/no/such/page/",
    ]  # fmt: skip


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_have_no_fault_that_axe_knows(page, reviewer, addresses, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 844})
    page.goto("/sign-in/")
    found = complaints(page)
    sign_in(page, reviewer)
    for address in addresses:
        page.goto(address)
        found += complaints(page)
        assert (address, overflow(page)) == (address, 0)
    assert found == []


def test_pages_fit_a_wide_screen(page, reviewer, addresses):
    page.set_viewport_size({"width": 1600, "height": 900})
    sign_in(page, reviewer)
    for address in addresses:
        page.goto(address)
        assert (address, overflow(page)) == (address, 0)


def test_refused_forms_have_no_fault_that_axe_knows(page, reviewer, addresses):
    sign_in(page, reviewer)
    page.goto("/articles/add/")
    page.get_by_role("button", name="Add it").click()
    page.get_by_role("alert").wait_for()
    found = complaints(page)
    page.goto(addresses[7])
    page.get_by_label("Claim", exact=True).fill("")
    page.get_by_role("button", name="Keep").click()
    page.get_by_role("alert").wait_for()
    assert found + complaints(page) == []


def test_skip_link_comes_first_and_leads_to_the_content(page, reviewer, addresses):
    sign_in(page, reviewer)
    page.goto("/queue/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
