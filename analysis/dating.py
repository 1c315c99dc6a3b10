"""When an article was published: an estimate with its evidence, never a guess.

Sources in order of trust: what the reader sets, the page's own metadata, a byline or dateline, the
address, the file's name, the text. The first that gives a date decides. The words of the text
themselves give no date, only bounds (see :mod:`analysis.bounds`), which no source weaker than a
byline may break:

- "range": the text is bounded at both ends; or its opening names a day as its news and nothing in
  it is later, so that it was published on that day or after (open end).
- "none": anything less. A bound that rests on one end only, on an event or on an office, is kept
  (``earliest``, ``latest``) but does not place the article in time.

A picture's date is the picture's. It gives the article's day only where the text tells of the same
scene by its weekday, and nothing in the text is later.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from analysis.article import DateEstimate, DateSource, Precision
from analysis.bounds import Bound, Bounds, find_bounds
from analysis.cleaning import Cleaned
from analysis.dates import FoundDate, find_dates, find_weekdays, is_calendar_word, month_end
from analysis.document import RawDocument
from analysis.events import Event
from analysis.metadata import find_address

# The opening that names an article's news: a standfirst and two paragraphs.
LEAD_PARAGRAPHS = 3
# A caption and a sentence tell of one scene where they share this many names.
SHARED_NAMES = 2
# NATO was founded in 1949; an article about it with an older date is misread or misdated.
FIRST_YEAR = 1949
DATELINE_LENGTH = 90  # characters
# Lines that can say when an article came out ("Source: Xinhua | 2016-04-20 23:31" among them).
DATED_ROLES = ("date", "byline", "source_url")
# The evidence of a date that was not declared by a page but searched for in it.
GUESSED = "htmldate"

_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_UPDATED = re.compile(
    r"updated?|modified|edited|revised|aktualisiert|mis à jour|обновлен|изменен", re.IGNORECASE
)
_DATELINE_PLACE = re.compile(r"\(?(?:[A-ZÀ-ÝА-Я][\w.'’-]*[ ,/]+){1,5}$")
_DATELINE_END = re.compile(r"\.?\)?\s*(?:\(|[-–—/:])")
_PATH_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[-/_](\d\d?)[-/_](\d\d?)|(\d\d)(\d\d))(?!\d)")
_PATH_STAMP = re.compile(r"/((?:19|20)\d\d)(\d\d)(\d\d)\d{4,}")
_PATH_MONTH = re.compile(r"(?:(?<=/)((?:19|20)\d\d)/(\d\d?)(?=/)|-((?:19|20)\d\d)-(\d\d)(?=/?$))")
_PATH_YEAR = re.compile(r"(?<=/)((?:19|20)\d\d)(?=/)")
_NAME_DAY = re.compile(r"(?<![^\W_])((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?![^\W_])")
_NAME_MONTH = re.compile(r"(?<![^\W_])((?:19|20)\d\d)[-_.](\d\d)(?![^\W_]|[-_.]\d\d)")
_NAME_YEAR = re.compile(r"(?:^((?:19|20)\d\d)(?=[-_ ])|(?<=_)((?:19|20)\d\d)$)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TOWARD_YEAR = re.compile(r"\b(?:by|until|till|through|before|beyond|to|bis|до)\s+$", re.IGNORECASE)


@dataclass(frozen=True)
class _Candidate:
    """A date from one source, before it is checked against the bounds."""

    first: date
    last: date
    precision: Precision
    source: DateSource
    evidence: str


def estimate_date(
    document: RawDocument, cleaned: Cleaned, events: Sequence[Event], today: date | None = None
) -> DateEstimate:
    """Estimate when an article was published.

    ``events`` are those of the codebook. ``today`` (the present day if None) serves to find dates
    that cannot be: it is never taken for a date of publication.
    """
    today = today or date.today()
    bounds = find_bounds(cleaned.text, events, today)
    for candidate in _find_candidates(document, cleaned):
        strong = candidate.source in ("page metadata", "byline")
        possible = candidate.first <= today and bounds.allow(candidate.first, candidate.last)
        if strong or possible:
            return _decide(candidate, bounds, today)
    pictured = _find_pictured_day(cleaned, bounds)
    if pictured is not None:
        return _decide(pictured, bounds, today)
    return _bounded(cleaned.text, _add_update(bounds, cleaned))


def _find_candidates(document: RawDocument, cleaned: Cleaned) -> Iterator[_Candidate]:
    """Give the dates of the sources in order of trust; a date guessed from a page comes later."""
    guessed = GUESSED in document.metadata.evidence.get("date", "")
    if not guessed:
        yield from _page_date(document)
    yield from _line_date(cleaned)
    yield from _dateline(cleaned.text)
    if guessed:
        yield from _page_date(document)
    yield from _address_date(document, cleaned)
    yield from _name_date(document.name, cleaned)


def _decide(candidate: _Candidate, bounds: Bounds, today: date) -> DateEstimate:
    """Make a candidate the estimate, with what a reader should know against it."""
    warnings = []
    if candidate.first > today:
        warnings.append(f"The date {candidate.first} ({candidate.evidence}) lies in the future.")
    if candidate.last.year < FIRST_YEAR:
        warnings.append(f"The date {candidate.first} ({candidate.evidence}) lies before 1949.")
    for bound, word in ((bounds.earliest, "later"), (bounds.latest, "earlier")):
        limits = Bounds(bound) if word == "later" else Bounds(None, bound)
        if bound and not limits.allow(candidate.first, candidate.last):
            warnings.append(f"The text points to a {word} date: {bound.evidence}.")
    return DateEstimate(
        candidate.first,
        candidate.last,
        candidate.precision,
        candidate.source,
        candidate.evidence,
        tuple(warnings),
    )


def _bounded(text: str, bounds: Bounds) -> DateEstimate:
    """Give what the bounds of a text amount to: a range, or no place in time."""
    earliest, latest = bounds.earliest, bounds.latest
    known = [bound for bound in (earliest, latest) if bound]
    if not known:
        return DateEstimate()
    is_range = len(known) == 2 or (earliest is not None and _is_news(earliest, text))
    evidence = [f"not before {earliest.day}: {earliest.evidence}"] if earliest else []
    evidence += [f"not after {latest.day}: {latest.evidence}"] if latest else []
    source: DateSource = "event" if any(b.source == "event" for b in known) else "text"
    return DateEstimate(
        earliest.day if earliest else None,
        latest.day if latest else None,
        "range" if is_range else "none",
        source,
        "; ".join(evidence),
    )


def _is_news(bound: Bound, text: str) -> bool:
    """Tell whether a day is the news of a text: its opening names it, and no later year comes."""
    if not bound.is_day or bound.paragraph > LEAD_PARAGRAPHS:
        return False
    return not any(
        int(match.group()) > bound.day.year
        and not _TOWARD_YEAR.search(text[max(0, match.start() - 10) : match.start()])
        for match in _YEAR.finditer(text)
    )


def _page_date(document: RawDocument) -> Iterator[_Candidate]:
    """Read the date of the page's own metadata: an ISO day, month or year."""
    spans = [_iso_span(day) for day in document.metadata.date.split("/")]
    first, last = spans[0], spans[-1]
    if first and last:
        evidence = document.metadata.evidence.get("date", "the page's metadata")
        words = evidence if evidence.endswith('"') else f'{evidence} "{document.metadata.date}"'
        precision = first[2] if first == last else "range"
        yield _Candidate(first[0], last[1], precision, "page metadata", words)


