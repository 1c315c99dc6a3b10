"""The balance, and the interval that says how sure a count can be of it."""

import math

import numpy as np
import pandas as pd
import pytest

from analysis import balance as balance_module
from analysis.balance import explain_interval, measure_balance, summarise_balances

CODES = {"c": "cooperative", "f": "confrontational", "m": "mixed", "n": "none"}


def _rows(*paragraphs: str, article: str = "a") -> pd.DataFrame:
    """One row a letter: c cooperative, f confrontational, m mixed, n none."""
    return pd.DataFrame(
        [
            (article, number, CODES[letter])
            for number, letters in enumerate(paragraphs, 1)
            for letter in letters
        ],
        columns=["article_id", "paragraph", "frame"],
    )


def test_the_balance_counts_mixed_sentences_and_leaves_out_those_without_frame() -> None:
    balance = measure_balance(_rows("ccm", "fn"), "paragraph")
    assert (balance.cooperative, balance.mixed, balance.confrontational) == (2, 1, 1)
    assert (balance.framed, balance.clusters) == (4, 2)
    assert balance.value == 0.25


def test_the_interval_is_the_published_one() -> None:
    # p = 0.7; variance over clusters 5/4 * 4.8 / 100 / 4 = 0.015; effective size 0.21 / 0.015 = 14,
    # times (1.960 / 2.776) squared = 6.979; Wilson's interval of 0.7 with n = 6.979: 0.347, 0.911.
    balance = measure_balance(_rows("cc", "cf", "cc", "cf", "cf"), "paragraph")
    assert balance.value == pytest.approx(0.4)
    assert balance.low == pytest.approx(2 * 0.347 - 1, abs=1e-3)
    assert balance.high == pytest.approx(2 * 0.911 - 1, abs=1e-3)


@pytest.mark.parametrize(
    ("freedom", "tabled"), [(4, 2.776), (5, 2.571), (9, 2.262), (29, 2.045), (1000, 1.962)]
)
def test_students_quantile_is_that_of_the_tables(freedom: int, tabled: float) -> None:
    assert balance_module._student_quantile(np.array([float(freedom)]))[0] == pytest.approx(
        tabled, abs=1e-3
    )


def test_agreement_of_all_codes_gives_an_interval_of_some_width() -> None:
    balance = measure_balance(_rows(*["cc"] * 6), "paragraph")
    # Wilson's interval of 6 of 6 begins at 6 / (6 + z squared) on the scale from 0 to 1.
    assert balance.low == pytest.approx(2 * 6 / (6 + 1.959964**2) - 1, abs=1e-6)
    assert balance.high == 1.0


def test_nothing_but_mixed_sentences_is_an_even_balance_of_some_width() -> None:
    balance = measure_balance(_rows(*["m"] * 8), "paragraph")
    assert balance.value == 0
    assert balance.low == pytest.approx(-balance.high)
    assert balance.low < -0.4


def test_fewer_than_five_clusters_give_no_interval_and_say_so() -> None:
    balance = measure_balance(_rows("cc", "ff", "cf", "c", "nn"), "paragraph")
    assert (math.isnan(balance.low), math.isnan(balance.high)) == (True, True)
    assert balance.note == (
        "No interval: the framed sentences stand in 4 paragraphs, and an interval needs 5."
    )


@pytest.mark.parametrize("rows", [_rows(), _rows("nn", "n")])
def test_no_framed_sentence_gives_no_balance(rows: pd.DataFrame) -> None:
    balance = measure_balance(rows, "article")
    assert math.isnan(balance.value)
    assert balance.note == explain_interval(0, 0, "article")


def test_articles_are_the_clusters_of_several_articles() -> None:
    rows = pd.concat([_rows("c" * 9, "ff", article=str(number)) for number in range(7)])
    assert measure_balance(rows, "article").clusters == 7
    assert measure_balance(rows, "paragraph").clusters == 14


def test_many_groups_at_once_are_what_each_is_alone() -> None:
    parts = [_rows("cc", "cf", "m", "f", "ffc", "n", article="x"), _rows("ff", article="y")]
    table = summarise_balances(pd.concat(parts), ["article_id"], ["paragraph"])
    for article, part in zip("xy", parts, strict=True):
        alone = measure_balance(part, "paragraph")
        together = table.loc[article, ["balance", "balance_low", "balance_high"]].to_numpy(
            "float64"
        )
        np.testing.assert_array_equal(together, [alone.value, alone.low, alone.high])


def test_groups_may_be_of_two_columns() -> None:
    rows = _rows("cc", "cf").assign(theme=["energy", "energy", "energy", "talks"])
    table = summarise_balances(rows, ["article_id", "theme"], ["paragraph"])
    assert table["balance"].to_dict() == {("a", "energy"): 1.0, ("a", "talks"): -1.0}


def test_the_interval_holds_the_true_balance_about_as_often_as_it_says() -> None:
    """Thirty paragraphs of three, alike within: 93 to 99 % of 1,000 intervals hold the truth."""
    rng = np.random.default_rng(2010)
    articles, paragraphs, size = 1_000, 30, 3
    lean = rng.beta(0.7 * 9, 0.3 * 9, (articles, paragraphs, 1))
    codes = np.where(
        rng.random((articles, paragraphs, size)) < lean, "cooperative", "confrontational"
    )
    places = np.indices(codes.shape)
    rows = pd.DataFrame(
        {"article_id": places[0].ravel(), "paragraph": places[1].ravel(), "frame": codes.ravel()}
    )
    table = summarise_balances(rows, ["article_id"], ["paragraph"])
    held = (table["balance_low"] <= 0.4) & (table["balance_high"] >= 0.4)
    assert 0.93 <= held.mean() <= 0.99
