"""From an article to its tables."""

import json
import math
from datetime import date

import pandas as pd
import pytest

from analysis.analyse import analyse_article, analyse_corpus
from analysis.article import Article, DateEstimate
from analysis.codebook import Codebook, load_codebook
from analysis.columns import TABLES

TEXT = (
    "NATO and Russia agreed to cooperate. The day was a good one.\n\n"
    "Moscow threatens the Alliance. The weather was bad."
)


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


def test_sentences_stand_where_their_offsets_say(codebook: Codebook) -> None:
    sentences = analyse_article(Article("a", TEXT), codebook).sentences
    assert sentences["sentence_id"].tolist() == [1, 2, 3, 4]
    assert sentences["paragraph"].tolist() == [1, 1, 2, 2]
    assert [TEXT[a:b] for a, b in zip(sentences["start"], sentences["end"], strict=True)] == (
        sentences["text"].tolist()
    )


def test_every_code_stands_where_its_offsets_say(codebook: Codebook) -> None:
    tables = analyse_article(Article("a", TEXT), codebook)
    evidence = [json.loads(cell) for cell in tables.sentences["evidence"]]
    assert [len(items) > 0 for items in evidence] == [True, False, True, True]
    for item in (item for items in evidence for item in items):
        assert list(item) == ["term", "start", "end", "frame", "weight", "rules"]
        assert TEXT[item["start"] : item["end"]] == item["term"]
    for table, words in ((tables.themes, "term"), (tables.mentions, "surface")):
        spans = zip(table["start"], table["end"], strict=True)
        assert [TEXT[start:end] for start, end in spans] == table[words].tolist()
    assert tables.mentions["entity"].tolist()[:2] == ["NATO", "Russia"]


def test_the_figures_of_an_article_are_those_of_its_sentences(codebook: Codebook) -> None:
    tables = analyse_article(Article("a", TEXT), codebook)
    article, sentences = tables.articles.iloc[0], tables.sentences
    frames = sentences["frame"].value_counts()
    for frame in ("cooperative", "confrontational", "mixed", "none"):
        assert article[frame] == frames.get(frame, 0)
    assert (article["words"], article["sentences"]) == (sentences["words"].sum(), 4)
    assert (article["cooperative"], article["confrontational"], article["balance"]) == (1, 1, 0.0)
    assert article["polarity"] == pytest.approx(0.0)
    assert article["tone_coverage"] == 0.5


def test_what_is_known_of_an_article_stands_in_its_row(codebook: Codebook) -> None:
    dated = DateEstimate(date(2014, 7, 23), None, "range", "event", "MH17")
    article = Article("a", TEXT, title="T", outlet="O", date=dated, warnings=("Cut “off”.",))
    row = analyse_article(article, codebook).articles.iloc[0]
    assert row[["title", "outlet"]].tolist() == ["T", "O"]
    assert row[["date_earliest", "date_latest"]].tolist() == ["2014-07-23", ""]
    assert row[["date_precision", "date_source", "date_evidence"]].tolist() == [
        "range",
        "event",
        "MH17",
    ]
    assert json.loads(row["warnings"]) == ["Cut “off”."]


def test_an_article_without_text_has_counts_of_zero_and_no_measure(codebook: Codebook) -> None:
    row = analyse_article(Article("a", ""), codebook).articles.iloc[0]
    assert row[["words", "sentences", "none"]].tolist() == [0, 0, 0]
    assert [math.isnan(row[name]) for name in ("balance", "polarity", "tone_coverage")] == [
        True
    ] * 3


def test_a_corpus_is_its_articles_one_after_the_other(codebook: Codebook) -> None:
    articles = [Article("b", TEXT), Article("empty", ""), Article("a", "Russia attacks NATO.")]
    together = analyse_corpus(iter(articles), codebook)
    assert together.articles["article_id"].tolist() == ["b", "empty", "a"]
    alone = [analyse_article(article, codebook) for article in articles]
    for name in TABLES:
        parts = pd.concat([getattr(part, name) for part in alone], ignore_index=True)
        pd.testing.assert_frame_equal(getattr(together, name), parts)


def test_no_article_gives_empty_tables(codebook: Codebook) -> None:
    assert all(getattr(analyse_corpus([], codebook), name).empty for name in TABLES)


def test_an_article_that_repeats_another_is_marked_unless_a_person_lets_it_count() -> None:
    text = "NATO and Russia agreed in Brussels to take up their talks again."
    articles = [Article("a", text), Article("b", text), Article("c", text, copy="no")]
    marked = analyse_corpus(articles, load_codebook()).articles
    assert marked["duplicate_of"].tolist() == ["", "a", ""]


def test_of_an_article_in_another_language_only_the_mentions_are_measured(
    codebook: Codebook,
) -> None:
    text = "НАТО угрожает России.\n\nThe dialogue with NATO is good."
    tables = analyse_article(Article("a", text, language="ru"), codebook)
    row, sentences = tables.articles.iloc[0], tables.sentences
    assert row[["words", "sentences"]].tolist() == [9, 2]
    assert row[["cooperative", "mixed", "confrontational", "none"]].tolist() == [0, 0, 0, 0]
    assert row[["balance", "polarity", "subjectivity", "tone_coverage"]].isna().all()
    empty = ["frame", "voice", "speaker", "toward_first_side", "toward_second_side"]
    assert sentences[empty].to_numpy().tolist() == [[""] * 5] * 2
    assert sentences[["frame_score", "polarity", "subjectivity"]].isna().all(axis=None)
    assert sentences[["evidence", "rated_words"]].to_numpy().tolist() == [["[]", 0]] * 2
    assert tables.themes.empty
    assert tables.mentions["entity"].tolist() == ["NATO", "Russia", "NATO"]
    assert set(tables.mentions["sentiment"]) == {""}


@pytest.mark.parametrize("language", ["en", "en-GB", ""])
def test_an_article_in_english_is_measured(codebook: Codebook, language: str) -> None:
    tables = analyse_article(Article("a", TEXT, language=language), codebook)
    assert tables.articles[["cooperative", "confrontational", "none"]].to_numpy().tolist() == [
        [1, 1, 2]
    ]
