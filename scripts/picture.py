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
WIDE = (1440, 1000)
NARROW = (390, 844)


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
    browser: Browser,
    address: str,
    name: str,
    size: tuple[int, int],
    scheme: Literal["dark", "light"],
) -> None:
    """Write one picture of the start page, of a fixed size whatever the machine's screen."""
    width, height = size
    page = browser.new_page(
        viewport={"width": width, "height": height}, device_scale_factor=1, color_scheme=scheme
    )
    page.goto(address)
    settle(page)
    page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")
    page.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
