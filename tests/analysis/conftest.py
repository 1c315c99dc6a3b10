"""Four small articles by hand: a day, a range, an open range and no date."""

import json

import pytest

from analysis.schema import Tables, make_tables
from analysis.totals import with_totals

NAN = float("nan")


def _article(article_id: str, title: str, outlet: str, dates: tuple[str, str, str]) -> tuple:
    known = (article_id, title, "", outlet, "", "en", "", *dates, "text", "words")
    figures = (0, 0, 0, 0, 0, 0, NAN, NAN, NAN, NAN, NAN, NAN)
    return (*known, *figures, "[]", "", "", NAN, "")


def _sentence(
    place: tuple[str, int, int], codes: tuple[str, str], tone: tuple[float, int]
) -> tuple:
    article_id, number, _ = place
    frame, voice = codes
    polarity, rated_words = tone
    text = f"NATO and Russia {article_id} {number}"
    start = (number - 1) * 20
    evidence = [
        {"term": "NATO", "start": start, "end": start + 4, "frame": frame, "weight": 1, "rules": []}
    ]
    tones = (polarity, abs(polarity), 5, rated_words)
    return (
        *place,
        start,
        start + len(text),
        text,
        frame,
        0.0,
        json.dumps(evidence),
        voice,
        "",
        *tones,
        "neutral",
        "negative" if frame == "confrontational" else "absent",
    )


@pytest.fixture
def tables() -> Tables:
    """The tables of the four articles; their order is not that of time."""
    articles = [
        _article("d4", "", "Herald", ("2014-10-01", "", "none")),
        _article("c3", "Closing", "", ("2021-10-29", "", "range")),
        _article("a1", "Opening", "Herald", ("2010-10-24", "2010-10-24", "day")),
        _article("b2", "Summer", "Post", ("2014-07-23", "2014-09-04", "range")),
    ]
    sentences = [
        _sentence(("d4", 1, 1), ("none", "author"), (0.5, 1)),
        _sentence(("c3", 1, 1), ("confrontational", "author"), (NAN, 0)),
        _sentence(("a1", 1, 1), ("cooperative", "author"), (0.5, 1)),
        _sentence(("a1", 2, 1), ("cooperative", "quoted"), (-0.25, 2)),
        _sentence(("a1", 3, 2), ("none", "author"), (NAN, 0)),
        _sentence(("b2", 1, 1), ("confrontational", "author"), (0.25, 1)),
        _sentence(("b2", 2, 2), ("mixed", "reported"), (0.0, 1)),
    ]
    themes = [
        ("a1", 1, "dialogue", "talks", 0, 5),
        ("a1", 1, "dialogue", "channel", 6, 9),
        ("a1", 2, "energy", "gas", 20, 23),
        ("b2", 1, "dialogue", "talks", 0, 5),
    ]
    mentions = [
        ("a1", 1, "NATO", "organisation", "the Alliance", 0, 4, ""),
        ("a1", 1, "NATO", "organisation", "NATO", 5, 9, ""),
        ("a1", 1, "Russia", "state", "Russia", 9, 15, ""),
        ("a1", 2, "NATO", "organisation", "NATO", 20, 24, ""),
        ("b2", 1, "Russia", "state", "Moscow", 9, 15, ""),
        ("b2", 2, "NATO", "organisation", "NATO", 20, 24, ""),
        ("b2", 2, "Russia", "state", "Russia", 29, 35, ""),
        ("b2", 2, "Ukraine", "state", "Kiev", 36, 40, ""),
    ]
    made = make_tables(
        {"articles": articles, "sentences": sentences, "themes": themes, "mentions": mentions}
    )
    counted = with_totals(made.articles, made.sentences)
    return Tables(counted, made.sentences, made.themes, made.mentions)
