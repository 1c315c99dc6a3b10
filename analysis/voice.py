"""Whose words a sentence gives: the author's, a quoted speaker's, or a reported view."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from analysis.framing import LEARNED, VOICES, Framing
from analysis.governing import Operator
from analysis.mentions import Naming
from analysis.sentences import Sentence

Voice = Literal["author", "quoted", "reported"]

MIN_QUOTED_WORDS = 4
"""A shorter quotation is a phrase that the author takes up, not somebody's speech."""

MOSTLY_QUOTED = 0.6
"""Share of a sentence in quotation marks from which it is speech, whatever its terms."""

_OPEN = "“‘„«"
_CLOSE = {"“": "”", "‘": "’", "„": "“”", "«": "»", '"': '"'}
_MARK = re.compile('["“”„‘’«»]')
_TITLED = re.compile(r"\b(?:on|called|titled|entitled|named|headlined|termed)\s*$")


class Span(NamedTuple):
    """Characters of a sentence that stand in quotation marks."""

    start: int
    end: int


def find_quotations(texts: Sequence[str], paragraphs: Sequence[int]) -> list[list[Span]]:
    """Return the quoted spans of each sentence; a quotation may run over several sentences.

    An opening mark without its closing mark runs to the end of the paragraph.
    """
    spans: list[list[Span]] = []
    mark, paragraph = "", 0
    for text, here in zip(texts, paragraphs, strict=True):
        if here != paragraph:
            mark, paragraph = "", here
        found, mark = _scan(text, mark)
        spans.append(found)
    return spans


def _scan(text: str, mark: str) -> tuple[list[Span], str]:
    """Find the quoted spans of one sentence that begins inside ``mark`` ("" = outside)."""
    found: list[Span] = []
    start = 0
    for match in _MARK.finditer(text):
        place, char = match.start(), match.group()
        if mark:
            if char in _CLOSE[mark] and _can_close(text, place, char):
                found.append(Span(start, place))
                mark = ""
        elif char in _OPEN or (char == '"' and _can_open(text, place)):
            mark, start = char, place + 1
    if mark:
        found.append(Span(start, len(text)))
    return found, mark


def _can_open(text: str, place: int) -> bool:
    return place + 1 < len(text) and not text[place + 1].isspace()


def _can_close(text: str, place: int, char: str) -> bool:
    """A closing single mark is no apostrophe: no letter follows, no plural owner precedes."""
    if char != "’":
        return True
    after = text[place + 1 : place + 2]
    if after.isalnum():
        return False
    owner = (
        text[place - 1 : place] == "s" and after == " " and text[place + 2 : place + 3].islower()
    )
    return not (owner and "’" in text[place + 1 :])


def is_quotation(text: str, span: Span) -> bool:
    """Say whether a span is speech: long enough, and no title in quotation marks."""
    words = text[span.start : span.end].split()
    if len(words) < MIN_QUOTED_WORDS:
        return False
    return not _TITLED.search(text[: max(0, span.start - 1)])


_ASKED = re.compile(r"(?:Q|A|Question|Answer)\s?:\s")
_SPEAKER = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?: \([^)]{1,40}\))?:\s")
"""What stands before a turn of a written-down conversation: "Answer:", "Mr. Grushko:"."""


def find_turns(texts: Sequence[str]) -> list[bool]:
    """Say which sentences are turns of a conversation that is written down without quotation marks.

    It begins with a question or an answer so called, or with the second turn of a named speaker;
    from there on everybody speaks.
    """
    turns, named, speaks = [], 0, False
    for text in texts:
        named += bool(_SPEAKER.match(text))
        speaks = speaks or bool(_ASKED.match(text)) or named > 1
        turns.append(speaks)
    return turns


