"""Tone: by article with its spread, along an article, by who is named, and against the frame."""

from typing import Literal

import numpy as np
import pandas as pd

from analysis.balance import FEW_SENTENCES, FRAMES
from analysis.schema import Tables
from analysis.store.articles import head_articles, list_articles
from analysis.store.filters import Filters, select_measured
from analysis.store.heads import HEAD
from analysis.store.sentences import Sentences, name_sides, show_sentences
from analysis.tone import TONE_SIGNS, average_tone, sign_tone

ROLLING_SENTENCES = 9
"""Width of the running mean along an article: a paragraph or two, so that one sentence does not
make the curve (the seeds' paragraphs have 1 to 10 sentences)."""

Measure = Literal["polarity", "subjectivity"]
_FRAME_VALUES = {"cooperative": 1.0, "mixed": 0.0, "confrontational": -1.0}
_SPREAD = {
    "minimum": 0.0,
    "lower_quartile": 0.25,
    "median": 0.5,
    "upper_quartile": 0.75,
    "maximum": 1.0,
}


def summarise_tone(tables: Tables, filters: Filters, measure: Measure = "polarity") -> pd.DataFrame:
    """Tone of each article and how its sentences spread around it.

    Returns:
        ``HEAD``; ``value``, the article's tone (mean over its rated words); ``mean``, the mean of
        its rated sentences; ``minimum``, ``lower_quartile``, ``median``, ``upper_quartile``,
        ``maximum`` of the rated sentences; ``rated`` (sentences with a rated word),
        ``sentences``, ``coverage`` (rated / sentences) and ``small_n`` (rated below
        ``FEW_SENTENCES``). Polarity runs from -1 to +1, subjectivity from 0 to 1.
    """
    chosen = select_measured(tables, filters)
    rows = chosen.sentences[["article_id", measure]].dropna()
    groups = rows.groupby("article_id")[measure]
    spread = pd.DataFrame({name: groups.quantile(at) for name, at in _SPREAD.items()})
    spread.insert(0, "mean", groups.mean())
    known = chosen.articles[["article_id", measure, "sentences", "tone_coverage"]].rename(
        columns={measure: "value", "tone_coverage": "coverage"}
    )
    heads = head_articles(tables, chosen)
    table = heads.merge(known, on="article_id").join(spread, on="article_id")
    sizes = groups.size().reindex(table["article_id"]).fillna(0).astype("int64")
    table["rated"] = sizes.to_numpy()
    table["small_n"] = table["rated"] < FEW_SENTENCES
    return table


def list_tone(tables: Tables, filters: Filters) -> pd.DataFrame:
    """Every rated sentence's tone, in the order of articles and sentences.

    Returns:
        ``article_id``, ``name``, ``sentence_id``, ``frame``, ``polarity``, ``subjectivity``,
        ``rated_words``, ``text``.
    """
    chosen = select_measured(tables, filters)
    heads = head_articles(tables, chosen)[["article_id", "name"]]
    rated = chosen.sentences[chosen.sentences["rated_words"] > 0]
    columns = ["sentence_id", "frame", "polarity", "subjectivity", "rated_words", "text"]
    return heads.merge(rated, on="article_id")[["article_id", "name", *columns]]


def follow_article(
    tables: Tables, filters: Filters, article_id: str, window: int = ROLLING_SENTENCES
) -> pd.DataFrame:
    """The course of frame and tone through one article, sentence by sentence.

    Args:
        tables: the tables.
        filters: what is chosen of them; sentences in other voices are left out.
        article_id: the article.
        window: sentences in the running mean, centred on each sentence.

    Returns:
        ``sentence_id``, ``paragraph``, ``text``, ``voice``, ``frame``, ``frame_value`` (+1, 0,
        -1; empty without a frame), ``polarity``, ``subjectivity``; ``balance_rolling`` and
        ``polarity_rolling``, the means of those in the window that have a frame or a tone, with
        ``balance_n`` and ``polarity_n``, how many these are.
    """
    sentences = select_measured(tables, filters).sentences
    columns = ["sentence_id", "paragraph", "text", "voice", "frame", "polarity", "subjectivity"]
    table = sentences.loc[sentences["article_id"] == article_id, columns].reset_index(drop=True)
    table.insert(5, "frame_value", table["frame"].map(_FRAME_VALUES).astype("float64"))
    for name, source in (("balance", "frame_value"), ("polarity", "polarity")):
        running = table[source].rolling(window, center=True, min_periods=1)
        table[f"{name}_rolling"] = running.mean()
        table[f"{name}_n"] = running.count().astype("int64")
    return table


