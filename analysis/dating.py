"""When an article was published: an estimate with its evidence, never a guess.

Sources in order of trust: what the reader sets, the page's own metadata or an archive's header, a
byline or dateline, the address, the file's name, the text. The first that gives a date decides; a
warning says where another gives another one. Of a text that says where it appeared first, that day
is taken: it is when its words were written. The words of the text themselves give no date, only
bounds (see :mod:`analysis.bounds`), which no source weaker than a byline may break:

- "range": the text is bounded at both ends; or its opening names a day as its news and nothing in
  it is later, so that it was published on that day or after (open end).
- "none": anything less. A bound that rests on one end only, on an event or on an office, is kept
  (``earliest``, ``latest``) but does not place the article in time.

A picture's date is the picture's. It gives the article's day only where the text tells of the same
scene by its weekday, and nothing in the text is later.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from analysis.article import DateEstimate, DateSource, Precision
from analysis.bounds import Bound, Bounds, find_bounds
from analysis.cleaning import Cleaned
from analysis.date_candidates import Candidate, read_iso_span, take_found
from analysis.date_lines import LineDate, find_dated_lines
from analysis.date_names import find_address_date, find_name_date
from analysis.date_order import find_order
from analysis.datelines import find_dateline, find_yearless_dateline, names_later_year
from analysis.dates import find_dates, find_line_dates, find_weekdays, is_calendar_word, read_date
from analysis.document import RawDocument
from analysis.events import Event
from analysis.genres import names_speech
from analysis.metadata import find_address, find_title_line

# The opening that names an article's news: a standfirst and two paragraphs.
LEAD_PARAGRAPHS = 3
# A caption and a sentence tell of one scene where they share this many names.
SHARED_NAMES = 2
# NATO was founded in 1949; an article about it with an older date is misread or misdated.
FIRST_YEAR = 1949
_TITLE_REST = re.compile(r"[^\W\d_]{5}")  # more than "г." or "года" behind the day
# The evidence of a date that was not declared by a page but searched for in it.
GUESSED = "htmldate"


def estimate_date(
    document: RawDocument, cleaned: Cleaned, events: Sequence[Event], today: date | None = None
) -> DateEstimate:
    """Estimate when an article was published.

    ``events`` are those of the codebook. ``today`` (the present day if None) serves to find dates
    that cannot be: it is never taken for a date of publication.
    """
    today = today or date.today()
    bounds = find_bounds(cleaned.text, events, today)
    lines = find_dated_lines(document.lines, cleaned)
    found = list(_find_candidates(document, cleaned, lines))
    found = [_add_day(one, cleaned.text) for one in found]
    candidates = [_settle(one, document, cleaned, bounds, today) for one in found]
    for place, candidate in enumerate(candidates):
        strong = candidate.source in ("page metadata", "byline")
        possible = candidate.first <= today and bounds.allow(candidate.first, candidate.last)
        if strong or possible:
            rest = candidates[:place] + candidates[place + 1 :]
            return _decide(candidate, rest, bounds, today)
    pictured = _find_pictured_day(cleaned, bounds)
    if pictured is not None:
        return _decide(pictured, (), bounds, today)
    return _bounded(cleaned.text, _add_update(bounds, lines))


def _find_candidates(
    document: RawDocument, cleaned: Cleaned, lines: Sequence[LineDate]
) -> Iterator[Candidate]:
    """Give the dates of the sources in order of trust; a date guessed from a page comes later."""
    guessed = GUESSED in document.metadata.evidence.get("date", "")
    yield from _first_publication(lines)
    if not guessed:
        yield from _page_date(document)
    is_speech = names_speech(document.metadata.title or find_title_line(cleaned))
    yield from _line_date(lines, is_speech=is_speech)
    found = find_dateline(cleaned.text)
    if found:
        yield take_found(found, "byline", "dateline")
    yield from _speech_date(document, cleaned)
    if guessed:
        yield from _page_date(document)
    yield from find_address_date(find_address(document, cleaned)[0])
    yield from find_name_date(document.name, " ".join(cleaned.of_role("title")))


def _add_day(candidate: Candidate, text: str) -> Candidate:
    """Put the day of a dateline without a year ("RIGA, May 3 (Reuters) -") into a known year."""
    if candidate.precision not in ("year", "month"):
        return candidate
    dateline = find_yearless_dateline(text)
    day = dateline.in_year(candidate.first.year) if dateline else None
    if dateline is None or day is None or not candidate.first <= day <= candidate.last:
        return candidate
    return candidate.on(day, f'dateline "{text[dateline.start : dateline.end]}"')


def _settle(
    candidate: Candidate, document: RawDocument, cleaned: Cleaned, bounds: Bounds, today: date
) -> Candidate:
    """Choose between the readings of "3/5/2014": by what can be, the file, the outlet's habit."""
    if not candidate.readings:
        return candidate
    possible = [day for day in candidate.readings if day <= today and bounds.allow(day, day)]
    if len(possible) == 1:
        return candidate.on(possible[0], "the other reading cannot be")
    order, reason = find_order(document, cleaned)
    if not order:
        return candidate
    return candidate.on(candidate.readings[0 if order == "day" else 1], reason)


