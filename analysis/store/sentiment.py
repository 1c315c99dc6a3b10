"""Sentiment toward the two sides: how the sentences that mention a side evaluate it."""

import pandas as pd

from analysis.balance import FEW_SENTENCES
from analysis.schema import Tables
from analysis.store.articles import head_articles
from analysis.store.filters import Filters, select_measured
from analysis.store.heads import HEAD

SENTIMENTS = ("negative", "neutral", "positive")
"""From blame to praise; a sentence in which a side is absent has none of them."""

TOWARD = ("toward_first_side", "toward_second_side")
"""The columns of the ``sentences`` table, in the order of the codebook's sides."""

LEAST_SENTENCES = 5
"""Fewer sentences than this have no shares: one sentence more would turn them."""

_PAIR = ["article_id", "toward"]


def summarise_sentiment(tables: Tables, filters: Filters, sides: tuple[str, str]) -> pd.DataFrame:
    """How many sentences of each article are negative, neutral or positive toward each side.

    Args:
        tables: the tables.
        filters: what is chosen of them.
        sides: the canonical names of the two sides, from the codebook.

    Returns:
        Six rows an article, by side and in the order of ``SENTIMENTS``: ``HEAD``, ``side`` (its
        name), ``toward`` (its column), ``sentiment``, ``count``, ``mentioned`` (sentences that
        mention the side), ``sentences`` (all of the article), ``share`` (of those that mention
        it; empty below ``LEAST_SENTENCES`` of them) and ``small_n`` (below ``FEW_SENTENCES``).
    """
    chosen = select_measured(tables, filters)
    coded = chosen.sentences.melt(["article_id"], list(TOWARD), "toward", "sentiment")
    counts = coded.groupby([*_PAIR, "sentiment"]).size().rename("count").reset_index()
    heads = head_articles(tables, chosen).merge(chosen.articles[["article_id", "sentences"]])
    pairs = pd.DataFrame({"side": sides, "toward": TOWARD}, dtype="str")
    codes = pd.DataFrame({"sentiment": SENTIMENTS}, dtype="str")
    grid = heads.merge(pairs, how="cross").merge(codes, how="cross")
    table = grid.merge(counts, on=[*_PAIR, "sentiment"], how="left")
    table["count"] = table["count"].fillna(0).astype("int64")
    table["mentioned"] = table.groupby(_PAIR)["count"].transform("sum")
    enough = table["mentioned"] >= LEAST_SENTENCES
    table["share"] = table["count"] / table["mentioned"].where(enough)
    table["small_n"] = table["mentioned"] < FEW_SENTENCES
    figures = ["count", "mentioned", "sentences", "share", "small_n"]
    return table[[*HEAD, "side", "toward", "sentiment", *figures]]
