"""Weights learned from coded sentences: what each feature of a sentence says for each code.

The model is a multinomial logistic regression: the score of a code is a sum over the features of a
sentence, so that each decision can be told by its words. It is learned by ``scripts/train.py``
from sentences that come with the project, and kept in the codebook's folder.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from analysis.balance import FRAMES
from analysis.errors import CodebookError

Weights = tuple[float, ...]
Scores = npt.NDArray[np.float64]


Mark = tuple[str, int, int]
"""A feature that stands at a place of the sentence: its name and its characters."""


class Features(NamedTuple):
    """The features of one sentence: marks of its words, and measures of it as a whole.

    The marks share a length of 1, so that a long sentence does not outweigh a short one; a measure
    has a value of its own.
    """

    marks: list[Mark]
    measures: Mapping[str, float]


class Verdict(NamedTuple):
    """The probability of each code, and the learned content words with their weights for them.

    ``known`` counts all marks that were learned: words, terms and names. Each contributes its
    weight divided by the root of their number to the score of a code.
    """

    probabilities: Mapping[str, float]
    words: list[tuple[Mark, Weights]]
    known: int


@dataclass(frozen=True)
class Learned:
    """Learned weights: for each feature one weight a code, in the order of ``codes``.

    ``function_words`` ("of", "that") count like others, but say nothing to a reader.
    """

    codes: tuple[str, ...]
    bias: Weights
    marks: Mapping[str, Weights]
    measures: Mapping[str, Weights]
    function_words: frozenset[str] = frozenset()

    def check(self) -> None:
        """Check that there is a weight for each code; raises ValueError."""
        for weights in (self.bias, *self.marks.values(), *self.measures.values()):
            if len(weights) != len(self.codes) or not all(map(_is_number, weights)):
                raise ValueError(f"{weights} is not {len(self.codes)} numbers")
        if len(set(self.codes)) < 2 or not set(self.codes) <= set(FRAMES):
            raise ValueError(f"{self.codes} are no frames")

    def judge(self, sentences: Sequence[Features]) -> list[Verdict]:
        """Return the verdict on each sentence; features that were not learned are left out."""
        known = [self._list_known(features.marks) for features in sentences]
        scores = self._sum_marks(known) + self._sum_measures(sentences) + np.array(self.bias)
        powers = np.exp(scores - scores.max(1, keepdims=True))
        chances = (powers / powers.sum(1, keepdims=True)).tolist()
        return [
            Verdict(
                dict(zip(self.codes, row, strict=True)),
                [pair for pair in marks if self._is_content_word(pair[0][0])],
                len(marks),
            )
            for row, marks in zip(chances, known, strict=True)
        ]

    def _list_known(self, marks: Sequence[Mark]) -> list[tuple[Mark, Weights]]:
        """Return the marks that were learned, each name once, with their weights."""
        table = self.marks
        first = {mark[0]: mark for mark in reversed(marks) if mark[0] in table}
        return [(mark, table[name]) for name, mark in first.items()]

    def _sum_marks(self, known: Sequence[Sequence[tuple[Mark, Weights]]]) -> Scores:
        """Add up the shared weights of the marks: one row a sentence, one column a code."""
        rows, table = self._table
        places = [rows[mark[0]] for marks in known for mark, _ in marks]
        lengths = np.array([len(marks) for marks in known])
        sums = np.zeros((len(known), len(self.codes)))
        np.add.at(sums, np.repeat(np.arange(len(known)), lengths), table[places])
        shared: Scores = sums / np.sqrt(np.maximum(lengths, 1))[:, None]
        return shared

    @cached_property
    def _table(self) -> tuple[Mapping[str, int], Scores]:
        """The weights of the marks as one table, and the row of each."""
        weights = np.array(list(self.marks.values()), dtype=np.float64)
        return dict(zip(self.marks, count(), strict=False)), weights.reshape(-1, len(self.codes))

    def _is_content_word(self, name: str) -> bool:
        """Say whether a mark is a word to show; terms' classes and actors' names hold a space."""
        return " " not in name and name not in self.function_words

    def _sum_measures(self, sentences: Sequence[Features]) -> Scores:
        names = list(self.measures)
        if not names:
            return np.zeros((len(sentences), len(self.codes)))
        values = [[features.measures.get(name, 0.0) for name in names] for features in sentences]
        sums: Scores = np.array(values).reshape(-1, len(names)) @ np.array(
            list(self.measures.values())
        )
        return sums


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)


def load_learned(path: Path) -> Mapping[str, Learned]:
    """Read the learned weights of a codebook, by what they decide; none if there is no file.

    Raises:
        CodebookError: the file is not what ``scripts/train.py`` writes.
    """
    if not path.exists():
        return {}
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        function_words = frozenset(content["function_words"])
        models = {
            name: Learned(
                tuple(model["codes"]),
                tuple(model["bias"]),
                {mark: tuple(weights) for mark, weights in model["marks"].items()},
                {measure: tuple(weights) for measure, weights in model["measures"].items()},
                function_words,
            )
            for name, model in content["models"].items()
        }
        for model in models.values():
            model.check()
        return models
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CodebookError(
            str(path),
            f"The learned weights cannot be read ({error}).",
            "Make them anew with scripts/train.py, or remove the file to go by the terms alone.",
        ) from error
