"""A chart is taken away in every format, and what comes can be opened."""

import csv
import io
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from analysis.columns import TABLES
from charts.images import IMAGE_WIDTH, PNG_SCALE
from screen import settle

PATIENCE = 120_000  # milliseconds: the first image starts a browser
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="session")
def files(browser: Browser, address: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with all that the menu of the timeline offers."""
    folder = tmp_path_factory.mktemp("downloads")
    page = browser.new_page(viewport={"width": 1440, "height": 1000})
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    settle(page)
    page.get_by_test_id("stPopoverButton").first.click()
    offers = page.get_by_test_id("stPopoverBody").get_by_test_id("stDownloadButton")
    expect(offers).to_have_count(5)
    for offer in offers.get_by_role("button").all():
        with page.expect_download() as started:
            offer.click()
        started.value.save_as(folder / started.value.suggested_filename)
    page.close()
    return folder


def test_every_format_is_offered(files: Path) -> None:
    assert sorted(path.name for path in files.iterdir()) == [
        f"timeline.{kind}" for kind in ("csv", "html", "pdf", "png", "svg")
    ]


def test_the_png_is_for_print_and_not_blank(files: Path) -> None:
    with Image.open(files / "timeline.png") as image:
        assert image.width == IMAGE_WIDTH * PNG_SCALE
        assert image.height > image.width / 4
        colours = image.convert("RGB").quantize(64).getcolors() or []
    shares = sorted(count / sum(count for count, _ in colours) for count, _ in colours)
    assert len(colours) > 8
    assert shares[-1] < 0.9  # no colour covers it all


def test_the_svg_holds_words_and_says_where_it_comes_from(files: Path) -> None:
    root = ElementTree.parse(files / "timeline.svg").getroot()  # noqa: S314 our own file
    assert root.tag == f"{SVG}svg"
    words = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert "2014" in words
    assert "nato_russia" in "".join(root.itertext())


def test_the_pdf_is_one(files: Path) -> None:
    data = (files / "timeline.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(data) > 10_000


def test_the_html_opens_without_a_network(files: Path, page: Page) -> None:
    page.context.set_offline(True)
    page.goto((files / "timeline.html").as_uri())
    expect(page.locator(".main-svg").first).to_be_visible()
    expect(page.locator("body")).to_contain_text("nato_russia")


def test_the_csv_has_a_row_for_each_article_and_its_provenance(files: Path) -> None:
    text = (files / "timeline.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["article_id"][:3] for row in rows] == ["001", "002", "003", "004", "000"]
    assert {row["codebook"].split()[0] for row in rows} == {"nato_russia"}
    assert all(row["filters"] and row["n"] and row["program"] for row in rows)


def test_all_tables_come_as_one_zip(page: Page, address: str) -> None:
    page.goto(f"{address}/about")
    settle(page)
    with page.expect_download() as started:
        page.get_by_role("button", name="All tables").click()
    with ZipFile(started.value.path()) as tables:
        named = {"README.txt", "run.json", *(f"{name}.csv" for name in TABLES)}
        assert set(tables.namelist()) == named
        assert len(tables.read("sentences.csv").splitlines()) == 177 + 1
