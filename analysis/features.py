"""What the learned weights see of a sentence: words, terms, and how it stands to the relationship.

Marks are of its words: a stem, the class of a codebook term with the side on which it counts after
all rules, or who is named. Measures are of the sentence as a whole: the weight of the terms on
either side, the view, who was named before.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from nltk.stem.snowball import EnglishStemmer

from analysis.codebook import BOTH, Actor
from analysis.framing import Weighed, sum_sides
from analysis.governing import Operator
from analysis.learned import Features, Mark
from analysis.mentions import Naming
from analysis.terms import normalise
from analysis.view import PARTIES, Look

MOST_STEMS = 100_000
"""Stems that are remembered: more words than the corpora here have."""

SATURATED = 1.0
"""Weight of terms at which their measure is one half; two plain terms say nearly all."""

_STEMMER = EnglishStemmer()


class _Plain(dict[int, str]):
    """A table for ``str.translate``: all but letters, digits and apostrophes become spaces."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = char if char.isalnum() or char == "'" else " "
        return self[code]


_PLAIN = _Plain()
_WITH_VIEW = [(name, f"view x {name}") for name in ("cooperative", "confrontational", "tilt")]
_LATELY, _SO_FAR = ([f"{who} {when}" for who in PARTIES] for when in ("lately", "so far"))


def describe_sentence(
    text: str,
    weighed: Weighed,
    operators: Sequence[Operator],
    namings: Sequence[Naming],
    look: Look | None,
    sides: Sequence[str],
) -> Features:
    """Return a sentence's features; without a ``look`` those for which actors do not matter."""
    marks = [*_mark_words(text, namings), *_mark_terms(weighed), *_mark_actors(namings, sides)]
    return Features(marks, _measure(weighed, operators, look))


@lru_cache(MOST_STEMS)
def stem(word: str) -> str:
    """Return the stem of a lower-case word (Porter 2001, Snowball English)."""
    return str(_STEMMER.stem(word))


def _mark_words(text: str, namings: Sequence[Naming]) -> list[Mark]:
    """Return the stems of all words that are no part of an actor's name, in one spelling.

    Each word stands once, where it stands first.
    """
    plain = " " + normalise(text).translate(_PLAIN) + " "
    for naming in namings:
        gap = " " * (naming.end - naming.start)
        plain = f"{plain[: naming.start + 1]}{gap}{plain[naming.end + 1 :]}"
    marks = []
    for word in dict.fromkeys(plain.split()):
        start = plain.find(f" {word} ")
        marks.append((stem(word), start, start + len(word)))
    return marks


def _mark_terms(weighed: Weighed) -> Iterator[Mark]:
    for hit in weighed.hits:
        side = "+" if hit.sign > 0 else "-"
        yield f"class {hit.term.group} {side}", hit.start, hit.end


def _mark_actors(namings: Sequence[Naming], sides: Sequence[str]) -> Iterator[Mark]:
    for naming in namings:
        who = "place" if naming.is_place else _describe_actor(naming.actor, sides)
        yield f"named {who}", naming.start, naming.end


def _describe_actor(actor: Actor, sides: Sequence[str]) -> str:
    if actor.side == BOTH:
        return "both"
    if actor.side:
        return f"side {sides.index(actor.side) + 1}"
    return actor.role or ("place" if actor.kind == "place" else "third")


def _measure(
    weighed: Weighed, operators: Sequence[Operator], look: Look | None
) -> dict[str, float]:
    hits = weighed.hits
    warm, cold = sum_sides(hits)
    rules = {operator.rule for operator in operators}
    measures = {
        "cooperative": warm / (warm + SATURATED),
        "confrontational": cold / (cold + SATURATED),
        "tilt": (warm - cold) / (warm + cold + SATURATED / 2),
        "first term": float(hits[0].sign) if hits else 0.0,
        "no term": float(not hits),
        "opposites": float(weighed.is_mixed),
        "lighter side": min(warm, cold) / (max(warm, cold) + SATURATED / 3),
        "both in view": float("both in view" in rules),
        "inside one side": float("inside one side" in rules),
    }
    if look is not None:
        _measure_view(measures, look)
    return measures


def _measure_view(measures: dict[str, float], look: Look) -> None:
    """Add how the sentence stands to the relationship."""
    view = look.strength
    measures["view"] = view
    measures["direction before"] = look.direction
    measures["view x direction"] = view * look.direction
    for name, product in _WITH_VIEW:
        measures[product] = view * measures[name]
    measures[f"named {look.named}"] = 1.0
    measures.update(zip(_LATELY, look.recent, strict=True))
    measures.update(zip(_SO_FAR, look.usual, strict=True))
