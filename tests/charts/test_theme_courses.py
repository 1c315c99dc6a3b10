"""Themes over time: marks on stems for articles, a line for years."""

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look
from charts.theme_courses import MOST_THEMES, theme_courses_figure

THEMES = {"talks": "Talks", "energy": "Energy"}
ROWS = [
    ("a", True, "2010-10-24", "2010", "talks", 5, 50),
    ("a", True, "2010-10-24", "2010", "energy", 20, 50),
    ("b", True, "2021-10-29", "2021 or later", "talks", 6, 15),
    ("b", True, "2021-10-29", "2021 or later", "energy", 0, 15),
    ("c", False, "", "undated", "talks", 2, 20),
    ("c", False, "", "undated", "energy", 1, 20),
]


def by_article() -> pd.DataFrame:
    names = ["article_id", "dated", "date_placed", "date_short", "theme", "count", "sentences"]
    table = pd.DataFrame(ROWS, columns=names)
    return table.assign(name=table["article_id"], share=table["count"] / table["sentences"])


def marks_of(figure: go.Figure) -> list:
    return [trace for trace in figure.data if (trace.meta or {}).get("fields")]


def test_each_theme_has_a_plot_with_a_mark_for_each_dated_article() -> None:
    figure = theme_courses_figure(by_article(), Look(), theme_labels=THEMES)
    energy, talks = marks_of(figure)
    assert (energy.name, talks.name) == ("Energy", "Talks")
    assert list(talks.x) == ["2010-10-24", "2021-10-29"]
    assert list(talks.y) == [0.1, 0.4]
    assert (energy.xaxis, talks.xaxis) == ("x", "x2")
    assert figure.layout.yaxis.range == figure.layout.yaxis2.range


def test_no_line_joins_articles() -> None:
    figure = theme_courses_figure(by_article(), Look(), theme_labels=THEMES)
    stems = [trace for trace in figure.data if trace.mode == "lines"]
    assert [list(stem.x) for stem in stems] == [
        ["2010-10-24", "2010-10-24", None, "2021-10-29", "2021-10-29", None]
    ] * 2
    assert "No line joins the articles" in figure.layout.meta["note"]


def test_a_mark_of_few_sentences_is_hollow_and_leads_to_its_sentences() -> None:
    energy, _ = marks_of(theme_courses_figure(by_article(), Look(), theme_labels=THEMES))
    assert energy.marker.color[0] != energy.marker.color[1]
    assert energy.meta == {"fields": ["article_id", "theme"]}
    assert list(energy.customdata[0]) == ["a", "energy", "Energy", "a", 20, 50]


def test_the_title_says_the_largest_change_and_the_subtitle_counts_the_undated() -> None:
    table = by_article().assign(sentences=20)
    meta = theme_courses_figure(table, Look(), theme_labels=THEMES).layout.meta
    assert meta["title"] == (
        "Energy falls from 40\u00a0% of sentences (2010) to 0\u00a0% (2021\u00a0or\u00a0later)"
    )
    assert "2 dated, 1 undated article not drawn" in meta["subtitle"]


def test_a_change_between_few_sentences_is_no_title() -> None:
    meta = theme_courses_figure(by_article(), Look(), theme_labels=THEMES).layout.meta
    assert meta["title"] == "How frequent is each theme over time?"


def test_years_are_joined_by_a_line() -> None:
    years = pd.DataFrame(
        {
            "year": [2010, 2011],
            "theme": "talks",
            "count": [5, 10],
            "sentences": 100,
            "share": [0.05, 0.1],
            "articles": [7, 8],
        }
    )
    figure = theme_courses_figure(years, Look("dark", "narrow"), theme_labels=THEMES)
    line = next(trace for trace in figure.data if trace.mode == "lines")
    assert list(line.y) == [0.05, 0.1]
    assert marks_of(figure)[0].meta == {"fields": ["year", "theme"]}
    assert figure.layout.meta["title"].startswith("Talks rises from 5\u00a0% of sentences (2010)")
    assert "15 articles" in figure.layout.meta["subtitle"]


def test_only_the_most_frequent_themes_have_a_plot() -> None:
    table = pd.concat([by_article().assign(theme=f"theme {place}") for place in range(9)])
    figure = theme_courses_figure(table, Look(), theme_labels={})
    assert len(marks_of(figure)) == MOST_THEMES
