"""How the largest themes come and go: one small plot a theme, all on the same scales."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.balance import FEW_SENTENCES
from charts.layout import Look, Words, finish_figure, marks, new_figure
from charts.names import name_articles, name_themes
from charts.numbers import NO_BREAK, counted, percent
from charts.overlay import Overlay
from charts.rows import Row, say_list
from charts.template import BODY_SIZE, SMALL_SIZE
from charts.text import plain_text, wrap_text
from charts.timespan import Span, span_of, time_ticks

MOST_THEMES = 6
ACROSS = {"wide": 3, "narrow": 2}
PANEL = 110
"""Height of a small plot in pixels."""

HEAD = {"wide": 34, "narrow": 50}
FOOT = 34
"""Pixels above each plot for its theme, and below for its years."""

GUTTER = {"wide": 26, "narrow": 18}
LEFT = 38
MARK = 9
YEAR_MARK = 6
TICK_ROOM = 44
EDGE = 0.07
"""Room before the first and after the last mark, as a share of the time between them."""

VALUE_ROOM, VALUE_HEIGHT = 34, 16
"""Pixels that a share in figures needs beside or above the next."""

HOVER = (
    "<b>%{customdata[2]}</b><br>%{customdata[3]}<br>"
    "%{customdata[4]:,} of %{customdata[5]:,} sentences<extra></extra>"
)


@dataclass(frozen=True)
class Courses:
    """What is drawn: one row a theme and article (or year), and the scales that all share.

    ``joined`` is true where the points are years: then lines join them.
    """

    table: pd.DataFrame
    themes: list[str]
    span: Span
    look: Look
    joined: bool

    @property
    def width(self) -> float:
        """Least width of a small plot in pixels."""
        count, gutter = ACROSS[self.look.width], GUTTER[self.look.width]
        return (self.look.text_width - LEFT - 4 - gutter * (count - 1)) / count

    @property
    def height(self) -> int:
        """Pixels of all small plots with their words, without the last row of years."""
        rows = -(-len(self.themes) // ACROSS[self.look.width])
        return rows * (HEAD[self.look.width] + PANEL + FOOT) - FOOT

    @property
    def begin(self) -> pd.Timestamp:
        """Where the scale of time begins."""
        return self.span.first - (self.span.last - self.span.first) * EDGE

    @property
    def end(self) -> pd.Timestamp:
        """Where the scale of time ends."""
        return self.span.last + (self.span.last - self.span.first) * EDGE

    @property
    def top(self) -> float:
        """The end of the scale: the largest share, with room for its figure."""
        return max(0.05, float(self.table["share"].max()) * 1.3)


def theme_courses_figure(
    table: pd.DataFrame,
    look: Look,
    *,
    theme_labels: Mapping[str, str],
    labels: Mapping[str, str] = MappingProxyType({}),
) -> go.Figure:
    """Draw the share of the most frequent themes at the date of each article, or by year.

    A few articles are marks on stems: no line says what lies between them. Years are joined.

    Args:
        table: ``analysis.store.count_themes_by_article`` or ``count_themes_by_year``; at least
            one article or year must have a date.
        look: theme and width.
        theme_labels: a theme's words for the screen, by its name.
        labels: a short name of each article, by its identifier.
    """
    courses = _arrange(table, look, theme_labels, labels)
    figure, over = new_figure(look), Overlay()
    for place, theme in enumerate(courses.themes):
        rows = courses.table[courses.table["theme"] == theme]
        _set_axes(figure, courses, place)
        _draw_course(figure, courses, place, rows)
        _write_head(over, courses, place, rows)
    over.put_on(figure)
    words = _say_words(table, courses)
    words = replace(words, alt=say_list(words, _read_out(courses)))
    return finish_figure(figure, words, look, courses.height, left=LEFT, right=4)


def _arrange(
    table: pd.DataFrame, look: Look, theme_labels: Mapping[str, str], labels: Mapping[str, str]
) -> Courses:
    """Place each article or year in time, and choose the most frequent themes."""
    joined = "year" in table.columns and "article_id" not in table.columns
    if joined:
        years = table["year"].astype("str")
        placed = table.assign(day=years + "-07-02", name=years, when=years)
    else:
        dated = table[table["dated"]]
        placed = dated.assign(
            day=dated["date_placed"], name=name_articles(dated, labels), when=dated["date_short"]
        )
    placed = placed[placed["sentences"] > 0]
    totals = placed.groupby("theme", sort=False)["count"].sum()
    largest = totals[totals > 0].sort_values(ascending=False, kind="stable").head(MOST_THEMES)
    themes = [str(theme) for theme in largest.index]
    shown = placed[placed["theme"].isin(themes)]
    named = shown.assign(label=name_themes(shown, theme_labels))
    days = named["day"].tolist()
    span = span_of(days) or Span(pd.Timestamp("2000-01-01"), pd.Timestamp("2001-01-01"))
    return Courses(named, themes, span, look, joined)


def _set_axes(figure: go.Figure, courses: Courses, place: int) -> None:
    """Set the scales of one small plot; all are alike, the shares stand at the left ones only."""
    row, column = divmod(place, ACROSS[courses.look.width])
    total = courses.look.text_width - LEFT - 4
    begin = column * (courses.width + GUTTER[courses.look.width]) / total
    head = HEAD[courses.look.width]
    end = 1 - (row * (head + PANEL + FOOT) + head) / courses.height
    step = next((step for step in (0.05, 0.1, 0.2, 0.25) if courses.top / step <= 5), 0.5)
    ticks = [step * count for count in range(int(courses.top / step) + 1)]
    name = "" if place == 0 else str(place + 1)
    small = {"tickfont": {"size": SMALL_SIZE}, "fixedrange": True}
    figure.update_layout(
        {
            f"xaxis{name}": {
                "type": "date",
                "range": [courses.begin, courses.end],
                "domain": [begin, begin + courses.width / total],
                "anchor": f"y{name}",
                "showgrid": False,
                "showline": True,
                **time_ticks(courses.span, courses.width, TICK_ROOM),
                **small,
            },
            f"yaxis{name}": {
                "range": [0, courses.top],
                "domain": [round(end - PANEL / courses.height, 9), end],
                "anchor": f"x{name}",
                "tickvals": ticks,
                "ticktext": [percent(tick) for tick in ticks],
                "showticklabels": column == 0,
                **small,
            },
        }
    )


def _draw_course(figure: go.Figure, courses: Courses, place: int, rows: pd.DataFrame) -> None:
    """Draw the marks of one theme, with stems, or with a line where they are years."""
    name = "" if place == 0 else str(place + 1)
    axes = {"xaxis": f"x{name}", "yaxis": f"y{name}", "showlegend": False}
    surface = courses.look.surface
    line = {"color": surface.accent, "width": 2}
    quiet = {"mode": "lines", "hoverinfo": "skip", "line": line, **axes}
    if courses.joined:
        figure.add_scatter(x=rows["day"], y=rows["share"], **quiet)
    else:
        stems = [(day, up) for day, up in zip(rows["day"], rows["share"], strict=True)]
        days = [part for day, _ in stems for part in (day, day, None)]
        figure.add_scatter(x=days, y=[p for _, up in stems for p in (0, up, None)], **quiet)
    few = (rows["sentences"] < FEW_SENTENCES).tolist()
    figure.add_scatter(
        x=rows["day"],
        y=rows["share"],
        name=rows["label"].iloc[0],
        mode="markers+text",
        marker={
            "size": YEAR_MARK if courses.joined else MARK,
            "color": [surface.paper if each else surface.accent for each in few],
            "line": {"color": surface.accent, "width": 2},
        },
        text=_choose_values(courses, rows),
        textposition="top center",
        textfont={"size": SMALL_SIZE, "color": surface.ink},
        cliponaxis=False,
        hovertemplate=HOVER,
        **marks(
            rows.assign(name=rows["name"].map(plain_text)),
            "year" if courses.joined else "article_id",
            "theme",
            extra=("label", "name", "count", "sentences"),
        ),
        **axes,
    )


def _choose_values(courses: Courses, rows: pd.DataFrame) -> list[str]:
    """Write the shares that have room: the largest first, then the last, the first, the others."""
    room = courses.width / (1 + 2 * EDGE)
    shares = rows["share"].tolist()
    places = [
        (courses.span.share(day) * room, share / courses.top * PANEL)
        for day, share in zip(rows["day"], shares, strict=True)
    ]
    wanted = sorted(range(len(shares)), key=lambda at: (at not in (0, len(shares) - 1), at))
    top = max(range(len(shares)), key=shares.__getitem__)
    kept: list[int] = []
    for at in dict.fromkeys([top, len(shares) - 1, *([] if courses.joined else wanted)]):
        if not any(_collide(places[at], places[other]) for other in kept):
            kept.append(at)
    return [percent(share) if at in kept else "" for at, share in enumerate(shares)]


def _collide(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether the figures above two marks lie over each other, or over the other's stem."""
    across, up = abs(one[0] - other[0]), abs(one[1] - other[1])
    return across < VALUE_ROOM / 2 or (across < VALUE_ROOM and up < VALUE_HEIGHT)


