"""Where the article that was added last falls among the others."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.language import is_measured, name_language
from analysis.store import EVERYTHING, Filters, list_articles, list_texts
from charts.numbers import counted, signed
from ui.added import last_added
from ui.frame import View
from ui.links import link_to
from ui.plain import escape
from ui.standing import say_standing


def show_place(view: View) -> None:
    """Say where the article that was added last falls, with links to it."""
    last = last_added()
    if last not in view.library.articles:
        return
    row = view.ask_all(list_texts, EVERYTHING).set_index("article_id").loc[last].to_dict()
    others = view.ask_all(list_articles, Filters()).set_index("article_id")["balance"]
    balances = others.drop(last, errors="ignore").dropna()
    with st.container(border=True):
        st.markdown(f"**{escape(view.labels[last])}** is in.")
        st.markdown(_say_balance(row, balances))
        standing = say_standing(row, view.labels)
        for words in standing:
            st.markdown(escape(f"{words}."))
        with st.container(horizontal=True):
            if row["framed"] and not standing:
                link_to("framing", "See it on the timeline")
            link_to("articles", "Read it", article=view.labels[last])


def _say_balance(row: Mapping[Any, Any], others: pd.Series) -> str:
    """Say where an article's balance falls among the others, or why it has none."""
    if not is_measured(row["language"]):
        return (
            f"It is in {escape(name_language(row['language']))}: frames, themes and tone are "
            "measured for English only. Its mentions are counted."
        )
    sentences = int(row["sentences"])
    if not row["framed"]:
        return (
            f"None of its {counted(sentences, 'sentence')} frames the relationship, so it has no "
            "balance. Its themes, tone and mentions are counted."
        )
    return (
        f"Balance {signed(row['balance'])} from {counted(int(row['framed']), 'framed sentence')} "
        f"of {sentences}." + _say_others(float(row["balance"]), others)
    )


def _say_others(balance: float, others: pd.Series) -> str:
    """Say how many other articles lie on each side of a balance; "" where there are none."""
    if others.empty:
        return ""
    return (
        f" Of the {counted(len(others), 'other article')} with a balance, "
        f"{int((others > balance).sum())} more cooperative, "
        f"{int((others < balance).sum())} more confrontational."
    )
