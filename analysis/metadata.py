"""Title, author, outlet, genre and address of an article, as its page and its words give them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from analysis.agencies import find_agency
from analysis.authors import find_author
from analysis.cleaning import Cleaned
from analysis.cleaning.bylines import parse_byline, parse_website
from analysis.date_lines import is_issue_line, split_issue_line
from analysis.dates import find_line_dates
from analysis.document import RawDocument
from analysis.genres import find_genre
from analysis.outlets import Outlet, find_outlet, find_outlet_of, find_standing_outlet

# A heading of one or two words above a title is the shelf on which it stands ("Politik").
SHELF_WORDS = 2

_ADDRESS = re.compile(r"https?://[^\s<>\"')]+")
_ADDRESS_LABEL = re.compile(
    r"\W*(?:original|article|source|permanent|url|link|via|quelle|источник)", re.I
)
_MAIL_DOMAIN = re.compile(r"@([\w-]+(?:\.[\w-]+)+)")
_OWNER = re.compile(
    r"\b(?:(?:position|policy|policies|stance|views?|opinions?|those|line|permission|courtesy) of"
    r"|(?:appeared|published) (?:on )?(?:in|on|by|at)|permission from"
    r"|(?:erschien(?:en)?|veröffentlicht)(?: \w+){0,2} (?:in|im|auf|bei)(?: (?:der|dem))?"
    r"|(?:publiée?|parue?)(?: \w+){0,2} (?:dans|sur|par|chez)"
    r"|(?:publicad[oa]|aparecid[oa]) (?:en|por)"
    r"|(?:pubblicat[oa]|appars[oa]) (?:in|su|da)|опубликован[оа]? (?:в|на)(?: \w+е)?"
    r"|(?:source|quelle|fuente|fonte|источник)\s*:):? (?=(.{2,60}))",
    re.IGNORECASE,
)
_NAME_END = re.compile(r"[.,;:*()]| or | and | in | on | as | am | le | el | il |$")
_PATH = re.compile(r"\S\s+[>›»]\s+\S")
_ISSUE_NAME = re.compile(
    r"(?:газета|журнал|zeitschrift|revue|rivista|revista)?\W*(.{2,40}?)[\s,\"»“”]*$", re.IGNORECASE
)
_HEAD_PARTS = re.compile(r"\s+[|•·—–/-]\s+|,\s+")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d\s*)?(.{2,60})", re.I
)


@dataclass(frozen=True)
class Metadata:
    """What is known of an article beside its date; "" where nothing shows it.

    ``author`` holds persons, without titles of office, joined by ", ". ``genre`` is one of
    ``genres.GENRES``. ``evidence`` maps the name of a field to the words or the place that gave it.
    """

    title: str = ""
    author: str = ""
    outlet: str = ""
    genre: str = ""
    url: str = ""
    evidence: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def find_metadata(document: RawDocument, cleaned: Cleaned) -> Metadata:
    """Find each field in the page's own metadata, else in the lines beside the body.

    Nothing is taken from the sentences of the body, but for the salutation of a speech and the
    agency of a dateline ("MOSCOW (Reuters) -").
    """
    found = {
        "title": _find_title(document, cleaned),
        "author": find_author(document, cleaned),
        "url": find_address(document, cleaned),
    }
    outlets = _find_outlets(document, cleaned, found["url"][0])
    found["outlet"] = next(outlets, ("", ""))
    found["genre"] = find_genre(document, cleaned, found["url"][0])
    return Metadata(
        **{name: value for name, (value, _) in found.items()},
        evidence={name: words for name, (value, words) in found.items() if value},
    )


def _find_title(document: RawDocument, cleaned: Cleaned) -> tuple[str, str]:
    if document.metadata.title:
        return document.metadata.title, _place(document, "title")
    title = find_title_line(cleaned)
    return title, "line above the text"


def find_title_line(cleaned: Cleaned) -> str:
    """Find the title among the lines above a text; "" where none of them is one.

    The line of an issue ("Die Zeit Nr. 19/2014 vom 3. Mai 2014") and a path through a site ("Home >
    Europe") are none; the first heading below such a line is.
    """
    title = " ".join(cleaned.of_role("title"))
    if not (is_issue_line(title) or _PATH.search(title)):
        return title
    start = min(cleaned.kept, default=0)
    first = max(line.line for line in cleaned.dropped if line.role == "title")
    below = (line for line in cleaned.dropped if first < line.line < start)
    headings = (line.text for line in below if line.role == "heading")
    return next((text for text in headings if text.count(" ") >= SHELF_WORDS), "")


def find_address(document: RawDocument, cleaned: Cleaned) -> tuple[str, str]:
    """Find the article's own address and what gave it; ("", "") where nothing does.

    A line counts that says so ("Original url: …", "Source: …"), or that stands alone above the
    text; a list of addresses below it leads elsewhere.
    """
    if document.metadata.url:
        return document.metadata.url, _place(document, "url")
    start = min(cleaned.kept, default=0)
    for line in cleaned.dropped:
        match = _ADDRESS.search(line.text) if line.role == "source_url" else None
        if match and (line.line < start or _ADDRESS_LABEL.match(line.text)):
            return match.group().rstrip(".,"), f'line "{line.text}"'
    return "", ""


def _find_outlets(document: RawDocument, cleaned: Cleaned, url: str) -> Iterator[tuple[str, str]]:
    """Give the outlets that page and lines name, the most telling first.

    A syndicator's copyright line names who sold the text, not who published it.
    """
    if document.metadata.outlet:
        yield _spell(document.metadata.outlet), _place(document, "outlet")
    for line in cleaned.of_role("byline"):
        byline = parse_byline(line)
        name = byline.outlet if byline and byline.outlet else parse_website(line)
        if name:
            yield _spell(name), f'line "{line}"'
    at = find_outlet_of(url) if url else None
    if at and at.is_known:
        yield at.name, f'address "{url}"'
    for line in cleaned.of_role("site_header", "boilerplate"):
        known = find_standing_outlet(line)
        if known:
            yield known.name, f'line "{line}"'
    yield from _find_head_outlets(cleaned)
    for line in cleaned.of_role("disclaimer", "source_url", "date"):
        for named in _named_in(_OWNER, line):
            yield named.name, f'line "{line}"'
    if at:
        yield at.name, f'address "{url}"'
    yield from _find_weak_outlets(cleaned)


def _find_head_outlets(cleaned: Cleaned) -> Iterator[tuple[str, str]]:
    """Give the outlets that stand by themselves under the title ("Jane Doe | The Guardian")."""
    start = min(cleaned.kept, default=0)
    title = max((line.line for line in cleaned.dropped if line.role == "title"), default=0)
    for line in cleaned.dropped:
        issue = split_issue_line(line.text) if line.line < start else ""
        name = _ISSUE_NAME.match(issue) if issue else None
        known = find_outlet(name[1]) if name else None
        if known:
            yield known.name, f'line "{line.text}"'
        if title < line.line < start and line.role in ("heading", "date", "keywords"):
            for part in _HEAD_PARTS.split(line.text):
                known = find_standing_outlet(part)
                if known and not known.syndicator:
                    yield known.name, f'line "{line.text}"'


def _find_weak_outlets(cleaned: Cleaned) -> Iterator[tuple[str, str]]:
    """Give the outlets of copyright lines, of a dateline's agency, of mail addresses."""
    for line in cleaned.of_role("boilerplate", "author_bio"):
        for named in _named_in(_COPYRIGHT, line):
            if not named.syndicator:
                yield named.name, f'line "{line}"'
    agency, words = find_agency(cleaned.text)
    if agency:
        yield agency, words
    for line in cleaned.of_role("boilerplate", "author_bio", "author_box"):
        for domain in _MAIL_DOMAIN.findall(line):
            owner = find_outlet_of(domain)
            if owner and owner.is_known:
                yield owner.name, f'line "{line}"'


def _spell(name: str) -> str:
    """Spell an outlet's name as outlets.toml does, where it is known."""
    known = find_outlet(name)
    return known.name if known else name


def _named_in(pattern: re.Pattern[str], line: str) -> Iterator[Outlet]:
    """Give the known outlets that a line without its dates names behind the words of a pattern."""
    for found in reversed(find_line_dates(line)):
        line = f"{line[: found.start].rstrip()} {line[found.end :].lstrip(' ,')}"
    for match in pattern.finditer(line):
        name = match[1]
        for end in _NAME_END.finditer(name):
            known = find_outlet(name[: end.start()])
            if known:
                yield known
                break


def _place(document: RawDocument, name: str) -> str:
    """Name the place in the page's metadata that gave a field."""
    return document.metadata.evidence.get(name, "the page's metadata")
