"""Themes: what the articles are about, how each theme is framed, and how themes come and go."""

from functools import partial

import streamlit as st

from analysis import store
from analysis.finding import MANY_ARTICLES
from analysis.theme_finding import write_theme_finding
from charts.theme_courses import theme_courses_figure
from charts.theme_framing import theme_framing_figure
from charts.theme_matrix import MOST_COLUMNS, theme_matrix_figure
from ui.figure import show_figure
from ui.frame import open_page
from ui.plain import escape

SHARES = ("themes",)  # the measure that shares of themes rest on, for their badges

with open_page("themes") as view:
    names = tuple(view.theme_labels)
    counts = view.ask(store.count_themes, names)
    by_article = view.ask(store.count_themes_by_article, names)
    by_year = view.ask(store.count_themes_by_year, names)
    articles = by_article["article_id"].nunique()
    dated = by_article.loc[by_article["dated"], "article_id"].nunique()
    of_articles = partial(theme_matrix_figure, theme_labels=view.theme_labels, labels=view.labels)

    st.subheader(escape(write_theme_finding(counts, view.theme_labels)))
    if articles <= MOST_COLUMNS or by_year.empty:
        show_figure(view, "theme-matrix", by_article, of_articles, measures=SHARES)
    else:
        show_figure(view, "theme-matrix-years", by_year, of_articles, measures=SHARES)

    draw = partial(theme_framing_figure, theme_labels=view.theme_labels)
    show_figure(view, "theme-framing", counts, draw, measures=(*SHARES, "frame"))

    courses = partial(theme_courses_figure, theme_labels=view.theme_labels, labels=view.labels)
    if dated >= MANY_ARTICLES and by_year["year"].nunique() > 1:
        show_figure(view, "theme-courses-years", by_year, courses, measures=SHARES)
    elif dated > 1:
        show_figure(view, "theme-courses", by_article, courses, measures=SHARES)
    else:
        st.info("This needs two dated articles; of those chosen, fewer are dated.")
