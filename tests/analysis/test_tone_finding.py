"""The finding about tone in words."""

from itertools import product

import pandas as pd

from analysis.tone_finding import pick_disagreement, write_tone_finding

FRAMES = ("cooperative", "mixed", "confrontational", "none")
TONES = ("positive", "negative", "neutral", "not rated")
COUNTS = pd.DataFrame(
    [(frame, tone, 10) for frame, tone in product(FRAMES, TONES)],
    columns=["frame", "tone", "count"],
)


def articles(*rows: tuple[str, int, int, float]) -> pd.DataFrame:
    names = ["article_id", "cooperative", "confrontational", "polarity"]
    table = pd.DataFrame(rows, columns=names)
    framed = table["cooperative"] + table["confrontational"]
    balance = (table["cooperative"] - table["confrontational"]) / framed.where(framed > 0)
    return table.assign(
        name="A title",
        framed=framed,
        balance=balance,
        tone_coverage=0.84,
        small_n=framed < 20,
        tone_disagrees=balance * table["polarity"] < 0,
    )


def test_the_article_of_most_weight_is_told_with_its_figures() -> None:
    table = articles(("a", 8, 42, 0.044), ("b", 5, 30, 0.1), ("c", 30, 2, 0.15))
    assert write_tone_finding(table, COUNTS, {"a": "Pszczel (2021)", "b": "B"}) == (
        "Tone is not framing: TextBlob calls B positive (polarity +0.10, tone in 84 % of its "
        "sentences), though 30 of its 35 framed sentences are confrontational."
    )


def test_a_cooperative_article_of_negative_tone_disagrees_too() -> None:
    text = write_tone_finding(articles(("a", 30, 0, -0.2)), COUNTS, {})
    assert text.startswith("Tone is not framing: TextBlob calls A title negative (polarity −0.20")
    assert text.endswith("though 30 of its 30 framed sentences are cooperative.")


def test_an_article_with_enough_sentences_comes_before_a_stronger_one_without() -> None:
    assert pick_disagreement(articles(("few", 0, 3, 0.2), ("enough", 10, 30, 0.1))) == "enough"
    assert pick_disagreement(articles(("few", 0, 3, 0.2))) == "few"
    assert pick_disagreement(articles(("agree", 3, 0, 0.2))) == ""


def test_where_no_article_disagrees_the_sentences_are_counted() -> None:
    assert write_tone_finding(articles(("a", 30, 0, 0.2), ("b", 9, 0, 0.1)), COUNTS, {}) == (
        "Tone and frame have opposite signs in no article, yet of 80 cooperative or "
        "confrontational sentences 20 have the opposite tone and 20 have no word that TextBlob "
        "rates."
    )


def test_a_single_article_is_not_called_none() -> None:
    text = write_tone_finding(articles(("a", 30, 0, 0.2)), COUNTS, {})
    assert text.startswith("Tone and frame do not have opposite signs in this article, yet of 80")


def test_without_a_frame_or_a_tone_it_says_so() -> None:
    assert write_tone_finding(articles(("a", 0, 0, 0.2)), COUNTS, {}).startswith("None of these")
    silent = articles(("a", 3, 0, float("nan")))
    assert write_tone_finding(silent, COUNTS, {}).startswith("TextBlob rates no word")
