"""PDF: the text layer in reading order, or why there is none."""

import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any, NamedTuple

from analysis.document import LeftOut, PageMetadata, RawDocument
from analysis.errors import ReadingError
from analysis.reading.formats import Format
from analysis.reading.layout import Layout, Line, read_layout
from analysis.reading.pdf_lines import read_lines, share_unknown
from analysis.reading.properties import find_persons, is_title

# The marks of a PDF stand at the very beginning and the very end; readers allow some bytes around.
HEAD_BYTES = 1024
TAIL_BYTES = 2048

# More unreadable pages than this, and what is left is no longer the article.
MOST_UNREADABLE = 0.5
# So many lost pages, and no page read, and the file only claims to have them.
MOST_LOST = 500
# Characters after which no page is read any more: twice what an article may have.
MOST_CHARACTERS = 4_000_000
# Fewer characters than this on a page with a picture: a stamp or a page number on a scan.
FEWEST_CHARACTERS = 40
# More letters than this of which the fonts do not say what they are, and the text is none.
MOST_UNKNOWN = 0.5

RECOGNISE = "Run text recognition (OCR) on it and add the result."
PRINTED = "printed around the pages by a browser"

# Among so many paragraphs the title stands.
TITLE_PARAGRAPHS = 12

_ADDED = re.compile(r"\s*[|–—:·•-]\s")
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD in fpdfview.h

# PDFium may not be called from two threads at once, and the dashboard runs one for each reader.
_ONE_AT_A_TIME = threading.Lock()


def matches(data: bytes, _name: str) -> bool:
    """Tell a PDF by its mark."""
    return b"%PDF-" in data[:HEAD_BYTES]


def read(data: bytes, name: str) -> RawDocument:
    """Read the text layer of a PDF; one line a paragraph, running heads and page numbers left out.

    Raises:
        ReadingError: it needs a password, is damaged, is a scan without a text layer, or blank.
    """
    # Imported late: it loads a library of 7 MB that only a PDF needs.
    from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]

    with _ONE_AT_A_TIME:
        try:
            document = PdfDocument(data)
        except PdfiumError as error:
            raise _cannot_open(name, error.err_code) from error
        with closing(document):
            total = len(document)
            pages = list(_read_pages(document))
            properties = document.get_metadata_dict()
    warnings = _check_pages(name, data, pages, total)
    layout = read_layout([page.lines if page else [] for page in pages])
    separated = tuple(line for paragraph in layout.paragraphs for line in (paragraph, ""))
    metadata = _find_metadata(properties, layout)
    rest = tuple(LeftOut(0, text) for text in layout.heads.texts)
    return RawDocument(name, "pdf", separated, metadata, warnings, rest=rest)


FORMAT = Format("pdf", "a PDF", (".pdf",), matches, read)


class _Page(NamedTuple):
    """The lines of a page; of one without, whether it holds a picture or anything drawn.

    ``unknown`` is the share of letters of which the font does not say what they are.
    """

    lines: list[Line]
    picture: bool
    drawn: bool
    unknown: float

    @property
    def is_empty(self) -> bool:
        """Whether it has no more text than a stamp or a page number."""
        return sum(len(line.text) for line in self.lines) < FEWEST_CHARACTERS


def _read_pages(document: Any) -> Iterator[_Page | None]:  # noqa: ANN401
    """Read the pages of a file, None for a damaged one, until there is more than can be used."""
    characters = lost = 0
    for number in range(len(document)):
        page = _read_page(document, number)
        yield page
        characters += sum(len(line.text) for line in page.lines) if page else 0
        lost += page is None
        if characters > MOST_CHARACTERS or (lost > MOST_LOST and not characters):
            return


def _read_page(document: Any, number: int) -> _Page | None:  # noqa: ANN401
    """Read a page; None if it is damaged."""
    from pypdfium2 import PdfiumError
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_TEXT  # type: ignore[import-untyped]

    try:
        page = document[number]
    except PdfiumError:
        return None
    with closing(page):
        try:
            text_page = page.get_textpage()
        except PdfiumError:
            return None
        with closing(text_page):
            read = _Page(
                read_lines(page, text_page, number), False, False, share_unknown(text_page)
            )
        # Pages with text are not searched: a map can hold 100,000 objects.
        kinds = {found.type for found in page.get_objects(max_depth=3)} if read.is_empty else set()
        drawn = bool(kinds - {FPDF_PAGEOBJ_TEXT})
        return read._replace(picture=FPDF_PAGEOBJ_IMAGE in kinds, drawn=drawn)


