"""Each input is reported once, in the order of the sources, and the counts add up."""

import json

import pandas as pd
import pytest

from analysis.article import Article, DateEstimate
from analysis.columns import REPORT
from analysis.corpus import Corpus, gather_corpus
from analysis.intake import STATES, count_states, report_inputs, say_states
from analysis.reading.parts import Refusal
from analysis.schema import Tables, empty_tables


@pytest.fixture
def corpus() -> Corpus:
    """Two refusals around the four articles of the ``tables``."""
    articles = [
        Article(
            each,
            "Text.",
            title={"a1": "Opening"}.get(each, ""),
            language="en",
            date=DateEstimate(warnings=()),
        )
        for each in ("d4", "c3", "a1", "b2")
    ]
    outcomes = [(f"in/{article.article_id}.txt", article) for article in articles]
    outcomes.insert(0, ("in/x.pdf", Refusal("in/x.pdf", "It is empty.")))
    return gather_corpus([*outcomes, ("in/z.zip: y", Refusal("in/z.zip: y", "It is damaged."))])


@pytest.fixture
def judged(tables: Tables) -> Tables:
    """The tables with one duplicate that is off topic too, one off topic, one warning."""
    articles = tables.articles.assign(
        duplicate_of=["a1", "", "", ""],
        overlap=[0.824, float("nan"), float("nan"), float("nan")],
        off_topic=["It names one side only.", "", "", "It names neither side."],
        warnings=["[]", json.dumps(["It is short."]), "[]", "[]"],
    )
    return Tables(articles, tables.sentences, tables.themes, tables.mentions)


def test_each_input_has_its_state_and_the_reason(corpus: Corpus, judged: Tables) -> None:
    report = report_inputs(corpus, judged)
    assert list(report.columns) == [column.name for column in REPORT]
    assert report[["input", "article_id", "state", "note"]].to_numpy().tolist() == [
        ["in/x.pdf", "", "refused", "It is empty."],
        [
            "in/d4.txt",
            "d4",
            "duplicate",
            "Repeats Opening (82 % of its words). It names one side only.",
        ],
        ["in/c3.txt", "c3", "accepted", "It is short."],
        ["in/a1.txt", "a1", "accepted", ""],
        ["in/b2.txt", "b2", "off-topic", "It names neither side."],
        ["in/z.zip: y", "", "refused", "It is damaged."],
    ]
    row = report.iloc[3]
    assert (row["title"], row["language"], row["date"]) == ("Opening", "en", "undated")


def test_the_counts_add_up(corpus: Corpus, judged: Tables) -> None:
    report = report_inputs(corpus, judged)
    counts = count_states(report)
    assert counts == {"accepted": 2, "off-topic": 1, "duplicate": 1, "refused": 2}
    assert (tuple(counts), sum(counts.values())) == (STATES, len(report))
    assert say_states(counts) == "2 accepted, 1 off-topic, 1 duplicate, 2 refused"
    assert say_states({**counts, "duplicate": 2}).endswith("2 duplicates, 2 refused")


def test_a_report_of_nothing_is_well_formed() -> None:
    report = report_inputs(Corpus(), empty_tables())
    assert list(report.columns) == [column.name for column in REPORT]
    assert set(count_states(report).values()) == {0}
    assert all(pd.api.types.is_string_dtype(report[column]) for column in report.columns)
