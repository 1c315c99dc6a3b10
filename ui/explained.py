"""A sentence explained: what each of its codes rests on, in words."""

from collections.abc import Hashable, Mapping, Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from analysis.evaluation.details import Codes
from analysis.evaluation.gold import DISPUTED
from analysis.store import TOWARD
from charts.numbers import signed
from charts.palette import frame_style
from ui.grounds import Grounds, read_grounds
from ui.reader import ReadSentence, Span

Fact = tuple[str, tuple[str, ...]]

VOICES: Mapping[str, str] = {
    "author": "The author’s own words",
    "quoted": "Quoted",
    "reported": "Reported in other words",
}
DOCUMENT_LETTERS = 3
"""A seed's article_id begins with the name of its document among the coded sentences."""
ABSENT = "absent"
NOT_MEASURED = "Not measured: the text is not in English."
NO_TONE = "TextBlob rates none of its words, so it has no tone."


def add_readers(rows: pd.DataFrame, codes: Codes) -> pd.DataFrame:
    """Add to sentences the column ``readers``: the frame that readers coded, "" where none did.

    ``codes`` are by document and text: a sentence has them only if its text is the same.
    """
    documents = rows["article_id"].str[:DOCUMENT_LETTERS]
    found = [
        codes.get(key, {}).get("frame", "") for key in zip(documents, rows["text"], strict=True)
    ]
    return rows.assign(readers=pd.Series(found, index=rows.index, dtype="str"))


def explain_paragraphs(
    rows: pd.DataFrame, themes: pd.DataFrame, labels: Mapping[str, str], sides: Sequence[str]
) -> list[list[ReadSentence]]:
    """The sentences of an article by paragraph, each with the facts behind its codes.

    Args:
        rows: sentences as `analysis.store.list_sentences` shows them, of one article, with the
            column of ``add_readers``.
        themes: the marks of kind "theme" of that article (`analysis.store.list_marks`).
        labels: a theme's words for the screen, by its name.
        sides: the names of the two sides, from the codebook.
    """
    terms = {
        number: [(labels.get(theme, theme), term) for theme, term in group]
        for number, group in _grouped(themes)
    }
    records = rows.to_dict("records")
    sentences = [
        (row["paragraph"], _explain(row, terms.get(row["sentence_id"], []), sides))
        for row in records
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


def _explain(
    row: Mapping[Hashable, Any], themes: list[tuple[str, str]], sides: Sequence[str]
) -> ReadSentence:
    if not row["frame"]:
        return _explain_unmeasured(row)
    style = frame_style(row["frame"], "light")
    grounds = read_grounds(row["frame"], row["evidence"])
    facts: list[Fact] = [
        ("Frame", (_say_frame(row["frame"], row["frame_score"]),)),
        ("Readers", _say_readers(row["readers"], row["frame"])),
        ("Because of", grounds.say_terms()),
        ("Learned words", grounds.say_words()),
        ("Themes", _say_themes(themes)),
        ("Voice", (_say_voice(row["voice"], row["speaker"]),)),
        ("Named", (_say_mentions(row["mentions"]),)),
        ("Sentiment", _say_sentiment([row[column] for column in TOWARD], sides)),
        ("Tone", (_say_tone(row["polarity"], row["subjectivity"]),)),
    ]
    return ReadSentence(
        id=int(row["sentence_id"]),
        text=row["text"],
        frame=row["frame"],
        label=style.label,
        sign=style.sign if row["frame"] != "none" else "",
        spans=_spans(grounds, int(row["start"])),
        facts=tuple(fact for fact in facts if fact[1]),
    )


def _explain_unmeasured(row: Mapping[Hashable, Any]) -> ReadSentence:
    """Explain a sentence that is not in English: who is named in it, and no code."""
    facts = (("Frame", (NOT_MEASURED,)), ("Named", (_say_mentions(row["mentions"]),)))
    return ReadSentence(int(row["sentence_id"]), row["text"], "", "Not measured", "", (), facts)


def _spans(grounds: Grounds, start: int) -> tuple[Span, ...]:
    """The places of terms and learned words in the sentence, joined where they overlap.

    What holds a term is one: the word in it adds nothing to see.
    """
    found = [
        (item["start"] - start, item["end"] - start, kind)
        for kind, items in (("term", grounds.terms), ("word", grounds.words))
        for item in items
    ]
    spans: list[Span] = []
    for first, last, kind in sorted(found):
        if spans and first < spans[-1][1]:
            before = spans.pop()
            both = "term" if "term" in (kind, before[2]) else "word"
            spans.append((before[0], max(last, before[1]), both))
        else:
            spans.append((first, last, kind))
    return tuple(spans)


def _say_frame(frame: str, score: float) -> str:
    style = frame_style(frame, "light")
    if frame == "none":
        return style.label
    return f"{style.label_signed}, score {signed(score)} on a scale from −1 to +1"


def _say_readers(readers: str, frame: str) -> tuple[str, ...]:
    """Say what readers coded, and whether it is the same; nothing where they did not code it."""
    if not readers:
        return ()
    if readers == DISPUTED:
        return ("They disagree (disputed).",)
    same = "the same" if readers == frame else "another than here"
    return (f"{frame_style(readers, 'light').label}, {same}",)


def _say_sentiment(codes: Sequence[str], sides: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        f"Toward {side}: {'not mentioned' if code == ABSENT else code}"
        for side, code in zip(sides, codes, strict=True)
        if code
    )


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
