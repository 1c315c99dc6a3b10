"""Figures as files; drawing one needs the machine's browser, which `make test` sees to."""

import io
import re

import pypdfium2
import pytest

from charts import images
from charts.images import IMAGE_WIDTH, PNG_SCALE, ImageError, draw_image, write_html
from charts.layout import Look, Words, finish_figure, new_figure


def figure(look: Look | None = None):  # noqa: ANN201 (plotly has no types)
    look = look or Look()
    drawn = new_figure(look)
    drawn.add_bar(x=["A", "B"], y=[3, 1])
    return finish_figure(drawn, Words("Who <leads>?", "Sentences; n = 4"), look, height=200)


def test_a_png_is_sharp_enough_for_print_and_not_blank() -> None:
    image = draw_image(figure(), "png")
    assert image.startswith(b"\x89PNG")
    width, height = (int.from_bytes(image[place : place + 4]) for place in (16, 20))
    assert (width, height) == (IMAGE_WIDTH * PNG_SCALE, figure().layout.height * PNG_SCALE)
    assert len(image) > 20_000


def test_an_svg_says_what_it_shows_and_where_it_is_from() -> None:
    image = draw_image(figure(), "svg", "All 5 articles. Codebook x (1a2b).").decode()
    assert "<title>Who &lt;leads&gt;?</title>" in image
    description = re.search("<desc>(.*?)</desc>", image)
    assert description is not None
    assert "A 3, B 1." in description.group(1)
    assert description.group(1).endswith("All 5 articles. Codebook x (1a2b).")


def test_a_pdf_opens_and_holds_its_words_as_text() -> None:
    document = pypdfium2.PdfDocument(io.BytesIO(draw_image(figure(), "pdf")))
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "Who <leads>?" in text


def test_a_html_file_needs_no_network() -> None:
    page = write_html(figure(), "All 5 articles.").decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>Who &lt;leads&gt;?</title>" in page
    assert 'content="All 5 articles."' in page
    assert not re.search(r'<(?:script|link)[^>]+(?:src|href)="http', page)


def test_without_a_browser_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "find_browser", lambda: None)
    with pytest.raises(ImageError, match=r"no Chrome or Chromium.*Install.*camera button"):
        draw_image(figure(), "png")


def test_a_browser_that_has_died_is_started_again() -> None:
    draw_image(figure(), "svg")
    renderer = images._renderer()
    renderer.close()
    assert draw_image(figure(), "svg").startswith(b"<svg")