def _line_date(cleaned: Cleaned) -> Iterator[_Candidate]:
    """Read the byline and date lines: first those above the text, then a single one below it."""
    start = min(cleaned.kept, default=0)
    end = max(cleaned.kept, default=0)
    dated = [line for line in cleaned.dropped if line.role in DATED_ROLES]
    above = [found for line in dated if line.line < start for found in _published(line.text)]
    under = [found for line in dated if start < line.line < end for found in _published(line.text)]
    below = [found for line in dated if line.line > end for found in _published(line.text)]
    for group in (above, under):
        if group:
            best = min(group, key=lambda found: ("day", "month", "range").index(found.precision))
            yield _from_found(best, "byline", "byline")
    if len({(found.earliest, found.latest) for found in below}) == 1:
        yield _from_found(below[0], "byline", "date line")


def _published(line: str) -> list[FoundDate]:
    """List the dates of a line that are not said to be those of a change."""
    dates, start = [], 0
    line = _ADDRESS.sub(" ", line)
    for found in find_dates(line):
        if not _UPDATED.search(line[start : found.start]):
            dates.append(found)
        start = found.end
    return dates


def _dateline(text: str) -> Iterator[_Candidate]:
    """Read "BRUSSELS, December 3, 2019 (Reuters) -" at the beginning of the text."""
    opening = text[:DATELINE_LENGTH]
    for found in find_dates(opening)[:1]:
        place = _DATELINE_PLACE.match(opening[: found.start])
        if place and _DATELINE_END.match(opening[found.end :]):
            yield _from_found(found, "byline", "dateline")


