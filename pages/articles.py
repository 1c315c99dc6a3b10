"""Articles: one article to read, with what stands behind each of its sentences."""

from dataclasses import replace

import streamlit as st

from analysis.language import is_measured
from analysis.store import EVERYTHING, Selection, list_marks, list_sentences, list_texts
from ui.added import list_added
from ui.article_head import show_dropped, show_head
from ui.data import load_codes
from ui.explained import add_readers, explain_paragraphs
from ui.frame import View, open_page
from ui.plain import escape
from ui.reader import close_sentence, read_opened, show_legend, show_reader
from ui.standing import show_standing

SENTENCES_SHOWN = 300
"""Sentences on one part of the page: an hour's reading, and quick to draw."""


def choose_article(view: View) -> str:
    """Let the reader choose among the articles that pass the filters, and the one linked to."""
    shown = list(view.ask(list_texts)["article_id"])
    ids = {label: article_id for article_id, label in view.labels.items()}
    asked = st.query_params.get("article", "")
    if asked and asked not in ids:
        st.warning(f"There is no article named “{escape(asked)}” here. The first one is shown.")
    elif asked and ids[asked] not in shown:
        shown.append(ids[asked])
        st.caption("The filters leave this article out. It is here because you asked for it.")
    label = st.selectbox(
        "Article",
        [view.labels[article_id] for article_id in shown],
        key="article",
        bind="query-params",
        on_change=close_sentence,
    )
    return ids[label]


def choose_part(article_id: str, sentences: int) -> int:
    """Let the reader turn the pages of a long article; gives how many sentences stand before."""
    parts = -(-sentences // SENTENCES_SHOWN)
    if parts < 2:
        return 0
    key, opened = f"part-{article_id}", read_opened()
    # A sentence that is newly opened turns to its page; one that is closed leaves the page.
    if opened and st.session_state.get("_turned_to") != (article_id, opened):
        st.session_state[key] = min(-(-opened // SENTENCES_SHOWN), parts)
    st.session_state["_turned_to"] = (article_id, opened)
    return (st.pagination(parts, key=key) - 1) * SENTENCES_SHOWN


with open_page("articles") as view:
    article_id = choose_article(view)
    article = view.article(article_id)
    # The whole text is read whatever the filters say: a filter for voices would tear holes in it.
    of_article = replace(EVERYTHING, articles=(article_id,))
    facts = view.ask_all(list_texts, of_article).iloc[0].to_dict()
    show_head(facts, article)
    show_standing(view, facts, is_own=article_id in list_added(view.library))
    if is_measured(article.language):
        show_legend()
    sentences = view.ask_all(
        list_sentences,
        EVERYTHING,
        Selection(article=article_id),
        limit=SENTENCES_SHOWN,
        offset=choose_part(article_id, int(facts["sentences"])),
    )
    marks = view.ask_all(list_marks, article_id)
    themes = marks[marks["kind"] == "theme"]
    rows = add_readers(sentences.rows, load_codes())
    parts = explain_paragraphs(rows, themes, view.theme_labels, view.codebook.sides)
    show_reader(parts, view.look.theme)
    show_dropped(article)
