"""A sentence explained in words."""

import json

import pandas as pd
import pytest

from ui.explained import NO_TONE, add_readers, explain_paragraphs
from ui.grounds import NO_TERM
from ui.reader import ReadSentence

SIDES = ("NATO", "Russia")
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
        "toward_first_side": "absent",
        "toward_second_side": "absent",
        "readers": "",
    }
    return plain | changes


def explain(*rows: dict[str, object], themes: pd.DataFrame = NO_THEMES) -> list[list[ReadSentence]]:
    return explain_paragraphs(pd.DataFrame(rows), themes, LABELS, SIDES)


def test_sentences_stand_by_paragraph() -> None:
    parts = explain(
        sentence(), sentence(sentence_id=2), sentence(sentence_id=3, paragraph=2, start=80)
    )
    assert [[each.id for each in part] for part in parts] == [[1, 2], [3]]


def test_a_sentence_without_codes_says_so_of_each() -> None:
    only = explain(sentence())[0][0]
    assert (only.label, only.sign, only.spans) == ("No frame", "", ())
    assert dict(only.facts) == {
        "Frame": ("No frame",),
        "Because of": (NO_TERM,),
        "Themes": ("None of the codebook’s themes.",),
        "Voice": ("The author’s own words.",),
        "Named": ("Nobody.",),
        "Sentiment": ("Toward NATO: not mentioned", "Toward Russia: not mentioned"),
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
    assert only.spans == ((5, 10, "term"), (15, 36, "term"))
    assert [only.text[first:last] for first, last, _ in only.spans] == [
        "ended",
        "practical cooperation",
    ]
    facts = dict(only.facts)
    assert facts["Frame"] == ("− Confrontational, score −1.00 on a scale from −1 to +1",)
    assert facts["Because of"][:2] == (
        "“practical cooperation”: confrontational, weight 1.5; something ends",
        "“cooperation”: confrontational, weight 1.5",
    )


def test_learned_words_stand_on_a_line_of_their_own_and_are_marked_apart() -> None:
    found = [
        evidence("practical cooperation", 15, 36, "ending"),
        {**evidence("all", 11, 14, "learned"), "weight": 0.237},
        {**evidence("cooperation", 25, 36, "learned"), "weight": 0.5},
    ]
    row = sentence(frame="confrontational", frame_score=-0.5, evidence=json.dumps(found))
    only = explain(row)[0][0]
    assert only.spans == ((11, 14, "word"), (15, 36, "term"))
    facts = dict(only.facts)
    assert facts["Because of"] == (
        "“practical cooperation”: confrontational, weight 1.5; something ends",
    )
    assert facts["Learned words"] == (
        "Often in coded confrontational sentences, with what each adds:",
        "“all”\u00a0+0.24, “cooperation”\u00a0+0.50",
    )


@pytest.mark.parametrize(
    ("readers", "said"),
    [
        ("cooperative", "Cooperative, the same"),
        ("none", "No frame, another than here"),
        ("disputed", "They disagree (disputed)."),
    ],
)
def test_readers_are_said_to_have_coded_the_same_or_not(readers: str, said: str) -> None:
    facts = dict(explain(sentence(frame="cooperative", readers=readers))[0][0].facts)
    assert facts["Readers"] == (said,)


def test_readers_coded_a_sentence_of_the_same_document_and_text() -> None:
    ids = ["001_3105ddfe96e6a34e", "001_3105ddfe96e6a34e", "002_d2a08517accfcf9f"]
    rows = pd.DataFrame({"article_id": ids, "text": ["They met.", "They meet.", "They met."]})
    codes = {("001", "They met."): {"frame": "cooperative"}}
    assert add_readers(rows, codes)["readers"].tolist() == ["cooperative", "", ""]
    assert add_readers(rows.head(0), codes)["readers"].tolist() == []


def test_the_sentiment_toward_each_side_bears_its_name() -> None:
    row = sentence(toward_first_side="neutral", toward_second_side="negative")
    facts = dict(explain(row)[0][0].facts)
    assert facts["Sentiment"] == ("Toward NATO: neutral", "Toward Russia: negative")


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
