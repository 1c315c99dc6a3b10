"""Whether the relationship of the two sides is in view in a sentence, and how it stands there.

A sentence that names both sides is about the two; one that names a single side, or none, is so
only as far as the sentences before it were. The view is a number from 0 (a third matter) to 1
(both sides named), the focus what is left of it for the next sentence. A document's course also
carries a direction: where the terms of the sentences before it point.
"""

from collections.abc import Sequence, Set
from typing import Literal, NamedTuple

from analysis.codebook import BOTH, Actor, Codebook
from analysis.governing import Operator
from analysis.mentions import Naming

Named = Literal[
    "both sides",
    "one side",
    "one side and a contested state",
    "one side and a third party",
    "a bloc",
    "members of a bloc",
    "a bloc and a contested state",
    "a bloc and a third party",
    "a contested state",
    "a third party",
    "the two, unnamed",
    "nobody",
]


class _Step(NamedTuple):
    """How far a naming brings the relationship into view, alone and with the focus before it.

    View = ``alone`` + ``carried`` x focus; the focus after it = ``kept`` x focus, but not less
    than ``left``.
    """

    alone: float
    carried: float
    kept: float
    left: float


_STEPS: dict[Named, _Step] = {
    "both sides": _Step(1.0, 0.0, 1.0, 1.0),
    "one side": _Step(0.9, 0.1, 1.0, 0.6),
    "one side and a contested state": _Step(0.6, 0.25, 0.75, 0.5),
    "one side and a third party": _Step(0.3, 0.25, 0.6, 0.3),
    "a bloc": _Step(0.15, 0.65, 0.8, 0.2),
    "members of a bloc": _Step(0.2, 0.45, 0.65, 0.2),
    "a bloc and a contested state": _Step(0.25, 0.45, 0.45, 0.3),
    "a bloc and a third party": _Step(0.3, 0.1, 0.5, 0.05),
    "a contested state": _Step(0.0, 0.6, 0.5, 0.0),
    "a third party": _Step(0.0, 0.2, 0.45, 0.0),
    "the two, unnamed": _Step(0.0, 1.0, 0.85, 0.0),
    "nobody": _Step(0.0, 0.85, 0.8, 0.0),
}
"""Set by the manual's section 1 and calibrated with the constants of ``framing``: a bloc has
matters of its own."""

HABIT = 0.6
"""Share of a document's usual view that its focus never falls below, calibrated likewise."""

DIRECTION_KEPT = 0.7
"""How much of the direction of the sentences before is kept from one sentence to the next."""


PARTIES = ("first side", "second side", "both sides", "third party", "contested state")
"""Of whom it is counted how often they were named before."""

RECENT = 0.6
"""Share of what was named lately that is kept from one sentence to the next."""

Shares = tuple[float, ...]
_NOBODY: Shares = (0.0,) * len(PARTIES)


class Look(NamedTuple):
    """How a sentence stands to the relationship.

    ``strength`` is the view (0 to 1); ``direction`` what the sentences before it say, from -1
    (confrontation) to +1 (cooperation); ``named`` why the view is as it is. ``recent`` and
    ``usual`` say how often ``PARTIES`` were named before, lately and in the whole document, from
    0 to 1.
    """

    strength: float
    direction: float
    named: Named
    recent: Shares = _NOBODY
    usual: Shares = _NOBODY


class View:
    """The view of one document, from its first sentence to its last."""

    def __init__(self, codebook: Codebook) -> None:
        """Begin a document: nobody has been named yet."""
        self._sides = codebook.sides
        self._blocs = frozenset(codebook.blocs)
        self._focus = self._habit = 0.0
        self._seen = 0
        self._cooperative = self._confrontational = 0.0
        self._recent = self._usual = _NOBODY

    def look(self, namings: Sequence[Naming], operators: Sequence[Operator]) -> Look:
        """Take the next sentence; ``operators`` say if it speaks of "we", "both", "together"."""
        joint = any(operator.rule == "both in view" for operator in operators)
        actors = {naming.actor for naming in namings if not naming.is_place}
        third = any(_is_third(actor) for actor in actors)
        contested = any(actor.role == "contested" for actor in actors)
        named = self._classify(actors, joint, third, contested)
        step = _STEPS[named]
        focus = max(self._focus, HABIT * self._habit)
        strength = min(1.0, step.alone + step.carried * focus)
        self._focus = max(step.kept * focus, step.left)
        self._seen += 1
        self._habit += (step.alone - self._habit) / self._seen
        look = Look(strength, self._direction(), named, self._recent, self._usual)
        self._count(actors, third, contested)
        return look

    def _count(self, actors: Set[Actor], third: bool, contested: bool) -> None:
        """Remember who was named, for the sentences after this one."""
        first, second = (
            any(actor.side in (side, BOTH) for actor in actors) for side in self._sides
        )
        now = (first, second, first and second, third, contested)
        self._recent = tuple(
            RECENT * old + (1 - RECENT) * new for old, new in zip(self._recent, now, strict=True)
        )
        self._usual = tuple(
            old + (new - old) / self._seen for old, new in zip(self._usual, now, strict=True)
        )

    def note(self, look: Look, cooperative: float, confrontational: float) -> None:
        """Remember the weights of a sentence for the direction of those after it."""
        self._cooperative = DIRECTION_KEPT * self._cooperative + look.strength * cooperative
        self._confrontational = (
            DIRECTION_KEPT * self._confrontational + look.strength * confrontational
        )

    def _direction(self) -> float:
        total = self._cooperative + self._confrontational
        return (self._cooperative - self._confrontational) / (total + 1.0)

    def _classify(self, actors: Set[Actor], joint: bool, third: bool, contested: bool) -> Named:
        """Say who is named in a sentence; ``actors`` are those named, none of them as a place."""
        sides = {actor.side for actor in actors if actor.side}
        if BOTH in sides or sides >= set(self._sides):
            return "both sides"
        if not sides:
            if contested:
                return "a contested state"
            return "a third party" if third else "the two, unnamed" if joint else "nobody"
        if sides <= self._blocs:
            if contested:
                return "a bloc and a contested state"
            if third:
                return "a bloc and a third party"
            return "members of a bloc" if len({a.name for a in actors if a.side}) > 1 else "a bloc"
        if contested:
            return "one side and a contested state"
        return "one side and a third party" if third else "one side"


def _is_third(actor: Actor) -> bool:
    return not actor.side and not actor.role and actor.kind != "place"
