"""Which frame the codebook gives to the sentences of each frame of the readers."""

from itertools import product

import pandas as pd
import plotly.graph_objects as go

from charts.confusion import confusion_figure
from charts.layout import Look
from charts.palette import SURFACES

FRAMES = ("cooperative", "mixed", "confrontational", "none")
PERCENT = "\N{NO-BREAK SPACE}%"


def confusion(**rows: tuple[int, int, int, int]) -> pd.DataFrame:
    """Count the sentences of each frame of the readers by the codebook's frame."""
    held = {frame: dict(zip(FRAMES, rows.get(frame, (0,) * 4), strict=True)) for frame in FRAMES}
    return pd.DataFrame(
        [(a, b, held[a][b], sum(held[a].values())) for a, b in product(FRAMES, FRAMES)],
        columns=["gold", "coded", "count", "of_gold"],
    )


TABLE = confusion(cooperative=(8, 0, 1, 1), confrontational=(1, 0, 16, 3), none=(0, 0, 0, 10))


def draw(table: pd.DataFrame = TABLE, look: Look | None = None) -> go.Figure:
    return confusion_figure(table, look or Look())


def test_each_pair_is_a_square_in_the_row_of_the_readers() -> None:
    (squares,) = draw().data
    assert squares.marker.symbol == "square"
    assert list(squares.y[:5]) == [0, 0, 0, 0, 1]
    assert list(squares.x[:5]) == [0, 1, 2, 3, 0]


def test_the_order_of_the_table_does_not_matter() -> None:
    assert draw(TABLE.iloc[::-1]).data[0].text == draw().data[0].text


def test_a_square_has_its_count_and_share_and_none_is_a_0() -> None:
    text = draw().data[0].text
    assert text[0] == f'8<br><span style="font-size:12px">80{PERCENT}</span>'
    assert text[1] == "0"
    assert text[11] == f'3<br><span style="font-size:12px">15{PERCENT}</span>'


def test_a_square_is_the_stronger_the_larger_its_share() -> None:
    colours = draw().data[0].marker.color
    assert colours[15] == SURFACES["light"].accent
    assert colours[1] == SURFACES["light"].panel


def test_the_rows_have_their_n_and_narrow_columns_their_signs() -> None:
    figure = draw(look=Look("dark", "narrow"))
    n = "n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}"
    assert list(figure.layout.yaxis.ticktext) == [
        f"+ Cooperative<br>{n}10",
        f"± Mixed<br>{n}0",
        f"− Confrontational<br>{n}20",
        f"· No frame<br>{n}10",
    ]
    assert list(figure.layout.xaxis.ticktext) == ["+", "±", "−", "·"]
    assert figure.layout.meta["note"].startswith("Columns: the codebook’s frames, in the order")
    assert draw().layout.xaxis.ticktext[0] == "+ Cooperative"


def test_the_title_counts_what_is_the_same_and_names_the_most_frequent_difference() -> None:
    assert draw().layout.meta["title"] == (
        f"34 of 40 sentences have the readers’ frame (85{PERCENT}); the most frequent difference: "
        "confrontational coded as no frame (3)"
    )


def test_full_agreement_has_no_difference_to_name() -> None:
    title = draw(confusion(none=(0, 0, 0, 2))).layout.meta["title"]
    assert title == "2 of 2 sentences have the readers’ frame"


def test_no_sentence_is_said_as_such() -> None:
    figure = draw(confusion())
    assert figure.layout.meta["title"] == "No sentence to compare"
    assert set(figure.data[0].text) == {"0"}


def test_the_alt_text_reads_each_row() -> None:
    assert (
        "Readers cooperative, 10 sentences: 8 cooperative, 0 mixed, 1 confrontational, 1 no frame;"
        in draw().layout.meta["alt"]
    )
