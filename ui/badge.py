"""Badges beside a figure: how well its measures agree with readers, on articles of others."""

from collections.abc import Sequence
from math import isnan

import streamlit as st

from analysis.codebook import Codebook
from analysis.evaluation import Figure, Record
from analysis.evaluation.labels import SETS, capitalise, measure_words
from analysis.evaluation.report import VALIDATION
from charts.accuracy import say_interval
from charts.numbers import decimal
from ui.data import recorded_accuracy
from ui.links import link_to
from ui.plain import escape


def show_badges(codebook: Codebook, measures: Sequence[str]) -> None:
    """Draw a link for each measure that says how well it agrees with readers, if that is known.

    They stand one below the other: a link does not break into lines, and telephones are narrow.
    """
    figures = find_badged(recorded_accuracy(), codebook, measures)
    if figures:
        with st.container(gap=None, width="content"):
            for figure in figures:
                words, about = write_badge(figure), explain_badge(figure)
                link_to("accuracy", escape(words), about=escape(about))


def find_badged(record: Record, codebook: Codebook, measures: Sequence[str]) -> list[Figure]:
    """Find what is recorded of these measures on articles that the codebook was not written from.

    A record of another codebook says nothing of this one.
    """
    if record.codebook != codebook.name:
        return []
    found = [record.find(measure, VALIDATION) for measure in measures]
    return [figure for figure in found if figure is not None and not isnan(figure.value)]


def write_badge(figure: Figure) -> str:
    """Write what stands on a badge: "Frames: alpha 0.44 on five other articles"."""
    words = measure_words(figure.measure)
    said = f"{words.running}: {words.statistic.short} {decimal(figure.value)}"
    return capitalise(f"{said} on {SETS[VALIDATION].label}")


def explain_badge(figure: Figure) -> str:
    """Explain a badge: what was compared, the interval, and n."""
    known = say_interval(figure.low, figure.high)
    interval = f"; 95 % interval {known}" if known else ""
    return (
        f"Agreement with readers on {figure.n:,} sentences that the codebook was not written from"
        f"{interval}."
    )