_FIRST_PERSON = re.compile(r"\b(?:I|we)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"(?:\bto|\bthe|\ban|\ba|\bmight|\bcan|\bcould|\bshould|\bmust|\bnow that|\bis|\bare|\bbe)"
    r"\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"^(?:according|in the|in an|in a|in his|claims of|reportedly|allegedly)")
_OFFICE = re.compile(
    r"\b(?:he|she|they|officials?|spokes\w+|ministers?|president|secretary|secretary-general|"
    r"general|chancellor|leaders?|ambassadors?|analysts?|experts?|critics|observers|some|others|"
    r"many|diplomats?|members?|politicians?|lawmakers?|senators?|deputies|commanders?|sources?|"
    r"government|ministry|opposition|delegations?|scholars?|researchers?|authors?|opponents|"
    r"colleagues|envoys?|capitals|voices|polls?|agencies|media|newspapers?|public)\b",
    re.IGNORECASE,
)


def code_voices(
    sentences: Sequence[Sentence],
    framings: Sequence[Framing],
    operators: Sequence[Sequence[Operator]],
    namings: Sequence[Sequence[Naming]],
) -> list[tuple[Voice, str]]:
    """Return voice and speaker of each sentence of a document.

    Quoted: the evidence of the frame, or most of the sentence, stands in quotation marks, or it is
    a turn of a conversation.
    Reported: a verb of speech or view with a subject other than the author stands outside them.
    """
    texts = [sentence.text for sentence in sentences]
    quotations = find_quotations(texts, [sentence.paragraph for sentence in sentences])
    turns = find_turns(texts)
    result: list[tuple[Voice, str]] = []
    last = ""
    for sentence, framing, ops, named, spans, turn in zip(
        sentences, framings, operators, namings, quotations, turns, strict=True
    ):
        speech = [op for op in ops if op.rule in VOICES and not _inside(op.start, spans)]
        speaker = _speaker(sentence.text, speech, named, spans, last)
        voice = "quoted" if turn else _voice(sentence, framing, spans, speech, named)
        last = speaker or last
        result.append((voice, (speaker or last) if voice != "author" else ""))
    return result


def _inside(place: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _voice(
    sentence: Sentence,
    framing: Framing,
    spans: Sequence[Span],
    speech: Sequence[Operator],
    named: Sequence[Naming],
) -> Voice:
    text = sentence.text
    quoted = [span for span in spans if is_quotation(text, span)]
    if quoted:
        share = sum(span.end - span.start for span in quoted) / len(text)
        terms = [item for item in framing.evidence if LEARNED not in item.rules]
        inside = sum(item.weight for item in terms if _inside(item.start - sentence.start, quoted))
        total = sum(item.weight for item in terms)
        if share >= MOSTLY_QUOTED or (total and inside >= total / 2):
            return "quoted"
    is_reported = any(_has_speaker(text, operator, named) for operator in speech)
    return "reported" if is_reported else "author"


def _has_speaker(text: str, operator: Operator, named: Sequence[Naming]) -> bool:
    """Say whether a verb of speech or opinion has a speaker other than the author."""
    if _PREPOSITION.match(text[operator.start : operator.end].lower()):
        return True
    before = text[: operator.start]
    if not before.strip() or _FIRST_PERSON.search(before) or _NO_SUBJECT.search(before):
        return False
    if operator.rule == "speech":
        return True
    return any(n.end <= operator.start for n in named) or bool(_OFFICE.search(before))


def _speaker(
    text: str,
    speech: Sequence[Operator],
    named: Sequence[Naming],
    spans: Sequence[Span],
    last: str,
) -> str:
    """Return the person, else the organisation or state, nearest before the verb of speech."""
    for op in speech:
        if _FIRST_PERSON.search(text[: op.start]):
            continue
        subjects = [n for n in named if not _inside(n.start, spans) and n.start < op.end + 30]
        people = [n for n in subjects if n.actor.kind == "person"]
        before = [n for n in people if n.end <= op.start]
        if before or people:
            return (before or people)[-1 if before else 0].actor.name
        if re.search(r"\b(?:he|she)\b", text[: op.end], re.IGNORECASE):
            return last
        first = [n for n in subjects if n.end <= op.start and n.actor.kind != "place"]
        if first:
            return first[0].actor.name
    return ""
