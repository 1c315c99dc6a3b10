"""Learn the weights of the codebook from the coded sentences of the project: make train.

It reads ``gold/seeds_gold.csv``, ``gold/written_train.csv`` and ``gold/relations_written.csv``, and
writes ``learned.json`` into the codebook's folder. The same files give the same weights.
"""

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS
from sklearn.linear_model import LogisticRegression

from environment import ROOT

sys.path.insert(0, str(ROOT))

from analysis.codebook import DEFAULT_CODEBOOK, LEARNED_FILE, Codebook, load_codebook
from analysis.coding import describe_document
from analysis.evaluation.gold import DISPUTED, digest, read_documents, read_rows
from analysis.features import stem
from analysis.learned import Features
from analysis.sentences import Sentence
from analysis.verdict import ANY_ACTORS, FRAME

GOLD = ROOT / "gold"
SEEDS, WRITTEN, RELATIONS = (
    GOLD / name for name in ("seeds_gold.csv", "written_train.csv", "relations_written.csv")
)
SEEDS_COUNT = 2
"""The seeds count twice: they are the only ones that were not written for this purpose."""

LEAST_SENTENCES = 2
"""A word that stands in fewer sentences is not learned."""

MEASURES_SCALE = 0.15
"""Spread of the measures beside the marks: they are few, and each is in every sentence."""

STRENGTH = {FRAME: 1.0, ANY_ACTORS: 0.3}
"""Inverse of the penalty on the weights, by cross-validation over documents."""

DIGITS = 3
SMALL = 0.02
"""A mark whose weights all lie within this of each other says nothing and is left out."""

TELLING = frozenset({"against", "not", "no", "never", "nor", "without", "together", "between"})
"""Stop words that say something of a relationship, and are shown to readers like content words."""

RELATION_FRAMES = {"cooperation": "cooperative", "conflict": "confrontational"}


class Examples(NamedTuple):
    """Sentences as features, the code of each, and how often it counts."""

    features: list[Features]
    codes: list[str]
    counts: list[int]


def read_frames(counts: Mapping[Path, int], codebook: Codebook) -> Examples:
    """Read the sentences of documents whose frame two readers agree on."""
    examples = Examples([], [], [])
    for path, count in counts.items():
        for document in read_documents(path):
            for row, features in zip(
                document.rows, describe_document(document.sentences, codebook), strict=True
            ):
                if row["frame"] != DISPUTED:
                    examples.features.append(features)
                    examples.codes.append(row["frame"])
                    examples.counts.append(count)
    return examples


def read_relations(path: Path, codebook: Codebook) -> Examples:
    """Read single sentences of cooperation or conflict."""
    examples = Examples([], [], [])
    for row in read_rows(path, ("sentence", "relation")):
        alone = Sentence(1, 1, 0, len(row["sentence"]), row["sentence"])
        examples.features.extend(describe_document([alone], codebook, any_actors=True))
        examples.codes.append(RELATION_FRAMES[row["relation"]])
        examples.counts.append(1)
    return examples


def learn(examples: Examples, strength: float) -> dict[str, object]:
    """Learn the weights of one decision, in the form that ``analysis/learned.py`` reads."""
    marks = _list_marks(examples)
    measures = sorted({name for features in examples.features for name in features.measures})
    shares = _share_marks(examples, marks)
    values = np.array(
        [[features.measures.get(name, 0.0) for name in measures] for features in examples.features]
    )
    spread = values.std(0)
    scale = np.where(spread > 0, MEASURES_SCALE / np.where(spread > 0, spread, 1.0), 0.0)
    centre = values.mean(0)
    table = hstack([shares, csr_matrix((values - centre) * scale)]).tocsr()
    model = LogisticRegression(C=strength, max_iter=5_000, tol=1e-6)
    fitted = model.fit(table, examples.codes, sample_weight=examples.counts)
    weights, bias = fitted.coef_, fitted.intercept_
    if len(weights) == 1:  # of two codes the model keeps the second's weights only
        weights, bias = np.vstack([0 * weights, weights]), np.array([0.0, bias[0]])
    of_marks, of_measures = weights[:, : len(marks)], weights[:, len(marks) :] * scale
    return {
        "codes": [str(code) for code in fitted.classes_],
        "bias": _round(bias - of_measures @ centre),
        "marks": {
            mark: _round(column)
            for mark, column in zip(marks, of_marks.T, strict=True)
            if np.ptp(column) > SMALL
        },
        "measures": {
            name: _round(column) for name, column in zip(measures, of_measures.T, strict=True)
        },
    }


def _list_marks(examples: Examples) -> list[str]:
    counts = Counter(
        name for features in examples.features for name in {mark[0] for mark in features.marks}
    )
    return sorted(name for name, count in counts.items() if count >= LEAST_SENTENCES)


def _share_marks(examples: Examples, marks: Sequence[str]) -> csr_matrix:
    """One row a sentence: each of its known marks has the same share of a length of 1."""
    places = {mark: place for place, mark in enumerate(marks)}
    rows, columns, shares = [], [], []
    for number, features in enumerate(examples.features):
        known = sorted({places[mark[0]] for mark in features.marks if mark[0] in places})
        rows += [number] * len(known)
        columns += known
        shares += [1 / np.sqrt(len(known))] * len(known)
    return csr_matrix((shares, (rows, columns)), shape=(len(examples.features), len(marks)))


def _round(values: Sequence[float]) -> list[float]:
    return [round(float(value), DIGITS) + 0.0 for value in values]


def main() -> int:
    """Learn both decisions and write them."""
    path = DEFAULT_CODEBOOK / LEARNED_FILE
    codebook = load_codebook(learned=False)  # a damaged file must not stand in its own way
    frames = read_frames({SEEDS: SEEDS_COUNT, WRITTEN: 1}, codebook)
    relations = read_relations(RELATIONS, codebook)
    content = {
        "made_by": "scripts/train.py",
        "learned_from": {path.name: digest(path) for path in (SEEDS, WRITTEN, RELATIONS)},
        "function_words": sorted({stem(word) for word in ENGLISH_STOP_WORDS - TELLING} | {"'s"}),
        "models": {
            name: learn(examples, STRENGTH[name])
            for name, examples in ((FRAME, frames), (ANY_ACTORS, relations))
        },
    }
    text = json.dumps(content, ensure_ascii=False, indent=None, separators=(",", ":"))
    draft = path.with_suffix(".writing")
    draft.write_text(text.replace("],", "],\n") + "\n", encoding="utf-8")
    draft.replace(path)
    print(f"{len(frames.codes):,} and {len(relations.codes):,} sentences: {path.name} written.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
