"""A sentence explained in words."""

import json

import pandas as pd

from ui.explained import NO_FRAME_TERM, NO_TONE, explain_paragraphs
from ui.reader import ReadSentence

LABELS = {"dialogue": "Dialogue and diplomacy"}
NO_THEMES = pd.DataFrame(columns=["sentence_id", "start", "end", "kind", "label", "term"])


def evidence(term: str, start: int, end: int, *rules: str) -> dict[str, object]:
    return {
        "term": term,
        "start": start,
        "end": end,
        "frame": "confrontational",
        "weight": 1.5,
        "rules": list(rules),
    }


def sentence(**changes: object) -> dict[str, object]:
    plain: dict[str, object] = {
        "sentence_id": 1,
        "paragraph": 1,
        "start": 0,
        "text": "They ended all practical cooperation.",
        "frame": "none",
        "frame_score": 0.0,
        "evidence": "[]",
        "voice": "author",
        "speaker": "",
        "mentions": "",
        "polarity": float("nan"),
        "subjectivity": float("nan"),
    }
    return plain | changes


def explain(*rows: dict[str, object], themes: pd.DataFrame = NO_THEMES) -> list[list[ReadSentence]]:
    return explain_paragraphs(pd.DataFrame(rows), themes, LABELS)


def test_sentences_stand_by_paragraph() -> None:
    parts = explain(
        sentence(), sentence(sentence_id=2), sentence(sentence_id=3, paragraph=2, start=80)
    )
    assert [[each.id for each in part] for part in parts] == [[1, 2], [3]]


def test_a_sentence_without_codes_says_so_of_each() -> None:
    only = explain(sentence())[0][0]
    assert (only.label, only.sign, only.terms) == ("No frame", "", ())
    assert dict(only.facts) == {
        "Frame": ("No frame",),
        "Because of": (NO_FRAME_TERM,),
        "Themes": ("None of the codebook’s themes.",),
        "Voice": ("The author’s own words.",),
        "Named": ("Nobody.",),
        "Tone": (NO_TONE,),
    }


def test_overlapping_terms_are_joined_and_rules_are_named() -> None:
    found = [
        evidence("practical cooperation", 115, 136, "ending"),
        evidence("cooperation", 125, 136),
        evidence("ended", 105, 110),
    ]
    row = sentence(start=100, frame="confrontational", frame_score=-1.0, evidence=json.dumps(found))
    only = explain(row)[0][0]
    assert only.terms == ((5, 10), (15, 36))
    assert [only.text[first:last] for first, last in only.terms] == [
        "ended",
        "practical cooperation",
    ]
    facts = dict(only.facts)
    assert facts["Frame"] == ("− Confrontational, score −1.00",)
    assert facts["Because of"][:2] == (
        "“practical cooperation”: confrontational, weight 1.5; rules: ending",
        "“cooperation”: confrontational, weight 1.5",
    )


def test_themes_voice_names_and_tone_are_words() -> None:
    themes = pd.DataFrame(
        [(1, 20, 25, "theme", "dialogue", "talks"), (1, 5, 9, "theme", "dialogue", "meet")],
        columns=NO_THEMES.columns,
    )
    row = sentence(
        voice="quoted",
        speaker="Lavrov",
        mentions="Moscow=Russia | NATO=NATO",
        polarity=-0.25,
        subjectivity=0.5,
    )
    facts = dict(explain(row, themes=themes)[0][0].facts)
    assert facts["Themes"] == ("Dialogue and diplomacy: “meet”, “talks”",)
    assert facts["Voice"] == ("Quoted: Lavrov",)
    assert facts["Named"] == ("Moscow (Russia), NATO",)
    assert facts["Tone"] == ("Polarity −0.25, subjectivity 0.50 (TextBlob)",)
