"""What the page of themes says first."""

import pandas as pd

from analysis.theme_finding import write_theme_finding

LABELS = {"dialogue": "Dialogue and diplomacy", "energy": "Energy"}


def count(*rows: tuple[str, int, int, float]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["theme", "count", "framed", "balance"])
    return table.assign(sentences=40, articles=3, of_articles=5)


def test_the_most_frequent_theme_is_said_with_its_share_and_its_balance() -> None:
    table = count(("dialogue", 10, 8, -0.25), ("energy", 4, 0, float("nan")))
    assert write_theme_finding(table, LABELS) == (
        "Most frequent theme: Dialogue and diplomacy (10 of 40 sentences, 25 %), in 3 of 5 "
        "articles; its balance is −0.25 (8 framed)."
    )


def test_one_article_is_not_counted() -> None:
    table = count(("energy", 10, 10, 0.5)).assign(articles=1, of_articles=1)
    assert write_theme_finding(table, LABELS) == (
        "Most frequent theme: Energy (10 of 40 sentences, 25 %); its balance is +0.50 (10 framed)."
    )


def test_themes_that_tie_are_all_named() -> None:
    table = count(("dialogue", 4, 2, 0.5), ("energy", 4, 0, float("nan")))
    assert write_theme_finding(table, LABELS) == (
        "Most frequent themes: Dialogue and diplomacy, Energy (4 of 40 sentences, 10 % each)."
    )


def test_a_theme_without_a_framed_sentence_has_no_balance() -> None:
    table = count(("energy", 4, 0, float("nan")))
    assert write_theme_finding(table, LABELS).endswith("; none of these sentences is framed.")


def test_no_theme_is_said_as_such() -> None:
    expected = "No sentence of these articles has a theme of the codebook."
    assert write_theme_finding(count(("energy", 0, 0, float("nan"))), LABELS) == expected
    assert write_theme_finding(count(), LABELS) == expected
