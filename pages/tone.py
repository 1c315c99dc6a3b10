"""Tone: how positive or negative the words are, and where that disagrees with the frame."""

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from analysis import store
from analysis.tone_finding import pick_disagreement, write_tone_finding
from charts.course import course_figure
from charts.numbers import counted
from charts.tone import SCALES, choose_articles, tone_spread_figure
from charts.tone_frame import tone_frame_figure
from charts.tone_shares import tone_shares_figure
from ui.empty import only_if_known
from ui.evidence import show_sentences
from ui.figure import show_figure
from ui.frame import View, open_page
from ui.plain import escape
from ui.sides import show_sentiment, show_side_tone

FRAMES = ("frame",)  # for the badges of figures that draw frames; tone has no readers here
STRONGEST = 10  # disagreements listed: about two screens


def show_disagreements(view: View) -> None:
    apart = view.ask(store.list_disagreements, limit=STRONGEST)
    shown = f"The {len(apart.rows)} strongest of " if apart.total > len(apart.rows) else ""
    sentences = f"{shown}{counted(apart.total, 'sentence')} with opposite signs"
    label = f"{sentences}, of {apart.of:,} with a frame and a tone"
    listed = st.expander(label, on_change="rerun", key="disagreements")
    if listed.open:
        with listed:
            show_sentences(view, apart)


def show_spread(view: View) -> None:
    st.subheader("How do the articles differ in tone?")
    measure = st.segmented_control(
        "Measure",
        list(SCALES),
        default="polarity",
        format_func=str.capitalize,
        required=True,
        key="tone-measure",
    )
    spread = only_if_known(view.ask(store.summarise_tone, measure), "value")
    shown = choose_articles(spread.dropna(subset=["value"]))["article_id"]
    filters = replace(view.filters, articles=tuple(shown))
    dots = view.library.ask(store.list_tone, filters)
    draw = partial(tone_spread_figure, sentences=dots, labels=view.labels, measure=measure)
    show_figure(view, f"{measure}-by-article", spread, draw)


def show_course(view: View, articles: pd.DataFrame) -> None:
    st.subheader("How do frame and tone run through an article?")
    ids = articles["article_id"].tolist()
    apart = pick_disagreement(articles)
    article = st.selectbox(
        "Article",
        ids,
        index=ids.index(apart) if apart else 0,
        format_func=lambda article_id: view.labels[article_id],
        key="course-article",
    )
    course = view.ask(store.follow_article, article)
    draw = partial(course_figure, label=view.labels[article], article_id=article)
    n = f"1 article, {counted(len(course), 'sentence')}"
    show_figure(view, "frame-and-tone-course", course, draw, n=n, measures=FRAMES)


with open_page("tone") as view:
    articles, counts = view.ask(store.list_articles), view.ask(store.count_frame_tone)
    st.subheader(escape(write_tone_finding(articles, counts, view.labels)))
    compared = only_if_known(view.ask(store.compare_tone_frame), "balance", "polarity")
    draw = partial(tone_frame_figure, labels=view.labels)
    show_figure(view, "tone-and-frame", compared, draw, measures=FRAMES)

    st.subheader("What tone do the sentences of each frame have?")
    known = only_if_known(counts, "share")
    show_figure(view, "tone-of-frames", known, tone_shares_figure, measures=FRAMES)
    if articles["framed"].sum():
        show_disagreements(view)
    show_spread(view)
    show_course(view, articles)
    show_side_tone(view)
    show_sentiment(view)