def tone_by_side(tables: Tables, filters: Filters, sides: tuple[str, str]) -> pd.DataFrame:
    """Tone of the sentences that name one side, the other, both, or neither.

    Args:
        tables: the tables.
        filters: what is chosen of them.
        sides: the canonical names of the two sides, from the codebook.

    Returns:
        Four rows in the order of ``sentences.SIDES``: ``group`` (in words), ``side``,
        ``sentences``, ``of_sentences``, ``rated``, ``coverage`` (rated / sentences),
        ``polarity`` and ``subjectivity`` (means over the rated words), ``lower_quartile``,
        ``median``, ``upper_quartile`` (polarity of the rated sentences), ``small_n`` (rated below
        ``FEW_SENTENCES``). Every sentence is in one row.
    """
    chosen = select_measured(tables, filters)
    words = {
        "a": f"{sides[0]} only",
        "b": f"{sides[1]} only",
        "both": f"{sides[0]} and {sides[1]}",
        "neither": "Neither",
    }
    sentences = chosen.sentences.assign(side=name_sides(chosen, sides))
    groups = sentences.groupby("side")["polarity"]
    figures = average_tone(sentences, ["side"]).join(
        pd.DataFrame(
            {
                name: groups.quantile(_SPREAD[name])
                for name in ("lower_quartile", "median", "upper_quartile")
            }
        )
    )
    figures.insert(0, "sentences", groups.size())
    table = figures.rename(columns={"tone_coverage": "coverage"}).reindex(list(words))
    counts = table[["sentences", "rated"]].fillna(0).astype("int64")
    table = table.assign(
        sentences=counts["sentences"],
        rated=counts["rated"],
        of_sentences=len(sentences),
        small_n=counts["rated"] < FEW_SENTENCES,
        group=pd.Series(words, dtype="str"),
    )
    order = ["group", "side", "sentences", "of_sentences", "rated", "coverage"]
    spread = ["polarity", "subjectivity", "lower_quartile", "median", "upper_quartile"]
    return table.reset_index(names="side")[[*order, *spread, "small_n"]]


def compare_tone_frame(tables: Tables, filters: Filters) -> pd.DataFrame:
    """Frame and tone of each article side by side, and where their signs differ.

    Returns:
        ``HEAD``, ``balance``, ``framed``, ``polarity``, ``sentences``, ``rated``,
        ``tone_coverage``, ``framed_rated`` (framed sentences with a rated word), ``small_n``,
        ``tone_disagrees``.
    """
    sentences = select_measured(tables, filters).sentences
    both = sentences[(sentences["frame"] != "none") & (sentences["rated_words"] > 0)]
    table = list_articles(tables, filters)
    sizes = both.groupby("article_id").size().reindex(table["article_id"])
    table["framed_rated"] = sizes.fillna(0).astype("int64").to_numpy()
    measures = ["balance", "framed", "polarity", "sentences", "rated", "tone_coverage"]
    return table[[*HEAD, *measures, "framed_rated", "small_n", "tone_disagrees"]]


def count_frame_tone(tables: Tables, filters: Filters) -> pd.DataFrame:
    """How many sentences of each frame have which tone.

    Returns:
        16 rows, by frame in the order of ``FRAMES`` and tone in that of ``TONE_SIGNS``:
        ``frame``, ``tone``, ``count``, ``sentences`` (of that frame), ``share`` (of them).
    """
    sentences = select_measured(tables, filters).sentences
    pairs = sentences.assign(tone=sign_tone(sentences)).groupby(["frame", "tone"]).size()
    grid = pd.MultiIndex.from_product([FRAMES, TONE_SIGNS], names=["frame", "tone"])
    table = pairs.reindex(grid, fill_value=0).rename("count").reset_index()
    table["sentences"] = table.groupby("frame")["count"].transform("sum")
    table["share"] = table["count"] / table["sentences"].where(table["sentences"] > 0)
    return table


def list_disagreements(tables: Tables, filters: Filters, limit: int = 50) -> Sentences:
    """Sentences whose frame says one thing and whose tone another, strongest polarity first.

    Returns:
        Up to ``limit`` sentences as ``list_sentences`` gives them, with ``disagreement`` in
        words; ``total`` counts all such sentences, ``of`` the framed ones with a tone.
    """
    chosen = select_measured(tables, filters)
    sentences = chosen.sentences
    value = sentences["frame"].map(_FRAME_VALUES).astype("float64")
    apart = sentences[value * sentences["polarity"] < 0]
    strongest = apart.loc[apart["polarity"].abs().sort_values(ascending=False, kind="stable").index]
    rows = show_sentences(tables, chosen, strongest.head(limit))
    words = np.where(
        rows["frame"] == "cooperative",
        "Cooperative frame, negative tone",
        "Confrontational frame, positive tone",
    )
    rows["disagreement"] = pd.Series(words, index=rows.index, dtype="str")
    return Sentences(rows, len(apart), int((value.notna() & sentences["polarity"].notna()).sum()))
