"""The finding about tone in words: that it is not framing, and where the two part."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.finding import say_balance


def write_tone_finding(
    articles: pd.DataFrame, counts: pd.DataFrame, labels: Mapping[str, str]
) -> str:
    """One plain sentence on where tone and frame disagree, told of the article of most weight.

    Args:
        articles: ``analysis.store.list_articles``.
        counts: ``analysis.store.count_frame_tone``.
        labels: a short name of each article, by its identifier.
    """
    if not articles["polarity"].notna().any():
        return "TextBlob rates no word of these sentences: they have no tone."
    if not articles["framed"].sum():
        return "None of these sentences frames the relationship: tone has no frame to part from."
    most = pick_disagreement(articles)
    if not most:
        return _say_sentences(articles, counts)
    top = articles[articles["article_id"] == most].to_dict("records")[0]
    label = labels.get(top["article_id"], str(top["name"]))
    return f"Tone is not framing: {_say_article(top, label)}."


def pick_disagreement(articles: pd.DataFrame) -> str:
    """The article whose tone and frame disagree most: its identifier, "" where none does.

    It is the one with the strongest balance of those whose polarity has the opposite sign, among
    them one with enough framed sentences where there is one. Takes ``store.list_articles``.
    """
    apart = articles[articles["tone_disagrees"]]
    if apart.empty:
        return ""
    enough = apart[~apart["small_n"]]
    chosen = enough if len(enough) else apart
    weights = chosen["balance"].abs()
    return str(chosen.loc[weights == weights.max(), "article_id"].iloc[0])


def _say_article(row: Mapping[Any, Any], label: str) -> str:
    frame = "confrontational" if row["balance"] < 0 else "cooperative"
    tone = "positive" if row["polarity"] > 0 else "negative"
    return (
        f"TextBlob calls {label} {tone} (polarity {say_balance(row['polarity'])}, tone in "
        f"{row['tone_coverage'] * 100:.0f} % of its sentences), though {row[frame]:,} of its "
        f"{row['framed']:,} framed sentences are {frame}"
    )


def _say_sentences(articles: pd.DataFrame, counts: pd.DataFrame) -> str:
    """Say how many cooperative and confrontational sentences have the opposite tone, or none."""
    table = counts.set_index(["frame", "tone"])["count"]
    taking_sides = int(table[["cooperative", "confrontational"]].sum())
    opposite = int(table["cooperative", "negative"] + table["confrontational", "positive"])
    silent = int(table["cooperative", "not rated"] + table["confrontational", "not rated"])
    text = "Tone and frame have opposite signs in no article"
    if len(articles) == 1:
        text = "Tone and frame do not have opposite signs in this article"
    if not taking_sides:
        return f"{text}: no sentence is cooperative or confrontational."
    return (
        f"{text}, yet of {taking_sides:,} cooperative or confrontational sentences {opposite:,} "
        f"have the opposite tone and {silent:,} have no word that TextBlob rates."
    )