def _cannot_open(name: str, code: int | None) -> ReadingError:
    """Say why PDFium does not open a file."""
    if code == _PASSWORD_ERROR:
        return ReadingError(
            name,
            "This PDF is protected by a password.",
            "Open it in a PDF reader, print it to a new PDF without a password, and add that.",
        )
    return _damaged(name, "This is no readable PDF: it is damaged or cut short.")


def _damaged(name: str, problem: str) -> ReadingError:
    return ReadingError(name, problem, "Download or export it again.")


def _check_pages(name: str, data: bytes, pages: list[_Page | None], total: int) -> tuple[str, ...]:
    """Refuse a PDF whose text is not there; say of the others what is missing."""
    read = [page for page in pages if page]
    lost = total - len(read) if not read else len(pages) - len(read)
    if lost and lost >= MOST_UNREADABLE * total:
        raise _damaged(name, f"This PDF is damaged: {lost} of its {total} pages cannot be read.")
    scanned = sum(page.is_empty and page.picture for page in read)
    if scanned == len(read) or not any(page.lines for page in read):
        raise _no_text(name, data, read)
    full = [page.unknown for page in read if page.lines]
    if sum(full) > MOST_UNKNOWN * len(full):
        problem = (
            "The text of this PDF cannot be told: its fonts do not say which letters they draw."
        )
        raise ReadingError(name, problem, RECOGNISE)
    warnings = []
    if b"%%EOF" not in data[-TAIL_BYTES:]:
        warnings.append("The end of the PDF is missing: this may be a part of the text only.")
    if lost:
        warnings.append(f"{lost} of {total} pages are damaged and could not be read.")
    if scanned:
        warnings.append(f"{scanned} of {total} pages are pictures without text.")
    return tuple(warnings)


def _no_text(name: str, data: bytes, pages: list[_Page]) -> ReadingError:
    """Say why there is no text: a scan, blank pages, or a file that only looks like a PDF."""
    one = len(pages) == 1
    count = "1 page holds" if one else f"{len(pages)} pages hold"
    if any(page.picture for page in pages):
        problem = f"This PDF is a scan: its {count} pictures and no text layer."
        return ReadingError(name, problem, RECOGNISE)
    if any(page.drawn for page in pages):
        problem = f"There is no text in this PDF: its {count} drawings only."
        return ReadingError(name, problem, RECOGNISE)
    if not pages or b"startxref" not in data[-TAIL_BYTES:]:
        return _damaged(name, "This is no readable PDF: it is damaged or cut short.")
    count = "1 page is" if one else f"{len(pages)} pages are"
    problem = f"There is no text in this PDF: its {count} blank."
    return ReadingError(name, problem, "Choose another file.")


def _find_metadata(properties: dict[str, str], layout: Layout) -> PageMetadata:
    """Take title and author from the properties, unless a program filled them in.

    What a browser printed around the pages gives the address, and the title where the properties
    have none. The date of creation is the day on which the file was made, often years after the
    article, and the printed one that of the printing: neither is taken.
    """
    heads, first = layout.heads, layout.paragraphs[:TITLE_PARAGRAPHS]
    title = " ".join(properties.get("Title", "").split())
    author = find_persons(properties.get("Author", ""))
    entries = [
        ("title", _find_title(heads.title, first), PRINTED),
        ("title", _find_title(title, first), "PDF property title"),
        ("author", author, "PDF property author"),
        ("url", heads.address if heads.address.startswith("http") else "", PRINTED),
    ]
    found = {field: value for field, value, _ in entries if value}
    evidence = {field: source for field, value, source in entries if value}
    return PageMetadata(**found, evidence=evidence)


def _find_title(text: str, first: Sequence[str]) -> str:
    """Find the title in a property that somebody gave, without the outlet that a page adds to it.

    It is the line of the text with which the property begins, if there is one.
    """
    if not is_title(text):
        return ""
    shown = (line for line in first if text.startswith(line) and _ADDED.match(text[len(line) :]))
    return next(shown, text)
