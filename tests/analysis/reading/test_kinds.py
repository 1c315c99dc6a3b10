"""The kind of a file is told by its content; others are named."""

import io
import zipfile

import pytest

from analysis.errors import ReadingError
from analysis.reading import docx, html, markdown, odt, pdf, plain, rtf, zips
from analysis.reading.formats import Format
from analysis.reading.kinds import (
    FORMATS,
    KINDS_READ,
    TABLE_SUFFIXES,
    describe_mismatch,
    find_format,
)

TEXT = b"NATO and Russia met."


def _zip(name: str, content: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        container.writestr(name, content)
    return buffer.getvalue()


def _old_office(part: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + part.encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (TEXT, "a.txt", plain.FORMAT),
        (TEXT, "a", plain.FORMAT),
        (b"BMW and MZ are names, PAR1 is none.", "a.txt", plain.FORMAT),
        (TEXT, "a.md", markdown.FORMAT),
        (b"---\ntitle: x\n---\n" + TEXT, "a.txt", markdown.FORMAT),
        (b"<html><body>x</body></html>", "a.txt", html.FORMAT),
        (b"%PDF-1.7\n", "a.txt", pdf.FORMAT),
        (_zip("word/document.xml"), "a.txt", docx.FORMAT),
        (_zip("mimetype", "application/vnd.oasis.opendocument.text"), "a.docx", odt.FORMAT),
        (b"{\\rtf1\\ansi Text}", "a.txt", rtf.FORMAT),
        (b"{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag <html>}Text}", "a.txt", rtf.FORMAT),
    ],
)
def test_the_kind_is_told_by_the_content(data: bytes, name: str, expected: Format) -> None:
    assert find_format(data, name) is expected


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "a.png", "a picture (PNG)"),
        (b"BM\x00\x00\x00\x00\x00", "a.bmp", "a picture (BMP)"),
        (_zip("mimetype", "application/vnd.oasis.opendocument.graphics"), "a.odt",
         "an OpenDocument file"),
        (_zip("mimetype", "application/vnd.sun.xml.writer"), "a.odt",
         "an OpenOffice text of the old kind (.sxw)"),
        (_zip("Index/Document.iwa"), "a.docx", "an Apple Pages file (.pages)"),
        (_old_office("WordDocument"), "a.doc", "a Word file of the old kind (.doc)"),
        (b"<?xml version='1.0'?><rss></rss>", "a.xml", "an XML file"),
        (b"\x00\x00\x00\x18ftypmp42", "a.mp4", "a video or sound (MP4)"),
    ],
)  # fmt: skip
def test_another_kind_is_named_with_the_kinds_that_are_read(
    data: bytes, name: str, kind: str
) -> None:
    with pytest.raises(ReadingError) as caught:
        find_format(data, name)
    assert caught.value.problem == f"This is {kind}, which is not read."
    assert KINDS_READ in caught.value.remedy


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (_zip("xl/workbook.xml"), "a.xlsx", "a table (Excel)"),
        (_zip("a.txt", "Text."), "a.zip", "a ZIP archive"),
        (b"id,text\n1,Text.\n", "a.csv", "a table"),
        (b"PAR1", "a", "a table (Parquet)"),
    ],
)
def test_a_kind_of_many_articles_is_no_article(data: bytes, name: str, kind: str) -> None:
    with pytest.raises(ReadingError) as caught:
        find_format(data, name)
    assert caught.value.problem == f"This is {kind}, which holds many articles."
    assert "take them one by one" in caught.value.remedy


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (_old_office("Workbook"), "a table of the old kind (.xls)"),
        (
            _zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            "a table (OpenDocument, .ods)",
        ),
    ],
)
def test_a_table_that_is_not_read_has_to_be_saved_anew(data: bytes, kind: str) -> None:
    with pytest.raises(ReadingError) as caught:
        find_format(data, "a.dat")
    assert caught.value.problem == f"This is {kind}, which is not read."
    assert caught.value.remedy.startswith("Save it as an Excel workbook")


def test_every_kind_that_is_read_is_named_among_them() -> None:
    assert all(f"({found.suffixes[0]})" in KINDS_READ for found in FORMATS)
    assert all(suffix in KINDS_READ for suffix in (*zips.CONTAINER.suffixes, *TABLE_SUFFIXES))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "The file is empty (0 bytes)."),
        (_old_office("EncryptedPackage"), "This Office file is protected by a password."),
    ],
)
def test_an_empty_or_protected_file_is_named(data: bytes, problem: str) -> None:
    with pytest.raises(ReadingError) as caught:
        find_format(data, "a.docx")
    assert caught.value.problem == problem


@pytest.mark.parametrize(
    ("found", "name", "expected"),
    [
        (pdf.FORMAT, "a.pdf", ""),
        (pdf.FORMAT, "a", ""),
        (pdf.FORMAT, "a.dat", ""),
        (markdown.FORMAT, "a.txt", ""),
        (
            rtf.FORMAT,
            "a.doc",
            "The file is named .doc but holds an RTF file; it was read as an RTF file.",
        ),
        (
            pdf.FORMAT,
            "a.TXT",
            "The file is named .txt but holds a PDF; it was read as a PDF.",
        ),
        (
            plain.FORMAT,
            "a.html",
            "The file is named .html but holds plain text; it was read as plain text.",
        ),
    ],
)
def test_a_name_that_promises_another_kind_is_said(found: Format, name: str, expected: str) -> None:
    assert describe_mismatch(found, name) == expected
