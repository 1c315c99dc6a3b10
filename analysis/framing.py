"""How a sentence frames the relationship between the codebook's two sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from analysis.clauses import Clauses
from analysis.codebook import BOTH, Entry, FrameTerm, RuleTerm
from analysis.governing import Hit, Operator, govern, share_enemies
from analysis.mentions import Naming
from analysis.terms import TermMatch

Frame = Literal["cooperative", "confrontational", "mixed", "none"]

FRAMED_FROM = 0.75
"""Least evidence (weights times view) of a framed sentence; calibrated on the seeds."""

MIXED_BELOW = 0.34
"""A framed sentence whose score is nearer to 0 than this is mixed; calibrated on the seeds."""

CARRY_SENTENCES = 3
"""How many sentences back a side that was named is still in view."""

ANY_ACTORS = 2.0
"""The view of a sentence whose actors do not matter."""

CONCEDED = 0.5
"""A conceded clause ("although …", "…, but") counts half: the main clause weighs more."""


@dataclass(frozen=True)
class Evidence:
    """One term that bears on the frame of a sentence, after all rules that govern it.

    ``start`` and ``end`` count characters of the article's cleaned text. ``frame`` is the side
    on which the term counts in the end, ``weight`` how much (0 to 3), ``rules`` the names of the
    rules that changed its side or weight, in the order in which they fired.
    """

    term: str
    start: int
    end: int
    frame: Frame
    weight: float
    rules: tuple[str, ...] = ()


class Framing(NamedTuple):
    """The frame of a sentence, its score from -1 to +1, and the evidence for both."""

    frame: Frame
    score: float
    evidence: tuple[Evidence, ...]


class Marked(NamedTuple):
    """The frame terms and governing words of one sentence, in order of start."""

    hits: list[Hit]
    operators: list[Operator]


def mark_terms(matches: Sequence[TermMatch], entries: Sequence[Entry]) -> Marked:
    """Sort the matches of frame and rule terms; a term within a longer one does not count."""
    hits: list[Hit] = []
    operators: list[Operator] = []
    end_hits = end_idle = -1
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        item = entries[match.term].item
        if isinstance(item, FrameTerm):
            if match.end <= end_hits:
                continue
            end_hits = match.end
            sign = 1 if item.frame == "cooperative" else -1
            hits.append(Hit(match.start, match.end, sign, item.weight, item))
        elif isinstance(item, RuleTerm):
            if item.rule == "idle":
                end_idle = match.end
            elif match.end > end_idle:
                operators.append(Operator(match.start, match.end, item.rule))
    covered = [(hit.start, hit.end) for hit in hits]
    operators = [op for op in operators if not _within(op, covered)]
    return Marked(hits, operators)


def _within(operator: Operator, spans: Sequence[tuple[int, int]]) -> bool:
    """Say whether a longer frame term holds the operator: the phrase has said it all."""
    return any(
        start <= operator.start
        and operator.end <= end
        and (operator.start, operator.end) != (start, end)
        for start, end in spans
    )


class View:
    """Which of the two sides a document has in view, sentence by sentence."""

    def __init__(self, sides: tuple[str, str]) -> None:
        """Begin a document: nobody has been named yet."""
        self._sides = sides
        self._last = dict.fromkeys(sides, -1)
        self._number = 0

    def strength(self, namings: Sequence[Naming], operators: Sequence[Operator]) -> float:
        """Return how far the relationship is in view in the next sentence, from 0 to 1."""
        named = {naming.actor.side for naming in namings}
        self._number += 1
        seen = [side in named or BOTH in named for side in self._sides]
        recent = [
            self._last[side] >= 0 and self._number - self._last[side] <= CARRY_SENTENCES
            for side in self._sides
        ]
        ever = [self._last[side] >= 0 for side in self._sides]
        for side, is_seen in zip(self._sides, seen, strict=True):
            if is_seen:
                self._last[side] = self._number
        joint = any(operator.rule == "both in view" for operator in operators)
        return _strength(seen, recent, ever, joint)


def _strength(seen: list[bool], recent: list[bool], ever: list[bool], joint: bool) -> float:
    if all(seen):
        return 1.0
    if any(seen):
        other = seen.index(False)
        return 0.9 if recent[other] else 0.75 if ever[other] else 0.65
    if all(recent):
        return 0.9 if joint else 0.7
    if all(ever):
        return 0.7 if joint else 0.4
    return 0.3 if any(ever) else 0.0


def frame_sentence(
    text: str, offset: int, marked: Marked, namings: Sequence[Naming], view: float
) -> Framing:
    """Decide the frame of one sentence from its terms, what governs them, and the view.

    ``view`` is how far the relationship is in view (0 to 1); 1 where actors do not matter.
    """
    clauses = Clauses(text, _clause_openers(text, marked.operators))
    hits = [hit for hit in marked.hits if not _in_a_name(hit, namings)]
    hits = govern(hits, marked.operators, clauses)
    if view < ANY_ACTORS:
        hits = share_enemies(hits, marked.operators, clauses)
    hits = _concede(hits, marked.operators, clauses)
    evidence = tuple(_evidence(text, offset, hit) for hit in hits if hit.weight > 0)
    return _decide(evidence, view)


def _clause_openers(text: str, operators: Sequence[Operator]) -> list[int]:
    return [op.start for op in operators if op.rule in ("concession", "contrast", "barrier")]


def _in_a_name(hit: Hit, namings: Sequence[Naming]) -> bool:
    return any(n.start <= hit.start and hit.end <= n.end for n in namings)


def _concede(hits: Sequence[Hit], operators: Sequence[Operator], clauses: Clauses) -> list[Hit]:
    """Let a conceded clause weigh less than the main clause."""
    marks = [op for op in operators if op.rule in ("concession", "contrast")]
    if not marks:
        return list(hits)
    conceded: set[int] = set()
    for mark in marks:
        here = clauses.clause(mark.start)
        if mark.rule == "concession":
            conceded.add(here)
        elif mark.start > 0 and here > 0:
            conceded.add(here - 1)
    return [
        hit._replace(weight=hit.weight * CONCEDED, rules=(*hit.rules, "concession"))
        if clauses.clause(hit.start) in conceded
        else hit
        for hit in hits
    ]


def _evidence(text: str, offset: int, hit: Hit) -> Evidence:
    return Evidence(
        text[hit.start : hit.end],
        offset + hit.start,
        offset + hit.end,
        "cooperative" if hit.sign > 0 else "confrontational",
        round(hit.weight, 3),
        hit.rules,
    )


def _decide(evidence: tuple[Evidence, ...], view: float) -> Framing:
    """Weigh the two sides: too little is none, near balance is mixed, else the heavier."""
    cooperative = sum(item.weight for item in evidence if item.frame == "cooperative")
    confrontational = sum(item.weight for item in evidence if item.frame == "confrontational")
    total = cooperative + confrontational
    if total * view < FRAMED_FROM:
        return Framing("none", 0.0, evidence)
    score = round((cooperative - confrontational) / total, 4)
    if abs(score) < MIXED_BELOW:
        return Framing("mixed", score, evidence)
    return Framing("cooperative" if score > 0 else "confrontational", score, evidence)
