"""Sees that there is a Chromium for the tests in a browser, as far as this machine allows; `make test` calls it.

Where none can be had, those tests fail and say what to do.
"""

import os
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

from tests.browser import find_chromium


def main() -> None:
    with sync_playwright() as playwright:
        found = find_chromium(playwright)
    if found or os.environ.get("NO_BROWSER") == "1":
        return
    print("Installing a Chromium for the tests in a browser …", flush=True)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "-qq", "update"], check=False, **quiet)
        subprocess.run(["apt-get", "-qq", "install", "-y", "chromium"], check=False, **quiet)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


if __name__ == "__main__":
    main()
