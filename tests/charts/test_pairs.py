"""Actors that are named in the same sentences."""

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look
from charts.pairs import pairs_figure

FRAMES = ["cooperative", "mixed", "confrontational", "none"]


def pairs(*rows: tuple[str, str, int, int, int, int]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["entity_a", "entity_b", *FRAMES])
    sentences = table[FRAMES].sum(axis="columns")
    return table.assign(sentences=sentences, unmeasured=0, articles=2, of_sentences=177)


TABLE = pairs(
    ("Russia", "NATO", 31, 9, 36, 4), ("NATO", "Europe", 2, 0, 8, 1), ("A<b>", "NATO", 1, 0, 0, 0)
)


def draw(apart: tuple[str, str] = ("NATO", "Russia"), most: int = 12) -> go.Figure:
    return pairs_figure(TABLE, Look(), apart=apart, most=most)


def test_the_pair_of_the_sides_stands_in_the_title_alone_where_it_leads() -> None:
    figure = draw()
    assert list(figure.data[0].x) == [2, 1]
    meta = figure.layout.meta
    assert meta["title"] == (
        "Russia and NATO share 80 of 177 sentences: 31 cooperative, 36 confrontational"
    )
    assert meta["note"].startswith("Russia and NATO (80 sentences) stand in the title alone")


def test_another_pair_is_drawn_where_it_leads() -> None:
    figure = draw(apart=("NATO", "Europe"))
    assert list(figure.data[0].x) == [31, 2, 1]
    assert figure.layout.meta["note"] == ""


def test_parts_sum_to_the_shared_sentences_and_lead_to_them() -> None:
    figure = draw()
    assert [bar.x[0] for bar in figure.data] == [2, 0, 8, 1]
    assert figure.data[2].meta["fields"] == ["entity_a", "entity_b", "frame"]
    assert list(figure.data[2].customdata[0]) == [
        *("NATO", "Europe", "confrontational", "NATO + Europe", 11)
    ]


def test_names_are_no_markup() -> None:
    assert "A&lt;b&gt; + NATO" in [each.text for each in draw().layout.annotations]


def test_pairs_that_are_not_drawn_are_counted() -> None:
    assert "1 more pair not shown." in draw(most=1).layout.meta["note"]


def test_sentences_whose_frame_is_not_measured_are_a_part_of_their_own() -> None:
    table = TABLE.assign(unmeasured=[0, 3, 0], sentences=TABLE["sentences"] + [0, 3, 0])
    figure = pairs_figure(table, Look(), apart=("NATO", "Russia"))
    part = figure.data[4]
    assert (part.name, list(part.x)) == ("Not measured", [3, 0])
    assert list(part.customdata[0]) == ["NATO", "Europe", "", "NATO + Europe", 14]
    assert figure.layout.meta["note"].endswith(
        "Of sentences that are not in English the frame is not measured."
    )
    assert (
        "2 cooperative, 0 mixed, 8 confrontational, 1 no frame, 3 not measured"
        in (figure.layout.meta["alt"])
    )
