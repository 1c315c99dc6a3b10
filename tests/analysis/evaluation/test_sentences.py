"""Measures of single sentences of others: which rows count, and what they are compared with."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.codebook import load_codebook
from analysis.evaluation.sentences import REPORTING, measure_relations, measure_targets

CODEBOOK = load_codebook()
RELATIONS = [
    ["Peru and Chile signed a peace treaty.", "cooperation"],
    ["Peru accused Chile of an attack.", "conflict"],
    ["Chile thanked Peru for its help.", "cooperation"],
    ["Chile bombed a village in Peru.", "conflict"],
]


def test_only_the_reporting_half_is_measured(write_rows: Callable[..., Path]) -> None:
    path = write_rows("sentence,relation", RELATIONS)
    [figure] = measure_relations(path, CODEBOOK, {"never": lambda _: 0.0})
    half = [row for row in RELATIONS if hashlib.sha256(row[0].encode()).hexdigest()[0] in REPORTING]
    assert 0 < len(half) < len(RELATIONS)
    assert (figure.measure, figure.data, figure.n) == (
        "cooperation or conflict",
        "relations",
        len(half),
    )
    assert figure.value == 1.0
    assert figure.baselines["never"] < 1.0


def test_a_target_is_judged_where_it_stands(write_rows: Callable[..., Path]) -> None:
    rows = [
        ["Smith lied.", "Smith", "0", "5", "negative"],
        ["Miller is honest and brave.", "Miller", "0", "6", "positive"],
        ["Jones met reporters.", "Jones", "0", "5", "neutral"],
    ]
    path = write_rows("sentence,target,start,end,sentiment", rows)
    [figure] = measure_targets(path, CODEBOOK, {"all neutral": lambda _: 0.0})
    assert figure.value == 1.0
    assert figure.baselines["all neutral"] == pytest.approx(1 / 6)
