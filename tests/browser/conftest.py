"""A real browser in front of a real server; a page that complains in its console fails its test."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

from screen import open_chromium
from server import serve

StartServer = Callable[[Path], AbstractContextManager[str]]
WIDE = {"width": 1440, "height": 1000}
PATIENCE = 120_000  # milliseconds: a full machine takes many times as long as an idle one
# Opened at a page's address, Streamlit first looks for its server below that address.
STREAMLIT_SEARCH = re.compile(r"/\w+/_stcore/(health|host-config)$")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the browser's tests last: its event loop would stand in the way of page tests."""
    items.sort(key=lambda item: "browser" in item.path.parts)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with open_chromium() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of one server for all tests that leave it as it is."""
    with serve(tmp_path_factory.mktemp("session") / "added") as server:
        yield server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page of its own, and fail where it reports an error or asks another machine."""
    context = browser.new_context(viewport=WIDE, accept_downloads=True, locale="en-GB")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    complaints = collect_complaints(page)
    yield page
    context.close()
    assert complaints == []


@pytest.fixture
def start_server(page: Page) -> StartServer:
    """Give what starts a server for this page, with its own folder of added articles."""

    @contextmanager
    def start(added: Path) -> Iterator[str]:
        with serve(added) as server:
            yield server
            page.goto("about:blank")  # or it would go on asking for the server that ends here

    return start


def collect_complaints(page: Page) -> list[str]:
    """Return a list that fills with what goes wrong in the page from now on."""
    complaints: list[str] = []

    def console(message: ConsoleMessage) -> None:
        source = message.location.get("url", "")
        if message.type == "error" and not STREAMLIT_SEARCH.search(source):
            complaints.append(f"console: {message.text} ({source})")

    def request(asked: Request) -> None:
        target = urlsplit(asked.url)
        if target.scheme in {"http", "https"} and target.hostname != "localhost":
            complaints.append(f"request to another machine: {asked.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("request", request)
    return complaints
