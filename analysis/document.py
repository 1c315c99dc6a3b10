"""A document as it was read: its lines and what its own metadata says, before any cleaning."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["text", "markdown", "html", "pdf", "docx", "odt", "rtf"]


@dataclass(frozen=True)
class Candidate:
    """An encoding that a text may be in, and a line of the text as it reads in it.

    ``codec`` is Python's name of the encoding, ``label`` the one for readers. ``sample`` is the
    same line for all candidates of a text: the one in which they differ most, at most 120
    characters of it.
    """

    codec: str
    label: str
    sample: str


@dataclass(frozen=True)
class PageMetadata:
    """What the file itself says of the article, outside its running text.

    Each value is "" where the file does not give it. ``date`` is an ISO day, month or year
    ("2014-04-03", "2014-04", "2014"), two of them parted by "/" for days from one to another, or
    figures that can be read in two ways as they stand ("3/4/2014"; see ``dates.read_iso``).
    ``language`` is an ISO 639-1 code as the file declares it.
    ``evidence`` maps a field's name to the place that gave it, in words a reader can check
    ('meta article:published_time', 'front matter "date"', 'column "date"').
    """

    title: str = ""
    author: str = ""
    outlet: str = ""
    genre: str = ""
    date: str = ""
    url: str = ""
    language: str = ""
    evidence: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class LeftOut:
    """A paragraph of a file beside its article: its words, and the line that it stood behind.

    ``line`` counts the document's lines from 1; 0 stands for the place above them all.
    """

    line: int
    text: str


@dataclass(frozen=True)
class RawDocument:
    """A document of any kind as lines of plain text, as read and not yet cleaned.

    ``name`` is the file's name or what the reader called it. ``lines`` hold no line ends; an
    empty line separates paragraphs. ``warnings`` are sentences for the reader. ``encodings`` are
    those that the text may be in where its bytes do not settle it, the one taken first. ``rest``
    are the paragraphs that the file shows beside the article, so that a reader can put one back.
    """

    name: str
    kind: Kind
    lines: tuple[str, ...]
    metadata: PageMetadata = field(default_factory=PageMetadata)
    warnings: tuple[str, ...] = ()
    encodings: tuple[Candidate, ...] = ()
    rest: tuple[LeftOut, ...] = ()
