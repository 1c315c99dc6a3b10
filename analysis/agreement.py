"""How far two codings of the same sentences agree: alpha for one code, F1 for codes and sets.

All figures are made from counts, so that those of many samples are computed at once: the last axes
hold the counts of one sample, any axes before them are samples.
"""

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.float64]


def cross_tabulate(gold: Sequence[str], coded: Sequence[str], codes: Sequence[str]) -> Counts:
    """Count the units by gold code (rows) and by the code given (columns).

    Args:
        gold: the gold code of each unit.
        coded: the code given to each unit.
        codes: all codes, in the order of rows and columns.

    Raises:
        ValueError: the two sequences differ in length, or hold a code that is not in ``codes``.
    """
    counts = np.zeros((len(codes), len(codes)))
    for one, other in zip(gold, coded, strict=True):
        counts[codes.index(one), codes.index(other)] += 1
    return counts


def count_shared(
    gold: Sequence[Collection[str]], coded: Sequence[Collection[str]]
) -> npt.NDArray[np.float64]:
    """Count the codes of sets: shared by both, in the gold, in the coding.

    Codes that repeat in a unit count as often as they stand there.

    Raises:
        ValueError: the two sequences differ in length.
    """
    counts = np.zeros(3)
    for one, other in zip(gold, coded, strict=True):
        counts += ((Counter(one) & Counter(other)).total(), len(one), len(other))
    return counts


def nominal_alpha(table: Counts) -> Counts:
    """Return Krippendorff's alpha of two coders for a nominal code, without missing values.

    1 is perfect agreement, 0 what chance would give, below 0 worse than chance. With no unit, or
    one code only throughout, agreement cannot be told from chance: NaN. Source: Krippendorff
    (2019), Content Analysis, 4th ed., ch. 12.
    """
    margins = table.sum(-1) + table.sum(-2)
    total = margins.sum(-1)
    agreed = np.trace(table, axis1=-2, axis2=-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        observed = 1.0 - 2.0 * agreed / total
        same = (margins * (margins - 1.0)).sum(-1)
        expected = 1.0 - same / (total * (total - 1.0))
        return np.where(expected > 0, 1.0 - observed / expected, np.nan)


def class_f1(table: Counts) -> Counts:
    """Return the F1 of each code, from 0 to 1; NaN for a code that neither coder gave."""
    with np.errstate(invalid="ignore"):
        both = np.diagonal(table, axis1=-2, axis2=-1)
        return np.asarray(2.0 * both / (table.sum(-1) + table.sum(-2)))


def macro_f1(table: Counts) -> Counts:
    """Return the mean F1 over the codes that occur in the gold coding, from 0 to 1.

    Every code counts alike, however rare. NaN without any unit.
    """
    occurs = table.sum(-1) > 0
    scores = np.where(occurs, class_f1(table), 0.0).sum(-1)
    with np.errstate(invalid="ignore"):
        return np.asarray(scores / occurs.sum(-1))


def micro_f1(shared: Counts) -> Counts:
    """Return the F1 of sets of codes over all units together, from 0 to 1; 1 if both are empty.

    ``shared`` is what `count_shared` gives.
    """
    total = shared[..., 1] + shared[..., 2]
    with np.errstate(invalid="ignore"):
        return np.where(total > 0, 2.0 * shared[..., 0] / total, 1.0)
