"""The dashboard in a real browser, without a window, for tests and pictures."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from chromium import find_chromium

SETTLE_MILLISECONDS = 120_000  # four seconds on an idle machine, thirty times as long on a full one
RUN_ENDED = "[data-testid=stApp][data-test-script-state=notRunning]"
# A figure that is on the page but not yet drawn has no drawing surface.
FIGURES_DRAWN = """() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
    .every(figure => figure.querySelector('.main-svg') !== null)"""


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Yield the machine's own Chromium; Playwright's is never downloaded."""
    program = find_chromium()
    if program is None:
        raise RuntimeError("There is no Chromium, Chrome or Edge on this machine.")
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            args=["--no-sandbox"] if as_root else [],  # Chromium's sandbox refuses root
        )
        yield browser
        browser.close()


def settle(page: Page) -> None:
    """Wait until the page's script has ended and its figures are drawn."""
    page.wait_for_selector(RUN_ENDED, timeout=SETTLE_MILLISECONDS)
    # A widget's message may be on its way: the state has to hold for a moment.
    page.wait_for_timeout(150)
    page.wait_for_selector(RUN_ENDED, timeout=SETTLE_MILLISECONDS)
    page.wait_for_function(FIGURES_DRAWN, timeout=SETTLE_MILLISECONDS)
