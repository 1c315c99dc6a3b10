"""Tone is TextBlob's, sentence by sentence, and adds up to TextBlob's tone of the text."""

import math
from pathlib import Path

import pandas as pd
import pytest
from textblob import TextBlob

from analysis.sentences import split_sentences
from analysis.tone import average_tone, score_tone, sign_tone

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def _sentences(rows: list[tuple[str, float, float, int]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["article_id", "polarity", "subjectivity", "rated_words"])


def test_a_sentence_has_the_tone_that_textblob_gives_it() -> None:
    text = "A very good summit, but not a happy one."
    tone = score_tone(text)
    assert (tone.polarity, tone.subjectivity) == tuple(TextBlob(text).sentiment)
    assert tone.rated_words == 2


def test_a_sentence_without_a_rated_word_has_no_tone() -> None:
    tone = score_tone("We suspended all practical cooperation.")
    assert (math.isnan(tone.polarity), math.isnan(tone.subjectivity)) == (True, True)
    assert tone.rated_words == 0


def test_a_run_of_five_million_brackets_takes_no_time_and_hides_no_word() -> None:
    assert score_tone("(" * 5_000_000 + " good").rated_words == 1


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_sentences_add_up_to_textblobs_tone_of_the_text(seed: Path) -> None:
    text = seed.read_text("utf-8")
    tones = [score_tone(sentence.text) for sentence in split_sentences(text)]
    rows = [("a", tone.polarity, tone.subjectivity, tone.rated_words) for tone in tones]
    mean = average_tone(_sentences(rows), ["article_id"]).loc["a"]
    whole = TextBlob(text).sentiment
    assert round(mean["polarity"], 3) == round(whole.polarity, 3)
    assert round(mean["subjectivity"], 3) == round(whole.subjectivity, 3)


def test_the_mean_weighs_by_rated_words_and_knows_its_coverage() -> None:
    nan = float("nan")
    rows = _sentences([("a", 0.5, 1.0, 1), ("a", -0.25, 0.25, 3), ("a", nan, nan, 0)])
    mean = average_tone(rows, ["article_id"]).loc["a"]
    assert mean.to_dict() == {
        "polarity": -0.0625,
        "subjectivity": 0.4375,
        "rated": 2.0,
        "tone_coverage": pytest.approx(2 / 3),
    }


def test_no_rated_word_at_all_gives_no_tone_and_no_coverage() -> None:
    nan = float("nan")
    mean = average_tone(_sentences([("a", nan, nan, 0)]), ["article_id"]).loc["a"]
    assert math.isnan(mean["polarity"])
    assert mean["tone_coverage"] == 0.0


def test_a_rated_zero_is_neutral_and_an_unrated_sentence_is_not() -> None:
    rows = _sentences([("a", x, 0.0, 1) for x in (0.1, -0.1, 0.0, float("nan"))])
    assert sign_tone(rows).tolist() == ["positive", "negative", "neutral", "not rated"]