def _write_head(over: Overlay, courses: Courses, place: int, rows: pd.DataFrame) -> None:
    """Write the theme above its plot."""
    name = "" if place == 0 else str(place + 1)
    size = SMALL_SIZE if courses.look.narrow else BODY_SIZE
    lines = wrap_text(rows["label"].iloc[0], courses.width, size, bold=True)
    over.write(
        text=f"<b>{'<br>'.join(map(plain_text, lines))}</b>",
        align="left",
        x=0,
        xref=f"x{name} domain",
        xanchor="left",
        y=1,
        yref=f"y{name} domain",
        yanchor="bottom",
        yshift=4,
        borderpad=0,
        font_size=size,
    )


def _say_words(table: pd.DataFrame, courses: Courses) -> Words:
    points = courses.table.drop_duplicates("name" if courses.joined else "article_id")
    if courses.joined:
        what = f"each year's articles; {counted(int(points['articles'].sum()), 'article')}"
    else:
        undated = table.loc[~table["dated"], "article_id"].nunique()
        what = f"each article; {len(points)} dated, {counted(undated, 'undated article')} not drawn"
    few = (points["sentences"] < FEW_SENTENCES).any()
    sizes = f"n{NO_BREAK}={NO_BREAK}{points['sentences'].min():,} to {points['sentences'].max():,}"
    notes = [
        f"The {len(courses.themes)} most frequent themes.",
        "No line joins the articles: between them nothing is known." if not courses.joined else "",
        f"Hollow: fewer than {FEW_SENTENCES} sentences." if few else "",
    ]
    return Words(
        title=_say_title(courses),
        subtitle=f"Share of the sentences with the theme, %, of {what}; {sizes} sentences",
        note=" ".join(note for note in notes if note),
        measure="Share of themes over time",
    )


