"""What the sentences of an article add up to: counts, balance and tone."""

import pandas as pd

from analysis.balance import summarise_balances
from analysis.tone import average_tone


def sum_articles(sentences: pd.DataFrame) -> pd.DataFrame:
    """Figures of each article from its rows of the ``sentences`` table.

    Returns:
        One row an article that has a sentence, indexed by ``article_id``: ``words``,
        ``sentences``, the columns of ``analysis.balance.BALANCE_COLUMNS`` (clusters are
        paragraphs) and those of ``analysis.tone.average_tone``.
    """
    sizes = sentences.groupby("article_id", sort=False).agg(
        words=("words", "sum"), sentences=("sentence_id", "size")
    )
    measured = sentences[sentences["frame"] != ""]
    balances = summarise_balances(measured, ["article_id"], ["paragraph"])
    return sizes.join(balances).join(average_tone(measured, ["article_id"]))


def with_totals(articles: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """The ``articles`` table with all figures counted anew from ``sentences``.

    An article without a sentence, or without a measured one, has counts of 0, and no balance, tone
    or coverage.
    """
    totals = sum_articles(sentences).reindex(articles["article_id"])
    shared = [name for name in articles.columns if name in totals.columns]
    whole = [name for name in shared if articles[name].dtype == "int64"]
    totals[whole] = totals[whole].fillna(0).astype("int64")
    return articles.assign(**{name: totals[name].to_numpy() for name in shared})
