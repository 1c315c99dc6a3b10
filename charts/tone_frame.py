"""Tone against frame, by article: where the two point in opposite directions."""

from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.article_marks import RIM
from charts.layout import LINE, Look, Words, add_footnote, finish_figure, marks, new_figure
from charts.names import name_articles
from charts.numbers import counted, percent, signed, signed_ticks
from charts.palette import balance_style
from charts.placement import Anchor, Box, Spot, place_labels
from charts.rows import Row, say_list
from charts.template import BODY_SIZE, SMALL_SIZE
from charts.text import plain_text, shorten_text, text_width, wrap_text

MOST_NAMED = 8
"""Articles that are all named; of more, so many of those where tone and frame part most."""

HEIGHT = {"wide": 400, "narrow": 330}
LEFT = 48
RIGHT = 16
MARK, NUMBER_MARK, SMALL_MARK = 16, 24, 8
"""Pixels of a mark with its name beside it, of one that holds a number, and of one without."""
LIMIT = 1.1
"""The axis of the balance ends a little beyond ±1, so that a mark there is whole."""
REACHES = (0.1, 0.15, 0.25, 0.4, 0.6, 0.8)
NAME_WIDTH = 210
"""Most pixels of a line of a name beside a mark."""
QUARTER = 22
"""Pixels at the upper and lower edge for the words of the quarters."""
HEADROOM = 1.35
"""Room above the highest mark for the words of its quarter."""

AXIS = {
    "wide": "← confrontational   ·   balance of frames   ·   cooperative →",
    "narrow": "← confrontational  ·  cooperative →",
}


def tone_frame_figure(table: pd.DataFrame, look: Look, *, labels: Mapping[str, str]) -> go.Figure:
    """Draw each article at its balance (across) and its polarity (up).

    Args:
        table: ``store.compare_tone_frame``.
        look: for what it is drawn.
        labels: what to call each article.
    """
    known = table.dropna(subset=["balance", "polarity"]).reset_index(drop=True)
    numbered = look.narrow or len(known) > MOST_NAMED
    reach = _reach(known["polarity"])
    shown = _place(known.assign(label=name_articles(known, labels)), look, reach, numbered)
    figure = new_figure(look)
    _set_axes(figure, look, reach)
    _draw_quarters(figure, look, reach)
    _draw_articles(figure, shown, look, numbered)
    if not numbered:
        _draw_names(figure, shown, look)
    words = _say_words(table, shown)
    rows = [_say_article(row) for row in shown.to_dict("records")]
    said = replace(words, alt=say_list(words, rows))
    finish_figure(figure, said, look, HEIGHT[look.width], left=LEFT, right=RIGHT)
    key = shown[shown["number"] > 0].sort_values("number").to_dict("records") if numbered else []
    for row in key:
        article = _say_article(row)
        add_footnote(figure, f"{row['number']}  {article.label}: {article.detail}", look)
    return figure


def _place(shown: pd.DataFrame, look: Look, reach: float, numbered: bool) -> pd.DataFrame:
    """Add where each mark stands in pixels, its radius, and its number (0: not named).

    Of too many articles those are named where tone and frame part most, first those with enough
    sentences, and none that would lie over another. Named marks come last, to lie above others.
    """
    width, height = look.text_width - LEFT - RIGHT, HEIGHT[look.width]
    at = shown.assign(
        across=(shown["balance"] + LIMIT) / (2 * LIMIT) * width,
        up=(shown["polarity"] + reach) / (2 * reach) * height,
    )
    named = _choose_apart(at) if len(at) > MOST_NAMED else at.index.tolist()
    numbers = pd.Series(range(1, len(named) + 1), index=named, dtype="int64")
    at["number"] = numbers.reindex(at.index).fillna(0).astype("int64")
    at["radius"] = SMALL_MARK / 2
    at.loc[at["number"] > 0, "radius"] = (NUMBER_MARK if numbered else MARK) / 2
    return at.sort_values("number", kind="stable", ignore_index=True)


def _choose_apart(at: pd.DataFrame) -> list[Hashable]:
    apart = at[at["tone_disagrees"]]
    weights = apart.assign(weight=apart["balance"] * apart["polarity"])
    ranked = weights.sort_values(["small_n", "weight"], kind="stable")
    chosen: list[tuple[Hashable, float, float]] = []
    for place, x, y in ranked[["across", "up"]].itertuples():
        if all(max(abs(x - left), abs(y - up)) >= NUMBER_MARK for _, left, up in chosen):
            chosen.append((place, x, y))
    return [place for place, _, _ in chosen[:MOST_NAMED]]


