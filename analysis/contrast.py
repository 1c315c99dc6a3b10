"""Where a sentence sets one thing against another: concession, contrast, and pairs of opposites.

A conceded clause ("although …", what stands before "but") weighs less than the main clause. A
sentence is mixed where both halves of a contrast carry weight and point opposite ways, or where
two opposite terms are joined as a pair ("dialogue and deterrence").
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.governing import Hit, Operator

CONCEDED = 0.5
"""A conceded clause counts half: the main clause weighs more."""

MIXED_SHARE = 0.35
"""Share of the lighter half in the heavier from which a contrast is mixed; set on the seeds."""

PAIR_SHARE = 0.2
"""The same where the sentence itself speaks of two ("a dual strategy", "on the one hand")."""

MIXED_WEIGHT = 0.4
"""Least weight of the lighter half of a mixed sentence: that of one weak term."""

PAIR_WORDS = 6
"""Words between two joined opposites: "deterrence on the one hand and dialogue"."""

_END = re.compile(r"[,;:—)]|\s[–-]\s|$")
_JOINED = re.compile(r"\b(?:and|or|between|versus)\b", re.IGNORECASE)
_BEGINNING = 4


class Span(NamedTuple):
    """Characters of a sentence that it concedes, and whether the rest is set against them."""

    start: int
    end: int
    is_contrast: bool


def find_conceded(text: str, operators: Sequence[Operator]) -> list[Span]:
    """Return the conceded parts of a sentence, in the order of the words that mark them."""
    spans = []
    for operator in operators:
        initial = operator.start <= _BEGINNING
        if operator.rule == "concession":
            end = _END.search(text, operator.end)
            spans.append(Span(operator.start, end.start() if end else len(text), not initial))
        elif operator.rule == "contrast" and not initial:
            spans.append(Span(0, operator.start, is_contrast=True))
    return spans


def concede(hits: Sequence[Hit], spans: Sequence[Span]) -> list[Hit]:
    """Let the terms of conceded clauses weigh less."""
    return [
        hit._replace(weight=hit.weight * CONCEDED, rules=(*hit.rules, "concession"))
        if any(span.start <= hit.start < span.end for span in spans)
        else hit
        for hit in hits
    ]


def is_mixed(
    text: str, hits: Sequence[Hit], spans: Sequence[Span], operators: Sequence[Operator]
) -> bool:
    """Say whether a sentence carries both directions, neither of them dominating.

    ``hits`` are the terms before concession, ``spans`` what is conceded.
    """
    for span in spans:
        if span.is_contrast:
            inside = sum(h.sign * h.weight for h in hits if span.start <= h.start < span.end)
            outside = sum(h.sign * h.weight for h in hits if not span.start <= h.start < span.end)
            if inside * outside < 0 and _balanced(abs(inside), abs(outside)):
                return True
    warm = sum(hit.weight for hit in hits if hit.sign > 0)
    cold = sum(hit.weight for hit in hits if hit.sign < 0)
    if any(operator.rule == "pair" for operator in operators):
        return _balanced(warm, cold, PAIR_SHARE)
    return _balanced(warm, cold) and any(
        one.sign != other.sign and _is_pair(text, one, other) for one, other in pairwise(hits)
    )


def _balanced(one: float, other: float, share: float = MIXED_SHARE) -> bool:
    return min(one, other) >= max(MIXED_WEIGHT, share * max(one, other))


def _is_pair(text: str, one: Hit, other: Hit) -> bool:
    between = text[one.end : other.start]
    return len(between.split()) <= PAIR_WORDS and bool(_JOINED.search(between))