def _address_date(document: RawDocument, cleaned: Cleaned) -> Iterator[_Candidate]:
    """Read the date that an address holds: /2010/10/24/, -2015-03, /2014/."""
    address, _ = find_address(document, cleaned)
    path = urlsplit(address[max(address.rfind("http"), 0) :]).path
    for pattern in (_PATH_DAY, _PATH_STAMP, _PATH_MONTH, _PATH_YEAR):
        span = _first_span(pattern, path)
        if span:
            yield _Candidate(*span, "address", f'address "{address}"')
            return


def _name_date(name: str, cleaned: Cleaned) -> Iterator[_Candidate]:
    """Read the date that a file's name holds; a year only where it is no word of the title."""
    stem = name.rsplit(".", 1)[0]
    title = " ".join(cleaned.of_role("title"))
    for pattern in (_NAME_DAY, _NAME_MONTH):
        span = _first_span(pattern, stem)
        if span:
            yield _Candidate(*span, "file name", f'file name "{name}"')
            return
    for found in find_dates(re.sub(r"[-_]", " ", stem)):
        yield _from_found(found, "file name", "file name")
    span = _first_span(_NAME_YEAR, stem)
    if span and str(span[0].year) not in title:
        yield _Candidate(*span, "file name", f'file name "{name}"')


def _find_pictured_day(cleaned: Cleaned, bounds: Bounds) -> _Candidate | None:
    """Find the day of a caption that the text confirms: the same scene on the same weekday."""
    for caption in cleaned.of_role("caption"):
        for found in find_dates(caption):
            if found.precision != "day" or not bounds.allow(found.earliest, found.earliest):
                continue
            weekday = _find_scene(cleaned.text, caption, found.earliest)
            if weekday:
                evidence = f'caption "{found.text}"; the text tells of the same on "{weekday}"'
                return _from_found(found, "text", evidence, quote=False)
    return None


def _find_scene(text: str, caption: str, day: date) -> str:
    """Find the weekday by which a sentence tells of the caption's scene; "" if none does."""
    names = _names(caption)
    for match in re.finditer(r"[^.!?\n]+", text):
        for start, weekday in find_weekdays(match.group()):
            if weekday == day.weekday() and len(names & _names(match.group())) >= SHARED_NAMES:
                return match.group()[start:].split()[0].strip(",;:")
    return ""


def _names(text: str) -> set[str]:
    """List the words of four letters or more with a capital, but for months and weekdays."""
    words = re.findall(r"\b[A-ZÀ-Ý][\w’'-]{3,}", text)
    return {word for word in words if not is_calendar_word(word)}


def _add_update(bounds: Bounds, cleaned: Cleaned) -> Bounds:
    """Take the day of the last change as an upper bound: it came out then or before."""
    if bounds.latest is not None:
        return bounds
    lines = [line for line in cleaned.of_role("date", "byline") if _UPDATED.search(line)]
    changed = [found for line in lines for found in find_dates(line)]
    if len(changed) != 1 or not Bounds(bounds.earliest).allow(
        changed[0].earliest, changed[0].latest
    ):
        return bounds
    return replace(
        bounds, latest=Bound(changed[0].latest, f'changed "{changed[0].text}"', "text", 0)
    )


def _from_found(
    found: FoundDate, source: DateSource, evidence: str, *, quote: bool = True
) -> _Candidate:
    words = f'{evidence} "{found.text}"' if quote else evidence
    return _Candidate(found.earliest, found.latest, found.precision, source, words)


def _first_span(pattern: re.Pattern[str], text: str) -> tuple[date, date, Precision] | None:
    """Read the first match of a pattern of figures that stands for a date in the calendar."""
    for match in pattern.finditer(text):
        numbers = [int(part) for part in match.groups() if part and part.isdigit()]
        span = _span(*numbers)
        if span:
            return span
    return None


def _iso_span(day: str) -> tuple[date, date, Precision] | None:
    """Read an ISO day, month or year."""
    parts = [int(part) for part in day.split("-")[:3] if part.isdigit()]
    return _span(*parts) if parts else None


def _span(year: int, month: int = 0, day: int = 0) -> tuple[date, date, Precision] | None:
    """Give the first and last day of a year, month or day; None where the calendar has none."""
    try:
        if day:
            return date(year, month, day), date(year, month, day), "day"
        if month:
            return date(year, month, 1), month_end(year, month), "month"
        return date(year, 1, 1), date(year, 12, 31), "year"
    except ValueError:
        return None
