"""A real Chromium for the tests marked `browser`."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = (
    "There is no Chromium. `apt-get install chromium`, `.venv/bin/playwright install chromium`, or set CHROMIUM to "
    "the path of one; NO_BROWSER=1 leaves these tests out."
)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing but this machine is there for it.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
)


def find_chromium(playwright: Playwright) -> str | None:
    """The path of a Chromium: CHROMIUM, one on PATH, or Playwright's own."""
    candidates = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES), playwright.chromium.executable_path]
    return next((path for path in candidates if path and Path(path).exists()), None)


@contextmanager
def running_browser() -> Iterator[Browser]:
    """A browser, while Django lets itself be used beside the event loop that Playwright runs in this thread."""
    with sync_playwright() as playwright:
        path = find_chromium(playwright)
        assert path, ADVICE
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
        try:
            with playwright.chromium.launch(executable_path=path, args=QUIET) as browser:
                yield browser
        finally:
            del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
