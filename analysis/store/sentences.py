"""The sentences behind a number, a mark or a bar, with all that a reader needs to check them."""

import json
from dataclasses import dataclass, replace
from typing import Any, Literal

import pandas as pd

from analysis.schema import Tables
from analysis.store.articles import head_articles
from analysis.store.filters import Filters, select, select_measured
from analysis.tone import sign_tone

Side = Literal["a", "b", "both", "neither"]
SIDES: tuple[Side, ...] = ("a", "b", "both", "neither")

PAGE_SENTENCES = 200
"""Sentences in one answer: more than a person reads through, few enough to send to a browser."""

_SENTENCE = ["article_id", "sentence_id"]

_UNCODED: dict[str, Any] = {
    **dict.fromkeys(("frames", "themes", "tones", "voices"), ()),
    "toward": None,
}
"""Fields of a selection that ask for a code which English sentences alone have, left open."""


@dataclass(frozen=True)
class Selection:
    """Which sentences are asked for; an open field asks for nothing.

    ``naming`` is a group of names, or several: a sentence must name one of each group, and none
    of ``not_naming``. ``tones`` are words of ``analysis.tone.TONE_SIGNS``. ``sentence_ids`` are
    numbers within ``article``. ``toward`` is a column of the sentiment toward a side with one of
    its codes. The frame "" asks for sentences whose frame is not measured.
    """

    article: str = ""
    frames: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    naming: tuple[tuple[str, ...], ...] = ()
    not_naming: tuple[str, ...] = ()
    tones: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    year: int | None = None
    sentence_ids: tuple[int, ...] = ()
    toward: tuple[str, str] | None = None


@dataclass(frozen=True, eq=False)
class Sentences:
    """Sentences to show: the rows, how many there are in all, and of how many they are a part."""

    rows: pd.DataFrame
    total: int
    of: int


def select_side(side: Side, sides: tuple[str, str]) -> Selection:
    """The selection of sentences that name one side only, both, or neither."""
    first, second = (sides[0],), (sides[1],)
    return {
        "a": Selection(naming=(first,), not_naming=second),
        "b": Selection(naming=(second,), not_naming=first),
        "both": Selection(naming=(first, second)),
        "neither": Selection(not_naming=sides),
    }[side]


def list_sentences(
    tables: Tables,
    filters: Filters,
    selection: Selection,
    limit: int = PAGE_SENTENCES,
    offset: int = 0,
) -> Sentences:
    """The sentences of a selection, in the order of articles in time and of the text.

    Returns:
        ``rows`` (from ``offset``, at most ``limit``): ``name``, ``outlet``, ``date_words``, the
        columns of the ``sentences`` table, ``tone`` (one of ``TONE_SIGNS``, "" where it is not
        measured), ``themes`` ("a; b")
        and ``mentions`` ("surface=Canonical | ...", the coding manual's notation). ``total``
        counts the selection, ``of`` all sentences under the filters that could be in it: those of
        articles that are not in English cannot where a frame, theme, tone, voice or sentiment is
        asked for.
    """
    is_coded = replace(selection, **_UNCODED) != selection and "" not in selection.frames
    chosen = select_measured(tables, filters) if is_coded else select(tables, filters)
    matching = chosen.sentences[_matches(tables, chosen, selection)]
    heads = head_articles(tables, chosen)["article_id"]
    place = pd.Series(range(len(heads)), index=heads)
    order = matching["article_id"].map(place).sort_values(kind="stable").index
    page = matching.loc[order[offset : offset + limit]]
    return Sentences(show_sentences(tables, chosen, page), len(matching), len(chosen.sentences))


def list_marks(tables: Tables, article_id: str) -> pd.DataFrame:
    """Every span of an article's text that a code rests on, by where it begins.

    Returns:
        ``sentence_id``, ``start``, ``end`` (characters of the cleaned text), ``kind`` ("frame",
        "theme" or "mention"), ``label`` (the frame, the theme, or who is named) and ``term`` (the
        words).
    """
    columns = ["sentence_id", "start", "end", "kind", "label", "term"]
    sentences = tables.sentences[tables.sentences["article_id"] == article_id]
    frames = pd.DataFrame(
        [
            (number, item["start"], item["end"], "frame", item["frame"], item["term"])
            for number, evidence in zip(
                sentences["sentence_id"], sentences["evidence"], strict=True
            )
            for item in json.loads(evidence)
        ],
        columns=columns,
    )
    themes = tables.themes[tables.themes["article_id"] == article_id]
    mentions = tables.mentions[tables.mentions["article_id"] == article_id]
    marks = pd.concat(
        [
            frames,
            themes.assign(kind="theme", label=themes["theme"])[columns],
            mentions.assign(kind="mention", label=mentions["entity"], term=mentions["surface"])[
                columns
            ],
        ],
        ignore_index=True,
    )
    types = {"sentence_id": "int64", "start": "int64", "end": "int64"}
    words = {"kind": "str", "label": "str", "term": "str"}
    return marks.astype(types | words).sort_values(
        ["start", "end"], kind="stable", ignore_index=True
    )


