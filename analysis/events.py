"""Dated events and terms of office: what a text that names them can say of its own date."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from analysis.errors import CodebookError

GAP = "…"
# A gap in a phrase stands for up to three words ("former NATO Secretary General": two).
GAP_WORDS = 3

EVENT_FIELDS = ("name", "date", "phrases", "source")
OFFICE_FIELDS = ("title", "titles", "names", "since", "source")
_SEPARATOR = r"(?:,?\s+|\s?[-–—]\s?)"
# A comma ends what "former" refers to ("former Secretary Pompeo, President Biden").
_GAP_SEPARATOR = r"(?:\s+|\s?[-–—]\s?)"
# Words that, up to two words before a title, say that somebody does not hold it.
_NOT_YET = re.compile(
    r"\b(?:incoming|future|next|vice|deputy|designate|elect|candidate)[\s-](?:[\w'’.]+\s){0,2}$",
    re.I,
)
# Words inside "former … President Obama" that part the two ("former President Bush and …").
_OTHER_OFFICE = re.compile(r"\b(?:vice|deputy|and|with|to)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Event:
    """Something that happened on a known day, and the phrases by which texts name it.

    A text that names an event which nobody foresaw was written on its first day (``date``) or
    later. An event that was ``foreseen`` (a summit) is named before and after it: the words
    around the name decide. ``end`` is the last day of an event of several days. ``display``
    marks those that stand behind a timeline. ``source`` is the public reference for the date.

    A phrase is words in any case; ``*`` at the end of a word stands for any ending, ``…`` for up
    to three words, and ``&`` joins phrases that must stand in one sentence, in any order. A
    phrase that begins with ``^`` names an office: it does not count where the words show that
    the person does not hold it ("vice", "next", "incoming").
    """

    name: str
    date: dt.date
    phrases: tuple[str, ...]
    source: str
    end: dt.date | None = None
    foreseen: bool = False
    display: bool = False
    note: str = ""

    def find_in(self, sentence: str) -> tuple[int, int] | None:
        """Find where a phrase that names the event begins and ends in a sentence, or None."""
        return _find_phrase(self.phrases, sentence)


@dataclass(frozen=True)
class Sighting:
    """An event that a sentence of a text names; ``start`` and ``end`` are within the sentence."""

    event: Event
    sentence: int
    start: int
    end: int


@dataclass(frozen=True)
class Office:
    """A term of office: who held it, under which titles and names, from when until when.

    ``until`` is the day on which the successor took over; None while the term lasts.
    """

    title: str
    titles: tuple[str, ...]
    names: tuple[str, ...]
    since: dt.date
    source: str
    until: dt.date | None = None

    def as_events(self) -> list[Event]:
        """Say the term as two events: nobody is given a title before it, or "former" within it."""
        pairs = [f"{title} {name}" for title in self.titles for name in self.names]
        holder = self.names[0]
        events = [
            Event(
                f"{holder} becomes {self.title}",
                self.since,
                tuple(f"^{pair}" for pair in pairs),
                self.source,
            )
        ]
        if self.until is not None:
            phrases = _former_phrases(self.titles, self.names)
            events.append(
                Event(f"{holder} leaves office as {self.title}", self.until, phrases, self.source)
            )
        return events


def load_events(path: Path) -> tuple[Event, ...]:
    """Read the events and the terms of office of a codebook, in the order of their dates.

    Raises:
        CodebookError: the file is missing, is no TOML, or an entry lacks a field or holds a
            value of the wrong kind; the message names file, entry and remedy.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CodebookError(path.name, "cannot be opened.", "Put the file back.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CodebookError(path.name, f"is no valid TOML: {error}.", "Mend that place.") from error
    events = [_parse_event(entry, path.name) for entry in data.get("event", [])]
    for entry in data.get("office", []):
        events += _parse_office(entry, path.name).as_events()
    return tuple(sorted(events, key=lambda event: event.date))


def find_events(sentences: Sequence[str], events: Sequence[Event]) -> list[Sighting]:
    """Find which events the sentences name; ``sentence`` counts from 0."""
    phrases = {phrase for event in events for phrase in event.phrases}
    words = {word for phrase in phrases for word in _key_words(phrase)}
    places = _find_places(words, sentences)
    everywhere = frozenset(range(len(sentences)))
    likely = {
        phrase: everywhere.intersection(*(places[word] for word in _key_words(phrase)))
        for phrase in phrases
        if _key_words(phrase) <= places.keys()
    }
    sightings = []
    for event in events:
        whole = [phrase for phrase in event.phrases if phrase in likely]
        for number in sorted(set().union(*(likely[phrase] for phrase in whole))):
            named = [phrase for phrase in whole if number in likely[phrase]]
            place = _find_phrase(named, sentences[number])
            if place:
                sightings.append(Sighting(event, number, *place))
    return sightings


def _parse_event(entry: Mapping[str, object], source: str) -> Event:
    """Check one ``[[event]]`` and make it an Event."""
    place = f"{source}, event {entry.get('name', '?')!r}"
    _require(entry, EVENT_FIELDS, place)
    return Event(
        name=_text(entry, "name", place),
        date=_day(entry, "date", place),
        phrases=_texts(entry, "phrases", place),
        source=_text(entry, "source", place),
        end=_day(entry, "end", place) if "end" in entry else None,
        foreseen=entry.get("foreseen") is True,
        display=entry.get("display") is True,
        note=_text(entry, "note", place) if "note" in entry else "",
    )


def _parse_office(entry: Mapping[str, object], source: str) -> Office:
    """Check one ``[[office]]`` and make it an Office."""
    place = f"{source}, office {entry.get('title', '?')!r} of {entry.get('names', '?')!r}"
    _require(entry, OFFICE_FIELDS, place)
    return Office(
        title=_text(entry, "title", place),
        titles=_texts(entry, "titles", place),
        names=_texts(entry, "names", place),
        since=_day(entry, "since", place),
        source=_text(entry, "source", place),
        until=_day(entry, "until", place) if "until" in entry else None,
    )


def _former_phrases(titles: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """List the ways in which a text calls somebody a former holder of an office."""
    return tuple(
        phrase
        for title in titles
        for name in names
        for phrase in (
            f"^former {GAP} {title} {name}",
            f"^ex {title} {name}",
            f"^{name}, former {GAP} {title}",
            f"^{name}, a former {GAP} {title}",
            f"^{name}, the former {GAP} {title}",
        )
    )


def _find_phrase(phrases: Sequence[str], sentence: str) -> tuple[int, int] | None:
    """Find where the first phrase begins and ends whose parts all stand in the sentence."""
    for phrase in phrases:
        matches = [match for part in _compile_phrase(phrase) if (match := part.search(sentence))]
        if len(matches) < len(_compile_phrase(phrase)):
            continue
        if phrase.startswith("^") and _is_barred(matches[0], sentence):
            continue
        return min(match.start() for match in matches), max(match.end() for match in matches)
    return None


def _is_barred(match: re.Match[str], sentence: str) -> bool:
    """Tell whether the title belongs to another office or another person after all."""
    return bool(_NOT_YET.search(sentence[: match.start()]) or _OTHER_OFFICE.search(match.group()))


@lru_cache(maxsize=4096)
def _key_words(phrase: str) -> frozenset[str]:
    """List the words without which a phrase cannot match: a cheap test before the patterns."""
    words = re.sub(r"[^\w*'’]", " ", phrase.lower()).split()
    return frozenset(word.partition("*")[0].replace("’", "'") for word in words)


def _find_places(words: Iterable[str], sentences: Sequence[str]) -> dict[str, frozenset[int]]:
    """Find in which sentences each word stands, if any: few of thousands name an event."""
    plain = [sentence.lower().replace("’", "'") for sentence in sentences]
    text = "\n".join(plain)
    return {
        word: frozenset(number for number, sentence in enumerate(plain) if word in sentence)
        for word in words
        if word in text
    }


@lru_cache(maxsize=4096)
def _compile_phrase(phrase: str) -> tuple[re.Pattern[str], ...]:
    """Turn a phrase into one pattern a part; no pattern can backtrack beyond its gap."""
    return tuple(_compile_part(part) for part in phrase.split("&"))


def _compile_part(part: str) -> re.Pattern[str]:
    """Turn words, endings and gaps into a pattern."""
    pattern, separator = "", ""
    for word in part.strip().removeprefix("^").split():
        if word == GAP:
            pattern += rf"(?:{_GAP_SEPARATOR}[\w'’.]+){{0,{GAP_WORDS}}}"
            separator = _GAP_SEPARATOR
            continue
        escaped = re.escape(word.rstrip(",")).replace(r"\*", r"\w*").replace("'", "['’]")
        escaped = escaped.replace(r"\-", r"[-–—\s]")
        comma = "," if word.endswith(",") else ""
        pattern += separator + escaped + comma
        separator = _SEPARATOR
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


def _require(entry: Mapping[str, object], names: Sequence[str], place: str) -> None:
    missing = [name for name in names if name not in entry]
    if missing:
        raise CodebookError(place, f"lacks {', '.join(missing)}.", "Add what is missing.")


def _text(entry: Mapping[str, object], name: str, place: str) -> str:
    value = entry[name]
    if not isinstance(value, str) or not value.strip():
        raise CodebookError(place, f"{name} is no text.", f'Write {name} = "…".')
    return value.strip()


def _texts(entry: Mapping[str, object], name: str, place: str) -> tuple[str, ...]:
    value = entry[name]
    if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
        raise CodebookError(place, f"{name} is no list of texts.", f'Write {name} = ["…", "…"].')
    return tuple(value)


def _day(entry: Mapping[str, object], name: str, place: str) -> dt.date:
    value = entry[name]
    if type(value) is not dt.date:
        raise CodebookError(place, f"{name} is no day.", f"Write {name} = 2014-09-04.")
    return value
