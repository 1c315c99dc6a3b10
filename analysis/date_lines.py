"""Lines that say when an article came out, and which of their dates is that of its publication.

"First published 3 May 2014, updated 5 June 2016" holds two days, "abgerufen am 3. Mai 2014" none:
the words next to a date say what it is (the lists of labels in cleaning's words.toml).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal, get_args

from analysis.cleaning import Cleaned
from analysis.cleaning.blocks import ends_sentence
from analysis.cleaning.bylines import is_date_line
from analysis.cleaning.words import load_words
from analysis.dates import FoundDate, find_line_dates

Kind = Literal["first", "published", "plain", "changed", "event", "other"]
Place = Literal["above", "under", "below"]

# Lines that can say when an article came out ("Source: Xinhua | 2016-04-20 23:31" among them).
DATED_ROLES = ("date", "byline", "source_url")
# Lines above a text that can hold a date among other things ("World | 3 May 2014 | 5 min read").
MIXED_ROLES = ("heading", "boilerplate", "navigation", "keywords", "author_box", "credits")
# A date below a text without a label is its own only if it stands close to its end.
BELOW_LINES = 3
# A line above the text that cleaning took for a part of it has at most so many words.
LABELLED_WORDS = 25
LABEL_WORDS = 4

_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_PARTS = re.compile(r"\s+[|•·—–/-]\s+|\s{3,}|\t")
# Markdown reads "3. Mai 2014" as the third point of a list.
_NUMBER = re.compile(r"\d{1,2}[.)]\s+")
# "This article …" at the end of it
_OWN_TEXT = re.compile(
    r"\W*(?:this|the|dieser?|dieses|der|die|das|cet(?:te)?|ce|le|la|este|esta|el|questo|questa|il"
    r"|эт[аои]т?|данн\w+|настоящ\w+)?\s*(?:l['’]|quest['’])?(?:article|essay|commentary|column|piece|post"
    r"|paper|story|text|interview|artikel|beitrag|kommentar|aufsatz|texte|tribune|entretien|artículo"
    r"|texto|columna|entrevista|articolo|testo|intervista|стать\w|текст|материал|интервью)\b",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"\s*[,(]?\s*(?:№|(?<!\w)(?:nr\.?|no\.|n[°º]|num\.|vol\.?|volume|issue|ausgabe|heft|numéro|número|numero"
    r"|выпуск|том)(?!\w))\s*\d",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d\d?[:.h]\d\d")


@dataclass(frozen=True)
class LineDate:
    """A date of a line: what it is, and where the line stands to the text and to its title."""

    found: FoundDate
    kind: Kind
    place: Place = "above"
    after_title: bool = True


def find_line_kinds(line: str, label: Kind = "plain") -> list[LineDate]:
    """Find the dates of a line, each with what the words next to it say that it is.

    ``label`` holds for a first date without any of its own; a later one takes that before it.
    """
    line = _ADDRESS.sub(" ", line)
    dates = find_line_dates(line)
    kinds: list[LineDate] = []
    for (start, _), found in zip(pairwise([0, *(d.end for d in dates)]), dates, strict=True):
        label = _last_label(line[start : found.start]) or label
        kinds.append(LineDate(found, label))
    if kinds and label == "plain":
        behind = line[kinds[-1].found.end :]
        said = _first_label(behind)
        if said in ("changed", "other") and not _CLOCK.search(behind):
            kinds[-1] = replace(kinds[-1], kind=said)
    return kinds


def find_dated_lines(lines: Sequence[str], cleaned: Cleaned) -> list[LineDate]:
    """Find the dates of all lines beside a text that can say when it came out.

    ``lines`` are those of the source that ``cleaned`` comes from.
    """
    start, end = min(cleaned.kept, default=0), max(cleaned.kept, default=0)
    title = max((line.line for line in cleaned.dropped if line.role == "title"), default=0)
    title = title if title < start else 0
    found: list[LineDate] = []
    label: Kind = "plain"
    below = 0
    for line in cleaned.dropped:
        place: Place = "above" if line.line < start else "below" if line.line > end else "under"
        below += place == "below"
        words = _with_number(lines, line.line, line.text)
        is_piece = _goes_on(lines, line.line)
        dates = [] if is_piece else _read_dropped(words, line.role, label, place)
        found += [
            LineDate(date.found, date.kind, place, line.line > title)
            for date in dates
            if place != "below" or date.kind != "plain" or below <= BELOW_LINES
        ]
        label = _whole_label(line.text)
    return found + _find_kept(cleaned.text)


def is_issue_line(line: str) -> bool:
    """Tell whether a line names an issue with its date ("Vol. 56, no. 2, April–May 2014")."""
    return _ISSUE.search(line) is not None and bool(find_line_dates(line))


def split_issue_line(line: str) -> str:
    """Give the words before the number of an issue, which name what it is one of; "" for others."""
    return _ISSUE.split(line, maxsplit=1)[0].strip() if is_issue_line(line) else ""


def _read_dropped(words: str, role: str, label: Kind, place: Place) -> list[LineDate]:
    """Read a line beside the text: whole, or of one that holds more only what is labelled."""
    if role in DATED_ROLES:
        dates = find_line_kinds(words, label)
        # Who writes for a forum writes no text of a meeting.
        return [_as_plain(date) for date in dates] if role == "byline" else dates
    if place == "above" and is_issue_line(words):
        return find_line_kinds(words, label)
    if role not in MIXED_ROLES:
        return []
    dates = _read_mixed(words)
    return dates if place == "above" else [date for date in dates if date.kind == "first"]


def _as_plain(date: LineDate) -> LineDate:
    return replace(date, kind="plain") if date.kind == "event" else date


def _read_mixed(words: str) -> list[LineDate]:
    """Read a line that holds other things too: parts that are dates, and dates with a label."""
    parts = _PARTS.split(words)
    if len(parts) > 1:
        return [date for part in parts if is_date_line(part) for date in find_line_kinds(part)]
    labels = ("first", "published", "changed")
    return [date for date in find_line_kinds(words) if date.kind in labels]


def _goes_on(lines: Sequence[str], number: int) -> bool:
    """Tell whether a line goes on the one above it: "… sent to the Senate on", "2 May 2014."."""
    above = lines[number - 2].split() if number > 1 else []
    return bool(above) and above[-1] in load_words()["no_places"] | {"of", "to", "dated", "and"}


def _find_kept(text: str) -> list[LineDate]:
    """Read what cleaning left with the text: a line above it, a note where it appeared first."""
    paragraphs = text.split("\n\n")
    first, last = paragraphs[0], paragraphs[-1]
    is_line = len(first.split()) <= LABELLED_WORDS and not ends_sentence(first)
    found = _read_mixed(first) if is_line else []
    if _OWN_TEXT.match(last) and len(last.split()) <= LABELLED_WORDS:
        dates = [date for date in find_line_kinds(last) if date.kind == "first"]
        found += [replace(date, place="below") for date in dates]
    return found


def _with_number(lines: Sequence[str], number: int, text: str) -> str:
    """Give the words of a line back the number that was read as that of a list's point."""
    source = lines[number - 1].strip() if 0 < number <= len(lines) else ""
    is_numbered = _NUMBER.match(source) is not None and source.endswith(text)
    return source if is_numbered else text


def _whole_label(line: str) -> Kind:
    """Tell the label that a line consists of: "Updated:" stands above its date."""
    if len(line.split()) > LABEL_WORDS or find_line_dates(line):
        return "plain"
    return _last_label(line) or "plain"


def _last_label(words: str) -> Kind | None:
    matches = list(_label_pattern().finditer(words))
    return _kind_of(matches[-1]) if matches else None


def _first_label(words: str) -> Kind | None:
    match = re.match(rf"[\W_]*(?:{_label_pattern().pattern})", words, re.IGNORECASE)
    return _kind_of(match) if match else None


def _kind_of(match: re.Match[str]) -> Kind:
    return next(kind for kind in get_args(Kind) if kind != "plain" and match[kind])


@lru_cache(maxsize=1)
def _label_pattern() -> re.Pattern[str]:
    """Join the lists of labels to one pattern with a group for each kind."""
    kinds = [kind for kind in get_args(Kind) if kind != "plain"]
    joined = "|".join(
        f"(?P<{kind}>{'|'.join(sorted(load_words()[f'{kind}_labels']))})" for kind in kinds
    )
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)
