"""How themes are framed: bars around zero, pale where they rest on few sentences."""

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look
from charts.theme_framing import theme_framing_figure

LABELS = {"talks": "Talks", "threat": "Threat", "energy": "Energy", "order": "Order"}


def themes(*rows: tuple[str, int, int, int]) -> pd.DataFrame:
    names = ["theme", "cooperative", "mixed", "confrontational"]
    table = pd.DataFrame(rows, columns=names)
    framed = table[names[1:]].sum(axis="columns")
    return table.assign(
        framed=framed,
        count=framed,
        balance=(table["cooperative"] - table["confrontational"]) / framed,
        balance_low=float("nan"),
        balance_high=float("nan"),
        small_n=framed < 20,
    )


TABLE = themes(("threat", 2, 4, 34), ("talks", 20, 10, 10), ("energy", 3, 0, 3))


def draw(table: pd.DataFrame = TABLE) -> go.Figure:
    return theme_framing_figure(table, Look(), theme_labels=LABELS)


def full(figure: go.Figure, name: str) -> go.Bar:
    return next(bar for bar in figure.data if bar.name == name and bar.showlegend)


def test_mixed_lies_around_zero_and_the_others_begin_at_its_ends() -> None:
    figure = draw()
    mixed, good, bad = (
        full(figure, name) for name in ("± Mixed", "+ Cooperative", "− Confrontational")
    )
    assert list(good.x) == [0.5, 0.05]
    assert list(bad.x) == [-0.25, -0.85]
    assert list(mixed.x) == [0.25, 0.1]
    assert list(mixed.base) == [-0.125, -0.05]
    assert list(good.base) == [0.125, 0.05]
    assert list(bad.base) == [-0.125, -0.05]


def test_the_most_cooperative_theme_comes_first() -> None:
    words = [each.text for each in draw().layout.annotations]
    names = [name for name in words if name in ("Talks", "Energy", "Threat")]
    assert names == ["Talks", "Energy", "Threat"]
    assert "+0.25 · n = 40" in words


def test_themes_of_few_sentences_are_pale() -> None:
    figure = draw()
    pale = [bar for bar in figure.data if not bar.showlegend and bar.name == "+ Cooperative"]
    assert [list(row)[:2] for row in pale[0].customdata] == [["energy", "cooperative"]]
    assert pale[0].marker.color != full(figure, "+ Cooperative").marker.color
    assert "Pale: fewer than 20 framed sentences." in figure.layout.meta["note"]


def test_themes_of_very_few_sentences_are_named_only() -> None:
    figure = draw(pd.concat([TABLE, themes(("order", 1, 0, 1))]))
    assert "Fewer than 5 framed sentences, not drawn: Order." in figure.layout.meta["note"]
    assert all(row[0] != "order" for bar in figure.data for row in bar.customdata)


def test_a_theme_in_no_sentence_is_named_only() -> None:
    silent = themes(("order", 0, 0, 0)).assign(balance=float("nan"))
    assert "In no sentence: Order." in draw(pd.concat([TABLE, silent])).layout.meta["note"]


def test_the_title_names_the_ends_among_themes_with_enough_sentences() -> None:
    assert draw().layout.meta["title"] == (
        "Most cooperative theme: Talks (+0.25); most confrontational: Threat (−0.80)"
    )


def test_no_framed_theme_gives_an_empty_figure_that_says_so() -> None:
    figure = draw(themes(("order", 1, 0, 1)))
    assert figure.layout.meta["title"] == "How is each theme framed?"
    assert "Order" in figure.layout.meta["note"]
