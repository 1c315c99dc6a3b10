"""Files of any kind to documents, and documents to articles."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from analysis.article import Article, Known
from analysis.document import RawDocument
from analysis.errors import ReadingError
from analysis.events import Event
from analysis.reading.archives import count_articles
from analysis.reading.assembly import assemble_article
from analysis.reading.kinds import describe_mismatch, find_format

__all__ = [
    "LONGEST_TEXT",
    "assemble_article",
    "check_text",
    "read_article",
    "read_document",
]

# Characters: three long books. Reading and all measures together take half a minute for that much.
# What is longer holds many articles, or is no article.
LONGEST_TEXT = 2_000_000

_EXPORT_REMEDIES = {
    "": 'Add it on the page "Add articles", or give it to analyse: both take its articles one by '
    "one.",
    "pdf": "Export it again as Word, RTF or HTML: from those its articles are taken one by one.",
}


def read_document(data: bytes, name: str, encoding: str = "") -> RawDocument:
    """Read the bytes of a file into lines of text and the file's own metadata.

    The kind is told by the content; ``name`` is compared with it and named in errors. A kind that
    leaves a choice of ``encoding`` is read in that one; "" lets the bytes tell it.

    Raises:
        ReadingError: the file cannot be read as one article; the message says why, in one line.
    """
    found = find_format(data, name)
    if encoding and found.read_as:
        document = found.read_as(data, name, encoding)
    else:
        document = found.read(data, name)
    check_text(document)
    mismatch = describe_mismatch(found, name)
    return replace(document, warnings=(mismatch, *document.warnings)) if mismatch else document


def read_article(
    data: bytes,
    name: str,
    known: Known | None = None,
    article_id: str = "",
    events: Sequence[Event] | None = None,
) -> Article:
    """Read the bytes of a file as one article.

    What is ``known`` stands above what the program finds. ``article_id`` is the stem of ``name``
    if "". ``events`` (of the default codebook if None) bound the date by what the text names.

    Raises:
        ReadingError: the file cannot be read as one article; the message says why, in one line.
    """
    known = known or Known()
    document = read_document(data, name, known.encoding)
    return assemble_article(document, known, article_id or PurePath(name).stem, events)


def check_text(document: RawDocument) -> None:
    """Refuse a document without words, of absurd length, or of many articles."""
    length = sum(len(line) for line in document.lines)
    if not any(character.isalpha() for line in document.lines for character in line):
        problem = "There is no text in it." if length else "The text is empty."
        raise ReadingError(document.name, problem, "Choose another file.")
    if length > LONGEST_TEXT:
        raise ReadingError(
            document.name,
            f"The text has {length:,} characters; an article may have {LONGEST_TEXT:,}.",
            "Give each article a file of its own, or a row of its own in a table.",
        )
    articles = count_articles(document.lines)
    if articles > 1:
        raise ReadingError(
            document.name,
            f"This is a press-archive export of {articles} articles in one file.",
            _EXPORT_REMEDIES["pdf" if document.kind == "pdf" else ""],
        )
