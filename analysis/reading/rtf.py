"""Rich Text Format (.rtf): what a reader of the document sees, in its order."""

import re

from analysis.document import PageMetadata, RawDocument
from analysis.errors import ReadingError
from analysis.reading.formats import Format
from analysis.reading.office import read_lines
from analysis.reading.properties import read_properties
from analysis.reading.rtf_form import AROUND, OPENING, RtfForm

LABEL = "RTF file"

# anydoc's time grows with the square of a table's rows: 20,000 take 3 s, 200,000 five minutes.
MOST_ROWS = 20_000

# Bytes of the group of properties; title and author are among its first.
PROPERTIES_LENGTH = 20_000


def matches(data: bytes, _name: str) -> bool:
    """Tell an RTF file by its opening."""
    return data[:64].lstrip(AROUND).startswith(OPENING)


def read(data: bytes, name: str) -> RawDocument:
    """Read an RTF file; a row of a table is one line, a note follows its paragraph.

    Raises:
        ReadingError: the file is damaged, or holds a table of an absurd length.
    """
    form = RtfForm(data[data.index(OPENING) :])
    if form.rows > MOST_ROWS:
        problem = f"This RTF file holds tables of {form.rows:,} rows."
        raise ReadingError(name, problem, "Save the table as a file of its own (.csv).")
    lines = read_lines(form.plain, "rtf", name, LABEL)
    cut = "The end of the RTF file is missing: this may be a part of the text only."
    return RawDocument(
        name, "rtf", lines, _find_metadata(data, form.page, name), (cut,) if form.is_cut else ()
    )


FORMAT = Format("rtf", "an RTF file", (".rtf",), matches, read)


def _find_metadata(data: bytes, page: int, name: str) -> PageMetadata:
    """Take title and author from the group of properties."""
    start = data.find(rb"{\info")
    properties = data[start : start + PROPERTIES_LENGTH] if start >= 0 else b""
    fields = []
    for key in (b"title", b"author"):
        # Of a group for old programs and one in Unicode, the latter stands last.
        groups = re.findall(
            rb"\{\\%s ?((?:[^{}\\]|\\.|\{[^{}]*\})*)\}" % key, properties, re.DOTALL
        )
        document = rb"{\rtf1\ansi\ansicpg%d %s}" % (page, groups[-1] if groups else b"")
        fields.append(" ".join(read_lines(RtfForm(document).plain, "rtf", name, LABEL)))
    title, author = fields
    return read_properties(title, author, "RTF property")
