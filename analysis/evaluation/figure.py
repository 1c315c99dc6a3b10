"""One figure of accuracy, with its interval, its baselines and what it was measured on."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from math import isnan, nan
from typing import Any

import numpy as np
import numpy.typing as npt

SAMPLES = 2_000
SEED = 2014
"""The interval is the same in every run: the samples are drawn with this seed."""

DIGITS = 4
"""Digits that are kept of a figure."""

Array = npt.NDArray[np.float64]
Statistic = Callable[[Array], Array]


@dataclass(frozen=True)
class Figure:
    """What a measure reaches on one set of coded sentences.

    ``value`` with the ends of its 95 % interval (NaN where there is none: one cluster only, or no
    unit to sample); ``baselines`` are the same figure for TextBlob and VADER where they give one.
    ``n`` counts the sentences behind it, without those whose code is disputed; ``clusters`` the
    documents (``unit``) that hold them. ``digest`` names the content of the file, ``date`` (an
    ISO day) and ``codebook_hash`` when and by which codebook it was measured.
    """

    measure: str
    data: str
    value: float
    low: float
    high: float
    n: int
    clusters: int
    unit: str
    digest: str
    baselines: Mapping[str, float] = field(default_factory=dict)
    date: str = ""
    codebook_hash: str = ""


def to_json(figure: Figure) -> dict[str, Any]:
    """Return a figure with rounded numbers; one that is not known is None."""
    content = asdict(figure)
    return {key: _round(value) for key, value in content.items()} | {
        "baselines": {name: _round(value) for name, value in figure.baselines.items()}
    }


def from_json(content: Mapping[str, Any]) -> Figure:
    """Return the figure that `to_json` described."""
    numbers = {name: content[name] for name in ("value", "low", "high")}
    known = {name: nan if number is None else number for name, number in numbers.items()}
    return Figure(**{**content, **known})


def _round(value: Any) -> Any:  # noqa: ANN401 (any field of a figure)
    if isinstance(value, float):
        return None if isnan(value) else round(value, DIGITS)
    return value


def bootstrap(counts: Array, statistic: Statistic) -> tuple[float, float, float]:
    """Return a statistic of the sum of all clusters' counts, and its 95 % percentile interval.

    Whole clusters are drawn with replacement (Davison & Hinkley 1997, Bootstrap Methods and Their
    Application, section 3.8), ``SAMPLES`` times with a fixed seed. ``counts`` has one row a
    cluster; ``statistic`` takes summed counts with any axes before them.
    """
    value = float(statistic(counts.sum(0)))
    clusters = len(counts)
    if clusters < 2:
        return value, float("nan"), float("nan")
    draws = np.random.default_rng(SEED).multinomial(clusters, [1 / clusters] * clusters, SAMPLES)
    found = statistic(np.tensordot(draws.astype("float64"), counts, axes=1))
    found = found[~np.isnan(found)]
    low, high = np.percentile(found, [2.5, 97.5]) if len(found) else (np.nan, np.nan)
    return value, float(low), float(high)
