"""A long PDF made on the spot, and what it costs to read it: time and memory.

It is made of the five articles' sentences in ever new order, with what makes a book's pages hard
to put together: running heads, page numbers, words broken at the ends of lines, notes.
"""

import io
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from ctypes import byref, c_float, c_ushort
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from analysis.cleaning import clean_lines
from analysis.sentences import split_sentences

ROOT = Path(__file__).resolve().parents[2]

PAGES, WORDS = 352, 130_000
MOST_SECONDS, MOST_MEGABYTES = 15, 1_024
"""What reading so many pages is to cost at most."""

# What reads the bytes ``data``, after the imports that are not measured.
READING = ("from analysis.reading import read_article", "read_article(data, 'long.pdf')")
PLAIN = (
    "from pypdfium2 import PdfDocument",
    "for page in PdfDocument(data): page.get_textpage().get_text_range()",
)

_SEED = 4
_WIDTH, _HEIGHT, _MARGIN = 432.0, 648.0, 50.0  # points: 6 by 9 inches, as books are printed
_TOP, _BOTTOM, _HEAD, _FOOT, _NOTE = 590.0, 80.0, 615.0, 25.0, 50.0
_SIZE, _NOTE_SIZE, _INDENT, _WIDEST_STEP = 9.5, 7.5, 12.0, 16.0
_LINE_WORDS = 12  # on average
_PARAGRAPH_SENTENCES = (2, 6)
_PAGES_A_NOTE = 3
_BROKEN_WORD = re.compile(r"([^\W\d_]{4,})([^\W\d_]{4,}\W*)")
_HEADS = ("The Alliance and its neighbour", "Ten years of talks")

# The peak is the process's own: what it was forked from counts in ru_maxrss (getrusage(2)).
_CHILD = """
import sys, time
from pathlib import Path
data = Path(sys.argv[1]).read_bytes()
{imports}
start = time.perf_counter()
{statement}
print(time.perf_counter() - start)
status = Path("/proc/self/status")
if status.exists():
    print(next(int(line.split()[1]) * 1024 for line in status.open() if line[:6] == "VmHWM:"))
elif sys.platform == "darwin":
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
else:
    print(0)
"""


class ReadingCost(NamedTuple):
    """Seconds by the clock, and the process's peak memory in bytes (0 where no system says it)."""

    seconds: float
    peak_bytes: int


