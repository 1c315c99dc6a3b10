"""Tone: how polarity or subjectivity spreads over the sentences of articles and of sides."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.names import name_articles
from charts.numbers import counted, percent, signed, signed_ticks
from charts.rows import Row, Rows, arrange_rows, draw_rows, say_rows
from charts.text import plain_text, quote_text

MOST_ARTICLES = {"wide": 16, "narrow": 10}
"""Rows that can be compared without scrolling back; of more articles the two ends are shown."""

MOST_DOTS = 2_000
"""Of more sentences only the bar of their middle half is drawn: dots would merge."""

SWARM = 28
"""Pixels over which the dots of one row spread."""
DOT = 5
BINS = 40
"""Dots in the same fortieth of a unit stand beside each other: 0.025 is a dot's width on a row."""


@dataclass(frozen=True)
class Scale:
    """The axis of a measure: its ends in figures and in words."""

    low: float
    high: float
    ends: tuple[str, str]

    def write(self, value: float) -> str:
        """Write a value of the measure: with its sign where values below 0 exist."""
        return signed(value) if self.low < 0 else f"{value:.2f}"

    def say(self) -> str:
        """Say the ends: "−1 negative to +1 positive"."""
        low, high = signed(self.low, 0), signed(self.high, 0)
        return f"{low} {self.ends[0]} to {high if self.low else '1'} {self.ends[1]}"

    def reach(self, values: pd.Series) -> float:
        """Give the end of an axis that shows ``values``: a round one, or the scale's."""
        most = float(values.abs().max())
        return next((end for end in (0.2, 0.4, 0.6, 0.8) if self.low and most <= end), 1.0)


SCALES = {
    "polarity": Scale(-1, 1, ("negative", "positive")),
    "subjectivity": Scale(0, 1, ("objective", "subjective")),
}


def tone_spread_figure(
    table: pd.DataFrame,
    look: Look,
    *,
    sentences: pd.DataFrame,
    labels: Mapping[str, str],
    measure: str = "polarity",
) -> go.Figure:
    """Draw each article's tone over the spread of its sentences.

    Args:
        table: ``store.summarise_tone`` of ``measure``.
        look: for what it is drawn.
        sentences: ``store.list_tone`` of the articles that ``choose_articles`` keeps, the dots.
        labels: what to call each article.
        measure: "polarity" or "subjectivity".
    """
    scale = SCALES[measure]
    rated = table[table["value"].notna()]
    named = rated.assign(label=name_articles(rated, labels))
    shown = choose_articles(named, MOST_ARTICLES[look.width])
    dots = sentences[sentences["article_id"].isin(shown["article_id"])]
    rows = arrange_rows(_say_articles(shown, scale), look, SWARM)
    figure = new_figure(look)
    _draw_middle_half(figure, shown, rows, "article_id")
    if 0 < len(dots) <= MOST_DOTS:
        _draw_sentences(
            figure, dots, dict(zip(shown["article_id"], rows.places, strict=True)), rows, measure
        )
    _draw_values(figure, shown, rows, ("value", "article_id"))
    draw_rows(figure, rows)
    _draw_axis(figure, scale, scale.reach(pd.concat([dots[measure], shown["upper_quartile"]])))
    words = say_rows(_say_spread(table, shown, measure), rows)
    return finish_figure(figure, words, look, rows.height, left=rows.left, right=rows.right)


def side_tone_figure(table: pd.DataFrame, look: Look) -> go.Figure:
    """Draw the tone of the sentences that name one side, the other, both, or neither.

    ``table`` is ``store.tone_by_side``; a group without a sentence with tone has no row.
    """
    shown = table[table["rated"] > 0].reset_index(drop=True)
    rows = arrange_rows(_say_sides(shown), look, SWARM)
    figure = new_figure(look)
    _draw_middle_half(figure, shown, rows, "group")
    _draw_values(figure, shown, rows, ("polarity", "group"))
    draw_rows(figure, rows)
    drawn = pd.concat([shown["lower_quartile"], shown["upper_quartile"], shown["polarity"]])
    _draw_axis(figure, SCALES["polarity"], SCALES["polarity"].reach(drawn))
    words = say_rows(_say_side_words(table, shown), rows)
    return finish_figure(figure, words, look, rows.height, left=rows.left, right=rows.right)


