"""One thing that files must give, and how many of them give it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, TypeVar

DIGITS = 4
"""Digits that are kept of a share."""

Item = TypeVar("Item")


@dataclass(frozen=True)
class Check:
    """How many of a set of files, or of their parts, give what they must.

    ``value`` of ``n`` hold and at least ``wanted`` are to. Of a share both lie from 0 to 1 and
    ``n`` counts what it is the share of. ``reference`` names other programs and what they reach on
    the same files in the same run. ``misses`` name what does not hold. ``date`` is the ISO day on
    which it was measured.
    """

    what: str
    data: str
    value: float
    wanted: float
    n: int
    reference: Mapping[str, float] = field(default_factory=dict)
    misses: tuple[str, ...] = ()
    date: str = ""

    @property
    def holds(self) -> bool:
        """Whether what is wanted is reached."""
        return self.value >= self.wanted

    @property
    def is_share(self) -> bool:
        """Whether the value is a share and no count."""
        return self.wanted <= 1 < self.n


def count_check(
    what: str, data: str, items: Iterable[Item], holds: Callable[[Item], bool]
) -> Check:
    """Count the items for which something holds; all are wanted."""
    judged = [(str(item), holds(item)) for item in items]
    misses = tuple(name for name, held in judged if not held)
    total = len(judged)
    return Check(what, data, float(total - len(misses)), float(total), total, misses=misses)


def check_to_json(check: Check) -> dict[str, Any]:
    """Return a check with rounded numbers."""
    content = asdict(check)
    return {
        **content,
        "value": round(check.value, DIGITS),
        "wanted": round(check.wanted, DIGITS),
        "reference": {name: round(value, DIGITS) for name, value in check.reference.items()},
        "misses": list(check.misses),
    }


def check_from_json(content: Mapping[str, Any]) -> Check:
    """Return the check that `check_to_json` described."""
    return Check(**{**content, "misses": tuple(content["misses"])})
