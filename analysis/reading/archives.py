"""Exports of press archives, which hold many articles in one file."""

import io
import re
from collections.abc import Iterator, Sequence
from zipfile import BadZipFile, ZipFile

from analysis.archive_fields import read_archive_header
from analysis.document import RawDocument
from analysis.reading.archive_layouts import Export, may_be_export, split_export
from analysis.reading.kinds import TABLE_SUFFIXES, find_format
from analysis.reading.parts import Container, Holder, Part, Refusal

# What holds the text of a Word and of an OpenDocument file, and how much of it is looked at.
TEXT_MEMBERS = ("word/document.xml", "content.xml")
LARGEST_TEXT = 100_000_000

_ZIP, _RTF, _PDF = b"PK\x03\x04", b"{\\rtf", b"%PDF"
_CONTROLS = re.compile(rb"\\[a-z]+-?\d* ?|[{}\r\n]")
_NOT_SHOWN = re.compile(r"we are sorry but there is an error in this document\b.*", re.IGNORECASE)


def count_articles(lines: Sequence[str]) -> int:
    """Count the articles of a press-archive export; 0 where the lines are of no export."""
    export = split_export(lines)
    return len(export.articles) if export else 0


def matches(data: bytes, name: str) -> bool:
    """Tell that a file holds the mark of an export; whether it is one, its lines say."""
    if name.lower().endswith(TABLE_SUFFIXES) or data.startswith(_PDF):
        return False
    if data.startswith(_RTF):
        return may_be_export(_CONTROLS.sub(b" ", data))
    return may_be_export(_read_member(data) if data.startswith(_ZIP) else data)


def open_export(holder: Holder) -> Iterator[Part | Refusal]:
    """Yield the articles of an export, each as plain text; a file that is none is one article.

    An article that the export gives no text of is refused. What the export as a whole lacks, of
    the documents that it says it holds, is a refusal of its own.

    Raises:
        ReadingError: the file is damaged, or of a kind that is not read.
    """
    document = find_format(holder.data, holder.name).read(holder.data, holder.name)
    export = split_export(document.lines)
    if export is None:
        yield Part(holder.stem, holder.place, holder.name, holder.data)
        return
    total = len(export.articles)
    for number, lines in enumerate(export.articles, 1):
        place = f"{holder.place}, article {number} of {total}" if total > 1 else holder.place
        reason = _find_fault(lines, is_cut=export.is_cut and number == total)
        if reason:
            yield Refusal(place, reason)
            continue
        article_id = f"{holder.stem}-{number}" if total > 1 else holder.stem
        # The file's name is no article's: archives name an export by the day of the search.
        yield Part(article_id, place, f"article-{number}.txt", "\n".join(lines).encode())
    reasons = (*_list_doubts(document), *_find_lacks(export))
    yield from (Refusal(holder.place, reason) for reason in reasons)


CONTAINER = Container(
    "a press-archive export", (".html", ".htm", ".docx", ".rtf", ".txt"), matches, open_export
)


def _read_member(data: bytes) -> bytes:
    """Read the text of a Word or OpenDocument file with its mark-up; b"" if there is none."""
    try:
        with ZipFile(io.BytesIO(data)) as container:
            for member in container.infolist():
                if member.filename in TEXT_MEMBERS and member.file_size <= LARGEST_TEXT:
                    return container.read(member)
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError):
        return b""
    return b""


def _list_doubts(document: RawDocument) -> tuple[str, ...]:
    """List what a reader should know of the file as a whole: damage, an unsure encoding."""
    is_sure = document.kind in ("text", "markdown", "html") and not document.encodings
    return () if is_sure else document.warnings


def _find_fault(lines: Sequence[str], *, is_cut: bool) -> str:
    """Say why an article of an export cannot come in; "" where it can."""
    header = read_archive_header(lines)
    if is_cut and not header:
        return "The file ends before the text of this article. Download it again."
    if any(_NOT_SHOWN.match(line.strip()) for line in lines):
        return "The archive could not show this article. Look it up there."
    text = lines[header.end : header.foot] if header and header.is_archive else lines
    if any(character.isalpha() for line in text for character in line):
        return ""
    return "The export holds no text of this article, only its header. Look it up in the archive."


def _find_lacks(export: Export) -> Iterator[str]:
    """Say where an export is not whole: a list alone, cut short, or of another number."""
    found = len(export.articles)
    if not found:
        yield (
            f"This is the list of the {export.declared:,} documents of an export, without their "
            "texts. Add the files of the articles."
        )
        return
    if export.is_cut:
        yield "The file ends within its last article: it was cut off. Download it again."
    if found > 1 and export.declared not in (0, found):
        yield (
            f"The export says that it is of {export.declared:,} documents; this file holds "
            f"{found:,} of them. Export the others too, if they are wanted."
        )
