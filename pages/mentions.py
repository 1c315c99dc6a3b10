"""Mentions: who and what is named, how often, and together with whom."""

from functools import partial

import pandas as pd
import streamlit as st

from analysis import store
from analysis.evaluation.labels import mention_measures
from analysis.mention_finding import write_mention_finding
from charts.mention_matrix import MOST_COLUMNS, mention_matrix_figure
from charts.mentions import KIND_PLURALS, most_named_figure
from charts.pairs import pairs_figure
from ui.figure import show_figure
from ui.frame import View, open_page
from ui.plain import escape

EVERYONE = "Everyone"
SHOWN = (10, 25, 50)
MATRIX_ROWS = 12  # actors in the matrix: what a screen holds below its heads


def choose_kind(counts: pd.DataFrame) -> pd.DataFrame:
    """Let the reader choose a kind of names; give the counts of that kind."""
    kinds = {"All": "", **{KIND_PLURALS[kind]: kind for kind in KIND_PLURALS}}
    held = [name for name, kind in kinds.items() if not kind or (counts["kind"] == kind).any()]
    chosen = st.segmented_control(
        "Kind", held, default="All", required=True, wrap=True, key="mention-kind"
    )
    kind = kinds[chosen]
    return counts[counts["kind"] == kind] if kind else counts


def show_surfaces(view: View, entities: list[str]) -> None:
    with st.expander("How is each name written in the texts?"):
        entity = st.selectbox("Name", entities, key="surface-entity")
        words = {"surface": "As written", "count": "Times", "of_count": "Of all"}
        table = view.ask(store.list_surfaces, entity).rename(columns=words)
        st.dataframe(table, hide_index=True, width="stretch")


def show_matrix(view: View, entities: tuple[str, ...]) -> None:
    by_article = view.ask(store.count_mentions_by_article, entities)
    by_year = view.ask(store.count_mentions_by_year, entities)
    articles, years = len(set(by_article["article_id"])), len(set(by_year["year"]))
    if articles < 2:
        return  # one column would repeat the bars above
    st.subheader("Where are they named?")
    by = "article"
    if years > 1:
        choices = {"By article": "article", "By year": "year"}
        default = "By year" if articles > MOST_COLUMNS else "By article"
        by = choices[
            st.segmented_control(
                "Columns", choices, default=default, required=True, key="mention-columns"
            )
        ]
    draw = partial(mention_matrix_figure, labels=view.labels)
    table = by_year if by == "year" else by_article
    show_figure(
        view, f"mentions-by-{by}", table, draw, measures=mention_measures(view.codebook.sides)
    )


def show_pairs(view: View, pairs: pd.DataFrame) -> None:
    st.subheader("Who is named together?")
    partners = pd.concat([pairs["entity_a"], pairs["entity_b"]]).unique().tolist()
    chosen = st.selectbox("In sentences with", [EVERYONE, *partners], key="pair-partner")
    with_partner = (pairs["entity_a"] == chosen) | (pairs["entity_b"] == chosen)
    shown = pairs if chosen == EVERYONE else pairs[with_partner]
    sides = view.codebook.sides
    draw = partial(pairs_figure, apart=sides)
    measures = (*mention_measures(sides), "frame")  # the bars are divided by frame
    show_figure(view, "named-together", shown, draw, measures=measures)


with open_page("mentions") as view:
    counts, pairs = view.ask(store.count_mentions), view.ask(store.count_pairs)
    st.subheader(escape(write_mention_finding(counts, pairs, view.codebook.sides)))
    with st.container(horizontal=True):
        chosen = choose_kind(counts)
        most = st.segmented_control(
            "Most frequent", SHOWN, default=SHOWN[0], required=True, key="mention-most"
        )
    draw = partial(most_named_figure, most=most)
    measures = mention_measures(view.codebook.sides)
    show_figure(view, "most-named", chosen, draw, measures=measures)
    if len(chosen):
        show_surfaces(view, chosen["entity"].tolist())
        show_matrix(view, tuple(chosen["entity"].head(MATRIX_ROWS)))
        show_pairs(view, pairs)
