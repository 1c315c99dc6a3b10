"""The dashboard opens, at every address, even as the first thing a fresh server is asked for."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from screen import settle
from ui.navigation import PAGES, PageEntry

ENTRIES = [entry for group in PAGES.values() for entry in group]


def expect_whole_page(page: Page, entry: PageEntry) -> None:
    """Expect the page's title, the way to all others, and no error."""
    settle(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(entry.title)
    titles = [each.title for each in ENTRIES]
    expect(page.get_by_test_id("stSidebarNavLink")).to_contain_text(titles)
    expect(page.get_by_text("Page not found")).to_have_count(0)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.get_by_test_id("stAlertContentError")).to_have_count(0)


def test_the_dashboard_opens_on_its_start_page(page: Page, address: str) -> None:
    page.goto(address)
    expect_whole_page(page, ENTRIES[0])
    expect(page.get_by_test_id("stPlotlyChart").first).to_be_visible()


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.stem for entry in ENTRIES])
def test_any_page_may_be_the_first_that_is_asked_for(
    page: Page,
    start_server: Callable[[Path], AbstractContextManager[str]],
    tmp_path: Path,
    entry: PageEntry,
) -> None:
    with start_server(tmp_path / "added") as address:
        page.goto(f"{address}/{entry.stem}")
        expect_whole_page(page, entry)
