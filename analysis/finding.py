"""The finding in words: what the balances of the chosen articles say, and no more than that."""

from collections.abc import Sequence

from analysis.balance import MIN_CLUSTERS
from analysis.store.overall import ArticleFact, Overall, YearFact

MANY_ARTICLES = 20
"""From so many dated articles on, years are compared instead of the first and the last article:
two articles out of twenty say little of the rest."""

NAMED_TIES = 3
"""Articles that tie at one end are named up to this many, then counted."""

MINUS = "−"


def write_finding(figures: Overall) -> str:
    """One plain sentence on how the chosen articles frame the relationship, and its change.

    It speaks of these articles only. A step in time is told between the first and the last dated
    article (from ``MANY_ARTICLES`` on, between the first and the last year with at least
    ``MIN_CLUSTERS`` articles); without two dates it gives the balance of all.
    """
    if figures.articles == 0:
        return "No articles match the filters."
    if figures.measured == 0:
        return _say_unframed(figures)
    years = [year for year in figures.years if year.articles >= MIN_CLUSTERS]
    if figures.dated >= MANY_ARTICLES and len(years) > 1:
        return _say_years(years[0], years[-1])
    first, last = figures.first, figures.last
    if first and last and first.date_placed != last.date_placed and figures.dated < MANY_ARTICLES:
        return _say_articles(first, last)
    return _say_together(figures)


def write_extremes(figures: Overall) -> str:
    """Which articles are the most cooperative and the most confrontational; "" for fewer than two.

    Articles that tie are named together, or counted if they are many.
    """
    if figures.measured < 2:
        return ""
    top, bottom = figures.most_cooperative, figures.most_confrontational
    if len(top) == figures.measured:
        return (
            f"All {figures.measured} articles have the same balance, {say_balance(top[0].balance)}."
        )
    return (
        f"Most cooperative: {_name_articles(top)}. Most confrontational: {_name_articles(bottom)}."
    )


def say_balance(value: float) -> str:
    """A balance in two digits with its sign, a real minus: "+0.50", "−0.30", "0.00"."""
    digits = f"{abs(value):.2f}"
    if digits == "0.00":
        return digits
    return (MINUS if value < 0 else "+") + digits


def _say_unframed(figures: Overall) -> str:
    these = "this article" if figures.articles == 1 else f"these {figures.articles:,} articles"
    if figures.sentences == 0:
        return f"The filters leave no sentence of {these}."
    if figures.sentences == 1:
        return f"The one sentence of {these} does not frame the relationship."
    return f"None of the {figures.sentences:,} sentences of {these} frames the relationship."


def _say_together(figures: Overall) -> str:
    balance = figures.balance
    sentences = f"{balance.framed:,} framed sentence" + ("s" if balance.framed > 1 else "")
    rests = f"(balance {say_balance(balance.value)}, {sentences})"
    if figures.articles == 1:
        return f"This article is {_lean(balance.value)} {rests}."
    return f"Together, these {figures.articles:,} articles are {_lean(balance.value)} {rests}."


def _say_articles(first: ArticleFact, last: ArticleFact) -> str:
    step = _say_step(first.balance, last.balance)
    text = (
        f"From the first dated article ({first.date_short}) to the last ({last.date_short}), "
        f"the balance of these articles {step}"
    )
    return f"{text}{_say_few(first, last)}."


def _say_few(first: ArticleFact, last: ArticleFact) -> str:
    """What the step rests on, where that is little."""
    if first.small_n and last.small_n:
        return f"; they rest on only {first.framed} and {last.framed} framed sentences"
    for place, fact in (("first", first), ("last", last)):
        if fact.small_n:
            sentences = "sentence" if fact.framed == 1 else "sentences"
            return f"; the {place} rests on only {fact.framed} framed {sentences}"
    return ""


def _say_years(first: YearFact, last: YearFact) -> str:
    step = _say_step(first.balance, last.balance)
    return (
        f"From {first.year} ({first.articles:,} articles) to {last.year} ({last.articles:,}), "
        f"the balance of these articles {step}."
    )


def _say_step(before: float, after: float) -> str:
    """The step as it reads at two digits: a difference that cannot be seen is none."""
    start, end = round(before, 2), round(after, 2)
    if start == end:
        return f"stays at {say_balance(start)}"
    if start > 0 > end:
        return (
            f"turns from cooperative ({say_balance(start)}) to confrontational ({say_balance(end)})"
        )
    if start < 0 < end:
        return (
            f"turns from confrontational ({say_balance(start)}) to cooperative ({say_balance(end)})"
        )
    verb = "falls" if end < start else "rises"
    return f"{verb} from {say_balance(start)} to {say_balance(end)}"


def _lean(value: float) -> str:
    if round(value, 2) == 0:
        return "as cooperative as confrontational"
    if value > 0:
        return "more cooperative than confrontational"
    return "more confrontational than cooperative"


def _name_articles(facts: Sequence[ArticleFact]) -> str:
    balance = say_balance(facts[0].balance)
    if len(facts) > NAMED_TIES:
        return f"{len(facts):,} articles that tie ({balance})"
    if len(facts) == 1:
        return f"“{facts[0].name}” ({facts[0].date_short}, {balance})"
    names = [f"“{fact.name}” ({fact.date_short})" for fact in facts]
    return (
        f"{', '.join(names[:-1])} and {names[-1]} (all {balance})"
        if len(facts) > 2
        else (f"{names[0]} and {names[1]} (both {balance})")
    )