def name_sides(chosen: Tables, sides: tuple[str, str]) -> pd.Series:
    """Which of the two sides each sentence names: one of ``SIDES``."""
    first = _names_one_of(chosen, (sides[0],))
    second = _names_one_of(chosen, (sides[1],))
    side = pd.Series("neither", index=chosen.sentences.index, dtype="str")
    return side.mask(first, "a").mask(second, "b").mask(first & second, "both")


def show_sentences(tables: Tables, chosen: Tables, sentences: pd.DataFrame) -> pd.DataFrame:
    """Rows of the ``sentences`` table with their article's name and date, themes and mentions."""
    heads = head_articles(tables, chosen)[["article_id", "name", "outlet", "date_words"]]
    keys = sentences[_SENTENCE]
    themes = chosen.themes.merge(keys).drop_duplicates([*_SENTENCE, "theme"])
    mentions = chosen.mentions.merge(keys)
    mentions = mentions.assign(named=mentions["surface"] + "=" + mentions["entity"])
    rows = (
        sentences.assign(tone=sign_tone(sentences).where(sentences["frame"] != "", ""))
        .merge(heads, on="article_id", how="left")
        .join(themes.groupby(_SENTENCE)["theme"].agg("; ".join).rename("themes"), on=_SENTENCE)
        .join(mentions.groupby(_SENTENCE)["named"].agg(" | ".join).rename("mentions"), on=_SENTENCE)
    )
    shown = ["name", "outlet", "date_words", *sentences.columns, "tone", "themes", "mentions"]
    return rows.fillna({"themes": "", "mentions": ""})[shown].astype(
        {"themes": "str", "mentions": "str"}
    )


def _matches(tables: Tables, chosen: Tables, selection: Selection) -> pd.Series:
    """Which of the chosen sentences the selection asks for."""
    sentences = chosen.sentences
    wanted = _have_codes(sentences, selection)
    if selection.tones:
        wanted &= sign_tone(sentences).isin(selection.tones)
    if selection.year is not None:
        heads = head_articles(tables, chosen)
        of_year = heads.loc[(heads["year"] == selection.year).fillna(False), "article_id"]
        wanted &= sentences["article_id"].isin(of_year)
    if selection.themes:
        of_theme = chosen.themes[chosen.themes["theme"].isin(selection.themes)]
        wanted &= _stand_in(sentences, of_theme)
    for names in selection.naming:
        wanted &= _names_one_of(chosen, names)
    if selection.not_naming:
        wanted &= ~_names_one_of(chosen, selection.not_naming)
    return wanted


def _have_codes(sentences: pd.DataFrame, selection: Selection) -> pd.Series:
    """Which sentences stand at the place, and have the codes, that the selection asks for."""
    asked: dict[str, tuple[str, ...] | tuple[int, ...]] = {
        "article_id": (selection.article,) if selection.article else (),
        "sentence_id": selection.sentence_ids,
        "frame": selection.frames,
        "voice": selection.voices,
    }
    if selection.toward:
        column, sentiment = selection.toward
        asked[column] = (sentiment,)
    wanted = pd.Series(True, index=sentences.index)
    for column, values in asked.items():
        if values:
            wanted &= sentences[column].isin(values)
    return wanted


def _names_one_of(chosen: Tables, names: tuple[str, ...]) -> pd.Series:
    mentions = chosen.mentions[chosen.mentions["entity"].isin(names)]
    return _stand_in(chosen.sentences, mentions)


def _stand_in(sentences: pd.DataFrame, found: pd.DataFrame) -> pd.Series:
    """Which sentences hold one of the found terms or mentions."""
    keys = pd.MultiIndex.from_frame(found[_SENTENCE].drop_duplicates())
    held = pd.MultiIndex.from_frame(sentences[_SENTENCE]).isin(keys)
    return pd.Series(held, index=sentences.index)
