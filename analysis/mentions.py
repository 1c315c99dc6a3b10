"""Who and what is named in a sentence, with aliases resolved by the actor file."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from analysis.codebook import Actor, Names, Vocabulary
from analysis.sentences import Sentence
from analysis.terms import TermMatch

Kind = Literal["state", "organisation", "person", "place", "found"]
Sentiment = Literal["positive", "negative", "neutral", ""]

FOUND_REPEATS = 2
"""A single capitalised word that the actor file lacks is a name if it stands twice."""

_PLACED = "in at near around outside inside throughout across central downtown visited visiting"
_PLACE_WORDS = frozenset(_PLACED.split())
_PLACE_PHRASES = ("visit to", "trip to", "flew to", "travelled to", "traveled to", "arrived in")
_EVENT = re.compile(
    r"\s(?:summit|declaration|treaty|agreements?|conference|pact|process|protocol|statement)\b",
    re.IGNORECASE,
)
_NAME_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŽČĆŠ][\w’'\-]*[\w]"
_NAME = re.compile(rf"{_NAME_WORD}(?:\s(?:(?:of|de|von|van|al|der|for|the)\s){{0,2}}{_NAME_WORD})*")
_AFTER_FIRST = re.compile(r"\S+\s(?:[a-z]+\s)*(?=[A-Z])")
_DIVIDING = str.maketrans({"'": " ", "’": " "})
"""An apostrophe parts an article from a name in French and Italian: "l'OTAN"."""
_POSSESSIVE = re.compile(r"[’']s?$")
_COMMON = """
January February March April May June July August September October November December Monday
Tuesday Wednesday Thursday Friday Saturday Sunday President Prime Minister Secretary General
Foreign Defence Defense Chancellor Ambassador Mr Mrs Ms Dr Lord Sir Senator The This That
These Those It He She They We You In On At By For From With After Before Since While When
Where What Why How If As But And Or Not No Yet However Moreover Furthermore Indeed Both
Instead Even Such There Here Now Then Thus Although Though Despite Nevertheless First Second
Third Finally Cold War Summit Treaty Act Council Union East North South Soviet Some Many
Most Its Their Our His Her My All Any One Two Three Last Next Another Other More Only
Perhaps Under Over Once Until Against Among Between Without During Within Through Also
According
"""
"""Words that are capitalised without being names of actors: they begin sentences or titles."""

_NO_NAMES = frozenset(_COMMON.split())


@dataclass(frozen=True)
class Mention:
    """One naming of an actor or place; offsets count characters of the cleaned text.

    ``entity`` is the canonical name. ``kind`` "found" marks a proper name that the actor file
    lacks. ``sentiment`` is the evaluation that the sentence gives the entity; "" where it is
    not measured.
    """

    entity: str
    kind: Kind
    surface: str
    start: int
    end: int
    sentiment: Sentiment = ""


class Naming(NamedTuple):
    """An actor of the file named in a sentence; offsets count characters of the sentence."""

    start: int
    end: int
    actor: Actor
    is_place: bool = False


def find_namings(text: str, matches: Sequence[TermMatch], vocabulary: Vocabulary) -> list[Naming]:
    """Return the actors named in a sentence, in order, the longest alias first.

    ``matches`` are the matches of aliases in ``text``, in order of start, the longest first.
    """
    namings: list[Naming] = []
    for match in matches:
        if namings and match.start < namings[-1].end:
            continue
        if not _same_case(vocabulary.aliases[match.term], text[match.start : match.end]):
            continue
        actor = vocabulary.actors[match.term]
        is_place = bool(actor.place) and _is_place(text, match, namings)
        namings.append(Naming(match.start, match.end, actor, is_place))
    return namings


def _same_case(alias: str, surface: str) -> bool:
    """Capitals of the alias must be capitals in the text; small letters may be either."""
    if alias.islower():
        return True
    if alias.isupper() and len(alias) > 1:
        return surface.isupper()
    if " " not in alias:
        return not alias[0].isupper() or surface[0].isupper()
    return all(
        not (want[0].isupper() and have[0].islower())
        for want, have in zip(
            re.split(r"[\s\-–]", alias), re.split(r"[\s\-–]", surface), strict=False
        )
        if want and have
    )


def _is_place(text: str, match: TermMatch, namings: Sequence[Naming]) -> bool:
    """Say whether a capital is meant as a place: "in Rome", "the Rome summit", "… and Rome"."""
    start = match.start
    if _EVENT.match(text, match.end):
        return True
    before = text[max(0, start - 24) : start].lower().split()
    if not before:
        return False
    if before[-1] in _PLACE_WORDS or " ".join(before[-2:]) in _PLACE_PHRASES:
        return True
    joined = before[-1] in ("and", "or") and len(before) > 1
    return bool(joined and namings and namings[-1].is_place and start - namings[-1].end <= 5)


def to_mentions(
    text: str, offset: int, namings: Sequence[Naming], sentiments: Sequence[Sentiment]
) -> list[Mention]:
    """Turn the namings of a sentence into mentions with offsets in the whole text."""
    return [
        Mention(
            naming.actor.place if naming.is_place else naming.actor.name,
            "place" if naming.is_place else naming.actor.kind,  # type: ignore[arg-type]
            text[naming.start : naming.end],
            offset + naming.start,
            offset + naming.end,
            sentiment,
        )
        for naming, sentiment in zip(namings, sentiments, strict=True)
    ]


def list_mentions(
    sentences: Sequence[Sentence], names: Names, language: str
) -> list[list[Mention]]:
    """Return the mentions of a text in another language than English, sentence by sentence.

    Only names that the codebook lists are found: capitals make no name where nouns bear them.
    No mention has a sentiment.
    """
    vocabulary = names.vocabulary(language)
    found = vocabulary.find([sentence.text.translate(_DIVIDING) for sentence in sentences])
    rows = []
    for sentence, terms in zip(sentences, found, strict=True):
        namings = find_namings(sentence.text, terms.actors, vocabulary)
        unrated: list[Sentiment] = [""] * len(namings)
        rows.append(to_mentions(sentence.text, sentence.start, namings, unrated))
    return rows


class FoundName(NamedTuple):
    """A proper name that the actor file lacks, in a sentence."""

    start: int
    end: int
    name: str


def find_unlisted(
    texts: Sequence[str], namings: Sequence[Sequence[Naming]]
) -> list[list[FoundName]]:
    """Return the proper names of a document that the actor file lacks, sentence by sentence.

    A name is two or more capitalised words in a row, or one that stands at least twice, away
    from the beginning of a sentence. The first word of a sentence belongs to a name only where
    the same name stands elsewhere too.
    """
    candidates = [_candidates(text, named) for text, named in zip(texts, namings, strict=True)]
    counts = Counter(found.name for row in candidates for found in row if found.start > 0)
    rows = [[_cut(found, counts) for found in row] for row in candidates]
    counts = Counter(found.name for row in rows for found in row if found.start > 0)
    return [
        [
            found
            for found in row
            if (" " in found.name and found.start > 0) or counts[found.name] >= FOUND_REPEATS
        ]
        for row in rows
    ]


def _cut(found: FoundName, counts: Mapping[str, int]) -> FoundName:
    """Leave out the word that begins a sentence, unless the name with it stands elsewhere."""
    if found.start > 0 or counts[found.name]:
        return found
    rest = _AFTER_FIRST.match(found.name)
    if rest is None:
        return found
    return FoundName(rest.end(), found.end, found.name[rest.end() :])


def _candidates(text: str, named: Sequence[Naming]) -> list[FoundName]:
    found = []
    for match in _NAME.finditer(text):
        start, end = match.span()
        if any(start < naming.end and naming.start < end for naming in named):
            continue
        name = _POSSESSIVE.sub("", match.group())
        words = [word for word in name.split() if word[0].isupper()]
        if words[0] in _NO_NAMES:
            continue
        found.append(FoundName(start, start + len(name), name))
    return found
