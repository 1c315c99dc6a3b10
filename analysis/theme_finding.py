"""The finding about themes in words: what the chosen articles speak of most, and how."""

from collections.abc import Mapping

import pandas as pd

from analysis.finding import say_balance


def write_theme_finding(themes: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """One plain sentence on the most frequent theme, its share, and how it is framed.

    Args:
        themes: ``analysis.store.count_themes``; themes that tie are all named.
        labels: a theme's words for the screen, by its name.
    """
    if themes.empty or themes["count"].max() == 0:
        return "No sentence of these articles has a theme of the codebook."
    found = themes[themes["count"] == themes["count"].max()]
    top = found.iloc[0]
    count, of = int(top["count"]), int(top["sentences"])
    named = [labels.get(theme, theme) for theme in found["theme"]]
    rests = f"{count:,} of {of:,} sentences, {count / of * 100:.0f} %"
    if len(named) > 1:
        return f"Most frequent themes: {', '.join(named)} ({rests} each)."
    text = f"Most frequent theme: {named[0]} ({rests})"
    if top["of_articles"] > 1:
        text += f", in {top['articles']:,} of {top['of_articles']:,} articles"
    if not top["framed"]:
        return f"{text}; none of these sentences is framed."
    return f"{text}; its balance is {say_balance(top['balance'])} ({top['framed']:,} framed)."