def _reach(polarity: pd.Series) -> float:
    """Give the end of the polarity axis, the same on both sides of zero."""
    most = float(polarity.abs().max()) * HEADROOM if len(polarity) else 0.0
    return next((end for end in REACHES if most <= end), LIMIT)


def _set_axes(figure: go.Figure, look: Look, reach: float) -> None:
    half = max(0.1, round(reach / 2, 1)) if reach > REACHES[0] else reach / 2
    figure.update_xaxes(
        range=[-LIMIT, LIMIT],
        title_text=AXIS[look.width],
        fixedrange=True,
        **signed_ticks([-1, -0.5, 0, 0.5, 1]),
    )
    figure.update_yaxes(
        range=[-reach, reach],
        fixedrange=True,
        zeroline=True,
        zerolinecolor=look.surface.line,
        **signed_ticks([-half, 0, half], 2 if half < 0.1 else 1),
    )


def _draw_quarters(figure: go.Figure, look: Look, reach: float) -> None:
    """Shade the two quarters in which the signs differ, and say in each what it holds."""
    surface = look.surface
    for across, up in ((-1, 1), (1, 1), (-1, -1), (1, -1)):
        apart = across != up
        if apart:
            corners = {"x0": 0, "x1": across * LIMIT, "y0": 0, "y1": up * reach}
            figure.add_shape(
                type="rect", fillcolor=surface.panel, line_width=0, layer="below", **corners
            )
        figure.add_annotation(
            text=_name_quarter(across, up, look),
            x=across * LIMIT,
            y=up * reach,
            xanchor="left" if across < 0 else "right",
            yanchor="top" if up > 0 else "bottom",
            align="left" if across < 0 else "right",
            xshift=-4 * across,
            yshift=-4 * up,
            font={
                "size": SMALL_SIZE,
                "color": surface.ink if apart else surface.muted,
                "weight": 700 if apart else 400,
            },
        )
    line = {"color": surface.line, "width": 1}
    figure.add_shape(type="line", x0=0, x1=0, y0=-reach, y1=reach, line=line, layer="below")


def _name_quarter(across: int, up: int, look: Look) -> str:
    frame = "cooperative frame," if across > 0 else "confrontational frame,"
    tone = "positive tone" if up > 0 else "negative tone"
    return f"{frame}<br>{tone}" if look.narrow else f"{frame} {tone}"


def _draw_articles(figure: go.Figure, shown: pd.DataFrame, look: Look, numbered: bool) -> None:
    styles = [balance_style(value, look.theme) for value in shown["balance"]]
    paper = look.surface.paper
    rows = [_say_article(row) for row in shown.to_dict("records")]
    said = shown.assign(said=[plain_text(f"{row.label}: {row.detail}") for row in rows])
    figure.add_scatter(
        x=shown["balance"],
        y=shown["polarity"],
        mode="markers+text" if numbered else "markers",
        text=[str(number) if number else "" for number in shown["number"]],
        textfont={
            "size": SMALL_SIZE,
            "weight": 700,
            "color": [
                style.text if few else paper
                for few, style in zip(shown["small_n"], styles, strict=True)
            ],
        },
        marker={
            "size": shown["radius"] * 2,
            "symbol": [style.symbol for style in styles],
            "color": [
                paper if few else style.colour
                for few, style in zip(shown["small_n"], styles, strict=True)
            ],
            "line": {"color": [style.colour for style in styles], "width": RIM},
            "opacity": 1,
        },
        hovertemplate="%{customdata[1]}<extra></extra>",
        showlegend=False,
        **marks(said, "article_id", extra=("said",)),
    )


