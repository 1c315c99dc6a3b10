"""A reader's own article: uploaded, found in the charts, there after a restart, and removed."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from screen import settle

ARTICLE = """Two neighbours, one table

By Anna Halvorsen
12 March 2016

NATO and Russia should return to dialogue. The two sides share an interest in a calm Baltic Sea, \
and both have said that they want to avoid accidents in the air.

Cooperation between NATO and Russia worked in Afghanistan. Officers of NATO and of Russia trained \
together and trusted each other. Both sides agreed on transit, and both gained from it.

The NATO-Russia Council should meet again. Joint work of NATO and Russia against terrorism would \
rebuild trust. A hotline between the two headquarters would cost little and help NATO and Russia.
"""
UPLOAD = {"name": "neighbours.txt", "mimeType": "text/plain", "buffer": ARTICLE.encode()}
PICTURE = {"name": "scan.txt", "mimeType": "text/plain", "buffer": b"\x89PNG\r\n\x1a\n" + bytes(64)}


def open_page(page: Page, address: str, stem: str) -> None:
    page.goto(f"{address}/{stem}")
    settle(page)


def timeline(page: Page) -> Locator:
    return page.get_by_test_id("stPlotlyChart").first


def test_an_article_is_added_found_kept_and_removed(
    page: Page, start_server: Callable[[Path], AbstractContextManager[str]], tmp_path: Path
) -> None:
    added = tmp_path / "added"
    with start_server(added) as address:
        open_page(page, address, "add_articles")
        page.locator("input[type=file]").first.set_input_files([PICTURE, UPLOAD])
        expect(page.get_by_role("textbox", name="Title")).to_have_value("Two neighbours, one table")
        expect(page.get_by_role("textbox", name="Author")).to_have_value("Anna Halvorsen")
        expect(page.get_by_role("textbox", name="Date: a day")).to_have_value("2016-03-12")
        expect(page.get_by_text("1 accepted, 0 off-topic, 0 duplicates, 1 refused")).to_be_visible()
        page.get_by_role("button", name="Add this article").click()
        expect(page.get_by_text("Halvorsen (2016) is in.")).to_be_visible()
        open_page(page, address, "framing")
        expect(timeline(page)).to_contain_text("Halvorsen")
    with start_server(added) as address:
        open_page(page, address, "framing")
        expect(timeline(page)).to_contain_text("Halvorsen")
        open_page(page, address, "add_articles")
        page.get_by_role("button", name="Remove all 1").click()
        page.get_by_role("button", name="Remove all", exact=True).click()
        expect(page.get_by_text("Your articles: 0")).to_be_visible()
        open_page(page, address, "framing")
        expect(timeline(page)).to_contain_text("Rasmussen")
        expect(timeline(page)).not_to_contain_text("Halvorsen")
    assert list(added.iterdir()) == []
