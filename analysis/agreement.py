"""How far two codings of the same sentences agree: alpha for one code, F1 for codes and sets."""

from collections import Counter
from collections.abc import Collection, Sequence


def nominal_alpha(first: Sequence[str], second: Sequence[str]) -> float:
    """Return Krippendorff's alpha of two coders for a nominal code, without missing values.

    1 is perfect agreement, 0 what chance would give, below 0 worse than chance. With no unit, or
    one code only throughout, agreement cannot be told from chance: NaN. Source: Krippendorff
    (2019), Content Analysis, 4th ed., ch. 12.

    Raises:
        ValueError: the two sequences differ in length.
    """
    counts = Counter(first) + Counter(second)
    total = counts.total()
    if len(counts) < 2:
        return float("nan")
    pairs = list(zip(first, second, strict=True))
    observed = sum(one != other for one, other in pairs) / len(pairs)
    same = sum(count * (count - 1) for count in counts.values())
    return 1.0 - observed / (1.0 - same / (total * (total - 1)))


def macro_f1(gold: Sequence[str], coded: Sequence[str]) -> float:
    """Return the mean F1 over the codes that occur in the gold coding, from 0 to 1.

    Every code counts alike, however rare. NaN without any unit.

    Raises:
        ValueError: the two sequences differ in length.
    """
    pairs = list(zip(gold, coded, strict=True))
    scores = []
    for code in sorted(set(gold)):
        hits = sum(one == other == code for one, other in pairs)
        scores.append(2 * hits / sum((one == code) + (other == code) for one, other in pairs))
    return sum(scores) / len(scores) if scores else float("nan")


def micro_f1(gold: Sequence[Collection[str]], coded: Sequence[Collection[str]]) -> float:
    """Return the F1 of sets of codes over all units together, from 0 to 1; 1 if both are empty.

    Codes that repeat in a unit count as often as they stand there.

    Raises:
        ValueError: the two sequences differ in length.
    """
    hits = total = 0
    for one, other in zip(gold, coded, strict=True):
        hits += (Counter(one) & Counter(other)).total()
        total += len(one) + len(other)
    return 2 * hits / total if total else 1.0
