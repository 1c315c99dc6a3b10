"""Takes the README's picture of the start page, of one size whatever the machine's screen."""

import tempfile
from pathlib import Path

from environment import ROOT
from screen import open_chromium, settle
from server import serve

PICTURE = ROOT / "docs" / "pictures" / "start.png"
WIDTH, HEIGHT = 1440, 2400  # higher than the first figure, below which it is cut
MARGIN = 24


def take_picture() -> None:
    """Write docs/pictures/start.png: the start page down to the end of its first figure."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(Path(folder) / "added") as address,
        open_chromium() as browser,
    ):
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1)
        page.goto(address)
        settle(page)
        figure = page.get_by_test_id("stPlotlyChart").first.bounding_box()
        if figure is None:
            raise RuntimeError("The start page shows no figure.")
        height = round(figure["y"] + figure["height"]) + MARGIN
        page.screenshot(
            path=PICTURE,
            clip={"x": 0, "y": 0, "width": WIDTH, "height": height},
            animations="disabled",
        )


if __name__ == "__main__":
    take_picture()
