"""What the tests in a browser do again and again."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from claims.models import User
from tests.factories import PASSWORD


def sign_in(page: Page, user: User) -> None:
    """Sign in by the form, as people do."""
    page.goto("/sign-in/")
    page.get_by_label("Name").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/")


def complaints(page: Page) -> list[str]:
    """What axe finds wrong with the page as it stands, one line for each kind of fault."""
    found = Axe().run(page).response["violations"]
    return [f"{page.url}: {fault['id']}: {fault['nodes'][0]['html'][:200]}" for fault in found]


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
