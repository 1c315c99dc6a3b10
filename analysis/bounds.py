"""What the words of a text say of its own date: it is not older than what it reports.

A day or month that a text reports as past, an event that it names, a title that it gives somebody:
each sets a day before which the text cannot have been published. A summit that it calls upcoming
sets one after which it cannot. Nothing here gives a date: a text's latest event may be history.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import shorten

from analysis.article import DateSource
from analysis.dates import FoundDate, find_dates, find_yearless_days
from analysis.events import Event, Sighting, find_events
from analysis.sentences import Sentence, split_sentences

# A day without a year belongs to the full date before it in its paragraph if it follows within
# this time ("On 18 October 2021 … on 29 October").
SAME_STORY = timedelta(days=60)
# Characters around a date in which a verb or preposition decides whether it lies in the future.
BEFORE_DATE = 50
AFTER_DATE = 100
# Words before a date among which its own verb stands ("was signed in Rome on").
VERB_WORDS = 4
# Characters around an event's name in which "upcoming" or "this September" belongs to it.
NEAR_EVENT = 30
EVIDENCE_LENGTH = 120  # characters

_TOWARD = re.compile(
    r"\b(?:by|from|until|till|before|after|through|no later than|to|beyond|as of|prior to"
    r"|bis|ab|vor|nach|avant|après|dès le|jusqu['’]au|antes del?|después del?|hasta el|desde el"
    r"|prima del|dopo il|fino al|dal|entro il"
    r"|до|к|с|после)\s+(?:at least\s+)?(?:the\s+)?"
    r"(?:(?:end|close) of\s+|early\s+|late\s+|mid-?\s*)?$"
    r"|\bto be \w+|\bexpir(?:ing|es?)\b"
    r"|\b(?:will|shall|upcoming|forthcoming|scheduled|planned|plans?|expected|due|deadline|next"
    r"|if|unless|expires?|set for|slated|would|could|may|might|будет|soll(?:en)?|geplant|wollen"
    r"|prévue?s?|doit|doivent|previst[aoe]s?|previsti|prevé|deve|devono|намечен\w*|запланирован\w*)\b"
    r"(?:\s+\S+){0,5}\s*$",
    re.IGNORECASE,
)
# Verbs in the future; of languages without an auxiliary the endings, and words that announce.
_WILL = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due|scheduled|expected|set|planned)|takes? place|wird|werden"
    r"|soll(?:en)?|findet|finden|будет|будут|состо[яи]тся|пройд[её]т|пройдут|начн[её]тся|намечен\w*"
    r"|запланирован\w*|aura|auront|sera|seront|se tiendra|se tiendront|doit|doivent|débutera"
    r"|commencera|prévue?s?|\w{2,}rá|\w{2,}rán|previst[aoe]s?|previsti|\w{2,}rà|\w{2,}ranno)(?!\w)",
    re.IGNORECASE,
)
# A verb in the past; not the words that only look like one.
_PAST = re.compile(
    r"\b(?<!\bbe )(?!(?:in)?deed\b|need\b|speed\b|hundred\b|proceed\b|exceed\b|succeed\b"
    r"|feed\b|seed\b|shed\b|sacred\b|based\b|related\b|aged\b)(?:[a-z]{2,}ed|did|said|told|met|held|took|gave|wrote|made|was"
    r"|were|had|came|began|went|became|led|left|saw|shot|sent|spoke|won|lost|broke|fell|rose"
    r"|war(?:en)?|hatten?|wurden?|trafen?|traf|fand(?:en)?|sagten?|erklärten?|gab(?:en)?|begann(?:en)?"
    r"|s['’]est|s['’]étaient|se sont|fut|furent|était|étaient|avait|avaient|a été|ont été|a \w+é"
    r"|ont \w+é|\w{2,}èrent|fue|fueron|había|habían|\w{2,}ó|\w{2,}(?:aron|ieron)"
    r"|(?:è|sono) stat[aoie]|furono|aveva|avevano|\w{2,}(?:arono|erono|irono)|(?:ha|hanno) \w+to"
    r"|был[аио]?|[а-яё]{2,}(?:ил|ал|ел|ял)(?:[аио]|ся|ась|ись|ось)?)(?!\w)"
)
# A day of somebody's life, or of a beginning long ago, is no news.
_LIFE = re.compile(
    r"\b(?:born|founded|established|geboren\w*|gegründet\w*|née?|fondée?|nacid[oa]|nació|fundad[oa]"
    r"|nat[oa] (?:a|il|nel)|nacque|fondat[oa]|родил(?:ся|ась)|основан\w*)(?!\w)",
    re.IGNORECASE,
)
# What a reader of the text has done is nothing that the text tells.
_READER = re.compile(
    r"\b(?:accessed|retrieved|printed|downloaded|viewed|abgerufen|gedruckt|consultée?|consultad[oa]"
    r"|consultat[oa]|обращения)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_DID = re.compile(r"\bdid\b(?:\s+\S+){0,6}\s*$")
# Of verbs before a date, those that announce it do not say that it has passed.
_ANNOUNCED = re.compile(
    r"\b(?:said|told|announced|agreed|decided|declared|proclaimed|designated|invited|proposed|set"
    r"|extended|postponed|delayed|scheduled|planned|expected|called|promised|pledged|vowed|wanted)\b"
)
_HEDGE = re.compile(
    r"\b(?:if|would|could|might|may|possible|potential|prospect of|threat of|fears? of|risk of"
    r"|eventual|any|future|hypothetical|avoid|prevent)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_UPCOMING = re.compile(
    r"\b(?:upcoming|forthcoming|approaching|coming|next)\b\W*(?:\w+\W+){0,3}$", re.I
)
_THIS_MONTH = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:this|next|later this) (?:week|month|year|spring|summer|autumn|fall"
    r"|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:agreed|decided|adopted|endorsed|declared|launched|pledged|approved|reaffirmed|reiterated"
    r"|signed|met|held|took place|announced|concluded|invited|stated|confirmed|since|after"
    r"|following|last)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“„«\"][^“”„«»\"]*[”»\"]")


@dataclass(frozen=True)
class Bound:
    """A day that a text cannot be older (or younger) than, and the words that say so.

    ``is_day`` says that the text itself names that day; ``paragraph`` counts from 1.
    """

    day: date
    evidence: str
    source: DateSource
    paragraph: int
    is_day: bool = False


@dataclass(frozen=True)
class Bounds:
    """The latest lower bound and the earliest upper bound of a text; None where there is none."""

    earliest: Bound | None = None
    latest: Bound | None = None

    def allow(self, first: date, last: date) -> bool:
        """Tell whether a date from another source is consistent with both bounds."""
        too_old = self.earliest is not None and last < self.earliest.day
        too_young = self.latest is not None and first > self.latest.day
        return not (too_old or too_young)


def find_bounds(text: str, events: Sequence[Event], today: date) -> Bounds:
    """Find the bounds that a cleaned text sets to its own date.

    What lies after ``today`` is no report of something past and sets no bound. Where the bounds
    contradict each other the upper one goes: "upcoming" may be quoted from an older text.
    """
    sentences = split_sentences(text)
    sightings = find_events([sentence.text for sentence in sentences], events)
    lower = [*_reported_days(sentences), *_event_bounds(sentences, sightings)]
    upper = [bound for sighting in sightings for bound in _upcoming(sentences, sighting)]
    lower = [bound for bound in lower if bound.day <= today]
    earliest = max(lower, key=lambda bound: (bound.day, bound.is_day), default=None)
    latest = min(upper, key=lambda bound: bound.day, default=None)
    if earliest and latest and latest.day < earliest.day:
        latest = None
    return Bounds(earliest, latest)


def _reported_days(sentences: Sequence[Sentence]) -> list[Bound]:
    """List the days and months that the sentences report as past."""
    bounds: list[Bound] = []
    last: FoundDate | None = None
    paragraph = 0
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            last, paragraph = None, sentence.paragraph
        for found in find_dates(sentence.text):
            if found.is_ambiguous or not is_past(sentence.text, found.start, found.end):
                continue
            is_day = found.names_days and not _is_life(sentence.text, found)
            last = found if is_day else last
            bounds.append(_text_bound(found.earliest, found.text, sentence, is_day))
        if last is not None:
            bounds += _same_story(sentence, last)
    return bounds


def _same_story(sentence: Sentence, last: FoundDate) -> list[Bound]:
    """List the days without a year that go on the story of a full date before them."""
    bounds = []
    for found in find_yearless_days(sentence.text):
        day = found.in_year(last.earliest.year)
        if day is None or not timedelta(0) <= day - last.earliest <= SAME_STORY:
            continue
        if is_past(sentence.text, found.start, found.end):
            words = f"{last.text} … {sentence.text[found.start : found.end]}"
            bounds.append(_text_bound(day, words, sentence, True))
    return bounds


def is_past(sentence: str, start: int, end: int) -> bool:
    """Tell whether a sentence reports a date as past; where it is not sure, it does not.

    A verb in the past must follow the date before any in the future ("On 18 October 2021, Lavrov
    announced that …"), or stand right before it ("closed on 29 October").
    """
    before = sentence[max(0, start - BEFORE_DATE) : start]
    after = re.split(r"[;.!?]\s", sentence[end : end + AFTER_DATE])[0]
    if _TOWARD.search(before) or _READER.search(before):
        return False
    if _WILL.search(sentence[max(0, start - AFTER_DATE) : start]):
        return False
    future, past = _WILL.search(after), _PAST.search(after)
    if past is not None and (future is None or past.start() < future.start()):
        return True
    if future is not None:
        return False
    near = " ".join(re.split(r"[,;:(]", before)[-1].split()[-VERB_WORDS:])
    return bool(_PAST.search(_ANNOUNCED.sub(" ", near)) or _DID.search(before))


def _is_life(sentence: str, found: FoundDate) -> bool:
    """Tell whether a day is that of a birth or of a foundation."""
    first, last = found.start - BEFORE_DATE, found.end + BEFORE_DATE
    return any(first <= match.start() <= last for match in _LIFE.finditer(sentence))


def _event_bounds(sentences: Sequence[Sentence], sightings: Sequence[Sighting]) -> list[Bound]:
    """List the events that the sentences name as having happened."""
    return [
        _event_bound(sentences[sighting.sentence], sighting)
        for sighting in sightings
        if _has_happened(sentences[sighting.sentence].text, sighting)
    ]


def _has_happened(sentence: str, sighting: Sighting) -> bool:
    """Tell whether a sentence names an event as past; a summit may be still to come."""
    before = sentence[max(0, sighting.start - 2 * NEAR_EVENT) : sighting.start]
    if not sighting.event.foreseen:
        return _HEDGE.search(before) is None
    if _is_upcoming(sentence, sighting) or _WILL.search(sentence) or _HEDGE.search(before):
        return False
    return _DECIDED.search(sentence) is not None


def _upcoming(sentences: Sequence[Sentence], sighting: Sighting) -> list[Bound]:
    """Give the upper bound of an event that a sentence calls upcoming, in its own words."""
    sentence = sentences[sighting.sentence]
    if not sighting.event.foreseen or not _is_upcoming(sentence.text, sighting):
        return []
    return [_event_bound(sentence, sighting, "upcoming")]


def _is_upcoming(sentence: str, sighting: Sighting) -> bool:
    """Tell whether "upcoming" or "this September" stands by the event's name, unquoted."""
    quoted = any(
        match.start() <= sighting.start < match.end() for match in _QUOTED.finditer(sentence)
    )
    before = sentence[max(0, sighting.start - NEAR_EVENT) : sighting.start]
    after = sentence[sighting.end : sighting.end + NEAR_EVENT]
    return not quoted and bool(_UPCOMING.search(before) or _THIS_MONTH.match(after))


def _text_bound(day: date, words: str, sentence: Sentence, is_day: bool) -> Bound:
    return Bound(day, f'the text reports "{words}"', "text", sentence.paragraph, is_day)


def _event_bound(sentence: Sentence, sighting: Sighting, adverb: str = "") -> Bound:
    """Name the words of the text, the event and the public source of its day."""
    event = sighting.event
    words = shorten(sentence.text[sighting.start : sighting.end], EVIDENCE_LENGTH, placeholder=" …")
    kind = f"{adverb} " if adverb else ""
    evidence = f'{kind}"{words}" ({event.name}, {event.date.isoformat()}; {event.source})'
    return Bound(event.date, evidence, "event", sentence.paragraph)
