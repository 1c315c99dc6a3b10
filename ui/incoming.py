"""Files, folders and pasted texts on their way in; a bad one never stops the rest."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from analysis.article import Article
from analysis.codebook import Codebook
from analysis.collection import identify
from analysis.errors import AnalysisError
from analysis.known import write_known
from analysis.reading.containers import open_file
from analysis.reading.parts import Holder, Part, Refusal
from charts.numbers import counted
from ui.data import measure_once, read_once

KINDS = (
    *("txt", "md", "html", "htm", "pdf", "docx", "odt", "rtf"),
    *("zip", "csv", "tsv", "xlsx", "parquet", "jsonl", "json"),
)
"""Endings that the file dialog offers; what a file is, its content tells."""
PASTED = "Pasted text"
MOST_KEPT = 5_000
"""Articles whose reading is remembered in a session."""
SLOW = 2.0
"""Seconds after which the time that is left is said: before that it is a guess."""

_READ, _PARTS, _STOPPED = "_incoming", "_parts", "_stopped"


@dataclass(frozen=True)
class Given:
    """A file as the reader gave it; ``key`` tells it from others by its content and its name."""

    name: str
    data: bytes
    key: str


@dataclass(frozen=True)
class Incoming:
    """What one input gave: an article, or why there is none.

    ``place`` says where it stands in the reader's words. Without a ``part`` nothing could be taken
    out of its file; without an ``article`` the part could not be read.
    """

    place: str
    part: Part | None = None
    article: Article | None = None
    reason: str = ""


def take_files() -> list[Given]:
    """Let the reader choose files or a folder, or paste a text."""
    files, folder, paste = st.tabs(["Files", "A whole folder", "Paste a text"])
    with files:
        chosen = st.file_uploader(
            "Texts, web pages, PDF, Word, ZIP, tables, press-archive exports; several at once",
            type=list(KINDS),
            accept_multiple_files=True,
            key="uploads",
        )
    with folder:
        whole = st.file_uploader(
            "A folder with such files; folders inside it are read too",
            type=list(KINDS),
            accept_multiple_files="directory",
            key="folder",
        )
    with paste, st.form("paste", border=False):
        text = st.text_area("Text of one article", height=220, key="pasted")
        st.form_submit_button("Read this text")
    taken = [give(upload.name, upload.getvalue()) for upload in (*chosen, *whole)]
    return [*taken, *([give(PASTED, text.encode("utf-8"))] if text.strip() else [])]


def give(name: str, data: bytes) -> Given:
    """Name a file that was given."""
    return Given(name, data, f"{identify(data)} {name}")


def open_files(
    files: Sequence[Given], columns: Mapping[str, Mapping[str, str]]
) -> list[Part | Refusal]:
    """Take the articles out of the files; what was opened once is remembered.

    ``columns`` says of a table, by the key of its file, which column holds which field.
    """
    known: dict[str, list[Part | Refusal]] = st.session_state.setdefault(_PARTS, {})
    wanted = {f"{each.key} {sorted(columns.get(each.key, {}).items())}": each for each in files}
    for key, each in wanted.items():
        if key not in known:
            known[key] = _open(each, columns.get(each.key, {}))
    for forgotten in known.keys() - wanted.keys():
        del known[forgotten]
    return [part for key in wanted for part in known[key]]


def _open(given: Given, columns: Mapping[str, str]) -> list[Part | Refusal]:
    holder = Holder(given.data, given.name, given.name, columns)
    parts: list[Part | Refusal] = []
    try:
        parts.extend(map(_name_by_content, open_file(holder)))
    except AnalysisError as error:
        parts.append(Refusal(given.name, str(error)))
    return parts


def _name_by_content(part: Part | Refusal) -> Part | Refusal:
    """Give an article the identifier under which it is kept: that of its bytes."""
    return part if isinstance(part, Refusal) else replace(part, article_id=identify(part.data))


def read_parts(parts: Sequence[Part | Refusal], codebook: Codebook) -> list[Incoming]:
    """Read and measure each article once a session, with a bar of progress; it can be stopped.

    What has not been read yet is not among what is given.
    """
    known: dict[str, Incoming] = st.session_state.setdefault(_READ, {})
    keys = [_key(part) for part in parts]
    unread = {key: part for key, part in zip(keys, parts, strict=True) if key not in known}
    if unread and not st.session_state.get(_STOPPED):
        _read_each(unread, known, codebook, len(parts))
    if unread and st.session_state.get(_STOPPED):
        _offer_to_go_on(len(unread), len(parts))
    elif not unread:
        st.session_state.pop(_STOPPED, None)
    for forgotten in list(known.keys() - set(keys))[:-MOST_KEPT]:
        del known[forgotten]
    return [known[key] for key in keys if key in known]


def _key(part: Part | Refusal) -> str:
    if isinstance(part, Refusal):
        return f"{part.source} {part.reason}"
    return f"{part.article_id} {part.place} {sorted(write_known(part.known).items())}"


def _read_each(
    unread: Mapping[str, Part | Refusal],
    known: dict[str, Incoming],
    codebook: Codebook,
    total: int,
) -> None:
    """Read what is unread; a click on the button interrupts this where the bar is drawn."""
    several = len(unread) > 1
    bar = st.progress(0.0) if several else None
    button = st.empty()
    if several:
        button.button("Stop reading", icon=":material/stop_circle:", on_click=_stop, key="stop")
    start, done = time.monotonic(), total - len(unread)
    for count, (key, part) in enumerate(unread.items()):
        if bar:
            left = _say_time_left(time.monotonic() - start, count, len(unread))
            bar.progress(count / len(unread), f"Reading {done + count + 1} of {total}{left}")
        known[key] = _read(part, codebook)
    button.empty()
    if bar:
        bar.empty()


def _read(part: Part | Refusal, codebook: Codebook) -> Incoming:
    if isinstance(part, Refusal):
        return Incoming(part.source, reason=part.reason)
    try:
        article = read_once(part.data, part.name, part.known, part.article_id)
    except AnalysisError as error:
        return Incoming(part.place, part, reason=f"{error.problem} {error.remedy}")
    measure_once(article, codebook)
    return Incoming(part.place, part, article)


def _say_time_left(spent: float, done: int, total: int) -> str:
    """Say how long the rest takes at the pace so far: ", about 20 seconds left"."""
    if spent < SLOW or not done:
        return ""
    seconds = spent / done * (total - done)
    if seconds < 60:  # a minute
        return f", about {counted(max(round(seconds), 1), 'second')} left"
    return f", about {counted(round(seconds / 60), 'minute')} left"


def _stop() -> None:
    st.session_state[_STOPPED] = True


def _go_on() -> None:
    st.session_state[_STOPPED] = False


def _offer_to_go_on(unread: int, total: int) -> None:
    st.info(
        f"Stopped: {unread} of {counted(total, 'article')} are not read yet and not in the report.",
        icon=":material/stop_circle:",
    )
    st.button("Go on reading", icon=":material/play_circle:", on_click=_go_on, key="go-on")
