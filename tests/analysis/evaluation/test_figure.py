"""A figure's interval, and its way through JSON."""

import math

import numpy as np
import pytest

from analysis.evaluation.figure import Figure, bootstrap, from_json, to_json


def mean(sums: np.ndarray) -> np.ndarray:
    return sums[..., 0] / sums[..., 1]


def test_the_interval_is_that_of_whole_clusters_and_the_same_each_time() -> None:
    counts = np.array([[0.0, 1.0], [1.0, 1.0], [0.0, 1.0], [1.0, 1.0]])
    value, low, high = bootstrap(counts, mean)
    assert (value, low, high) == (0.5, 0.0, 1.0)
    assert bootstrap(counts, mean) == (value, low, high)


def test_clusters_that_agree_have_an_interval_without_width() -> None:
    assert bootstrap(np.array([[1.0, 2.0]] * 5), mean) == (0.5, 0.5, 0.5)


def test_one_cluster_has_no_interval() -> None:
    value, low, high = bootstrap(np.array([[1.0, 2.0]]), mean)
    assert value == 0.5
    assert math.isnan(low)
    assert math.isnan(high)


def test_what_is_unknown_in_every_sample_has_no_interval() -> None:
    _, low, high = bootstrap(np.full((3, 2), np.nan), mean)
    assert math.isnan(low)
    assert math.isnan(high)


def test_a_figure_is_read_as_it_was_written() -> None:
    figure = Figure("frame", "seeds", 0.5, math.nan, 0.75, 10, 2, "documents", "ab", {"VADER": 0.1})
    content = to_json(figure)
    assert content["low"] is None
    again = from_json(content)
    assert (again.value, again.high, again.baselines) == (0.5, 0.75, {"VADER": 0.1})
    assert math.isnan(again.low)
    assert to_json(Figure("a", "b", 0.123456, 0.0, 0.0, 1, 1, "", ""))["value"] == pytest.approx(
        0.1235
    )
