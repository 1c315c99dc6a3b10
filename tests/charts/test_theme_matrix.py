"""Themes by article and by year: bars or squares, the largest theme first."""

import pandas as pd

from charts.layout import Look
from charts.theme_matrix import MOST_COLUMNS, theme_matrix_figure

THEMES = {"dialogue": "Dialogue and diplomacy", "energy": "Energy", "order": "Values and order"}


def by_article(*rows: tuple[str, str, int, int]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["article_id", "theme", "count", "sentences"])
    return table.assign(
        name="Title " + table["article_id"],
        date_short="2010",
        share=table["count"] / table["sentences"],
    )


TABLE = by_article(
    ("a", "dialogue", 10, 40),
    ("a", "energy", 4, 40),
    ("a", "order", 0, 40),
    ("b", "dialogue", 5, 50),
    ("b", "energy", 20, 50),
    ("b", "order", 0, 50),
)
LABELS = {"a": "Ames, Post (2010)", "b": "Brown, Times (2010)"}


def test_a_few_articles_have_bars_in_columns_with_the_largest_theme_on_top() -> None:
    figure = theme_matrix_figure(TABLE, Look(), theme_labels=THEMES, labels=LABELS)
    (bars,) = figure.data
    assert list(figure.layout.yaxis.ticktext) == ["Energy", "Dialogue and diplomacy"]
    assert [round(x / max(bars.x), 3) for x in bars.x] == [0.625, 0.25, 0.25, 1.0]
    assert list(bars.base) == [0, 0, 1, 1]
    assert list(bars.text) == ["25\u00a0%", "10\u00a0%", "10\u00a0%", "40\u00a0%"]


def test_a_bar_leads_to_the_sentences_of_its_article_and_theme() -> None:
    (bars,) = theme_matrix_figure(TABLE, Look(), theme_labels=THEMES, labels=LABELS).data
    assert bars.meta == {"fields": ["article_id", "theme"]}
    assert list(bars.customdata[3]) == ["b", "energy", "Energy", "Brown, Times (2010)", 20, 50]


def test_narrow_cells_are_squares_and_the_note_holds_the_key() -> None:
    figure = theme_matrix_figure(TABLE, Look("dark", "narrow"), theme_labels=THEMES, labels=LABELS)
    (squares,) = figure.data
    assert squares.marker.symbol == "square"
    assert list(squares.text) == ["25", "10", "10", "40"]
    assert list(figure.layout.xaxis.ticktext) == ["1", "2"]
    assert "1 Ames, Post (2010), n\u00a0=\u00a040; 2 Brown" in figure.layout.meta["note"]


def test_a_theme_in_no_sentence_is_counted_only() -> None:
    meta = theme_matrix_figure(TABLE, Look(), theme_labels=THEMES, labels=LABELS).layout.meta
    assert "1 theme in no sentence, not shown." in meta["note"]


def test_the_title_says_which_theme_leads_in_most_articles() -> None:
    third = by_article(("c", "dialogue", 1, 10), ("c", "energy", 2, 10), ("c", "order", 0, 10))
    table = pd.concat([TABLE, third])
    meta = theme_matrix_figure(table, Look(), theme_labels=THEMES).layout.meta
    assert meta["title"] == "Energy is the largest theme in 2 of 3 articles"


def test_many_articles_are_cut_and_the_note_says_so() -> None:
    table = by_article(*((f"a{place}", "energy", 1, 9) for place in range(20)))
    figure = theme_matrix_figure(table, Look(), theme_labels=THEMES)
    assert len(figure.data[0].x) == MOST_COLUMNS
    assert "8 articles not shown." in figure.layout.meta["note"]


def test_years_are_columns_and_lead_to_their_sentences() -> None:
    years = TABLE.assign(year=TABLE["article_id"].map({"a": 2010, "b": 2014}))
    figure = theme_matrix_figure(
        years.drop(columns=["article_id", "name"]), Look(), theme_labels=THEMES
    )
    assert list(figure.layout.xaxis.ticktext) == ["2010<br>40", "2014<br>50"]
    assert figure.data[0].meta == {"fields": ["year", "theme"]}


def test_sentences_without_any_theme_are_said_as_such() -> None:
    table = by_article(("a", "energy", 0, 9))
    title = theme_matrix_figure(table, Look(), theme_labels=THEMES).layout.meta["title"]
    assert title == "No sentence has a theme in this choice"


def test_the_alt_text_reads_each_theme() -> None:
    figure = theme_matrix_figure(TABLE, Look(), theme_labels=THEMES, labels=LABELS)
    assert (
        "Energy: Ames, Post (2010) 10\u00a0%, Brown, Times (2010) 40\u00a0%"
        in (figure.layout.meta["alt"])
    )
