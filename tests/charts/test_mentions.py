"""Who is named most."""

import pandas as pd
import pytest

from charts.layout import Look
from charts.mentions import most_named_figure, rate


def counts(*rows: tuple[str, str, int]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["entity", "kind", "count"])
    return table.assign(
        words=2000,
        per_1000=table["count"] / 2,
        articles=1,
        of_articles=5,
        sentences=table["count"],
        of_sentences=90,
    )


TABLE = counts(("Russia", "state", 60), ("NATO", "organisation", 50), ("Black <Sea>", "found", 1))


def test_bars_are_rates_and_lead_to_the_sentences_that_name_the_actor() -> None:
    [bar] = most_named_figure(TABLE, Look()).data
    assert list(bar.x) == [30, 25, 0.5]
    assert bar.meta["fields"] == ["entity"]
    assert [row[0] for row in bar.customdata] == ["Russia", "NATO", "Black <Sea>"]
    assert "Black &lt;Sea&gt;" in bar.customdata[2][1]


def test_rows_say_kind_rate_count_and_articles() -> None:
    texts = [each.text for each in most_named_figure(TABLE, Look()).layout.annotations]
    assert "Black &lt;Sea&gt;, found" in texts
    assert "30.0 · 60 times, 1 of 5 articles" in texts


def test_a_name_that_was_found_is_pale_and_explained() -> None:
    figure = most_named_figure(TABLE, Look())
    colours = figure.data[0].marker.color
    assert colours[0] == colours[1] != colours[2]
    assert figure.layout.meta["note"].startswith("Pale: a name that the actor file lacks")


def test_of_many_names_the_first_are_drawn_and_the_rest_is_counted() -> None:
    figure = most_named_figure(TABLE, Look(), most=2)
    assert len(figure.data[0].x) == 2
    assert figure.layout.meta["note"] == "1 more name not shown."


def test_the_title_names_the_first_two_with_their_rates() -> None:
    meta = most_named_figure(TABLE, Look()).layout.meta
    assert meta["title"] == "Russia and NATO are named most, 30.0 and 25.0 times in 1,000 words"
    assert meta["subtitle"] == (
        "Namings in 1,000 words, aliases resolved; 111 namings of 3 names in 2,000 words of "
        "5 articles"
    )


def test_one_kind_is_named_in_the_title_and_not_in_each_row() -> None:
    figure = most_named_figure(counts(("Russia", "state", 60)), Look())
    title = figure.layout.meta["title"]
    assert title == "States: Russia is named alone, 30.0 times in 1,000 words"
    assert "Russia" in [each.text for each in figure.layout.annotations]


@pytest.mark.parametrize(
    ("value", "text"), [(30.66, "30.7"), (1, "1.0"), (0.123, "0.12"), (0, "0.0")]
)
def test_small_rates_have_two_digits(value: float, text: str) -> None:
    assert rate(value) == text
