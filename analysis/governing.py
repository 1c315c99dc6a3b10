"""What governs a term: negation, ending, refusal, easing, a shared enemy and the like.

Each rule says what it does to a cooperative and to a confrontational term in its reach. A term
can stand under several rules ("agreed not to suspend the dialogue"): they are applied from the
nearest outwards, and the evidence names them in that order.
"""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.clauses import Clauses
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


class Effect(NamedTuple):
    """What a rule does to a term: the sign it then has, and the factor of its weight."""

    sign: int
    factor: float


REACH = {
    "negation": 5,
    "ending": 7,
    "refusal": 8,
    "weakening": 6,
    "easing": 4,
    "resuming": 4,
}
"""Words that may stand between an operator and a term that it governs, calibrated on the seeds."""

CHAIN_REACH = 2
"""Words between two operators of which the outer governs the inner ("refused to end")."""

LEFT_REACH = 6
"""Words between a term and an operator after it ("cooperation … has been suspended")."""

ENEMY_REACH = 4
"""Words between the name of a shared enemy and a term or operator that bears on it."""

COMPLEMENT, COMPLEMENT_REACH = "against", 1
"""The class of terms that complete another term, and the words that may stand between."""

REASSURANCE, OBJECT_REACH = "reassurance", 4
"""The class of terms that deny a threat, and how far on the thing denied may stand."""

CALL_REACH = 9
"""Words between a word of calling and the term that it calls for."""

CALLED_FOR = 1.5
"""Weight of what a sentence calls for: that is its point; calibrated on the seeds."""

_EFFECTS = {
    "negation": (Effect(-1, 0.9), Effect(1, 0.5)),
    "ending": (Effect(-1, 1.2), Effect(-1, 0.9)),
    "refusal": (Effect(-1, 1.1), Effect(-1, 0.9)),
    "weakening": (Effect(-1, 1.0), Effect(-1, 1.0)),
    "easing": (Effect(1, 1.0), Effect(1, 0.9)),
    "resuming": (Effect(1, 1.3), Effect(-1, 1.1)),
}
"""For each rule its effect on a cooperative and on a confrontational term."""

_SPENT = frozenset({"ending", "refusal", "weakening", "easing"})
_ENDS = frozenset({"ending", "weakening"})


def govern(hits: Sequence[Hit], operators: Sequence[Operator], clauses: Clauses) -> list[Hit]:
    """Apply every operator to the terms in its reach; both sequences are in order of start."""
    governors = [operator for operator in operators if operator.rule in REACH]
    if not governors:
        return list(hits)
    own = {operator.start for operator in governors if operator.rule in _SPENT}
    used: set[int] = set()
    governed = [_from_left(hit, governors, clauses, used, hit.start in own) for hit in hits]
    governed = _from_right(governed, governors, clauses, used)
    return [hit for hit in governed if hit.start not in used or hit.start not in own or hit.rules]


def _from_left(
    hit: Hit, governors: Sequence[Operator], clauses: Clauses, used: set[int], is_operator: bool
) -> Hit:
    """Apply the chain of operators that stands before a term, nearest first."""
    place, sign, weight, rules = hit.start, hit.sign, hit.weight, hit.rules
    for governor in reversed(governors):
        if governor.end > place:
            continue
        reach = CHAIN_REACH if rules else REACH[governor.rule]
        if clauses.distance(governor.end, place) > reach:
            if rules:
                break
            continue
        if (rules or is_operator) and clauses.joined(governor.end, place):
            break
        effect = _EFFECTS[governor.rule][0 if sign > 0 else 1]
        if governor.rule in rules or (governor.rule != "negation" and effect == Effect(1, 1.0)):
            continue
        sign, weight, rules = effect.sign, weight * effect.factor, (*rules, governor.rule)
        used.add(governor.start)
        place = governor.start
    return hit._replace(sign=sign, weight=weight, rules=rules)


def _from_right(
    hits: Sequence[Hit], governors: Sequence[Operator], clauses: Clauses, used: set[int]
) -> list[Hit]:
    """Let an ending that has nothing after it govern the nearest term before it."""
    result = list(hits)
    for governor in governors:
        if governor.start in used or governor.rule not in _SPENT:
            continue
        best, nearest = -1, LEFT_REACH + 1
        for place, hit in enumerate(result):
            if hit.end <= governor.start and not hit.rules:
                distance = clauses.distance(hit.end, governor.start)
                if distance < nearest:
                    best, nearest = place, distance
        if best < 0:
            continue
        hit = result[best]
        if governor.rule in (_ENDS if hit.sign > 0 else ("easing",)):
            effect = _EFFECTS[governor.rule][0 if hit.sign > 0 else 1]
            weight = hit.weight * effect.factor
            result[best] = hit._replace(sign=effect.sign, weight=weight, rules=(governor.rule,))
            used.add(governor.start)
    return result


def follow_lead(hits: Sequence[Hit], clauses: Clauses) -> list[Hit]:
    """Leave out terms that only complete the one before them.

    "Against Russia" goes with "sanctions" before it; the threat in "will not undermine the
    deterrent" is the object of the reassurance.
    """
    kept: list[Hit] = []
    for hit in hits:
        if kept:
            distance = clauses.distance(kept[-1].end, hit.start)
            if hit.term.group == COMPLEMENT and distance <= COMPLEMENT_REACH:
                continue
            lead = kept[-1].term.group
            if lead == REASSURANCE and hit.sign < 0 and distance <= OBJECT_REACH:
                continue
        kept.append(hit)
    return kept


def heed_calls(hits: Sequence[Hit], operators: Sequence[Operator], clauses: Clauses) -> list[Hit]:
    """Let what a sentence calls for, needs or proposes weigh more than what it describes."""
    calls = [operator for operator in operators if operator.rule == "call"]
    if not calls:
        return list(hits)
    return [
        hit._replace(weight=hit.weight * CALLED_FOR, rules=(*hit.rules, "call"))
        if any(
            call.end <= hit.start and clauses.distance(call.end, hit.start) <= CALL_REACH
            for call in calls
        )
        else hit
        for hit in hits
    ]


def share_enemies(
    hits: Sequence[Hit], operators: Sequence[Operator], clauses: Clauses
) -> list[Hit]:
    """Read words about an enemy of both ("terrorist threats", "fight piracy") as shared.

    A confrontational term next to the enemy's name does not count; an operator of countering
    next to it makes one cooperative term of the two.
    """
    enemies = [operator for operator in operators if operator.rule == "shared enemy"]
    if not enemies:
        return list(hits)
    kept = [
        hit
        for hit in hits
        if hit.sign > 0 or hit.rules or not any(_near(hit, enemy, clauses) for enemy in enemies)
    ]
    counters = [operator for operator in operators if operator.rule == "countering"]
    for enemy in enemies:
        if any(
            counter.end <= enemy.start and _near(counter, enemy, clauses) for counter in counters
        ):
            term = FrameTerm("", "cooperative", 1.0, "shared enemy")
            kept.append(Hit(enemy.start, enemy.end, 1, 1.0, term, ("shared enemy",)))
            break
    return sorted(kept, key=lambda hit: hit.start)


def _near(one: Hit | Operator, enemy: Operator, clauses: Clauses) -> bool:
    """Say whether a term or operator stands within reach of an enemy's name, on either side."""
    if one.end <= enemy.start:
        return clauses.distance(one.end, enemy.start) <= ENEMY_REACH
    return clauses.distance(enemy.end, one.start) <= ENEMY_REACH
