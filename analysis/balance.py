"""The balance of cooperative and confrontational sentences, and how sure a count can be of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from statistics import NormalDist
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

FRAMES = ("cooperative", "mixed", "confrontational", "none")
"""The four frames in the order in which they are drawn and listed."""

MIN_CLUSTERS = 5
"""Fewer paragraphs or articles than this give no interval (the design's rule)."""

CONFIDENCE = 0.95

FEW_SENTENCES = 20
"""Fewer framed sentences than this are marked as few (from the design's timeline)."""

INTERVAL_NAME = (
    "95 % Wilson score interval with the effective sample size of clustered data "
    "(Korn & Graubard 1998; Franco, Little, Louis & Slud 2019)"
)

ClusterUnit = Literal["article", "paragraph"]
BALANCE_COLUMNS = (
    "cooperative",
    "mixed",
    "confrontational",
    "none",
    "framed",
    "clusters",
    "balance",
    "balance_low",
    "balance_high",
)

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Balance:
    """One balance with what it rests on.

    ``value``, ``low`` and ``high`` run from -1 (all confrontational) to +1 (all cooperative) and
    are NaN where there is none. ``clusters`` counts the articles or paragraphs (``cluster_unit``)
    that hold a framed sentence. ``note`` is empty, or says why there is no interval.
    """

    cooperative: int
    mixed: int
    confrontational: int
    framed: int
    clusters: int
    cluster_unit: ClusterUnit
    value: float = nan
    low: float = nan
    high: float = nan
    note: str = ""


def summarise_balances(
    sentences: pd.DataFrame, group: Sequence[str], cluster: Sequence[str]
) -> pd.DataFrame:
    """Balance of each group of sentences, with its 95 % interval over clusters.

    The balance is (cooperative - confrontational) / (cooperative + mixed + confrontational).
    Its interval takes whole clusters (paragraphs, articles) as what was sampled, since sentences
    that stand together resemble each other. It is computed, never drawn at random: see
    ``_wilson_interval``.

    Args:
        sentences: rows with ``frame`` and the columns named by ``group`` and ``cluster``.
        group: the columns that make a group.
        cluster: the columns that make a cluster within a group.

    Returns:
        One row a group, indexed by ``group``, with ``BALANCE_COLUMNS``: the balance is NaN where
        no sentence is framed, its ends are NaN with fewer than ``MIN_CLUSTERS`` clusters that
        hold a framed sentence.
    """
    keys = [*group, *(name for name in cluster if name not in group)]
    flags = sentences[keys].assign(
        **{frame: (sentences["frame"] == frame).astype("int64") for frame in FRAMES}
    )
    cells = flags.groupby(keys, sort=False).sum()
    cells["framed"] = cells["cooperative"] + cells["mixed"] + cells["confrontational"]
    cells["clusters"] = (cells["framed"] > 0).astype("int64")
    by = list(group)
    totals = cells.groupby(level=by, sort=False).sum()
    net = totals["cooperative"] - totals["confrontational"]
    balance = net / totals["framed"].where(totals["framed"] > 0)
    squares = _squared_residuals(cells, balance, by).groupby(level=by, sort=False).sum()
    low, high = _wilson_interval(
        balance.to_numpy("float64"),
        squares.reindex(totals.index).to_numpy("float64"),
        totals["framed"].to_numpy("float64"),
        totals["clusters"].to_numpy("float64"),
    )
    table = totals.assign(balance=balance, balance_low=low, balance_high=high)
    return table[list(BALANCE_COLUMNS)]


def measure_balance(sentences: pd.DataFrame, unit: ClusterUnit) -> Balance:
    """Balance of a set of sentences, with its interval over their articles or paragraphs."""
    cluster = ["article_id"] if unit == "article" else ["article_id", "paragraph"]
    if sentences.empty:
        return Balance(0, 0, 0, 0, 0, unit, note=explain_interval(0, 0, unit))
    row = summarise_balances(sentences.assign(all=0), ["all"], cluster).iloc[0]
    framed, clusters = int(row["framed"]), int(row["clusters"])
    return Balance(
        int(row["cooperative"]),
        int(row["mixed"]),
        int(row["confrontational"]),
        framed,
        clusters,
        unit,
        float(row["balance"]),
        float(row["balance_low"]),
        float(row["balance_high"]),
        explain_interval(framed, clusters, unit),
    )


def explain_interval(framed: int, clusters: int, unit: ClusterUnit) -> str:
    """Why a balance has no interval, in a sentence; empty where it has one."""
    if framed == 0:
        return "No sentence frames the relationship, so there is no balance."
    if clusters >= MIN_CLUSTERS:
        return ""
    units = unit if clusters == 1 else f"{unit}s"
    return (
        f"No interval: the framed sentences stand in {clusters} {units}, "
        f"and an interval needs {MIN_CLUSTERS}."
    )


def _squared_residuals(cells: pd.DataFrame, balance: pd.Series, by: list[str]) -> pd.Series:
    """Squared linearised residual of each cluster: what it adds to the balance's variance."""
    own = [cells.index.get_level_values(name) for name in by]
    keys = own[0] if len(by) == 1 else pd.MultiIndex.from_arrays(own)
    expected = balance.reindex(keys)
    net = cells["cooperative"] - cells["confrontational"]
    residual = net.to_numpy("float64") - expected.to_numpy() * cells["framed"].to_numpy("float64")
    return pd.Series(residual**2, index=cells.index)


def _wilson_interval(
    balance: _Floats, squares: _Floats, framed: _Floats, clusters: _Floats
) -> tuple[_Floats, _Floats]:
    """Ends of the 95 % interval of balances.

    The balance is a proportion on another scale: p = (1 + balance) / 2, a mixed sentence counting
    half. Its variance over clusters is that of a ratio (Taylor linearisation); p (1 - p) over it
    is the effective sample size, lowered for the few degrees of freedom and held between 1 and
    the number of framed sentences (Korn & Graubard 1998, Survey Methodology 24:193-201). It takes
    the place of n in Wilson's interval (Franco, Little, Louis & Slud 2019, Journal of Survey
    Statistics and Methodology 7:334-364). Where all clusters agree no variance can be estimated:
    the number of clusters is then the effective sample size, so that agreement never gives an
    interval of no width.
    """
    p = (1 + balance) / 2
    z = _normal_quantile()
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = clusters / (clusters - 1) * squares / framed**2 / 4
        t = _student_quantile(clusters - 1)
        estimated = p * (1 - p) / variance * (z / t) ** 2
        agree = variance < np.finfo(np.float64).eps
        size = np.clip(np.where(agree, clusters, estimated), 1.0, framed)
        centre = (p + z**2 / (2 * size)) / (1 + z**2 / size)
        half = z / (1 + z**2 / size) * np.sqrt(p * (1 - p) / size + (z / (2 * size)) ** 2)
    missing = ~(clusters >= MIN_CLUSTERS)
    low = np.where(missing, np.nan, np.clip(2 * (centre - half) - 1, -1, 1))
    high = np.where(missing, np.nan, np.clip(2 * (centre + half) - 1, -1, 1))
    return low, high


def _normal_quantile() -> float:
    """The point that the standard normal leaves half of what is not covered beyond: 1.960."""
    return NormalDist().inv_cdf((1 + CONFIDENCE) / 2)


def _student_quantile(freedom: _Floats) -> _Floats:
    """The same point of Student's distribution, for each number of degrees of freedom.

    Abramowitz & Stegun (1964), 26.7.5: 0.0009 too small with 4 degrees of freedom, the fewest
    that occur here, and nearer with each more. (SciPy has the exact value; but where SciPy is
    installed, TextBlob's import of NLTK loads its statistics too: 1.4 s at every start.)
    """
    z = _normal_quantile()
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    quantile = np.full_like(freedom, z)
    for power, term in enumerate(terms, 1):
        quantile = quantile + term / freedom**power
    return quantile