def _decide(
    candidate: Candidate, rest: Sequence[Candidate], bounds: Bounds, today: date
) -> DateEstimate:
    """Make a candidate the estimate, with what a reader should know against it."""
    warnings = []
    if candidate.first > today:
        warnings.append(f"The date {candidate.first} ({candidate.evidence}) lies in the future.")
    if candidate.last.year < FIRST_YEAR:
        warnings.append(f"The date {candidate.first} ({candidate.evidence}) lies before 1949.")
    others = [
        other.evidence
        for other in rest
        if candidate.contradicts(other) and GUESSED not in other.evidence
    ]
    warnings += [f"Another date stands in it: {other}." for other in dict.fromkeys(others)]
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
    is_early = bound.is_day and bound.paragraph <= LEAD_PARAGRAPHS
    return is_early and not names_later_year(text, bound.day.year)


def _page_date(document: RawDocument) -> Iterator[Candidate]:
    """Read the date of the page's own metadata, in the forms of :func:`dates.read_iso`."""
    written = document.metadata.date
    evidence = document.metadata.evidence.get("date", "the page's metadata")
    words = evidence if evidence.endswith('"') else f'{evidence} "{written}"'
    found = read_date(written)
    if found is not None and found.is_ambiguous:
        yield take_found(found, "page metadata", words, quote=False)
        return
    spans = [read_iso_span(day) for day in written.split("/")]
    first, last = spans[0], spans[-1]
    if first and last:
        precision: Precision = first[2] if first == last else "range"
        yield Candidate(first[0], last[1], precision, "page metadata", words)


def _first_publication(lines: Sequence[LineDate]) -> Iterator[Candidate]:
    """Read the day on which a text that says so appeared first."""
    for line in lines:
        if line.kind == "first":
            yield take_found(line.found, "byline", "first published")


def _line_date(lines: Sequence[LineDate], *, is_speech: bool) -> Iterator[Candidate]:
    """Read the byline and date lines: first those above the text, then a single one below it.

    The day of a meeting is that of a speech there.
    """
    kinds = ("published", "plain", "event") if is_speech else ("published", "plain")
    told = [line for line in lines if line.kind in kinds]
    for place in ("above", "under"):
        group = [line for line in told if line.place == place]
        if group:
            yield take_found(min(group, key=_rank).found, "byline", "byline")
    below = [line for line in told if line.place == "below"]
    labelled = [line for line in below if line.kind == "published"] or below
    if len({(line.found.earliest, line.found.latest) for line in labelled}) == 1:
        yield take_found(labelled[0].found, "byline", "date line")


def _speech_date(document: RawDocument, cleaned: Cleaned) -> Iterator[Candidate]:
    """Read the day with which the title of a speech ends; in others it is that of an event."""
    title = document.metadata.title or find_title_line(cleaned)
    dates = find_line_dates(title) if names_speech(title) else []
    if dates and dates[-1].precision == "day" and not _TITLE_REST.search(title[dates[-1].end :]):
        yield take_found(dates[-1], "byline", "title of the speech")


def _rank(line: LineDate) -> tuple[bool, bool, int]:
    """Order dates above a text: labelled ones, those under the title, the most precise come first.

    A line above the title may hold the day on which the page was saved.
    """
    precision = ("day", "month", "range").index(line.found.precision)
    return line.kind != "published", not line.after_title, precision


def _find_pictured_day(cleaned: Cleaned, bounds: Bounds) -> Candidate | None:
    """Find the day of a caption that the text confirms: the same scene on the same weekday."""
    for caption in cleaned.of_role("caption"):
        for found in find_dates(caption):
            if found.precision != "day" or not bounds.allow(found.earliest, found.earliest):
                continue
            weekday = _find_scene(cleaned.text, caption, found.earliest)
            if weekday:
                evidence = f'caption "{found.text}"; the text tells of the same on "{weekday}"'
                return take_found(found, "text", evidence, quote=False)
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


def _add_update(bounds: Bounds, lines: Sequence[LineDate]) -> Bounds:
    """Take the day of the last change as an upper bound: it came out then or before."""
    changed = [line.found for line in lines if line.kind == "changed"]
    if bounds.latest is not None or len(changed) != 1:
        return bounds
    last = changed[0]
    if not Bounds(bounds.earliest).allow(last.earliest, last.latest):
        return bounds
    return replace(bounds, latest=Bound(last.latest, f'changed "{last.text}"', "text", 0))
