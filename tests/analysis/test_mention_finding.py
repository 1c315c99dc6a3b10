"""The finding about mentions in words."""

import pandas as pd

from analysis.mention_finding import write_mention_finding

SIDES = ("NATO", "Russia")
PAIRS = pd.DataFrame(
    [("Russia", "NATO", 80), ("NATO", "Europe", 11)], columns=["entity_a", "entity_b", "sentences"]
)


def counts(*rows: tuple[str, str, int]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["entity", "kind", "count"])
    return table.assign(per_1000=table["count"] / 2, of_sentences=177)


def test_the_sides_their_sentences_and_who_else_is_named() -> None:
    table = counts(("Russia", "state", 61), ("NATO", "organisation", 55), ("Ukraine", "state", 7))
    assert write_mention_finding(table, PAIRS, SIDES) == (
        "In 1,000 words these articles name NATO 27.5 and Russia 30.5 times, and both in 80 of "
        "177 sentences; besides them most often Ukraine (3.5 times)."
    )


def test_names_that_tie_stand_together_and_found_ones_are_left_out() -> None:
    table = counts(("x", "found", 9), ("Crimea", "place", 7), ("Ukraine", "state", 7))
    text = write_mention_finding(table, PAIRS.head(0), SIDES)
    assert "name NATO 0.0 and Russia 0.0 times, and both in 0 of 177 sentences" in text
    assert text.endswith("besides them most often Crimea and Ukraine (3.5 times each).")


def test_many_ties_are_counted() -> None:
    table = counts(*[(f"Place {number}", "place", 1) for number in range(4)])
    assert write_mention_finding(table, PAIRS, SIDES).endswith(
        "besides them most often 4 names that tie (0.5 times each)."
    )


def test_nobody_named_is_said() -> None:
    assert write_mention_finding(counts(), PAIRS, SIDES) == (
        "None of these sentences names an actor or a place."
    )
