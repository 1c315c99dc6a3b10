"""Which articles repeat the text of another: the same, shortened, reprinted, quoted at length.

Method: runs of ``RUN`` words ("shingles", Broder 1997, On the resemblance and containment of
documents), of which those whose number is a multiple of ``SAMPLE`` find the pairs that may agree
(Manber 1994, Finding similar files in a large file system); a pair is then compared run by run.
What is measured is containment, not resemblance: a shortened version lies whole in the long one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.schema import Tables

# Words in a run. Names and formulas ("the permanent members of the Security Council") have up to
# five or six words.
RUN = 7
# One run in so many stands in the index.
SAMPLE = 8
# Share of the words of one of two texts that stand in the other, from which one of them repeats the
# other. Of 2,326 UN speeches, which repeat themselves from year to year, no two share more than
# 0.31; of 2,804 White House pages those above are forms, letters sent twice, and statements read
# out in a briefing.
REPEATED = 0.4
# Share of the sampled runs of the shorter text from which a pair is compared in full: half of what
# it needs, for a sample errs.
LIKELY = 0.2

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")

_Numbers = npt.NDArray[np.uint64]


@dataclass(frozen=True, eq=False)
class Fingerprint:
    """The runs of words of a text, in their order, as numbers; ``words`` counts the words.

    ``sample`` are the runs by which it is looked up, each once.
    """

    runs: _Numbers
    words: int
    sample: tuple[int, ...]


@dataclass(frozen=True)
class Duplicate:
    """The article that another repeats, and the share (0 to 1) of its words that stand there."""

    of: str
    overlap: float


def make_fingerprint(text: str) -> Fingerprint:
    """Number the runs of words of a text; case and punctuation do not count.

    A text of fewer words than a run has is one run.
    """
    words = _WORD.findall(text.lower())
    if not words:
        return Fingerprint(np.zeros(0, np.uint64), 0, ())
    numbers: _Numbers = pd.util.hash_array(np.array(words, dtype=object))
    length = min(RUN, len(words))
    runs = np.zeros(len(words) - length + 1, np.uint64)
    for place in range(length):  # a polynomial over the words, modulo 2^64
        runs = runs * np.uint64(1_000_003) + numbers[place : place + len(runs)]
    runs ^= runs >> np.uint64(31)
    return Fingerprint(runs, len(words), _sample(runs))


def find_duplicates(
    prints: Mapping[str, Fingerprint], alone: Collection[str] = (), first: Collection[str] = ()
) -> dict[str, Duplicate]:
    """Find the articles that repeat another one; that one is never a duplicate itself.

    Of two that agree the longer one stays, of two equal ones the first.

    Args:
        prints: the fingerprint of each article by its identifier, in their order.
        alone: articles that count by themselves: they repeat none, and none repeats them.
        first: articles that stay although a longer one agrees with them: what was there before.
    """
    index = _Index()
    found: dict[str, Duplicate] = {}
    before = set(first)
    compared = prints.keys() - set(alone)
    order = [article_id for article_id in prints if article_id in compared]
    for article_id in sorted(order, key=lambda each: (each not in before, -prints[each].words)):
        duplicate = index.find(prints[article_id])
        if duplicate:
            found[article_id] = duplicate
        else:
            index.add(article_id, prints[article_id])
    return found


def mark_duplicates(tables: Tables, duplicates: Mapping[str, Duplicate]) -> Tables:
    """Write into the articles which other one each repeats, and how much of it stands there."""
    none = Duplicate("", float("nan"))
    found = [duplicates.get(article_id, none) for article_id in tables.articles["article_id"]]
    articles = tables.articles.assign(
        duplicate_of=pd.array([each.of for each in found], dtype="str"),
        overlap=np.array([each.overlap for each in found], dtype="float64"),
    )
    return Tables(articles, tables.sentences, tables.themes, tables.mentions)


def measure_overlap(one: Fingerprint, other: Fingerprint) -> float:
    """Measure the share (0 to 1) of the words of one text that stand in the other, in runs."""
    if not one.words:
        return 0.0
    length = one.words - len(one.runs) + 1
    shared = np.flatnonzero(np.isin(one.runs, other.runs))
    covered = np.zeros(one.words, bool)
    for place in range(length):
        covered[shared + place] = True
    return float(covered.mean())


class _Index:
    """The articles that stay, by their sampled runs."""

    def __init__(self) -> None:
        self._owners: defaultdict[int, list[str]] = defaultdict(list)
        self._prints: dict[str, Fingerprint] = {}

    def add(self, article_id: str, found: Fingerprint) -> None:
        self._prints[article_id] = found
        for run in found.sample:
            self._owners[run].append(article_id)

    def find(self, found: Fingerprint) -> Duplicate | None:
        """Find the article with which a text agrees most; None where none agrees enough."""
        hits = Counter(owner for run in found.sample for owner in self._owners.get(run, ()))
        best, agreed = None, 0.0
        for owner, count in hits.items():
            other = self._prints[owner]
            if count < LIKELY * min(len(found.sample), len(other.sample)):
                continue
            overlap = measure_overlap(found, other)
            agreement = max(overlap, measure_overlap(other, found))
            if agreement >= REPEATED and agreement > agreed:
                best, agreed = Duplicate(owner, overlap), agreement
        return best


def _sample(runs: _Numbers) -> tuple[int, ...]:
    """Take the runs that stand in the index: the same ones of every text."""
    alone = np.unique(runs)
    sampled = alone[alone % np.uint64(SAMPLE) == 0]
    return tuple((sampled if len(sampled) else alone[:1]).tolist())
