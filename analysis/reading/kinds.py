"""Which kind of file it is: told by its content; the name is only compared with it."""

import re
from pathlib import PurePath

from analysis.errors import ReadingError
from analysis.reading import docx, html, markdown, odt, pdf, plain, rtf
from analysis.reading.formats import Format

# The first that matches reads the file; plain text takes what is left. A new kind is a module
# with a FORMAT and a place here.
FORMATS: tuple[Format, ...] = (
    pdf.FORMAT,
    docx.FORMAT,
    odt.FORMAT,
    rtf.FORMAT,
    html.FORMAT,
    markdown.FORMAT,
    plain.FORMAT,
)

KINDS_READ = (
    "plain text (.txt), Markdown (.md), web pages (.html), PDF (.pdf), Word files (.docx), "
    "OpenDocument texts (.odt) and RTF (.rtf); of many articles at once ZIP archives (.zip) and "
    "tables (.csv, .tsv, .xlsx, .parquet, .jsonl)"
)

# Beginnings of files of other kinds (from the file formats' specifications), and their names.
OTHER_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"RIFF", "a picture, sound or video"),
    (b"BM", "a picture (BMP)"),
    (b"ID3", "a sound (MP3)"),
    (b"OggS", "a sound (Ogg)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"PAR1", "a table (Parquet)"),
    (b"SQLite format 3", "a database (SQLite)"),
    (b"%!PS", "a PostScript file"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)
ZIP_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"opendocument.spreadsheet", "a table (OpenDocument, .ods)"),
    (b"opendocument", "an OpenDocument file"),
    (b"xl/", "a table (Excel)"),
    (b"ppt/", "a presentation (PowerPoint)"),
    (b"vnd.sun.xml.writer", "an OpenOffice text of the old kind (.sxw)"),
    (b"Index/Document.iwa", "an Apple Pages file (.pages)"),
    (b"epub+zip", "an e-book (EPUB)"),
    (b"", "a ZIP archive"),
)
OLE_KINDS: tuple[tuple[str, str], ...] = (
    ("WordDocument", "a Word file of the old kind (.doc)"),
    ("Workbook", "a table of the old kind (.xls)"),
    ("PowerPoint Document", "a presentation of the old kind (.ppt)"),
    ("__substg1.0", "an Outlook message (.msg)"),
    ("", "an Office file of the old kind"),
)
# Kinds that hold many articles (see analysis.reading.containers), and tables that are not opened.
MANY_ARTICLES = ("a ZIP archive", "a table", "a table (Excel)", "a table (Parquet)")
OTHER_TABLES = ("a table of the old kind (.xls)", "a table (OpenDocument, .ods)")
TABLE_SUFFIXES = (".csv", ".tsv", ".jsonl", ".parquet")
# Names of kinds that are not read; what programs export under them often is of another kind.
OTHER_SUFFIXES = (".doc", ".dot", ".wps", ".xls", ".epub")

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_PRINTABLE_START = re.compile(rb"[\x20-\x7e\t\r\n]{0,8}")


def find_format(data: bytes, name: str) -> Format:
    """Find the format that reads these bytes.

    Raises:
        ReadingError: the file is empty, protected, or of a kind that is not read.
    """
    if not data:
        raise ReadingError(name, "The file is empty (0 bytes).", "Choose another file.")
    if data.startswith(_OLE):
        raise _refuse_ole(data, name)
    for found in FORMATS[:-1]:
        if found.matches(data, name):
            return found
    other = _name_other_kind(data, name)
    if other:
        raise _refuse(name, other)
    return FORMATS[-1]


def describe_mismatch(found: Format, name: str) -> str:
    """Say that a file is not of the kind that its name promises; "" where it is."""
    suffix = PurePath(name).suffix.lower()
    named = next((other for other in FORMATS if suffix in other.suffixes), None)
    if named is None and suffix not in OTHER_SUFFIXES:
        return ""
    if named is found or (named and {named.kind, found.kind} == {"text", "markdown"}):
        return ""
    return f"The file is named {suffix} but holds {found.label}; it was read as {found.label}."


def _name_other_kind(data: bytes, name: str) -> str:
    """Name the kind of a file that is not read; "" if it may be text."""
    if data.startswith(_ZIP):
        return next(label for mark, label in ZIP_KINDS if mark in data)
    for mark, label in OTHER_KINDS:
        printable = _PRINTABLE_START.fullmatch(mark) is not None and len(mark) < 4
        if data.startswith(mark) and not (printable and 0 not in data[:64]):
            return label
    if data[4:8] == b"ftyp":
        return "a video or sound (MP4)"
    if data[:256].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<?xml", b"<svg", b"<rss")):
        return "an XML file"
    return "a table" if name.lower().endswith(TABLE_SUFFIXES) else ""


def _refuse(name: str, kind: str) -> ReadingError:
    if kind in MANY_ARTICLES:
        problem = f"This is {kind}, which holds many articles."
        remedy = (
            'Add it on the page "Add articles", or give it to analyse: both take them one by one.'
        )
        return ReadingError(name, problem, remedy)
    remedy = f"What can be read: {KINDS_READ}."
    if kind in OTHER_TABLES:
        remedy = "Save it as an Excel workbook (.xlsx) or as text with commas (.csv)."
    return ReadingError(name, f"This is {kind}, which is not read.", remedy)


def _refuse_ole(data: bytes, name: str) -> ReadingError:
    """Refuse the container of old Office files, in which protected new ones come too."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return ReadingError(
            name,
            "This Office file is protected by a password.",
            "Open it, remove the password, save it and add it again.",
        )
    return _refuse(
        name, next(label for mark, label in OLE_KINDS if mark.encode("utf-16-le") in data)
    )
