"""An article as the measures see it: its text, what is known of it, and how that is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from analysis.document import Candidate

Precision = Literal["day", "month", "year", "range", "none"]
DateSource = Literal[
    "reader", "page metadata", "byline", "address", "file name", "text", "event", ""
]


@dataclass(frozen=True)
class DateEstimate:
    """When an article was published, as far as the evidence goes; never a guess.

    ``earliest`` and ``latest`` are inclusive; None leaves that end open. ``precision`` is
    "range" where the article is dated by bounds only, and "none" where it is not placed in time
    (a bound may still be known). ``source`` names the kind of evidence, ``evidence`` the words
    or the event themselves. ``warnings`` are sentences for the reader: a date in the future, or one
    that the text contradicts.
    """

    earliest: date | None = None
    latest: date | None = None
    precision: Precision = "none"
    source: DateSource = ""
    evidence: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class DroppedLine:
    """A line of the source that is not part of the article's body, and why (its role)."""

    line: int
    role: str
    text: str


@dataclass(frozen=True)
class Known:
    """What a person has set of an article; it stands above whatever the program finds.

    "" and None leave a field to the program, unless ``evidence`` holds the field: then the person
    says that the article has none. ``text`` is the body as the person mended it, one
    paragraph a line; it is then measured instead of the body that was found. ``topic`` is "on" or
    "off" where the person decided whether the article is about the relationship; ``copy`` is "no"
    where it counts although it repeats another. ``encoding`` is the one that the person says the
    file is in, by Python's name for it. ``evidence`` maps a field's name to what the person went
    by; it may be empty. ``warnings`` are sentences on what a table says of the article and could
    not be taken over.
    """

    title: str = ""
    author: str = ""
    outlet: str = ""
    genre: str = ""
    language: str = ""
    url: str = ""
    text: str = ""
    topic: str = ""
    copy: str = ""
    encoding: str = ""
    date: DateEstimate | None = None
    evidence: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Article:
    """One article, ready to be measured.

    ``text`` is the cleaned body: paragraphs joined by one blank line. Every offset in the tables
    counts characters of it. An empty string means "not known". ``topic`` and ``copy`` are what a
    person decided, as in :class:`Known`. ``evidence`` maps a field's name (title, author, outlet,
    genre, url) to the words or the place that gave it. ``encodings`` are those that its file may
    be in where the bytes do not settle it, the one taken first; empty where there is no question.
    ``starts`` is the source line (from 1) that each paragraph begins with; of a text that a person
    set they are all 0.
    """

    article_id: str
    text: str
    title: str = ""
    author: str = ""
    outlet: str = ""
    genre: str = ""
    language: str = ""
    url: str = ""
    topic: str = ""
    copy: str = ""
    date: DateEstimate = field(default_factory=DateEstimate)
    dropped: tuple[DroppedLine, ...] = ()
    warnings: tuple[str, ...] = ()
    evidence: Mapping[str, str] = field(default_factory=dict)
    encodings: tuple[Candidate, ...] = ()
    starts: tuple[int, ...] = ()
