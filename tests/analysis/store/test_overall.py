"""The figures of all chosen articles together."""

import math

from analysis.schema import Tables, empty_tables
from analysis.store import Filters, overall


def test_all_articles_together(tables: Tables) -> None:
    figures = overall(tables, Filters())
    assert (figures.articles, figures.of_articles) == (4, 4)
    assert (figures.dated, figures.undated, figures.unplaced) == (3, 1, 1)
    assert (figures.words, figures.sentences, figures.of_sentences) == (35, 7, 7)
    balance = figures.balance
    assert (balance.cooperative, balance.mixed, balance.confrontational) == (2, 1, 2)
    assert (balance.framed, balance.value, figures.none) == (5, 0.0, 2)
    assert (balance.cluster_unit, balance.clusters) == ("article", 3)
    assert balance.note.endswith("in 3 articles, and an interval needs 5.")
    assert (figures.rated, figures.tone_coverage) == (5, 5 / 7)
    # (0.5 + 0.5 - 2 * 0.25 + 0.25 + 0) over 6 rated words
    assert figures.polarity == 0.75 / 6


def test_the_ends_in_time_and_in_balance(tables: Tables) -> None:
    figures = overall(tables, Filters())
    assert figures.first
    assert figures.last
    assert (figures.first.name, figures.last.name) == ("Opening", "Closing")
    assert figures.change == -2.0
    assert figures.measured == 3
    assert [fact.name for fact in figures.most_cooperative] == ["Opening"]
    assert [fact.name for fact in figures.most_confrontational] == ["Closing"]
    assert [(fact.year, fact.articles, fact.balance) for fact in figures.years] == [
        (2010, 1, 1.0),
        (2014, 1, -0.5),
    ]


def test_one_article_is_measured_over_its_paragraphs_and_has_no_change(tables: Tables) -> None:
    figures = overall(tables, Filters(articles=("b2",)))
    assert (figures.balance.cluster_unit, figures.balance.clusters) == ("paragraph", 2)
    assert (figures.first, figures.last) == (None, None)
    assert math.isnan(figures.change)


def test_no_article_has_figures_of_zero_and_no_measure() -> None:
    figures = overall(empty_tables(), Filters())
    assert (figures.articles, figures.sentences, figures.balance.framed) == (0, 0, 0)
    assert (math.isnan(figures.polarity), math.isnan(figures.balance.value)) == (True, True)
    assert (figures.most_cooperative, figures.years) == ((), ())