def measure_reading(data: bytes, reading: tuple[str, str] = READING) -> ReadingCost:
    """Read a PDF in a process of its own, and measure what it cost after the imports.

    ``READING`` makes an article of it, with cleaning, date and language; ``PLAIN``, the reference,
    asks PDFium for the characters of each page.

    Raises:
        subprocess.CalledProcessError: the reading failed.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        path.write_bytes(data)
        script = _CHILD.format(imports=reading[0], statement=reading[1])
        command = [sys.executable, "-c", script, str(path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603  # our own
    seconds, peak = done.stdout.split()
    return ReadingCost(float(seconds), int(peak))


def say_reading_cost() -> str:
    """Say in a line what a long PDF costs to read; it is shown and never pinned."""
    cost = measure_reading(write_long_pdf())
    return (
        f"reading: a PDF of {PAGES} pages and {WORDS:,} words takes {cost.seconds:.1f} s "
        f"({MOST_SECONDS} wanted) and {cost.peak_bytes / 2**20:,.0f} MB ({MOST_MEGABYTES:,} wanted)"
    )


def write_long_pdf(pages: int = PAGES, words: int = WORDS) -> bytes:
    """Write a PDF of so many pages with about so many words of prose, the same at every call."""
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

    with closing(PdfDocument.new()) as document:
        writer = _Writer(document, words / pages)
        words_to_come = _draw_words(random.Random(_SEED))  # noqa: S311  # no secret
        for number in range(1, pages + 1):
            writer.write_page(number, words_to_come)
        buffer = io.BytesIO()
        document.save(buffer)
    return buffer.getvalue()


def _draw_words(draw: random.Random) -> Iterator[str]:
    """Give words of paragraphs without end; "" stands after each paragraph."""
    while True:
        sentences = list(_list_sentences())
        draw.shuffle(sentences)
        while sentences:
            size = draw.randint(*_PARAGRAPH_SENTENCES)
            yield from " ".join(sentences[:size]).split()
            yield ""
            del sentences[:size]


@cache
def _list_sentences() -> tuple[str, ...]:
    """List the sentences of the five articles."""
    texts = [
        clean_lines(path.read_text(encoding="utf-8").splitlines()).text
        for path in sorted((ROOT / "seeds").glob("*.txt"))
    ]
    return tuple(sentence.text for text in texts for sentence in split_sentences(text))


class _Writer:
    """Puts lines on the pages of a PDF, in a font that every reader has."""

    def __init__(self, document: Any, words_a_page: float) -> None:  # noqa: ANN401
        from pypdfium2 import raw

        self._raw, self._document = raw, document
        self._font = raw.FPDFText_LoadStandardFont(document, b"Times-Roman")
        self._words_a_page = words_a_page
        lines = 1 + words_a_page / _LINE_WORDS
        self._step = min((_TOP - _BOTTOM) / lines, _WIDEST_STEP)
        self._written = 0
        self._widths: dict[str, float] = {}
        self._rest: list[str] = []

    def write_page(self, number: int, words: Iterator[str]) -> None:
        """Write a page: running head, as many words as are its share, a note, its number."""
        page = self._document.new_page(_WIDTH, _HEIGHT)
        self._write(page, _HEADS[number % 2], _MARGIN, _HEAD)
        self._write(page, str(number), _WIDTH / 2, _FOOT)
        for place in count():
            if self._written >= number * self._words_a_page:
                break
            left, line = self._fill_line(words)
            self._write(page, line, left, _TOP - place * self._step)
        if number % _PAGES_A_NOTE == 0:
            note = f"{number // _PAGES_A_NOTE} See the minutes of the meeting, page {number}."
            self._write(page, note, _MARGIN, _NOTE, _NOTE_SIZE)
        page.gen_content()
        page.close()

    def _fill_line(self, words: Iterator[str]) -> tuple[float, str]:
        """Take words for a line, the last one broken where it is long; and where it begins."""
        begins = not self._rest
        left = _MARGIN + (_INDENT if begins else 0.0)
        room = _WIDTH - _MARGIN - left
        line: list[str] = []
        while word := self._rest.pop() if self._rest else next(words):
            if not self._fits([*line, word], room):
                self._rest = [word]
                broken = _BROKEN_WORD.fullmatch(word)
                if broken and self._fits([*line, f"{broken[1]}-"], room):
                    line.append(f"{broken[1]}-")
                    self._rest = [broken[2]]
                break
            line.append(word)
            self._written += 1
        return left, " ".join(line)

    def _fits(self, words: Sequence[str], room: float) -> bool:
        return sum(map(self._measure, " ".join(words))) <= room

    def _measure(self, letter: str) -> float:
        """Measure the width of a letter."""
        if letter not in self._widths:
            width = c_float()
            self._raw.FPDFFont_GetGlyphWidth(self._font, ord(letter), _SIZE, byref(width))
            self._widths[letter] = width.value
        return self._widths[letter]

    def _write(self, page: Any, text: str, left: float, bottom: float, size: float = _SIZE) -> None:  # noqa: ANN401
        """Put a line on a page."""
        line = self._raw.FPDFPageObj_CreateTextObj(self._document, self._font, size)
        encoded = f"{text}\0".encode("utf-16-le")
        self._raw.FPDFText_SetText(line, (c_ushort * (len(encoded) // 2)).from_buffer_copy(encoded))
        self._raw.FPDFPageObj_Transform(line, 1, 0, 0, 1, left, bottom)
        self._raw.FPDFPage_InsertObject(page, line)
