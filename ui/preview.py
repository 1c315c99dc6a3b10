"""What was read of an article: shown whole, with what was left out, and open to correction."""

from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from analysis.analyse import COUNTS
from analysis.article import Article, DateEstimate, Known
from analysis.dropped import DroppedParagraph, join_dropped, put_back
from analysis.errors import AnalysisError
from analysis.genres import GENRES
from analysis.language import LANGUAGE_NAMES
from analysis.reading.parts import Part
from analysis.words import count_words
from charts.numbers import counted
from ui.article_head import list_evidence, say_role
from ui.corrections import read_corrections, say_date, write_date
from ui.data import read_once
from ui.errors import say_error
from ui.plain import escape

UNKNOWN = "Not known"
HELP = {"author": "Several: separate them by commas."}


@dataclass(frozen=True)
class Judgement:
    """What the article is among the others: reasons in words, "" where there is none."""

    off_topic: str = ""
    repeats: str = ""
    translates: str = ""


def show_preview(
    part: Part, judgement: Judgement | None = None, button: str = "Add this article"
) -> Known | None:
    """Draw what was read of an article; gives what the reader set when the button is pressed.

    Raises:
        ReadingError: it cannot be read in the encoding that the reader chose.
    """
    with st.container(border=True):
        article = _read(part)
        wrote = _draw(part, article)
        decided = _ask_decisions(article, judgement or Judgement())
        if not st.button(button, icon=":material/add:", key=f"add-{_key(part)}"):
            return None
    try:
        known = read_corrections(article, wrote, part.known)
    except AnalysisError as error:
        say_error(error)
        return None
    return replace(known, encoding=_encoding(part), topic=decided.topic, copy=decided.copy)


def _key(part: Part) -> str:
    return part.article_id


def _encoding(part: Part) -> str:
    """Give the encoding that the reader chose; "" for the one that was told from the bytes."""
    return str(st.session_state.get(f"encoding-{_key(part)}") or part.known.encoding)


def _read(part: Part) -> Article:
    """Read the article in the encoding that the reader chose."""
    known = replace(part.known, encoding=_encoding(part))
    return read_once(part.data, part.name, known, part.article_id)


def _draw(part: Part, article: Article) -> dict[str, str]:
    """Draw the fields and the text; gives what stands in them."""
    st.markdown(f"**{escape(part.place)}**: {counted(count_words(article.text), 'word')}")
    _ask_encoding(part)
    for warning in article.warnings:
        st.warning(escape(warning), icon=":material/info:")
    wrote = _draw_fields(part, article)
    with st.expander("How this was found", icon=":material/fact_check:"):
        st.table(list_evidence(article), hide_index=True)
    text_key = _name("text", part)
    wrote["text"] = st.text_area(
        "Text that is measured, one paragraph a line",
        value=article.text.replace("\n\n", "\n"),
        height=320,
        key=text_key,
    )
    _show_dropped(part, article, text_key)
    return wrote


def _name(name: str, part: Part) -> str:
    """Name a field of the form: it begins anew where the text is read in another encoding."""
    return f"{name}-{_key(part)}{_encoding(part)}"


def _ask_encoding(part: Part) -> None:
    """Ask how the file is encoded, where its bytes do not settle it: by a line in each."""
    candidates = read_once(part.data, part.name, part.known, part.article_id).encodings
    if len(candidates) < 2:  # there is a choice
        return
    lines = {candidate.codec: candidate for candidate in candidates}
    st.radio(
        "The file does not say how it is encoded. Which line reads right?",
        list(lines),
        format_func=lambda codec: f"{lines[codec].label}: {escape(lines[codec].sample)}",
        key=f"encoding-{_key(part)}",
    )


def _draw_fields(part: Part, article: Article) -> dict[str, str]:
    wrote: dict[str, str] = {}
    for names in (("title",), ("author", "outlet"), ("date", "genre", "language"), ("url",)):
        for name, column in zip(names, st.columns(len(names)), strict=True):
            with column:
                wrote[name] = _draw_field(part, article, name)
    return wrote


def _draw_field(part: Part, article: Article, name: str) -> str:
    key = _name(name, part)
    if name == "date":
        return st.text_input(
            "Date: a day, month or year",
            value=write_date(article.date),
            placeholder="2014-10-14, 2014-10 or 2014",
            key=key,
            help=_say_date_evidence(article.date),
        )
    value = str(getattr(article, name))
    choices = {"genre": dict.fromkeys(GENRES), "language": LANGUAGE_NAMES}.get(name)
    if choices is not None:
        options = list(dict.fromkeys(["", *choices, value]))
        names = {"": UNKNOWN, **{key: word or key.capitalize() for key, word in choices.items()}}
        return st.selectbox(
            name.capitalize(),
            options,
            index=options.index(value),
            format_func=lambda option: names.get(option, option),
            key=key,
        )
    label = "Address" if name == "url" else name.capitalize()
    return st.text_input(label, value=value, placeholder=UNKNOWN, key=key, help=HELP.get(name))


def _show_dropped(part: Part, article: Article, text_key: str) -> None:
    """List the paragraphs that were left out, folded; the reader can put them back."""
    paragraphs = join_dropped(article.dropped)
    if not paragraphs:
        return
    title = f"Left out around the text: {counted(len(paragraphs), 'paragraph')}"
    with st.expander(title, icon=":material/content_cut:"):
        table = pd.DataFrame(
            {
                "Put back": [False] * len(paragraphs),
                "Why left out": [say_role(each.role) for each in paragraphs],
                "Paragraph": [each.text for each in paragraphs],
            }
        )
        ticked = st.data_editor(
            table,
            hide_index=True,
            width="stretch",
            disabled=["Why left out", "Paragraph"],
            column_config={"Paragraph": st.column_config.TextColumn(width="large")},
            key=_name("dropped", part),
        )
        chosen = [each for each, back in zip(paragraphs, ticked["Put back"], strict=True) if back]
        st.button(
            "Put the ticked paragraphs back into the text",
            icon=":material/undo:",
            disabled=not chosen,
            on_click=_put_back,
            args=(article, text_key, chosen),
            key=_name("put-back", part),
        )


def _put_back(article: Article, text_key: str, chosen: list[DroppedParagraph]) -> None:
    text = str(st.session_state[text_key])
    for paragraph in chosen:
        if paragraph.text not in text.split("\n"):
            text = put_back(article, text, paragraph)
    st.session_state[text_key] = text


def _ask_decisions(article: Article, judgement: Judgement) -> Known:
    """Say what the article is among the others, and let the reader decide whether it counts."""
    decided = Known(topic=article.topic, copy=article.copy)
    key = article.article_id
    if judgement.translates:
        st.info(escape(judgement.translates), icon=":material/translate:")
    if judgement.repeats:
        st.warning(escape(judgement.repeats), icon=":material/content_copy:")
        if st.checkbox("Count it by itself all the same", key=f"copy-{key}"):
            decided = replace(decided, copy=COUNTS)
    if judgement.off_topic:
        st.warning(escape(judgement.off_topic), icon=":material/wrong_location:")
        if st.checkbox("Count it as on topic all the same", key=f"topic-{key}"):
            decided = replace(decided, topic="on")
    return decided


def _say_date_evidence(estimate: DateEstimate) -> str:
    words = say_date(estimate)
    words = words[:1].upper() + words[1:]
    return f"{words}: {estimate.evidence}" if estimate.evidence else f"{words}: no date was found."
