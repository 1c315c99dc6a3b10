"""Figures as files: PNG, SVG and PDF through a Chrome on the machine, HTML without one.

A browser is started with the first image and kept open, because starting it takes ten times as
long as drawing (2.5 s against 0.2 s). It runs here and not in kaleido's own server: that one waits
for ever when its browser cannot start or dies, and would fetch MathJax from the network.
"""

import asyncio
import atexit
import html
import threading
from collections.abc import Coroutine
from concurrent.futures import TimeoutError as FutureTimeoutError
from functools import cache
from typing import Any, Literal, TypeVar

import plotly.graph_objects as go
from choreographer.browsers.chromium import Chromium
from kaleido import Kaleido

from analysis.errors import AnalysisError

ImageFormat = Literal["png", "svg", "pdf"]
T = TypeVar("T")

IMAGE_FORMATS: dict[ImageFormat, str] = {
    "png": "PNG, for slides and texts",
    "svg": "SVG, to edit",
    "pdf": "PDF, for print",
}
"""What each kind of image is for."""


IMAGE_WIDTH = 1040
"""Width of an exported image in pixels: what the wide look is designed for, and its rim."""
PNG_SCALE = 3
"""3,120 pixels across: 300 dots per inch over the 25 cm of a landscape page."""
DRAWING_SECONDS = 60.0
"""An image takes a quarter of a second, the first one 3; a slow machine's browser start fits in."""
CLOSING_SECONDS = 5.0

REMEDY = (
    "Install Google Chrome or Chromium (on Debian and Ubuntu: apt install chromium) and try again. "
    "Meanwhile the camera button of the chart saves an SVG, and the HTML file opens anywhere."
)


class ImageError(AnalysisError):
    """An image cannot be drawn on this machine."""


def find_browser() -> str | None:
    """Give the path of the Chrome, Chromium or Edge that would draw images, or None."""
    path: str | None = Chromium.find_browser(skip_local=False)
    return path


def draw_image(figure: go.Figure, kind: ImageFormat, source: str = "") -> bytes:
    """Draw ``figure`` as an image file, ``IMAGE_WIDTH`` pixels wide and as high as its layout says.

    ``source`` (filters, n, codebook, version) is written into an SVG beside its description.
    Raises ImageError with the remedy where there is no browser, or where it fails.
    """
    if find_browser() is None:
        raise ImageError("Image", "There is no Chrome or Chromium on this machine.", REMEDY)
    image = _renderer().draw(figure, kind)
    return _describe_svg(image, figure, source) if kind == "svg" else image


def write_html(figure: go.Figure, source: str = "") -> bytes:
    """Write ``figure`` as one HTML file that opens without a network and stays interactive."""
    meta = figure.layout.meta or {}
    chart = figure.to_html(
        full_html=False,
        include_plotlyjs=True,
        config={"displaylogo": False, "responsive": True, "modeBarButtons": [["toImage"]]},
    )
    title, alt = (html.escape(str(meta.get(name, ""))) for name in ("title", "alt"))
    paper = html.escape(str(figure.layout.template.layout.paper_bgcolor or "#FFFFFF"))
    page = (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n'
        f'<meta name="description" content="{html.escape(source)}">\n'
        f'</head><body style="margin:24px;max-width:1040px;background:{paper}">\n'
        f'<div role="figure" aria-label="{alt}">\n{chart}\n</div>\n</body></html>\n'
    )
    return page.encode("utf-8")


def _describe_svg(image: bytes, figure: go.Figure, source: str) -> bytes:
    """Write title and description into an SVG, where screen readers and archives look for them."""
    meta = figure.layout.meta or {}
    title = html.escape(str(meta.get("title", "")))
    description = html.escape(f"{meta.get('alt', '')} {source}".strip())
    head, tag, rest = image.decode("utf-8").partition(">")
    words = f"<title>{title}</title><desc>{description}</desc>"
    return f"{head}{tag}{words}{rest}".encode()


class _Renderer:
    """A browser kept open on an event loop of its own, for every visitor of the process."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._kaleido: Kaleido | None = None
        self._opening = asyncio.Lock()
        threading.Thread(target=self._loop.run_forever, name="images", daemon=True).start()
        atexit.register(self.close)

    def draw(self, figure: go.Figure, kind: ImageFormat) -> bytes:
        """Draw one image; a browser that has died is started again once."""
        try:
            return self._wait(self._draw(figure, kind), DRAWING_SECONDS)
        except (RuntimeError, OSError, FutureTimeoutError):
            self.close()
        try:
            return self._wait(self._draw(figure, kind), DRAWING_SECONDS)
        except (RuntimeError, OSError, FutureTimeoutError) as error:
            self.close()
            problem = f"The browser that draws images failed ({type(error).__name__})."
            raise ImageError("Image", problem, REMEDY) from error

    def close(self) -> None:
        """Close the browser; the next image opens another."""
        if self._kaleido is None:
            return
        browser, self._kaleido = self._kaleido, None
        try:
            self._wait(browser.close(), CLOSING_SECONDS)
        except (RuntimeError, OSError, FutureTimeoutError):
            return  # it is dead already, which is what was wanted

    def _wait(self, work: Coroutine[Any, Any, T], seconds: float) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(seconds)

    async def _draw(self, figure: go.Figure, kind: ImageFormat) -> bytes:
        async with self._opening:
            if self._kaleido is None:
                browser = Kaleido(n=1, timeout=DRAWING_SECONDS, mathjax=False)
                await browser.open()
                self._kaleido = browser
        size = {"width": IMAGE_WIDTH, "height": int(figure.layout.height)}
        scale = PNG_SCALE if kind == "png" else 1
        image: bytes = await self._kaleido.calc_fig(
            figure, opts={"format": kind, "scale": scale, **size}
        )
        return image


@cache
def _renderer() -> _Renderer:
    """Give the one renderer of the process, made when the first image is asked for."""
    return _Renderer()
