"""The finding in words is right for any number of articles, and claims no more."""

from dataclasses import replace

import pytest

from analysis.balance import Balance
from analysis.finding import say_balance, write_extremes, write_finding
from analysis.schema import Tables
from analysis.store import ArticleFact, Filters, Overall, YearFact, overall


def _fact(name: str, date: str, balance: float, framed: int = 40) -> ArticleFact:
    return ArticleFact(name, name, date, date, date or "undated", balance, framed, framed < 20)


def _figures(*facts: ArticleFact, **changes: object) -> Overall:
    """Figures of articles of which each has a balance; the balance of all is their mean."""
    dated = sorted((fact for fact in facts if fact.date_placed), key=lambda f: f.date_placed)
    balances = [fact.balance for fact in facts]
    mean = sum(balances) / len(balances) if balances else float("nan")
    figures = Overall(
        articles=len(facts),
        of_articles=len(facts),
        dated=len(dated),
        undated=len(facts) - len(dated),
        unplaced=0,
        words=1000,
        sentences=100,
        of_sentences=100,
        balance=Balance(0, 0, 0, sum(f.framed for f in facts), len(facts), "article", mean),
        none=0,
        polarity=0.0,
        subjectivity=0.0,
        rated=0,
        tone_coverage=0.0,
        measured=len(facts),
        first=dated[0] if len(dated) > 1 else None,
        last=dated[-1] if len(dated) > 1 else None,
        change=0.0,
        most_cooperative=tuple(f for f in facts if f.balance == max(balances)),
        most_confrontational=tuple(f for f in facts if f.balance == min(balances)),
        years=(),
    )
    return replace(figures, **changes)


@pytest.mark.parametrize(
    ("first", "last", "step"),
    [
        (0.75, -0.5, "turns from cooperative (+0.75) to confrontational (−0.50)"),
        (-0.25, 0.5, "turns from confrontational (−0.25) to cooperative (+0.50)"),
        (0.75, 0.25, "falls from +0.75 to +0.25"),
        (-0.75, -0.25, "rises from −0.75 to −0.25"),
        (0.0, -0.25, "falls from 0.00 to −0.25"),
        (0.251, 0.249, "stays at +0.25"),
        (0.001, -0.001, "stays at 0.00"),
    ],
)
def test_a_step_in_time_is_told_as_it_reads(first: float, last: float, step: str) -> None:
    figures = _figures(_fact("A", "2010", first), _fact("B", "2021", last))
    assert write_finding(figures) == (
        f"From the first dated article (2010) to the last (2021), "
        f"the balance of these articles {step}."
    )


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (12, 1, "; they rest on only 12 and 1 framed sentences."),
        (12, 40, "; the first rests on only 12 framed sentences."),
        (20, 1, "; the last rests on only 1 framed sentence."),
        (20, 20, "confrontational (−0.50)."),
    ],
)
def test_few_sentences_are_owned_to(first: int, last: int, said: str) -> None:
    figures = _figures(_fact("A", "2010", 0.5, first), _fact("B", "2021", -0.5, last))
    assert write_finding(figures).endswith(said)


def test_many_articles_are_compared_by_years() -> None:
    facts = [_fact(str(number), "2010", 0.1) for number in range(30)]
    years = (
        YearFact(2009, 4, 10, -1.0),
        YearFact(2010, 12, 300, 0.25),
        YearFact(2021, 18, 400, -0.25),
    )
    assert write_finding(_figures(*facts, years=years)) == (
        "From 2010 (12 articles) to 2021 (18), the balance of these articles turns from "
        "cooperative (+0.25) to confrontational (−0.25)."
    )


@pytest.mark.parametrize("dates", [("", "", ""), ("2014", "", ""), ("2014", "2014", "")])
def test_without_two_dates_the_articles_are_taken_together(dates: tuple[str, str, str]) -> None:
    facts = [_fact(str(number), date, -0.2) for number, date in enumerate(dates)]
    assert write_finding(_figures(*facts)) == (
        "Together, these 3 articles are more confrontational than cooperative "
        "(balance −0.20, 120 framed sentences)."
    )


@pytest.mark.parametrize(
    ("balance", "lean"),
    [
        (0.5, "more cooperative than confrontational (balance +0.50"),
        (0.0, "as cooperative as confrontational (balance 0.00"),
    ],
)
def test_one_article_is_told_alone(balance: float, lean: str) -> None:
    assert write_finding(_figures(_fact("A", "2010", balance))) == (
        f"This article is {lean}, 40 framed sentences)."
    )


def test_nothing_to_tell_is_said() -> None:
    nothing = _figures()
    assert write_finding(nothing) == "No articles match the filters."
    unframed = replace(nothing, articles=2)
    assert write_finding(unframed) == (
        "None of the 100 sentences of these 2 articles frames the relationship."
    )
    one = replace(nothing, articles=1, sentences=1)
    assert write_finding(one) == "The one sentence of this article does not frame the relationship."
    assert write_finding(replace(one, sentences=0)) == (
        "The filters leave no sentence of this article."
    )


def test_the_extremes_are_named_and_ties_with_them() -> None:
    a, b, c = (
        _fact(n, d, v) for n, d, v in (("A", "2010", 1.0), ("B", "", 1.0), ("C", "2021", -1))
    )
    assert write_extremes(_figures(a, c)) == (
        "Most cooperative: “A” (2010, +1.00). Most confrontational: “C” (2021, −1.00)."
    )
    assert write_extremes(_figures(a, b, c)).startswith(
        "Most cooperative: “A” (2010) and “B” (undated) (both +1.00)."
    )
    many = [_fact(str(number), "2010", 1.0) for number in range(5)]
    assert write_extremes(_figures(*many, c)).startswith(
        "Most cooperative: 5 articles that tie (+1.00)."
    )
    assert write_extremes(_figures(a, b)) == "All 2 articles have the same balance, +1.00."
    assert write_extremes(_figures(a)) == ""


def test_the_finding_is_made_of_the_tables(tables: Tables) -> None:
    figures = overall(tables, Filters())
    assert write_finding(figures) == (
        "From the first dated article (2010) to the last (2021 or later), the balance of these "
        "articles turns from cooperative (+1.00) to confrontational (−1.00); they rest on "
        "only 2 and 1 framed sentences."
    )


@pytest.mark.parametrize(("value", "said"), [(0.5, "+0.50"), (-0.304, "−0.30"), (-0.001, "0.00")])
def test_a_balance_has_its_sign(value: float, said: str) -> None:
    assert say_balance(value) == said
