"""The long PDF is made of the five articles, and what it costs to read it is measured."""

import subprocess

import pytest
from pypdfium2 import PdfDocument

from analysis.evaluation import long_pdf
from analysis.evaluation.long_pdf import (
    PLAIN,
    READING,
    ReadingCost,
    measure_reading,
    say_reading_cost,
    write_long_pdf,
)
from analysis.reading import read_document


@pytest.fixture(scope="module")
def data() -> bytes:
    """Make a PDF of six pages."""
    return write_long_pdf(pages=6, words=2100)


def test_it_has_its_pages_and_its_words(data: bytes) -> None:
    words = sum(len(line.split()) for line in read_document(data, "a.pdf").lines)
    assert len(PdfDocument(data)) == 6
    assert abs(words - 2100) < 40  # and two notes of nine words


def test_it_has_what_makes_pages_hard_to_put_together(data: bytes) -> None:
    text = PdfDocument(data)[2].get_textpage().get_text_range()
    assert text.startswith("Ten years of talks\r\n3\r\n")
    assert "\ufffe" in text
    assert "1 See the minutes of the meeting, page 3." in text


def test_it_is_the_same_at_every_call(data: bytes) -> None:
    again = PdfDocument(write_long_pdf(pages=6, words=2100))
    first = PdfDocument(data)
    texts = [[page.get_textpage().get_text_range() for page in book] for book in (first, again)]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("reading", [READING, PLAIN])
def test_reading_costs_time_and_memory(data: bytes, reading: tuple[str, str]) -> None:
    cost = measure_reading(data, reading)
    assert cost.seconds > 0
    assert 10_000_000 < cost.peak_bytes < 1_000_000_000


def test_a_reading_that_fails_is_no_measurement() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        measure_reading(b"")


def test_the_cost_is_said_beside_what_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_pdf, "write_long_pdf", lambda: b"")
    monkeypatch.setattr(long_pdf, "measure_reading", lambda data: ReadingCost(7.26, 300 * 2**20))
    assert say_reading_cost() == (
        "reading: a PDF of 352 pages and 130,000 words takes 7.3 s (15 wanted) and 300 MB "
        "(1,024 wanted)"
    )
