"""Sentiment toward the two sides: how the sentences of each article evaluate each of them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.balance import FEW_SENTENCES
from analysis.store import SENTIMENTS
from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.names import name_articles
from charts.numbers import counted, listed, percent
from charts.overlay import Overlay
from charts.palette import SURFACES, blend, category_colours
from charts.rows import ABOVE, LINE_HEIGHT, Row, Rows, arrange_rows, draw_rows, say_list
from charts.template import SMALL_SIZE
from charts.text import plain_text, shorten_text, text_width

LABELS = {"negative": "− Negative", "neutral": "0 Neutral", "positive": "+ Positive"}

BAR = 22
GAP = 8
WORDS = 17
"""Pixels of the line over a bar of a narrow figure."""
APART = 14
"""Pixels between the bars of one article and those of the next."""

PALE = 0.4
"""How much of its colour is left to a bar that rests on few sentences."""

EDGE = 0.003
"""Room for the outline of a bar at both ends of the axis."""

SIDE_WIDTH = 120
"""Most room for the name of a side at the left of its bar."""

MOST_ARTICLES = {"wide": 12, "narrow": 8}
"""Articles drawn at a time, each with a bar for either side: about one screen."""

LEAST_SHARE = {"wide": 0.05, "narrow": 0.07}
"""A narrower part of a bar has no room for its share."""
LEAST_NAMED = {"wide": 0.25, "narrow": 0.4}
"""From here a part has room for its name beside its share."""


def sentiment_figure(table: pd.DataFrame, look: Look, *, labels: Mapping[str, str]) -> go.Figure:
    """Draw how the sentences of each article that mention a side evaluate it.

    Args:
        table: ``analysis.store.summarise_sentiment``.
        look: theme and width.
        labels: a short name of each article, by its identifier.
    """
    shown = _choose_articles(table, MOST_ARTICLES[look.width])
    named = shown.assign(label=name_articles(shown, labels))
    bars = named.drop_duplicates(["article_id", "side"]).reset_index(drop=True)
    bars["detail"] = [_say_size(row) for row in bars.to_dict("records")]
    rows = _arrange(bars, look)
    bars["place"] = _place_bars(bars, rows)
    placed = named.merge(bars[["article_id", "side", "place"]], on=["article_id", "side"])
    figure = new_figure(look)
    for sentiment in SENTIMENTS:
        parts = placed[(placed["sentiment"] == sentiment) & (placed["share"] > 0)]
        for few in (False, True):
            _draw_parts(figure, parts[parts["small_n"] == few], sentiment, rows, pale=few)
    draw_rows(figure, rows)
    _write_bars(figure, bars, rows)
    figure.update_xaxes(visible=False, range=[-EDGE, 1 + EDGE], fixedrange=True)
    figure.update_layout(barmode="stack")
    words = _say_words(table, shown)
    words = replace(words, alt=say_list(words, _read_out(named)))
    return finish_figure(figure, words, look, rows.height, left=rows.left, right=rows.right)


def _choose_articles(table: pd.DataFrame, most: int) -> pd.DataFrame:
    """Keep the articles that mention the sides in most sentences, in their order."""
    sizes = table.groupby("article_id", sort=False)["count"].sum()
    kept = sizes[sizes > 0].sort_values(ascending=False, kind="stable").index[:most]
    return table[table["article_id"].isin(kept)].reset_index(drop=True)


def _say_size(row: Mapping[Any, Any]) -> str:
    few = "few: " if row["small_n"] and row["mentioned"] else ""
    return f"{few}{row['mentioned']:,} of {row['sentences']:,} sentences"


def _arrange(bars: pd.DataFrame, look: Look) -> Rows:
    """Give each article a row with room for a bar a side, their names and their sizes."""
    blocks = [Row(label) for label in bars.drop_duplicates("article_id")["label"]]
    thick = max(1, bars["side"].nunique()) * _pitch(look) - GAP
    if look.narrow:
        return _arrange_narrow(blocks, look, thick)
    rows = arrange_rows(blocks, look, thick + APART)
    names = max((text_width(_cut(side), SMALL_SIZE) for side in bars["side"]), default=0)
    sizes = max((text_width(detail, SMALL_SIZE) for detail in bars["detail"]), default=0)
    left, right = rows.left + round(names) + GAP, round(sizes) + 2 * GAP
    return replace(rows, left=left, right=right)


def _arrange_narrow(blocks: list[Row], look: Look, thick: int) -> Rows:
    """Put each article's label close over its bars, and the next article further off."""
    rows = arrange_rows(blocks, look, thick)
    wrapped = any(text_width(row.label, SMALL_SIZE) > look.text_width for row in blocks)
    words = (1 + wrapped) * LINE_HEIGHT + ABOVE
    pitch = words + thick + 2 * APART
    return replace(rows, pitch=pitch, shift=(words + thick / 2) / pitch - 0.5)


