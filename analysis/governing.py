"""What governs a term: negation, ending, refusal, easing, a shared enemy and the like.

Each rule is one entry of ``_EFFECTS``: what it does to a cooperative and to a confrontational
term in its reach. A term can stand under several rules ("agreed not to suspend the dialogue"):
they are applied from the nearest outwards.
"""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.clauses import FAR, Clauses
from analysis.codebook import FrameTerm


class Hit(NamedTuple):
    """A frame term in a sentence: where, on which side (+1 or -1), and how much it weighs."""

    start: int
    end: int
    sign: int
    weight: float
    term: FrameTerm
    rules: tuple[str, ...] = ()


class Operator(NamedTuple):
    """A governing word in a sentence: where it stands and which rule it carries."""

    start: int
    end: int
    rule: str


REACH = {
    "negation": 5,
    "ending": 8,
    "refusal": 8,
    "weakening": 7,
    "easing": 6,
    "resuming": 5,
}
"""Words that may stand between an operator and a term that it governs, calibrated on the seeds."""

CHAIN_REACH = 2
"""Words between two operators of which the outer governs the inner ("refused to end")."""

LEFT_REACH = 8
"""Words between a term and an operator after it ("cooperation … has been suspended")."""

_LEFTWARDS = frozenset({"ending", "weakening"})
_OWN = frozenset({"ending", "refusal", "weakening", "easing"})

# effect of a rule on (cooperative, confrontational): new sign and factor of weight
_EFFECTS: dict[str, tuple[tuple[int, float], tuple[int, float]]] = {
    "negation": ((-1, 0.9), (1, 0.5)),
    "ending": ((-1, 1.2), (1, 0.8)),
    "refusal": ((-1, 1.1), (-1, 0.8)),
    "weakening": ((-1, 1.0), (-1, 0.8)),
    "easing": ((-1, 0.8), (1, 0.9)),
    "resuming": ((1, 1.3), (-1, 1.1)),
}


def govern(hits: Sequence[Hit], operators: Sequence[Operator], clauses: Clauses) -> list[Hit]:
    """Apply every operator to the terms in its reach; both sequences are in order of start."""
    governors = [operator for operator in operators if operator.rule in REACH]
    if not governors:
        return list(hits)
    used: set[int] = set()
    governed = [_govern_from_left(hit, governors, clauses, used) for hit in hits]
    governed = _govern_from_right(governed, governors, clauses, used)
    spent = {(governors[index].start, governors[index].rule) for index in used}
    starts = {start for start, rule in spent if rule in _OWN}
    return [hit for hit in governed if hit.start not in starts or hit.rules]


def _govern_from_left(
    hit: Hit, governors: Sequence[Operator], clauses: Clauses, used: set[int]
) -> Hit:
    """Apply the chain of operators that stands before a term, nearest first."""
    place, reach_bonus, chained = hit.start, 0, False
    sign, weight, rules = hit.sign, hit.weight, hit.rules
    for index in range(len(governors) - 1, -1, -1):
        governor = governors[index]
        if governor.end > place or (governor.start == hit.start and not chained):
            continue
        reach = CHAIN_REACH if chained else REACH[governor.rule] + reach_bonus
        distance = clauses.distance(governor.end, place)
        if distance > reach:
            break
        if rules and rules[-1] == governor.rule and governor.rule != "negation":
            continue
        if governor.rule in ("ending", "easing") and _twin(governors, index, sign):
            continue
        new, factor = _EFFECTS[governor.rule][0 if sign > 0 else 1]
        sign, weight, rules = new, weight * factor, (*rules, governor.rule)
        used.add(index)
        place, chained = governor.start, True
    return hit._replace(sign=sign, weight=weight, rules=rules)


def _twin(governors: Sequence[Operator], index: int, sign: int) -> bool:
    """Of two rules on one word ("end": ending, easing) only one applies: that for the sign."""
    governor = governors[index]
    wanted = "ending" if sign > 0 else "easing"
    return governor.rule != wanted and any(
        other.start == governor.start and other.rule == wanted
        for other in governors[max(0, index - 2) : index + 3]
    )


def _govern_from_right(
    hits: Sequence[Hit], governors: Sequence[Operator], clauses: Clauses, used: set[int]
) -> list[Hit]:
    """Let an ending that has nothing after it govern the nearest term before it."""
    result = list(hits)
    for index, governor in enumerate(governors):
        if index in used or governor.rule not in _LEFTWARDS:
            continue
        best, nearest = -1, FAR
        for place, hit in enumerate(result):
            if hit.end > governor.start or hit.rules:
                continue
            distance = clauses.distance(hit.end, governor.start)
            if distance <= LEFT_REACH and distance < nearest:
                best, nearest = place, distance
        if best >= 0 and result[best].sign > 0:
            hit = result[best]
            new, factor = _EFFECTS[governor.rule][0]
            result[best] = hit._replace(
                sign=new, weight=hit.weight * factor, rules=(governor.rule,)
            )
            used.add(index)
    return result
