"""What a file holds: one article or many, each as bytes that can be read and kept alone."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from analysis.article import Known

_ROW = re.compile(r" row \d+$")


@dataclass(frozen=True)
class Part:
    """One article of a file, before it is read.

    ``data`` can be read by :func:`analysis.reading.read_article` without the file that it came
    in: of a file with one article these are its own bytes. ``place`` says where it stands in the
    reader's words ("texts.zip: a.txt", "table.csv row 3"), ``name`` what its bytes are called.
    ``known`` is what the file says of it beside its text, such as the cells of a row.
    """

    article_id: str
    place: str
    name: str
    data: bytes
    known: Known = field(default_factory=Known)


def name_row(table: str, number: int) -> str:
    """Name a row of a table, counted from 1; the bytes of its text bear that name."""
    return f"{table} row {number}"


def is_row(name: str) -> bool:
    """Tell whether a name is that of a row: the date in it is that of the table."""
    return _ROW.search(name) is not None


@dataclass(frozen=True)
class Refusal:
    """An input that did not come in, and why, in a sentence for the reader."""

    source: str
    reason: str


@dataclass(frozen=True)
class Holder:
    """A file as it was given: its bytes, its name, and where it stands in the reader's words.

    ``columns`` maps the fields of an article to the columns of a table that hold them. ``encoding``
    is the one that the reader chose for a table, by Python's name of it. ``records`` is what was
    set by hand of articles, by their ids; it stands above what the file says. ``depth`` counts the
    files of many articles that it lies in.
    """

    data: bytes
    name: str
    place: str
    columns: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""
    records: Mapping[str, Known] = field(default_factory=dict)
    depth: int = 0

    @property
    def stem(self) -> str:
        """The file's name without its ending: the identifier of an article that has the file."""
        return PurePath(self.name).stem


@dataclass(frozen=True)
class Container:
    """A kind of file that holds many articles.

    ``label`` names it in a sentence ("a table"). ``matches`` tells it by the bytes, or by the name
    where these say nothing. ``open`` yields what it holds, article by article, or file by file
    where it holds files of any kind; what cannot be taken out is a refusal and does not stop the
    rest.

    ``open`` raises ReadingError where the file as a whole cannot be opened.
    """

    label: str
    suffixes: tuple[str, ...]
    matches: Callable[[bytes, str], bool]
    open: Callable[[Holder], Iterator[Part | Holder | Refusal]]
