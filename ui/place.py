"""Where the article that was added last falls among the others."""

import pandas as pd
import streamlit as st

from analysis.store import Filters, list_articles
from charts.numbers import counted, signed
from ui.added import last_added
from ui.frame import View
from ui.links import link_to
from ui.plain import escape


def show_place(view: View) -> None:
    """Say where the article that was added last falls, with links to it."""
    last = last_added()
    if last not in view.library.articles:
        return
    table = view.ask_all(list_articles, Filters())
    table = table.set_index("article_id")
    balances = table["balance"].drop(last).dropna()
    row = table.loc[last].to_dict()
    with st.container(border=True):
        st.markdown(f"**{escape(view.labels[last])}** is in.")
        if row["framed"]:
            st.markdown(
                f"Balance {signed(row['balance'])} from "
                f"{counted(int(row['framed']), 'framed sentence')} of "
                f"{row['sentences']}." + _say_others(float(row["balance"]), balances)
            )
        else:
            st.markdown(
                f"None of its {counted(int(row['sentences']), 'sentence')} frames the "
                "relationship, so it has no balance. Its themes, tone and mentions are counted."
            )
        with st.container(horizontal=True):
            link_to("framing", "See it on the timeline")
            link_to("articles", "Read it", article=view.labels[last])


def _say_others(balance: float, others: pd.Series) -> str:
    """Say how many other articles lie on each side of a balance; "" where there are none."""
    if others.empty:
        return ""
    return (
        f" Of the {counted(len(others), 'other article')} with a balance, "
        f"{int((others > balance).sum())} more cooperative, "
        f"{int((others < balance).sum())} more confrontational."
    )