def _pitch(look: Look) -> int:
    """Pixels from one bar of an article to the next; where narrow with the words above it."""
    return BAR + GAP + (WORDS if look.narrow else 0)


def _place_bars(bars: pd.DataFrame, rows: Rows) -> list[float]:
    """Place the bars of each article around the middle of its row, in the order of the sides."""
    middles = dict(zip(bars["article_id"].unique(), rows.places, strict=True))
    sides = list(bars["side"].unique())
    pitch = _pitch(rows.look)
    first = -(len(sides) - 1) / 2 * pitch + (WORDS / 2 if rows.look.narrow else 0)
    pairs = zip(bars["article_id"], bars["side"], strict=True)
    return [
        middles[article] + rows.in_rows(first + sides.index(side) * pitch)
        for article, side in pairs
    ]


def _draw_parts(
    figure: go.Figure, parts: pd.DataFrame, sentiment: str, rows: Rows, *, pale: bool
) -> None:
    look = rows.look
    ink = look.surface.ink if pale or sentiment == "neutral" else SURFACES["light"].ink
    figure.add_bar(
        x=parts["share"],
        y=parts["place"],
        orientation="h",
        width=rows.in_rows(BAR),
        name=LABELS[sentiment],
        showlegend=not pale,
        text=[_say_share(share, sentiment, look) for share in parts["share"]],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": ink, "size": SMALL_SIZE},
        marker=_hollow_bar(sentiment, look) if pale else _full_bar(sentiment, look),
        hovertemplate="%{customdata[3]:,} of %{customdata[4]:,} sentences that mention "
        f"%{{customdata[5]}}: {sentiment} toward it<extra></extra>",
        **marks(
            parts.assign(name_of_side=parts["side"].map(plain_text)),
            *("article_id", "toward", "sentiment"),
            extra=("count", "mentioned", "name_of_side"),
        ),
    )


def _full_bar(sentiment: str, look: Look) -> dict[str, Any]:
    return {"color": _colour(sentiment, look), "line": {"color": look.surface.paper, "width": 1}}


def _hollow_bar(sentiment: str, look: Look) -> dict[str, Any]:
    """Give a bar that rests on few sentences an outline, and little colour within."""
    colour = _colour(sentiment, look)
    outline = look.surface.line if sentiment == "neutral" else colour
    fill = blend(colour, look.surface.paper, PALE)
    return {"color": fill, "line": {"color": outline, "width": 1}}


def _colour(sentiment: str, look: Look) -> str:
    """Give each sentiment a colour that no frame has, the same as the signs of tone have."""
    positive, _, negative = category_colours(3)
    return {"negative": negative, "neutral": look.surface.grid, "positive": positive}[sentiment]


def _say_share(share: float, sentiment: str, look: Look) -> str:
    if share < LEAST_SHARE[look.width]:
        return ""
    return f"{percent(share)} {sentiment}" if share >= LEAST_NAMED[look.width] else percent(share)


