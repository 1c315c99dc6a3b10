"""The five articles, from their files to their numbers."""

from pathlib import Path

import pytest
from textblob import TextBlob

from analysis import Corpus, Tables, analyse_corpus, load_codebook, load_corpus
from analysis.finding import write_finding
from analysis.store import Filters, overall

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus([SEEDS], load_codebook())


@pytest.fixture(scope="module")
def seeds(corpus: Corpus) -> Tables:
    return analyse_corpus(corpus.articles, load_codebook())


def test_the_tone_of_an_article_is_textblobs_of_its_text(corpus: Corpus, seeds: Tables) -> None:
    known = {article.article_id: TextBlob(article.text).sentiment for article in corpus.articles}
    for row in seeds.articles.itertuples():
        assert round(row.polarity, 3) == round(known[row.article_id].polarity, 3)
        assert round(row.subjectivity, 3) == round(known[row.article_id].subjectivity, 3)


def test_the_balances_come_in_the_order_that_readers_found(seeds: Tables) -> None:
    balances = seeds.articles.set_index("article_id")["balance"].sort_values(ascending=False)
    assert [name[:3] for name in balances.index] == ["001", "000", "003", "002", "004"]
    assert balances.iloc[0] > 0.5
    assert balances.iloc[-1] < -0.3


def test_the_finding_tells_the_turn(seeds: Tables) -> None:
    finding = write_finding(overall(seeds, Filters()))
    assert finding.startswith(
        "From the first dated article (2010) to the last (2021 or later), the balance of these "
        "articles turns from cooperative (+"
    )


def test_every_offset_leads_to_its_words(corpus: Corpus, seeds: Tables) -> None:
    texts = {article.article_id: article.text for article in corpus.articles}
    for table, words in (("sentences", "text"), ("themes", "term"), ("mentions", "surface")):
        rows = getattr(seeds, table)
        spans = zip(rows["article_id"], rows["start"], rows["end"], strict=True)
        assert [texts[name][start:end] for name, start, end in spans] == rows[words].tolist()
