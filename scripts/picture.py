"""Takes the README's picture of the start page; --all adds the narrow and the dark one."""

import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser

from environment import ROOT
from screen import open_chromium, settle
from server import serve

PICTURES = ROOT / "docs" / "pictures"
WIDE, NARROW = 1440, 390
TALLEST = 2400  # the window; the picture ends below the first figure
MARGIN = 24


def main(arguments: list[str]) -> int:
    """Write docs/pictures/start.png, and with --all its narrow and dark sisters."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(Path(folder) / "added") as address,
        open_chromium() as browser,
    ):
        take(browser, address, "start", WIDE, "light")
        if "--all" in arguments:
            take(browser, address, "start_dark", WIDE, "dark")
            take(browser, address, "start_narrow", NARROW, "light")
    return 0


def take(
    browser: Browser, address: str, name: str, width: int, scheme: Literal["dark", "light"]
) -> None:
    """Write one picture of the start page, down to the end of its first figure."""
    page = browser.new_page(
        viewport={"width": width, "height": TALLEST}, device_scale_factor=1, color_scheme=scheme
    )
    page.goto(address)
    settle(page)
    figure = page.get_by_test_id("stPlotlyChart").first.bounding_box()
    if figure is None:
        raise RuntimeError("The start page shows no figure.")
    height = round(figure["y"] + figure["height"]) + MARGIN
    page.screenshot(
        path=PICTURES / f"{name}.png",
        clip={"x": 0, "y": 0, "width": width, "height": height},
        animations="disabled",
    )
    page.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
