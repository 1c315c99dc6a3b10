"""PDF: the text layer in reading order, or why there is none."""

import re
import threading
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from analysis.document import PageMetadata, RawDocument
from analysis.errors import ReadingError
from analysis.reading.formats import Format
from analysis.reading.layout import COLUMN_GAP, Line, join_paragraphs

# The marks of a PDF stand at the very beginning and the very end; readers allow some bytes around.
HEAD_BYTES = 1024
TAIL_BYTES = 2048

# More unreadable pages than this, and what is left is no longer the article.
MOST_UNREADABLE = 0.5

# Fewer characters than this on a page with a picture: a stamp or a page number on a scan.
FEWEST_CHARACTERS = 40

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD in fpdfview.h
# PDFium's marks for a hyphen at the end of a line: of the single character, and of a whole text.
_HYPHEN, _HYPHEN_IN_TEXT = "\x02", "\ufffe"
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_FILE_TITLE = re.compile(r"^(?:microsoft word|untitled|unbenannt)|\.\w{2,8}$|^[\W\d_?]*$", re.I)

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
            pages = [_read_page(document, number) for number in range(len(document))]
            pictures = [page is not None and page[1] for page in pages]
            properties = document.get_metadata_dict()
    lines = [line for page in pages if page for line in page[0]]
    warnings = _check_pages(name, data, [page[0] if page else None for page in pages], pictures)
    paragraphs = join_paragraphs(lines)
    separated = tuple(line for paragraph in paragraphs for line in (paragraph, ""))
    return RawDocument(name, "pdf", separated, _find_metadata(properties), warnings)


FORMAT = Format("pdf", "a PDF", (".pdf",), matches, read)


def _read_page(document: Any, number: int) -> tuple[list[Line], bool] | None:  # noqa: ANN401
    """Read the lines of a page, and whether it holds a picture; None if it is damaged."""
    from pypdfium2 import PdfiumError
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE  # type: ignore[import-untyped]

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
            lines = list(_read_lines(text_page, number))
        # Pages with text are not searched: a map can hold 100,000 objects.
        blank = _count_characters(lines) < FEWEST_CHARACTERS
        pictures = page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3) if blank else ()
        return lines, any(True for _ in pictures)


def _read_lines(text_page: Any, page: int) -> Iterator[Line]:  # noqa: ANN401
    """Read the lines of a page in the order of the file, cut at gaps as wide as a column's."""
    text = _read_characters(text_page)
    for row, match in enumerate(re.finditer(rf"[^\r\n{_HYPHEN}]+", text)):
        broken = text[match.end() : match.end() + 1] == _HYPHEN
        pieces = list(_cut_at_gaps(text_page, text, match.start(), match.end()))
        for place, (start, end) in enumerate(pieces, 1):
            box = _box(text_page, start, end)
            words = text[start:end].translate(_LIGATURES)
            yield Line(page, row, words, *box, broken=broken and place == len(pieces))


def _read_characters(text_page: Any) -> str:  # noqa: ANN401
    """Read the characters of a page, one for each of PDFium's numbers."""
    text: str = text_page.get_text_range()
    if len(text) == text_page.count_chars():
        return text.replace(_HYPHEN_IN_TEXT, _HYPHEN)
    # The text has more or fewer characters than PDFium counts: ask for each by its number.
    from pypdfium2.raw import FPDFText_GetUnicode

    codes = [FPDFText_GetUnicode(text_page, i) for i in range(text_page.count_chars())]
    # Halves of a pair and zero are no characters; a space keeps the numbering.
    return "".join(chr(c) if c and not 0xD800 <= c < 0xE000 else " " for c in codes)


def _cut_at_gaps(
    text_page: Any,  # noqa: ANN401
    text: str,
    start: int,
    end: int,
) -> Iterator[tuple[int, int]]:
    """Cut a line of the file into pieces without wide gaps; blank pieces are left out."""
    begin: int | None = None
    last = right = 0.0
    for word in re.finditer(r"\S+", text[start:end]):
        first, final = start + word.start(), start + word.end() - 1
        left, bottom, _, top = text_page.get_charbox(first, loose=True)
        if begin is None:
            begin = first
        elif left - right > COLUMN_GAP * (top - bottom):
            yield begin, int(last)
            begin = first
        last, right = final + 1, text_page.get_charbox(final, loose=True)[2]
    if begin is not None:
        yield begin, int(last)


def _box(text_page: Any, start: int, end: int) -> tuple[float, float, float, float]:  # noqa: ANN401
    """Measure a piece of a line by its first and last character: left, right, bottom, top."""
    left, bottom, _, top = text_page.get_charbox(start, loose=True)
    _, last_bottom, right, last_top = text_page.get_charbox(end - 1, loose=True)
    return left, right, min(bottom, last_bottom), max(top, last_top)


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


def _check_pages(
    name: str, data: bytes, pages: list[list[Line] | None], pictures: list[bool]
) -> tuple[str, ...]:
    """Refuse a PDF whose text is not there; say of the others what is missing."""
    complete = b"%%EOF" in data[-TAIL_BYTES:]
    total, lost = len(pages), pages.count(None)
    if lost and lost >= MOST_UNREADABLE * total:
        raise _damaged(name, f"This PDF is damaged: {lost} of its {total} pages cannot be read.")
    empty = [_count_characters(page) < FEWEST_CHARACTERS for page in pages]
    if not any(pages):
        raise _no_text(name, data, total, any(pictures))
    scanned = sum(blank and picture for blank, picture in zip(empty, pictures, strict=True))
    if scanned == total and total > 1:
        raise _no_text(name, data, total, has_pictures=True)
    warnings = []
    if not complete:
        warnings.append("The end of the PDF is missing: this may be a part of the text only.")
    if lost:
        warnings.append(f"{lost} of {total} pages are damaged and could not be read.")
    if scanned:
        warnings.append(f"{scanned} of {total} pages are pictures without text.")
    return tuple(warnings)


def _count_characters(page: list[Line] | None) -> int:
    return sum(len(line.text) for line in page or [])


def _no_text(name: str, data: bytes, pages: int, has_pictures: bool) -> ReadingError:
    """Say why there is no text: a scan, blank pages, or a file that only looks like a PDF."""
    if has_pictures:
        return ReadingError(
            name,
            f"This PDF is a scan: its {_count(pages)} hold pictures and no text layer.",
            "Run text recognition (OCR) on it and add the result.",
        )
    if b"startxref" not in data[-TAIL_BYTES:]:
        return _damaged(name, "This is no readable PDF: it is damaged or cut short.")
    return ReadingError(
        name,
        f"There is no text in this PDF: its {_count(pages)} {'is' if pages == 1 else 'are'} blank.",
        "Choose another file.",
    )


def _count(pages: int) -> str:
    return "1 page" if pages == 1 else f"{pages} pages"


def _find_metadata(properties: dict[str, str]) -> PageMetadata:
    """Take title and author from the properties, unless a program filled them in.

    The date of creation is the day on which the file was made, often years after the article:
    it is not taken.
    """
    title = " ".join(properties.get("Title", "").split())
    author = " ".join(properties.get("Author", "").split())
    found = {}
    if not _FILE_TITLE.search(title):
        found["title"] = title
    if re.fullmatch(r"[^\W\d_][\w.'’-]*(?:,? [^\W\d_][\w.'’-]*)+", author):
        found["author"] = author
    return PageMetadata(**found, evidence={key: f"PDF property {key}" for key in found})