def choose_articles(rated: pd.DataFrame, most: int = MOST_ARTICLES["wide"]) -> pd.DataFrame:
    """Keep all articles in their order, or of too many those at both ends, highest first."""
    if len(rated) <= most:
        return rated.reset_index(drop=True)
    ranked = rated.sort_values("value", ascending=False, kind="stable")
    return pd.concat([ranked.head(most // 2), ranked.tail(most // 2)], ignore_index=True)


def _say_articles(shown: pd.DataFrame, scale: Scale) -> list[Row]:
    columns = shown[["label", "value", "rated", "sentences"]].itertuples(index=False)
    return [
        Row(label, f"{scale.write(value)} · in {rated:,} of {sentences:,} sentences")
        for label, value, rated, sentences in columns
    ]


def _say_sides(shown: pd.DataFrame) -> list[Row]:
    columns = shown[["group", "polarity", "rated", "sentences"]].itertuples(index=False)
    return [
        Row(group, f"{signed(polarity)} · in {rated:,} of {sentences:,} sentences")
        for group, polarity, rated, sentences in columns
    ]


def _draw_middle_half(figure: go.Figure, shown: pd.DataFrame, rows: Rows, field: str) -> None:
    surface = rows.look.surface
    figure.add_bar(
        x=shown["upper_quartile"] - shown["lower_quartile"],
        base=shown["lower_quartile"],
        y=rows.places,
        orientation="h",
        width=rows.in_rows(SWARM * 0.6),
        marker={"color": surface.grid, "line": {"color": surface.line, "width": 1}},
        hoverinfo="skip",
        showlegend=False,
        **marks(shown, field),
    )
    half = rows.in_rows(SWARM * 0.3)
    line = {"color": surface.muted, "width": 2}
    for x, y in zip(shown["median"], rows.places, strict=True):
        figure.add_shape(type="line", x0=x, x1=x, y0=y - half, y1=y + half, line=line)


def _draw_sentences(
    figure: go.Figure, dots: pd.DataFrame, places: Mapping[str, float], rows: Rows, measure: str
) -> None:
    """Draw a dot for each rated sentence, those of one value beside each other."""
    quoted = dots.assign(quote=dots["text"].map(quote_text))
    figure.add_scatter(
        x=dots[measure],
        y=dots["article_id"].map(places) + _swarm(dots, measure) * rows.in_rows(SWARM / 2),
        mode="markers",
        marker={"size": DOT, "color": rows.look.surface.accent, "opacity": 0.55},
        hovertemplate="%{customdata[2]}<br>%{x:.2f}<extra></extra>",
        showlegend=False,
        **marks(quoted, "article_id", "sentence_id", extra=("quote",)),
    )


def _swarm(dots: pd.DataFrame, measure: str) -> pd.Series:
    """How far each dot stands off the middle of its row, from -1 to +1; the same on each run."""
    groups = dots.groupby(["article_id", (dots[measure] * BINS).round()])[measure]
    number = groups.cumcount()
    offset = (1 - 2 * (number % 2)) * ((number + 1) // 2) * 2 * (DOT + 1) / SWARM
    furthest = (groups.transform("size") // 2) * 2 * (DOT + 1) / SWARM
    return offset / furthest.clip(lower=1)


def _draw_values(
    figure: go.Figure, shown: pd.DataFrame, rows: Rows, columns: tuple[str, str]
) -> None:
    """Draw the value of each row, hollow where few sentences stand behind it."""
    value, field = columns
    surface = rows.look.surface
    said = [plain_text(f"{row.label}: {row.detail}") for row in rows.rows]
    figure.add_scatter(
        x=shown[value],
        y=rows.places,
        mode="markers",
        marker={
            "symbol": "diamond",
            "size": 13,
            "color": [surface.paper if small else surface.ink for small in shown["small_n"]],
            "line": {"color": surface.ink, "width": 2},
        },
        hovertemplate="%{customdata[1]}<extra></extra>",
        showlegend=False,
        **marks(shown.assign(said=said), field, extra=("said",)),
    )


def _draw_axis(figure: go.Figure, scale: Scale, reach: float) -> None:
    low = -reach if scale.low < 0 else 0.0
    ticks = [low, low / 2, 0.0, reach / 2, reach] if low else [0.0, 0.5, 1.0]
    texts = signed_ticks(ticks)["ticktext"] if low else [f"{tick:g}" for tick in ticks]
    pad = (reach - low) * 0.06
    figure.update_xaxes(
        range=[low - pad, reach + pad],
        tickvals=ticks,
        ticktext=texts,
        zeroline=scale.low < 0,
        fixedrange=True,
        title_text=f"← {scale.ends[0]}   ·   {scale.ends[1]} →",
    )
    figure.update_layout(barmode="overlay")


def _say_spread(table: pd.DataFrame, shown: pd.DataFrame, measure: str) -> Words:
    hidden = int(table["value"].notna().sum()) - len(shown)
    notes = [
        "In grey: the article's value and the sentences in which TextBlob rates a word. "
        "Dot: a sentence. Bar: the middle half of them, with the median. Diamond: the whole "
        "article, the mean over its rated words; hollow below 20 such sentences.",
        f"The articles at both ends are shown; {hidden:,} lie between them." if hidden else "",
    ]
    return Words(
        title=_say_range(shown, measure),
        subtitle=f"TextBlob {measure}, {SCALES[measure].say()}; {counted(len(table), 'article')}, "
        f"{_say_coverage(table)}",
        note=" ".join(notes).strip(),
        measure=f"{measure.capitalize()} by article",
    )


def _say_coverage(table: pd.DataFrame) -> str:
    rated, sentences = int(table["rated"].sum()), int(table["sentences"].sum())
    share = percent(rated / sentences if sentences else 0.0)
    return f"tone in {rated:,} of {counted(sentences, 'sentence')} ({share})"


def _say_range(shown: pd.DataFrame, measure: str) -> str:
    if shown.empty:
        return f"No sentence has a {measure}"
    (lowest, low), (highest, high) = _ends(shown, "label", "value", SCALES[measure])
    if len(shown) == 1:
        return f"{measure.capitalize()} of {lowest}: {low}"
    return f"{measure.capitalize()} runs from {low} in {lowest} to {high} in {highest}"


def _ends(shown: pd.DataFrame, name: str, value: str, scale: Scale) -> list[tuple[str, str]]:
    """Name the rows with the lowest and the highest value; of few sentences, say how many."""
    ranked = shown.sort_values(value, kind="stable").iloc[[0, -1]].to_dict("records")
    said = []
    for row in ranked:
        few = f" (only {counted(row['rated'], 'sentence')})" if row["small_n"] else ""
        said.append((str(row[name]), f"{scale.write(row[value])}{few}"))
    return said


def _say_side_words(table: pd.DataFrame, shown: pd.DataFrame) -> Words:
    title = "No sentence has a polarity"
    if len(shown):
        (lowest, low), (highest, high) = _ends(shown, "group", "polarity", SCALES["polarity"])
        title = f"Polarity by who is named: lowest {low}, {lowest}; highest {high}, {highest}"
    return Words(
        title=title,
        subtitle=f"TextBlob polarity, {SCALES['polarity'].say()}, of the sentences that name "
        f"one side, both or neither; {_say_coverage(table)}",
        note="In grey: polarity, and the sentences in which TextBlob rates a word. Diamond: "
        "mean over the rated words; hollow below 20 such sentences. Bar: the middle half of the "
        "sentences, with the median.",
        measure="Polarity by side",
    )