def _say_title(courses: Courses) -> str:
    """Name the theme that differs most between the first and the last point of enough sentences."""
    enough = courses.table[courses.table["sentences"] >= FEW_SENTENCES]
    ends = enough.groupby("theme").agg(
        label=("label", "first"),
        first=("share", "first"),
        last=("share", "last"),
        since=("when", "first"),
        until=("when", "last"),
    )
    if enough["day"].nunique() < 2:
        return "How frequent is each theme over time?"
    change = (ends["last"] - ends["first"]).abs()
    top: Mapping[Any, Any] = ends[change == change.max()].iloc[0].to_dict()
    verb = "rises" if top["last"] > top["first"] else "falls"
    return (
        f"{top['label']} {verb} from {percent(top['first'])} of sentences ({_whole(top['since'])}) "
        f"to {percent(top['last'])} ({_whole(top['until'])})"
    )


def _whole(date: str) -> str:
    """Keep the words of a date on one line."""
    return date.replace(" ", NO_BREAK)


def _read_out(courses: Courses) -> list[Row]:
    said = courses.table.assign(
        text=courses.table["when"] + " " + courses.table["share"].map(percent)
    )
    return [
        Row(rows["label"].iloc[0], ", ".join(rows["text"]))
        for theme in courses.themes
        for rows in [said[said["theme"] == theme]]
    ]
