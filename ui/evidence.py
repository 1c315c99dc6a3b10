"""The sentences behind a mark: what each says, how it is coded and why, and where it stands."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from analysis.provenance import csv_bytes
from analysis.store import TOWARD, Selection, Sentences, list_sentences
from charts.numbers import counted, signed
from charts.palette import frame_style
from ui.frame import View
from ui.grounds import read_grounds
from ui.links import link_to
from ui.plain import escape, show_text

Mark = Mapping[str, Any]

PAGE = 10
"""Sentences shown at a time: about two screens."""
ALL = 1_000_000
"""More sentences than any corpus here has: a file gets all of them."""

_BADGES = {
    "cooperative": ("blue", ":material/add_circle:"),
    "confrontational": ("orange", ":material/do_not_disturb_on:"),
    "mixed": ("gray", ":material/contrast:"),
    "none": ("gray", ":material/circle:"),
    "": ("gray", ":material/translate:"),
}
_VOICES = {"author": "author’s words", "quoted": "quoted", "reported": "reported"}


def read_selection(mark: Mark) -> Selection:
    """Turn a mark's fields into the selection of its sentences.

    Fields: article_id, frame, theme, entity (or entity_a and entity_b), tone, voice, year,
    sentence_id, toward with sentiment. Others are left aside.
    """
    names = [mark[field] for field in ("entity", "entity_a", "entity_b") if field in mark]
    numbers = (int(mark["sentence_id"]),) if "sentence_id" in mark else ()
    toward = (str(mark["toward"]), str(mark["sentiment"])) if "toward" in mark else None
    return Selection(
        article=str(mark.get("article_id", "")),
        frames=_one(mark, "frame"),
        themes=_one(mark, "theme"),
        naming=tuple((str(name),) for name in names),
        tones=_one(mark, "tone"),
        voices=_one(mark, "voice"),
        year=int(mark["year"]) if "year" in mark else None,
        sentence_ids=numbers,
        toward=toward,
    )


def show_evidence(view: View, key: str, chosen: Sequence[tuple[Mark, Selection]]) -> None:
    """List the sentences behind each mark, a few at a time, with a file of all of them."""
    for place, (mark, selection) in enumerate(chosen):
        with st.container(border=True, key=f"{key}-evidence-{place}"):
            _show_mark(view, f"{key}-{place}", _name_mark(view, mark), selection)


def show_sentences(view: View, sentences: Sentences) -> None:
    """Show sentences one below the other: text, codes, evidence and a link to the place."""
    for row in sentences.rows.to_dict("records"):
        _show_sentence(view, row)


def _one(mark: Mark, field: str) -> tuple[str, ...]:
    return (str(mark[field]),) if field in mark else ()


def _name_mark(view: View, mark: Mark) -> str:
    """Say which mark it is: "Csernatoni (2014), Sanctions, confrontational"."""
    themes, labels = view.theme_labels, view.labels
    words = {
        **{name: str(value) for name, value in mark.items()},
        "article_id": labels.get(mark.get("article_id", ""), ""),
        "theme": themes.get(mark.get("theme", ""), ""),
        "frame": _name_frame(str(mark["frame"])) if "frame" in mark else "",
        "year": str(int(mark["year"])) if "year" in mark else "",
        **(_name_sentiment(mark, view.codebook.sides) if "toward" in mark else {}),
        "sentence_id": f"sentence {int(mark['sentence_id'])}" if "sentence_id" in mark else "",
    }
    return ", ".join(word for word in words.values() if word)


def _name_frame(frame: str) -> str:
    return frame_style(frame, "light").label.lower() if frame else "frame not measured"


def _name_sentiment(mark: Mark, sides: Sequence[str]) -> dict[str, str]:
    side = dict(zip(TOWARD, sides, strict=True))[mark["toward"]]
    return {"toward": "", "sentiment": f"{mark['sentiment']} toward {side}"}


def _show_mark(view: View, key: str, name: str, selection: Selection) -> None:
    page = int(st.session_state.get(f"{key}-page") or 1)
    sentences = view.ask(list_sentences, selection, limit=PAGE, offset=(page - 1) * PAGE)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{counted(sentences.total, 'sentence')}** behind {escape(name)}")
        st.download_button(
            "CSV",
            data=partial(_write_sentences, view, selection, name),
            file_name=f"{key}-sentences.csv",
            on_click="ignore",
            type="tertiary",
            icon=":material/download:",
            key=f"{key}-csv",
            disabled=not sentences.total,
        )
    show_sentences(view, sentences)
    if sentences.total > PAGE:
        st.pagination(-(-sentences.total // PAGE), key=f"{key}-page")


def _write_sentences(view: View, selection: Selection, name: str) -> bytes:
    found = view.ask(list_sentences, selection, limit=ALL)
    n = f"{counted(found.total, 'sentence')} of {found.of}"
    return csv_bytes(found.rows, view.provenance(f"Sentences behind {name}", n))


def _show_sentence(view: View, row: Mapping[Any, Any]) -> None:
    measured = bool(row["frame"])
    label = frame_style(row["frame"], "light").label if measured else "Not measured"
    colour, icon = _BADGES[row["frame"]]
    with st.container(gap="xxsmall"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.badge(label, icon=icon, color=colour)  # type: ignore[arg-type]
            st.caption(escape(_say_place(view, row)))
        show_text(row["text"])
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            if measured:
                st.caption(escape(read_grounds(row["frame"], row["evidence"]).say_shortly()))
            link_to(
                "articles",
                "Read in the article",
                article=view.labels[row["article_id"]],
                sentence=row["sentence_id"],
            )


def _say_place(view: View, row: Mapping[Any, Any]) -> str:
    """Say where a sentence stands, whose words it holds, and its tone."""
    place = [view.labels[row["article_id"]], f"sentence {row['sentence_id']}"]
    if not row["frame"]:
        return " · ".join([*place, "not in English"])
    speaker = f" ({row['speaker']})" if row["speaker"] else ""
    parts = [
        *place,
        f"{_VOICES[row['voice']]}{speaker}",
        f"polarity {signed(row['polarity'])}" if row["rated_words"] else "no rated word",
    ]
    return " · ".join(parts)