def _write_bars(figure: go.Figure, bars: pd.DataFrame, rows: Rows) -> None:
    """Write the side and the size of each bar beside it, or above it where narrow."""
    muted = {"color": rows.look.surface.muted, "size": SMALL_SIZE}
    at = {"xref": "paper", "yanchor": "middle", "showarrow": False, "borderpad": 0, "font": muted}
    over = Overlay()
    for bar in bars.to_dict("records"):
        y, side, detail = bar["place"], plain_text(_cut(bar["side"])), plain_text(bar["detail"])
        if pd.isna(bar["share"]):
            why = "not enough sentences" if bar["mentioned"] else "not mentioned"
            over.write(text=why, x=0, y=y, xanchor="left", **at)
        if rows.look.narrow:
            above = y - rows.in_rows((BAR + WORDS) / 2)
            over.write(text=f"Toward {side}", x=0, y=above, xanchor="left", **at)
            over.write(text=detail, x=1, y=above, xanchor="right", **at)
        else:
            over.write(text=side, x=0, y=y, xshift=-GAP, xanchor="right", **at)
            over.write(text=detail, x=1, y=y, xshift=GAP, xanchor="left", **at)
    over.put_on(figure)


def _cut(side: str) -> str:
    return shorten_text(side, SIDE_WIDTH, SMALL_SIZE)


def _say_words(table: pd.DataFrame, shown: pd.DataFrame) -> Words:
    articles, drawn = table["article_id"].nunique(), shown["article_id"].nunique()
    sentences = int(table.drop_duplicates("article_id")["sentences"].sum())
    sides = [f"toward {side}" for side in table["side"].unique()]
    notes = [
        "In grey: the sentences that mention the side, of all sentences of the article. Neutral: "
        "it is mentioned and not evaluated.",
        f"Pale, with an outline: fewer than {FEW_SENTENCES} sentences that mention it."
        if _any_few(shown)
        else "",
        f"{drawn} of {counted(articles, 'article')} shown, those that mention the sides most."
        if drawn < articles
        else "",
    ]
    return Words(
        title=_say_title(table),
        subtitle="Sentiment, % of each article's sentences that mention the side; "
        f"{counted(sentences, 'sentence')} of {counted(articles, 'article')}",
        note=" ".join(note for note in notes if note),
        measure=f"Sentiment {listed(sides)} by article",
    )


def _any_few(shown: pd.DataFrame) -> bool:
    return bool((shown["small_n"] & shown["share"].notna()).any())


def _say_title(table: pd.DataFrame) -> str:
    """Say in which sentiment the sides differ most, over all articles together."""
    counts = table.pivot_table("count", "side", "sentiment", "sum", sort=False)
    mentioned = counts.sum(axis="columns")
    enough = counts[mentioned >= FEW_SENTENCES]
    shares = enough.div(mentioned, axis="index").dropna()
    if shares.empty:
        return "How do the few sentences that mention a side evaluate it?"
    evaluated = shares[["negative", "positive"]]
    if not evaluated.to_numpy().any():
        return f"No sentence that mentions {' or '.join(shares.index)} evaluates it"
    gaps = evaluated.max() - evaluated.min()
    order = pd.DataFrame({"gap": gaps, "share": evaluated.max()}).sort_values(
        ["gap", "share"], ascending=False, kind="stable"
    )
    sentiment = str(order.index[0])
    ranked = shares[sentiment].sort_values(ascending=False, kind="stable")
    (side, most), *others = ranked.items()
    said = f"{percent(most)} of the sentences that mention {side} are {sentiment} toward it"
    return ", ".join(
        [said, *(f"{percent(share)} of those that mention {name}" for name, share in others)]
    )


def _read_out(named: pd.DataFrame) -> list[Row]:
    rows = []
    for (_, side), parts in named.groupby(["article_id", "side"], sort=False):
        counts = zip(parts["count"], parts["sentiment"], strict=True)
        first = parts.iloc[0].to_dict()
        said = ", ".join(f"{count:,} {sentiment}" for count, sentiment in counts)
        rows.append(Row(f"{first['label']}, toward {side}", f"{said}, {_say_size(first)}"))
    return rows
