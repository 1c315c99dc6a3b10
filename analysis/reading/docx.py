"""Word (.docx): paragraphs, tables and notes in the order of the document."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from analysis.document import PageMetadata, RawDocument
from analysis.errors import ReadingError
from analysis.reading.formats import Format

if TYPE_CHECKING:
    from docx.document import Document

# A few kilobytes can unpack to gigabytes; the text of the longest book takes 20 MB as XML.
LARGEST_UNPACKED = 300_000_000

_ZIP = b"PK\x03\x04"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOTES = ("footnotes", "endnotes")


def matches(data: bytes, _name: str) -> bool:
    """Tell a Word file by the parts that its container holds, also where it is cut short."""
    return data.startswith(_ZIP) and b"word/" in data


def read(data: bytes, name: str) -> RawDocument:
    """Read a Word file; a row of a table is one line, a note follows its paragraph.

    Raises:
        ReadingError: the file is damaged or cut short, or unpacks to an absurd size.
    """
    # Imported late: it takes a quarter of a second.
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError  # type: ignore[import-untyped]

    try:
        _check_size(data, name)
        document = docx.Document(io.BytesIO(data))
        lines = tuple(_read_lines(document))
    except (
        BadZipFile,
        EOFError,
        PackageNotFoundError,
        KeyError,
        ValueError,
        XMLSyntaxError,
    ) as error:
        problem = "This Word file is damaged or cut short."
        raise ReadingError(name, problem, "Save or download it again.") from error
    return RawDocument(name, "docx", lines, _find_metadata(document))


FORMAT = Format("docx", "a Word file", (".docx", ".docm"), matches, read)


def _check_size(data: bytes, name: str) -> None:
    """Refuse a container that would fill the memory."""
    with ZipFile(io.BytesIO(data)) as container:
        size = sum(part.file_size for part in container.infolist())
    if size > LARGEST_UNPACKED:
        problem = f"This Word file unpacks to {size / 1e6:,.0f} MB."
        raise ReadingError(name, problem, "Save its text as a file of its own.")


def _read_lines(document: "Document") -> Iterator[str]:
    """Yield paragraphs and rows of tables, an empty line after each."""
    from docx.table import Table

    notes = _read_notes(document)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in _read_rows(block):
                yield from (row, "")
            continue
        yield from (_read_paragraph(block._p), "")
        for reference in block._p.iter(f"{_WORD}footnoteReference", f"{_WORD}endnoteReference"):
            kind = "footnotes" if reference.tag.endswith("footnoteReference") else "endnotes"
            note = notes.get((kind, reference.get(f"{_WORD}id")), "")
            if note:
                yield from (note, "")


def _read_rows(table: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield each row of a table as one line; merged cells are given once."""
    for row in table.rows:
        cells = dict.fromkeys(cell._tc for cell in row.cells)
        texts = [" ".join(_read_paragraph(p) for p in cell.iter(f"{_WORD}p")) for cell in cells]
        line = " | ".join(text for text in texts if text.strip())
        if line:
            yield line


def _read_paragraph(paragraph: Any) -> str:  # noqa: ANN401
    """Read the words of a paragraph, links and insertions too; deletions are not in it."""
    pieces = []
    for node in paragraph.iter(f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br", f"{_WORD}noBreakHyphen"):
        kind = node.tag.removeprefix(_WORD)
        pieces.append({"t": node.text or "", "noBreakHyphen": "-"}.get(kind, " "))
    return "".join(pieces)


def _read_notes(document: "Document") -> dict[tuple[str, str], str]:
    """Read footnotes and endnotes by kind and number."""
    from lxml.etree import XMLParser, fromstring

    notes: dict[tuple[str, str], str] = {}
    for relation in document.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind not in _NOTES or relation.is_external:
            continue
        root = fromstring(relation.target_part.blob, XMLParser(resolve_entities=False))
        for note in root:
            text = " ".join(_read_paragraph(p) for p in note.iter(f"{_WORD}p")).strip()
            notes[kind, note.get(f"{_WORD}id")] = text
    return notes


def _find_metadata(document: "Document") -> PageMetadata:
    """Take title and author from the properties; the dates there are those of the file."""
    properties = document.core_properties
    found = {}
    if properties.title and properties.title.strip():
        found["title"] = " ".join(properties.title.split())
    author = " ".join((properties.author or "").split())
    if " " in author and not any(letter.isdigit() for letter in author):
        found["author"] = author
    return PageMetadata(**found, evidence={key: f"Word property {key}" for key in found})
