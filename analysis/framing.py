"""How a sentence frames the relationship between the codebook's two sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from analysis.clauses import Clauses
from analysis.codebook import FrameTerm, RuleTerm
from analysis.contrast import concede, find_conceded, is_mixed
from analysis.governing import (
    Hit,
    Operator,
    follow_lead,
    govern,
    heed_calls,
    share_enemies,
)
from analysis.mentions import Naming
from analysis.terms import TermMatch
from analysis.view import Look

Frame = Literal["cooperative", "confrontational", "mixed", "none"]

FRAMED_FROM = 0.5
"""Least value of view x (``UNSAID`` + evidence) of a framed sentence; set on the seeds."""

TOO_LITTLE, ENOUGH = 0.6, 2.4
"""Weights of terms up to which a sentence says nothing, and from which it says enough: more
than one weak term, and two plain terms. This and the other constants of the rules were calibrated
as a set on the seeds, written sentences and texts of others (see gold/README.md)."""

UNSAID = 0.55
"""What a sentence says of the relationship without any term: both sides named is near enough."""

VOICES = ("speech", "opinion")
"""Rules that say whose words a sentence gives; no frame term covers them."""

LEARNED = "learned"
"""Rule under which a learned word stands in the evidence."""

THIRD_MATTERS = frozenset(
    {
        "one side and a contested state",
        "one side and a third party",
        "a bloc and a contested state",
        "a bloc and a third party",
    }
)

THIRD_CONFLICT = 0.8
"""Weight of a conflict of one side with a third party; calibrated with the others."""

CARRIED = 1.0
"""Weight of the direction of the sentences before, as a term; decides where terms do not."""

LATER = 0.7
"""Where actors do not matter, each further term counts so much of the one before it: the main
verb of a news sentence comes first (calibrated on the writing half of the PLOVER sentences)."""


@dataclass(frozen=True)
class Evidence:
    """One term that bears on the frame of a sentence, after all rules that govern it.

    ``start`` and ``end`` count characters of the article's cleaned text. ``frame`` is the side
    on which the term counts in the end, ``weight`` how much (0 to 3), ``rules`` the names of the
    rules that changed its side or weight, in the order in which they fired. A learned word has the
    rule ``LEARNED``, and as weight what it adds to the lead of the frame, in log odds.
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


def mark_terms(matches: Sequence[TermMatch], items: Sequence[FrameTerm | RuleTerm]) -> Marked:
    """Sort the matches of frame and rule terms; a term within a longer one does not count.

    ``matches`` are in order of start, the longest first.
    """
    hits: list[Hit] = []
    operators: list[Operator] = []
    end_hits = end_idle = -1
    for match in matches:
        item = items[match.term]
        if isinstance(item, FrameTerm):
            if match.end <= max(end_hits, end_idle):
                continue
            end_hits = match.end
            sign = 1 if item.frame == "cooperative" else -1
            hits.append(Hit(match.start, match.end, sign, item.weight, item))
        elif item.rule == "idle":
            end_idle = match.end
        elif match.end > end_idle:
            operators.append(Operator(match.start, match.end, item.rule))
    covered = [(hit.start, hit.end) for hit in hits]
    operators = [op for op in operators if op.rule in VOICES or not _within(op, covered)]
    return Marked(hits, operators)


def _within(operator: Operator, spans: Sequence[tuple[int, int]]) -> bool:
    """Say whether a longer frame term holds the operator: the phrase has said it all."""
    return any(
        start <= operator.start
        and operator.end <= end
        and (operator.start, operator.end) != (start, end)
        for start, end in spans
    )


class Weighed(NamedTuple):
    """The terms of a sentence after all rules, and whether opposites stand against each other."""

    hits: list[Hit]
    is_mixed: bool


def weigh_terms(
    marked: Marked, namings: Sequence[Naming], clauses: Clauses, any_actors: bool = False
) -> Weighed:
    """Return the frame terms of a sentence after all rules that govern them, in order.

    With ``any_actors`` a shared enemy is nobody's, and the first terms count most.
    """
    hits = [hit for hit in marked.hits if not _in_a_name(hit, namings)]
    conceded = find_conceded(clauses.text, marked.operators)
    if hits or marked.operators:
        hits = govern(hits, marked.operators, clauses)
        hits = follow_lead(hits, clauses)
        hits = heed_calls(hits, marked.operators, clauses)
        if not any_actors:
            hits = share_enemies(hits, marked.operators, clauses)
    mixed = is_mixed(clauses.text, hits, conceded, marked.operators)
    hits = concede(hits, conceded)
    if any_actors:
        hits = [hit._replace(weight=hit.weight * LATER**n) for n, hit in enumerate(hits)]
    return Weighed(hits, mixed)


def leave_third_matters(weighed: Weighed, look: Look) -> Weighed:
    """Leave out what one side has with others: it says nothing of the two.

    Cooperation with a third party or a contested state does not count; a conflict with a third
    party counts less, one over a contested state in full (blame for harm to it).
    """
    if look.named not in THIRD_MATTERS:
        return weighed
    factor = 1.0 if "contested" in look.named else THIRD_CONFLICT
    hits = [
        hit._replace(weight=hit.weight * factor, rules=(*hit.rules, "third matter"))
        for hit in weighed.hits
        if hit.sign < 0
    ]
    return Weighed(hits, is_mixed=False)


def sum_sides(hits: Sequence[Hit]) -> tuple[float, float]:
    """Return the weight of the cooperative and of the confrontational terms."""
    return (
        sum(hit.weight for hit in hits if hit.sign > 0),
        sum(hit.weight for hit in hits if hit.sign < 0),
    )


def decide_frame(weighed: Weighed, look: Look | None) -> tuple[Frame, float]:
    """Return the frame of a sentence and its score from -1 to +1.

    ``look`` says how far the relationship is in view and what the sentences before it say; None
    where actors do not matter. Too little view or evidence is "none"; opposites that stand
    against each other are "mixed"; else the heavier side decides.
    """
    cooperative, confrontational = sum_sides(weighed.hits)
    total = cooperative + confrontational
    carried = CARRIED * look.direction if look else 0.0
    if look is None:
        framed = total > 0
    else:
        framed = look.strength * (UNSAID + _evidence_share(total)) >= FRAMED_FROM
    if not framed or total + abs(carried) == 0:
        return "none", 0.0
    score = round((cooperative - confrontational + carried) / (total + abs(carried)), 4)
    if weighed.is_mixed:
        return "mixed", score
    return ("cooperative" if score > 0 else "confrontational"), score


def _evidence_share(total: float) -> float:
    """Say how much the terms of a sentence tell, from 0 (nothing) to 1 (enough)."""
    return min(1.0, max(0.0, (total - TOO_LITTLE) / (ENOUGH - TOO_LITTLE)))


def to_evidence(text: str, offset: int, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
    """Turn governed terms into evidence with offsets in the whole text."""
    return tuple(_evidence(text, offset, hit) for hit in hits if hit.weight > 0)


def clause_openers(operators: Sequence[Operator]) -> list[int]:
    """Return where words open a clause ("but", "although", "which")."""
    return [op.start for op in operators if op.rule in ("concession", "contrast", "barrier")]


def _in_a_name(hit: Hit, namings: Sequence[Naming]) -> bool:
    return any(n.start <= hit.start and hit.end <= n.end for n in namings)


def _evidence(text: str, offset: int, hit: Hit) -> Evidence:
    return Evidence(
        text[hit.start : hit.end],
        offset + hit.start,
        offset + hit.end,
        "cooperative" if hit.sign > 0 else "confrontational",
        round(hit.weight, 3),
        hit.rules,
    )
