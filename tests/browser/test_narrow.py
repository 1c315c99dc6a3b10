"""Every page fits a telephone."""

import pytest
from playwright.sync_api import Page

from screen import settle
from ui.navigation import PAGES

STEMS = [entry.stem for group in PAGES.values() for entry in group]


@pytest.mark.parametrize("stem", STEMS)
def test_a_telephone_shows_a_page_without_scrolling_sideways(
    page: Page, address: str, stem: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}/{stem}")
    settle(page)
    overhang = "() => document.documentElement.scrollWidth - window.innerWidth"
    assert page.evaluate(overhang) <= 0
