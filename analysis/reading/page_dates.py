"""The day on which a web page was published: as it declares it, and as it shows it to readers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from analysis.dates import FoundDate, find_dates
from analysis.reading.linked_data import Node, read_string
from analysis.reading.page_surroundings import LONGEST_PIECE, Piece, drop_furniture
from analysis.reading.page_tree import read_marks, read_short

# Names of meta tags that hold a day of publication: Open Graph, Google Scholar's inclusion
# guidelines, Dublin Core, the Parse.ly, Sailthru, Cxense and Chartbeat crawlers, and the names
# that publishing systems made of them.
PUBLISHED_METAS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "article:published",
    "article.published",
    "published_time",
    "datepublished",
    "citation_publication_date",
    "citation_online_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dc.issued",
    "rnews:datepublished",
    "originalpublicationdate",
    "pubdate",
    "pub_date",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "article_date_original",
    "pdate",
    "date_published",
)
# These may as well be the day of a change, or of the page's making: a shown date is more.
OTHER_METAS = (
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "dcterms.created",
    "dc.created",
    "citation_date",
    "datecreated",
    "date",
    "created",
)

# A time of day in universal time may be one of the day before or after where the outlet is.
FARTHEST_EAST, FARTHEST_WEST = timedelta(hours=14), timedelta(hours=12)

# Words beside a date in a line that is no sentence: "By Ann Smith | 3 May 2014 | 5 min read"; and
# beside one that stands apart: "Published on Monday, 3 May 2014".
WORDS_BESIDE, FEW_WORDS = 16, 6
# Countries that write the month first in figures (Unicode CLDR, short dates).
MONTH_FIRST = ("en-us", "en-ph", "es-pr")

_ISO_DAY = re.compile(r"((?:19|20)\d\d)[-/.]?(\d\d)[-/.]?(\d\d)(?:\d{4}|\d{6})?(?!\d)")
_ISO_PART = re.compile(r"((?:19|20)\d\d)(?:[-/](\d\d))?")
_YEAR_FIRST = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s?[年년.]\s?(\d{1,2})\s?[月월.]\s?(\d{1,2})(?:\s?[日号일]|(?![\d.]))"
)
_UNIVERSAL = re.compile(r"\d[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(?:Z|UTC|GMT|[+-]00:?00)$")
_HALF_DAY = re.compile(r"\d:\d\d(?::\d\d)? ?[AP]M\b")
_SENTENCE = re.compile(r"[.!?…]\s*$")
_CHANGED = re.compile(
    r"updat|modif|edited|revis|correct|aktualisiert|geändert|mis à jour|màj|mise à jour|actualiza"
    r"|aggiorna|modificat|обновл|измен|更新|修改|last-?mod|access|retriev|print|copyright|©",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"publish|posted|publi[eé]|publicad|pubblicat|veröffentlicht|erschienen|опубликован|发布|pubdate"
    r"|publication|entry-date|dt-published|(?:^|\s)(?:date|datum|fecha|data|дата)(?:\s?:|\s+\d)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:^|[\s_-])(?:time|date|dates?|datum|fecha|data|dateline|timestamp|pubdate|stand|posted"
    r"|published|byline|post-?meta|entry-?meta|article-?(?:meta|info|date|time)|meta|info|credits?"
    r"|дата)(?:[\s_-]|$)|date(?:line|published)?\b|timestamp|pub-?time",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ShownDate:
    """A day that a page shows near its article, and how sure it is the one of publication."""

    day: str
    words: str
    is_sure: bool
    is_below: bool


def parse_day(words: str, region: str = "") -> str:
    """Read a day, month or year as an ISO string; "" where there is none, or where it is unclear.

    Figures in ISO order, or a day or month written out. "03/04/2014" is two days, so neither, but
    where ``region`` (as in :func:`list_shown`) or "AM" behind it says what it means.
    """
    words = words.strip()
    match = _ISO_DAY.match(words) or _ISO_PART.fullmatch(words)
    if match:
        return _write_day([int(part) for part in match.groups() if part])
    found = next(iter(_find_days(words)), None)
    if found is None:
        return ""
    if found.precision == "month":
        return found.earliest.isoformat()[: len("2014-04")]
    return _read_found(found, "en-us" if _HALF_DAY.search(words) else region)


def find_declared(
    article: Node,
    items: Mapping[str, Sequence[str]],
    metas: Mapping[str, Sequence[str]],
    region: str = "",
) -> tuple[str, str]:
    """Find the declared moment of publication and the tag that gives it; ("", "") if none."""
    candidates = [(read_string(article.get("datePublished")), "JSON-LD datePublished")]
    candidates += [(value, "itemprop datePublished") for value in items.get("datepublished", ())]
    candidates += [(metas[tag][0], f"meta {tag}") for tag in PUBLISHED_METAS if tag in metas]
    return next(((value, tag) for value, tag in candidates if parse_day(value, region)), ("", ""))


def find_other_declared(
    nodes: Sequence[Node], items: Mapping[str, Sequence[str]], metas: Mapping[str, Sequence[str]]
) -> tuple[str, str]:
    """Find a declared date that need not be the one of publication; ("", "") if none."""
    candidates = [
        (read_string(node.get(key)), f"JSON-LD {key}")
        for key in ("datePublished", "dateCreated")
        for node in nodes
    ]
    candidates += [
        (v, f"property {name}") for name in ("datecreated", "date") for v in items.get(name, ())
    ]
    candidates += [(metas[tag][0], f"meta {tag}") for tag in OTHER_METAS if tag in metas]
    days = ((parse_day(value), tag) for value, tag in candidates)
    return next(((day, tag) for day, tag in days if day), ("", ""))


def list_shown(pieces: Sequence[Piece], region: str) -> list[ShownDate]:
    """List the days that a page shows near its article, the likeliest first.

    ``region`` is the page's declared language and country ("en-US"): it settles what "03/04/2014"
    means. Dates of changes are left out.
    """
    shown = [found for piece in pieces for found in _read_piece(piece, region)]
    return sorted(shown, key=lambda found: (not found.is_sure, found.is_below))


def settle_zone(moment: str, shown: Sequence[ShownDate], region: str = "") -> tuple[str, str]:
    """Give the outlet's own day of a declared moment, and the words that show it, if any do.

    A moment in universal time may fall on the day before or after where the outlet is: the day
    that the page shows is the outlet's own. A moment with another offset is in the outlet's time.
    """
    day = parse_day(moment, region)
    match = _UNIVERSAL.search(moment.strip())
    if not match or len(day) < len("2014-04-03"):
        return day, ""
    clock = timedelta(hours=int(match[1]), minutes=int(match[2]))
    steps = [1] * (clock + FARTHEST_EAST >= timedelta(days=1)) + [-1] * (clock < FARTHEST_WEST)
    own = [(date.fromisoformat(day) + timedelta(days=step)).isoformat() for step in steps]
    near = [found for found in shown if not found.is_below]
    if any(found.day == day for found in near):
        return day, ""
    return next(((found.day, found.words) for found in near if found.day in own), (day, ""))


def drop_other_dates(tree: Any) -> None:  # noqa: ANN401  # lxml has no types
    """Take out of a page what is dated otherwise than by its publication, before it is searched.

    Such are changes, comments, other articles, pictures, and today.
    """
    drop_furniture(tree)
    for element in list(tree.iter("p", "div", "span", "li", "td", "time", "small", "em", "i")):
        marks = read_marks(element)
        words = read_short(element, LONGEST_PIECE)
        if (
            words
            and _CHANGED.search(f"{marks} {words}")
            and not _PUBLISHED.search(f"{marks} {words}")
        ):
            element.drop_tree()


def find_earlier(day: str, shown: Sequence[ShownDate]) -> ShownDate | None:
    """Find the one day above the text that lies well before a declared one; None if none does.

    A page that was moved to a new system often declares the day of that; what it shows to readers
    is the day on which it came out. One day earlier may be another time zone's.
    """
    if len(day) < len("2014-04-03"):
        return None
    sure = [found for found in shown if found.is_sure and not found.is_below]
    latest = (date.fromisoformat(day) - timedelta(days=2)).isoformat()
    is_one = len({found.day for found in sure}) == 1
    return sure[0] if is_one and sure[0].day <= latest else None


def _read_piece(piece: Piece, region: str) -> Iterator[ShownDate]:
    """Read the days of one short line: of a date line, or of one with little beside its date."""
    is_published = bool(_PUBLISHED.search(f"{piece.marks} {piece.text}"))
    if _CHANGED.search(piece.marks) and not is_published:
        return
    found = list(_find_days(piece.text))
    if not found:
        stamp = _read_stamp(piece.element)
        if stamp and not _CHANGED.search(piece.text):
            yield ShownDate(stamp, stamp, True, piece.is_below)
        return
    is_sure = is_published or bool(_DATED.search(piece.marks))
    if not _is_date_line(piece, found, is_sure=is_sure):
        return
    label, start = _read_label(piece), 0
    for one in found:
        day = _read_found(one, region)
        if day and not _CHANGED.search(label + piece.text[start : one.start]):
            yield ShownDate(day, piece.text, is_sure, piece.is_below)
        label, start = "", one.end


def _read_label(piece: Piece) -> str:
    """Read what stands before a line in the element around it, back to the figures before it."""
    parent = piece.element.getparent()
    around = read_short(parent, LONGEST_PIECE) if parent is not None else ""
    before, found, _ = around.partition(piece.text)
    return re.split(r"\d", before)[-1] if found else ""


def _is_date_line(piece: Piece, found: Sequence[FoundDate], *, is_sure: bool) -> bool:
    """Tell whether a line gives a date of the page, not of what it tells of.

    Above the heading and below the text, where other things are dated too, nothing but a few
    labels may stand beside a date that is not marked as one.
    """
    rest = piece.text
    for one in found:
        rest = rest.replace(one.text, " ")
    words = sum(any(map(str.isalpha, word)) for word in rest.split())
    if piece.is_below or piece.is_before_heading:
        return is_sure and words <= FEW_WORDS
    is_sentence = words > FEW_WORDS and _SENTENCE.search(piece.text)
    return words <= WORDS_BESIDE and not is_sentence


def _read_stamp(element: Any) -> str:  # noqa: ANN401  # lxml has no types
    """Read the day of a time element, or of the hAtom microformat's abbreviation; "" if none."""
    title = element.get("title") if element.tag == "abbr" else None
    day = parse_day(element.get("datetime") or title or "")
    return day if len(day) == len("2014-04-03") else ""


def _find_days(text: str) -> Iterator[FoundDate]:
    """Find the dates of a line, those in Chinese, Japanese and Korean order too."""
    yield from find_dates(text)
    for match in _YEAR_FIRST.finditer(text):
        day = _write_day([int(part) for part in match.groups()])
        if day:
            when = date.fromisoformat(day)
            yield FoundDate(*match.span(), match.group(), when, when, "day")


def _read_found(found: FoundDate, region: str) -> str:
    """Read a found day as an ISO string; of two readings the one of the page's country."""
    if found.precision == "day":
        return found.earliest.isoformat()
    if found.precision != "range" or region in ("", "en"):
        return ""
    first, second, year = (int(part) for part in re.findall(r"\d+", found.text))
    return _write_day([year, first, second] if region in MONTH_FIRST else [year, second, first])


def _write_day(parts: Sequence[int]) -> str:
    """Write a year, month and day, as far as they are given; "" where the calendar has none."""
    try:
        date(*(*parts, 1, 1)[:3])
    except ValueError:
        return ""
    return "-".join(f"{part:02}" for part in parts)