def _draw_names(figure: go.Figure, shown: pd.DataFrame, look: Look) -> None:
    """Write the name and figures of each article beside its mark, where there is room.

    Where there is none for both, the name alone is tried.
    """
    width, height = look.text_width - LEFT - RIGHT, HEIGHT[look.width]
    covered = [
        Box(x - radius, y - radius, x + radius, y + radius)
        for x, y, radius in shown[["across", "up", "radius"]].to_numpy().tolist()
    ]
    covered += [Box(0, 0, width, QUARTER), Box(0, height - QUARTER, width, height)]
    zero = [Box(0, height / 2, width, height / 2 + 1), Box(width / 2, 0, width / 2 + 1, height)]
    area = Box(0, 0, width, height)
    articles = shown.to_dict("records")
    anchors = [_anchor(row, both=True) for row in articles]
    spots = place_labels(anchors, covered, zero, area, len(anchors))
    covered += [spot.box for spot in spots if spot is not None]
    for row, spot in zip(articles, spots, strict=True):
        if spot is not None:
            _write_name(figure, row, spot, look, both=True)
            continue
        [short] = place_labels([_anchor(row, both=False)], covered, zero, area, 1)
        if short is not None:
            covered.append(short.box)
            _write_name(figure, row, short, look, both=False)


def _anchor(row: Mapping[Any, Any], *, both: bool) -> Anchor:
    lines = _name_lines(row)
    width = max(text_width(line, BODY_SIZE, bold=True) for line in lines)
    if both:
        width = max(width, text_width(_say_tone(row), SMALL_SIZE))
    height = (len(lines) * BODY_SIZE + SMALL_SIZE * both) * LINE
    return Anchor(row["across"], row["up"], row["radius"], width, height)


def _name_lines(row: Mapping[Any, Any]) -> list[str]:
    """Break a name into at most two lines, so that it finds room beside other marks."""
    lines = wrap_text(str(row["label"]), NAME_WIDTH, BODY_SIZE, bold=True)
    rest = [shorten_text(" ".join(lines[1:]), NAME_WIDTH, BODY_SIZE, bold=True)]
    return [lines[0], *(rest if len(lines) > 1 else [])]


def _write_name(
    figure: go.Figure, article: Mapping[Any, Any], spot: Spot, look: Look, *, both: bool
) -> None:
    muted = f"font-size:{SMALL_SIZE}px;color:{look.surface.muted}"
    detail = f'<br><span style="{muted}">{_say_tone(article)}</span>' if both else ""
    name = "<br>".join(plain_text(line) for line in _name_lines(article))
    figure.add_annotation(
        text=f"<b>{name}</b>{detail}",
        x=article["balance"],
        y=article["polarity"],
        xshift=spot.dx,
        yshift=spot.dy,
        xanchor=spot.xanchor,
        yanchor=spot.yanchor,
        align="right" if spot.xanchor == "right" else "left",
        borderpad=0,
    )


def _say_article(row: Mapping[Any, Any]) -> Row:
    return Row(str(row["label"]), f"balance {signed(row['balance'])}, {_say_tone(row)}")


def _say_tone(row: Mapping[Any, Any]) -> str:
    return f"polarity {signed(row['polarity'])}, tone in {percent(row['tone_coverage'])}"


def _say_words(table: pd.DataFrame, shown: pd.DataFrame) -> Words:
    articles = len(shown)
    left_out = len(table) - articles
    rated, sentences = int(table["rated"].sum()), int(table["sentences"].sum())
    numbered = int((shown["number"] > 0).sum())
    notes = [
        "Tone in: share of the article's sentences in which TextBlob rates a word. "
        "Hollow: fewer than 20 framed sentences.",
        f"Numbered: {numbered} of the articles where tone and frame part most."
        if articles > MOST_NAMED
        else "",
        f"{counted(left_out, 'article')} without a frame or a tone cannot stand here."
        if left_out
        else "",
    ]
    return Words(
        title=_say_title(shown),
        subtitle="Balance of frames (across, −1 to +1) against TextBlob polarity (up, −1 to +1); "
        f"tone in {rated:,} of {counted(sentences, 'sentence')} "
        f"({percent(rated / sentences if sentences else 0.0)})",
        note=" ".join(note for note in notes if note),
        measure="Balance and polarity",
    )


def _say_title(shown: pd.DataFrame) -> str:
    apart = int(shown["tone_disagrees"].sum())
    if len(shown) == 1:
        label = shown["label"].iloc[0]
        return f"{label}: tone and frame {'' if apart else 'do not '}point in opposite directions"
    of = f"{apart:,} of {len(shown):,}" if apart else f"none of the {len(shown):,}"
    return f"Tone and frame point in opposite directions in {of} articles"
