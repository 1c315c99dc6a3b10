"""Files and pasted texts on their way in: read once each, a bad one never stops the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analysis.article import Article
from analysis.collection import identify
from analysis.errors import AnalysisError
from analysis.reading import read_article

KINDS = ("txt", "md", "html", "htm", "pdf", "docx", "odt", "rtf")
"""Endings that the file dialog offers; what a file is, its content tells."""
PASTED = "Pasted text"
MOST_KEPT = 1_000
"""Files whose reading is remembered in a session."""

_READ = "_incoming"


@dataclass(frozen=True)
class Incoming:
    """A file that was read: its bytes, its name, and its article or why there is none."""

    article_id: str
    data: bytes
    name: str
    article: Article | None
    reason: str = ""


def take_files() -> list[tuple[str, bytes]]:
    """Let the reader choose files or paste a text; gives names and bytes."""
    files, paste = st.tabs(["Files", "Paste a text"])
    with files:
        uploads = st.file_uploader(
            "Text, Markdown, web page, PDF or Word; several at once",
            type=list(KINDS),
            accept_multiple_files=True,
            key="uploads",
        )
    with paste, st.form("paste", border=False):
        text = st.text_area("Text of one article", height=220, key="pasted")
        st.form_submit_button("Read this text")
    taken = [(upload.name, upload.getvalue()) for upload in uploads]
    return [*taken, *([(PASTED, text.encode("utf-8"))] if text.strip() else [])]


def read_files(taken: Sequence[tuple[str, bytes]]) -> list[Incoming]:
    """Read each file once a session, with a bar of progress; the same bytes count once."""
    known: dict[str, Incoming] = st.session_state.setdefault(_READ, {})
    unique = {identify(data): (name, data) for name, data in taken}
    unread = [article_id for article_id in unique if article_id not in known]
    bar = st.progress(0.0) if len(unread) > 1 else None
    for done, article_id in enumerate(unread):
        name, data = unique[article_id]
        if bar:
            bar.progress(done / len(unread), text=f"Reading {done + 1} of {len(unread)} files")
        known[article_id] = _read(article_id, name, data)
    if bar:
        bar.empty()
    read = [known[article_id] for article_id in unique]
    for forgotten in list(known)[:-MOST_KEPT]:
        del known[forgotten]
    return read


def _read(article_id: str, name: str, data: bytes) -> Incoming:
    try:
        article = read_article(data, name, article_id=article_id)
    except AnalysisError as error:
        return Incoming(article_id, data, name, None, str(error))
    return Incoming(article_id, data, name, article)
