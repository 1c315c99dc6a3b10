"""A sentence explained: what each of its codes rests on, in words."""

import json
from collections.abc import Hashable, Mapping
from itertools import groupby
from typing import Any

import pandas as pd

from charts.numbers import signed
from charts.palette import frame_style
from ui.reader import ReadSentence

Fact = tuple[str, tuple[str, ...]]

VOICES: Mapping[str, str] = {
    "author": "The author’s own words",
    "quoted": "Quoted",
    "reported": "Reported in other words",
}
NO_FRAME_TERM = "No term of the codebook shows a frame here, or the relationship is not in view."
NO_TONE = "TextBlob rates none of its words, so it has no tone."


def explain_paragraphs(
    rows: pd.DataFrame, themes: pd.DataFrame, labels: Mapping[str, str]
) -> list[list[ReadSentence]]:
    """The sentences of an article by paragraph, each with the facts behind its codes.

    Args:
        rows: sentences as `analysis.store.list_sentences` shows them, of one article.
        themes: the marks of kind "theme" of that article (`analysis.store.list_marks`).
        labels: a theme's words for the screen, by its name.
    """
    terms = {
        number: [(labels.get(theme, theme), term) for theme, term in group]
        for number, group in _grouped(themes)
    }
    records = rows.to_dict("records")
    sentences = [
        (row["paragraph"], _explain(row, terms.get(row["sentence_id"], []))) for row in records
    ]
    return [
        [sentence for _, sentence in group]
        for _, group in groupby(sentences, key=lambda pair: pair[0])
    ]


def _grouped(themes: pd.DataFrame) -> list[tuple[int, list[tuple[str, str]]]]:
    ordered = themes.sort_values(["sentence_id", "label", "start"])
    triples = zip(ordered["sentence_id"], ordered["label"], ordered["term"], strict=True)
    return [
        (int(number), [(theme, term) for _, theme, term in group])
        for number, group in groupby(triples, key=lambda triple: triple[0])
    ]


def _explain(row: Mapping[Hashable, Any], themes: list[tuple[str, str]]) -> ReadSentence:
    style = frame_style(row["frame"], "light")
    evidence = json.loads(row["evidence"])
    return ReadSentence(
        id=int(row["sentence_id"]),
        text=row["text"],
        frame=row["frame"],
        label=style.label,
        sign=style.sign if row["frame"] != "none" else "",
        terms=_spans(evidence, int(row["start"])),
        facts=(
            ("Frame", (_say_frame(row["frame"], row["frame_score"]),)),
            ("Because of", tuple(map(_say_evidence, evidence)) or (NO_FRAME_TERM,)),
            ("Themes", _say_themes(themes)),
            ("Voice", (_say_voice(row["voice"], row["speaker"]),)),
            ("Named", (_say_mentions(row["mentions"]),)),
            ("Tone", (_say_tone(row["polarity"], row["subjectivity"]),)),
        ),
    )


def _spans(evidence: list[dict[str, Any]], start: int) -> tuple[tuple[int, int], ...]:
    """The terms' places within the sentence, joined where they overlap."""
    spans: list[tuple[int, int]] = []
    for item in sorted(evidence, key=lambda item: (item["start"], item["end"])):
        first, last = item["start"] - start, item["end"] - start
        if spans and first < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
        else:
            spans.append((first, last))
    return tuple(spans)


def _say_frame(frame: str, score: float) -> str:
    style = frame_style(frame, "light")
    return style.label if frame == "none" else f"{style.label_signed}, score {signed(score)}"


def _say_evidence(item: Mapping[str, Any]) -> str:
    rules = f"; rules: {', '.join(item['rules'])}" if item["rules"] else ""
    return f"“{item['term']}”: {item['frame']}, weight {item['weight']:g}{rules}"


def _say_themes(themes: list[tuple[str, str]]) -> tuple[str, ...]:
    said = tuple(
        f"{label}: " + ", ".join(f"“{term}”" for _, term in group)
        for label, group in groupby(themes, key=lambda pair: pair[0])
    )
    return said or ("None of the codebook’s themes.",)


def _say_voice(voice: str, speaker: str) -> str:
    return f"{VOICES[voice]}: {speaker}" if speaker else f"{VOICES[voice]}."


def _say_mentions(mentions: str) -> str:
    if not mentions:
        return "Nobody."
    pairs = [pair.split("=", 1) for pair in mentions.split(" | ")]
    return ", ".join(
        surface if surface == name else f"{surface} ({name})" for surface, name in pairs
    )


def _say_tone(polarity: float, subjectivity: float) -> str:
    if pd.isna(polarity):
        return NO_TONE
    return f"Polarity {signed(polarity)}, subjectivity {subjectivity:.2f} (TextBlob)"
