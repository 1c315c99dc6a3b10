"""Measures of coded documents: what is counted, and what is left out."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from analysis.codebook import load_codebook
from analysis.evaluation.documents import (
    CodedDocument,
    code_documents,
    count_frames,
    list_measures,
    measure_balance_of,
    measure_documents,
)
from analysis.evaluation.gold import read_documents

CODEBOOK = replace(load_codebook(), learned={})


@pytest.fixture
def documents(gold: Path) -> list[CodedDocument]:
    return code_documents(read_documents(gold), CODEBOOK)


def test_disputed_frames_are_left_out(documents: list[CodedDocument]) -> None:
    first, second = map(count_frames, documents)
    assert np.argwhere(first).tolist() == [[0, 0], [3, 3]]
    assert second.sum() == 0


def test_every_measure_has_its_figure(documents: list[CodedDocument]) -> None:
    figures = measure_documents("seeds", "ab", documents, list_measures(CODEBOOK), {})
    assert {figure.measure: figure.value for figure in figures} == pytest.approx(
        {
            "frame": 1.0,
            "balance": float("nan"),
            "themes": 1.0,
            "voice": 1.0,
            "mentions of NATO": 1.0,
            "mentions of Russia": 1.0,
            "sentiment toward NATO": 1.0,
            "sentiment toward Russia": 1.0,
            "sentiment toward the two sides": 1.0,
        },
        nan_ok=True,
    )
    assert {(f.data, f.unit, f.digest) for f in figures} == {("seeds", "documents", "ab")}
    held = {figure.measure: figure.clusters for figure in figures}
    assert (held["balance"], held["frame"], held["themes"]) == (0, 1, 2)
    by_name = {figure.measure: figure.n for figure in figures}
    assert (by_name["frame"], by_name["themes"], by_name["sentiment toward NATO"]) == (2, 3, 2)
    assert by_name["sentiment toward the two sides"] == 3


def test_a_column_that_is_not_coded_is_not_measured(documents: list[CodedDocument]) -> None:
    bare = [
        tuple(
            pair._replace(gold={k: v for k, v in pair.gold.items() if k != "mentions"})
            for pair in document
        )
        for document in documents
    ]
    figures = measure_documents("seeds", "ab", bare, list_measures(CODEBOOK), {})
    assert not [figure for figure in figures if "mentions" in figure.measure]


def test_a_baseline_codes_the_same_sentences(documents: list[CodedDocument]) -> None:
    gold = {"NATO and Russia agreed to cooperate.": 0.5, "It rained in the morning.": 0.0}
    scorers = {"right": lambda text: gold.get(text, -1.0), "wrong": lambda _: -1.0}
    figures = measure_documents("seeds", "ab", documents, list_measures(CODEBOOK), scorers)
    by_name = {figure.measure: figure.baselines for figure in figures}
    assert by_name["frame"]["right"] == 1.0
    assert by_name["frame"]["wrong"] < 0
    assert by_name["themes"] == {}
    assert by_name["sentiment toward Russia"]["right"] < 1.0


def test_the_error_of_a_balance_is_that_of_documents_long_enough(
    documents: list[CodedDocument],
) -> None:
    long = documents[0] * 3
    measures = {"balance": list_measures(CODEBOOK)["balance"]}
    [figure] = measure_documents("a", "b", [long, documents[1]], measures, {"cold": lambda _: -1.0})
    assert (figure.value, figure.baselines) == (0.0, {"cold": 2.0})


@pytest.mark.parametrize(
    ("frames", "balance"),
    [
        (["cooperative", "none", "mixed"], 0.5),
        (["confrontational", "disputed"], -1.0),
        (["none"], float("nan")),
    ],
)
def test_a_balance_counts_the_framed_sentences(frames: list[str], balance: float) -> None:
    assert measure_balance_of(frames) == pytest.approx(balance, nan_ok=True)
