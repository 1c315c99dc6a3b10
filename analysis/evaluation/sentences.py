"""How well single sentences are coded: cooperation or conflict, and the sentiment toward a target.

Both sets are of others and of the whole world; they measure the language alone.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from analysis.agreement import cross_tabulate, macro_f1
from analysis.codebook import Codebook
from analysis.coding import code_document
from analysis.evaluation.baselines import Scorer, sign_of
from analysis.evaluation.figure import Array, Figure, bootstrap
from analysis.evaluation.gold import GoldError, Row, check_codes, digest, read_rows
from analysis.sentences import Sentence
from analysis.toward import score_target

RELATIONS = ("cooperation", "conflict")
SENTIMENTS = ("positive", "negative", "neutral")
REPORTING = "89abcdef"
"""A sentence whose sha256 begins so is for reporting only; the others are for writing terms."""


def measure_relations(
    path: Path, codebook: Codebook, baselines: Mapping[str, Scorer]
) -> list[Figure]:
    """Measure cooperation against conflict on the reporting half of the PLOVER sentences.

    Macro-F1 over the two classes, whoever the actors are; a score above zero is cooperation.
    Source of the sentences: Hu et al. (2024), ACL.
    """
    rows = read_rows(path, ("sentence", "relation"))
    check_codes(path, rows, "relation", RELATIONS)
    half = [row for row in rows if _hash(row["sentence"])[0] in REPORTING]
    texts = [row["sentence"] for row in half]
    gold = [row["relation"] for row in half]
    scores = [_score_alone(text, codebook) for text in texts]
    others = {name: list(map(score, texts)) for name, score in baselines.items()}
    return [
        _figure(
            "cooperation or conflict",
            "relations",
            path,
            gold,
            RELATIONS,
            [_relate(score) for score in scores],
            {name: [_relate(score) for score in found] for name, found in others.items()},
        )
    ]


def measure_targets(
    path: Path, codebook: Codebook, baselines: Mapping[str, Scorer]
) -> list[Figure]:
    """Measure the sentiment toward a named target on news sentences (NewsMTSC).

    Macro-F1 over positive, negative and neutral. Source: Hamborg & Donnay (2021), EACL.
    """
    rows = read_rows(path, ("sentence", "target", "start", "end", "sentiment"))
    check_codes(path, rows, "sentiment", SENTIMENTS)
    gold = [row["sentiment"] for row in rows]
    coded = [_judge_row(path, number, row, codebook) for number, row in enumerate(rows, 1)]
    others = {
        name: [sign_of(score(row["sentence"]), *SENTIMENTS) for row in rows]
        for name, score in baselines.items()
    }
    return [_figure("sentiment toward a target", "targets", path, gold, SENTIMENTS, coded, others)]


def _judge_row(path: Path, number: int, row: Row, codebook: Codebook) -> str:
    try:
        start, end = int(row["start"]), int(row["end"])
    except ValueError as error:
        raise GoldError(
            f"{path}, row {number}", "the target has no place.", "Write start and end as numbers."
        ) from error
    return score_target(row["sentence"], start, end, codebook)


def _score_alone(text: str, codebook: Codebook) -> float:
    sentence = Sentence(1, 1, 0, len(text), text)
    return code_document([sentence], codebook, any_actors=True)[0].frame_score


def _hash(sentence: str) -> str:
    return hashlib.sha256(sentence.encode("utf-8")).hexdigest()


def _relate(score: float) -> str:
    return "cooperation" if score > 0 else "conflict"


def _figure(  # noqa: PLR0913 (a figure has so many parts)
    measure: str,
    data: str,
    path: Path,
    gold: Sequence[str],
    codes: Sequence[str],
    coded: Sequence[str],
    others: Mapping[str, Sequence[str]],
) -> Figure:
    """Macro-F1 with its interval; every sentence is a cluster of its own."""
    return Figure(
        measure,
        data,
        *bootstrap(_one_hot(gold, coded, codes), macro_f1),
        n=len(gold),
        clusters=len(gold),
        unit="sentences",
        digest=digest(path),
        baselines={
            name: float(macro_f1(_one_hot(gold, found, codes).sum(0)))
            for name, found in others.items()
        },
    )


def _one_hot(gold: Sequence[str], coded: Sequence[str], codes: Sequence[str]) -> Array:
    """One cross-tabulation a sentence."""
    tables = [cross_tabulate([one], [other], codes) for one, other in zip(gold, coded, strict=True)]
    return np.array(tables).reshape(-1, len(codes), len(codes))
