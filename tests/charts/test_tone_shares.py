"""The tones of each frame's sentences, as shares with what is not rated."""

from itertools import product

import pandas as pd

from charts.layout import Look
from charts.tone_shares import TONES, tone_shares_figure

FRAMES = ("cooperative", "mixed", "confrontational", "none")
NO_BREAK = "\N{NO-BREAK SPACE}"


def counts(**held: tuple[int, int, int, int]) -> pd.DataFrame:
    """Count sentences of each frame that are negative, neutral, positive, not rated."""
    rows = [
        (frame, tone, dict(zip(TONES, held.get(frame, (0, 0, 0, 0)), strict=True))[tone])
        for frame, tone in product(FRAMES, TONES)
    ]
    table = pd.DataFrame(rows, columns=["frame", "tone", "count"])
    sentences = table.groupby("frame")["count"].transform("sum")
    return table.assign(sentences=sentences, share=table["count"] / sentences.where(sentences > 0))


TABLE = counts(cooperative=(1, 1, 6, 2), confrontational=(5, 0, 4, 1))


def test_a_bar_divides_the_sentences_of_a_frame_and_sums_to_all() -> None:
    figure = tone_shares_figure(TABLE, Look())
    assert [bar.name for bar in figure.data] == [
        *("− Negative", "0 Neutral", "+ Positive", "No rated word")
    ]
    assert list(figure.data[2].x) == [0.6, 0.4]
    assert sum(bar.x[0] for bar in figure.data) == 1


def test_a_part_leads_to_its_sentences() -> None:
    positive = tone_shares_figure(TABLE, Look()).data[2]
    assert positive.meta["fields"] == ["frame", "tone"]
    assert list(positive.customdata[1]) == ["confrontational", "positive", 4, 10]


def test_a_frame_without_a_sentence_has_no_bar() -> None:
    assert len(tone_shares_figure(TABLE, Look()).data[0].x) == 2


def test_shares_too_narrow_for_their_figure_have_none() -> None:
    parts = tone_shares_figure(counts(mixed=(1, 0, 99, 0)), Look()).data
    assert [list(bar.text) for bar in parts] == [[""], [""], [f"99{NO_BREAK}%"], [""]]


def test_the_words_count_what_textblob_makes_of_confrontation_and_what_it_does_not_rate() -> None:
    meta = tone_shares_figure(TABLE, Look()).layout.meta
    assert meta["title"] == (
        "Of 10 confrontational sentences TextBlob rates 4 as positive, 5 as negative"
    )
    assert meta["note"].startswith(f"In 3 of 20 framed sentences (15{NO_BREAK}%) TextBlob rates no")
    assert "− Confrontational: 10 sentences, 5 negative, 0 neutral" in meta["alt"]


def test_without_framed_sentences_nothing_is_said_of_them() -> None:
    meta = tone_shares_figure(counts(none=(1, 1, 1, 1)), Look()).layout.meta
    assert meta["title"] == "How the sentences of each frame divide among the tones"
    assert meta["note"] == ""
