"""The dashboard in a real browser, without a window, for tests and pictures."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from chromium import find_chromium

SETTLE_MILLISECONDS = 120_000  # four seconds on an idle machine, thirty times as long on a full one
RUN_ENDED = "[data-testid=stApp][data-test-script-state=notRunning]"
# Every page ends with the part that tells how wide it is (ui/viewport.py); a narrow page is then
# drawn once more.
WIDTH_TOLD = "[data-bucket]"
# A figure that is on the page but not yet drawn has no drawing surface; what a run has not reached
# yet is stale.
ALL_DRAWN = """() => document.querySelector('[data-stale=true]') === null
    && [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
        .every(figure => figure.querySelector('.main-svg') !== null)"""
MESSAGE_MILLISECONDS = 200  # from a widget or the width to the server and back


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
    """Wait until the page's script has ended, for the width of the window, and all is drawn."""
    page.wait_for_selector(WIDTH_TOLD, state="attached", timeout=SETTLE_MILLISECONDS)
    page.wait_for_timeout(MESSAGE_MILLISECONDS)
    page.wait_for_selector(RUN_ENDED, timeout=SETTLE_MILLISECONDS)
    page.wait_for_function(ALL_DRAWN, timeout=SETTLE_MILLISECONDS)
