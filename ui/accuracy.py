"""The accuracy of the measures as tables and words: computed here where possible, else recorded."""

from collections.abc import Mapping
from datetime import date
from math import nan
from typing import Any, Literal

import pandas as pd
import streamlit as st

from analysis.codebook import Codebook
from analysis.evaluation import Figure, Record, Report
from analysis.evaluation.check import Check
from analysis.evaluation.labels import CHECKED, READ, SETS, capitalise, measure_words
from analysis.evaluation.report import SHIPPED
from analysis.store.heads import say_day
from charts.accuracy import BASELINES, say_interval
from charts.numbers import UNKNOWN, counted, decimal, listed, percent, signed
from charts.palette import frame_style
from charts.template import BODY_SIZE
from charts.text import text_width

PADDING = 16
"""Pixels beside the words of a cell."""
_NAMED = {"Measure", "Document", "Files", "What they must give"}
"""Columns that get the room of their longest words: Streamlit goes by the first rows, and keeps
the room when others take their place."""

NOW = "now"
_WORDS = frozenset(
    {"Measure", "Measured on", "Statistic", "Computed", "Frame", "Document"}
    | {"Coded sentences", "Figures computed", "Digest of the codes"}
    | {"Files", "What they must give", "Right", "Beside it"}
)
"""Columns that hold words; the others hold figures, which stand at the right."""

_COLUMNS = (
    *("measure", "label", "statistic", "short", "is_error", "data", "data_label", "data_short"),
    *("written_from", "value", "low", "high", "n", "clusters", "unit", *BASELINES),
    *("digest", "computed"),
)


def list_accuracy(report: Report, record: Record, codebook: Codebook) -> pd.DataFrame:
    """List each figure with its words: those that were computed, and what is recorded of others.

    The rows of a measure stand together, its sets in the order of ``SETS``. A record of another
    codebook is left aside.
    """
    kept = record.figures if record.codebook == codebook.name else ()
    computed = {figure.data for figure in report.figures}
    rows = [_describe(figure, NOW, record) for figure in report.figures]
    rows += [
        _describe(figure, say_date(figure), record)
        for figure in kept
        if figure.data not in computed
    ]
    measures = list(dict.fromkeys(row["measure"] for row in rows))
    sets = list(SETS)
    rows.sort(key=lambda row: (measures.index(row["measure"]), sets.index(row["data"])))
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(
        {"is_error": bool, "written_from": bool}
    )


def say_date(figure: Figure) -> str:
    """Say the day on which a recorded figure was computed."""
    return say_day(date.fromisoformat(figure.date))


def write_accuracy_finding(table: pd.DataFrame) -> str:
    """Say how well frames agree with readers, if possible on what they were not written from."""
    frames = table[(table["measure"] == "frame") & table["value"].notna()]
    others = frames[~frames["written_from"]]
    chosen = (others if len(others) else frames).tail(1).to_dict("records")
    if not chosen:
        return "How well frames agree with readers is not recorded"
    row = chosen[0]
    where = "" if row["written_from"] else ", which the codebook was not written from,"
    known = say_interval(row["low"], row["high"])
    interval = f" (95 % interval {known})" if known else ""
    beside = "" if pd.isna(row["textblob"]) else f"; TextBlob at {decimal(row['textblob'])}"
    return (
        f"On {row['data_label']}{where} frames agree with readers at {row['short']} "
        f"{decimal(row['value'])}{interval}{beside}"
    )


def name_figures(table: pd.DataFrame) -> pd.DataFrame:
    """Give the whole table in words, as it stands on the screen."""
    return pd.DataFrame(
        {
            "Measure": table["label"],
            "Measured on": table["data_short"],
            "Figure": table["value"].map(decimal),
            "Statistic": table["statistic"],
            "95 % interval": list(map(say_interval, table["low"], table["high"])),
            "Sentences": table["n"],
            "TextBlob": table["textblob"].map(_say_if_known),
            "VADER": table["vader"].map(_say_if_known),
            "Computed": table["computed"],
        }
    )


def name_sets(table: pd.DataFrame) -> pd.DataFrame:
    """Give each set of coded sentences with its size, its digest, and whence its figures are."""
    sets = table.sort_values("n", kind="stable").drop_duplicates("data", keep="last")
    rows = sets.assign(_place=sets["data"].map(list(SETS).index)).sort_values("_place")
    return pd.DataFrame(
        {
            "Coded sentences": rows["data_label"].map(capitalise),
            "Sentences": rows["n"],
            "Documents": [
                f"{row['clusters']:,}" if row["unit"] == "documents" else UNKNOWN
                for row in rows.to_dict("records")
            ],
            "Figures computed": rows["computed"],
            "Digest of the codes": rows["digest"],
        }
    )


def name_checks(report: Report, record: Record) -> pd.DataFrame:
    """Give in words how files are read: what was checked now, and what is recorded of others."""
    now = {check.data for check in report.checks}
    checks = [*report.checks, *(check for check in record.checks if check.data not in now)]
    return pd.DataFrame(
        {
            "Files": [READ[check.data] for check in checks],
            "What they must give": [CHECKED[check.what] for check in checks],
            "Right": [_say_right(check.value, check) for check in checks],
            "Beside it": [
                listed([f"{name}: {_say_right(value, check)}" for name, value in others.items()])
                for check in checks
                for others in [check.reference]
            ],
            "Computed": [
                NOW if check.data in now else say_day(date.fromisoformat(check.date))
                for check in checks
            ],
        }
    )


def _say_right(value: float, check: Check) -> str:
    if check.is_share:
        return f"{percent(value, 1)} of {counted(check.n, 'word')}"
    return f"{value:,.0f} of {check.n:,}"


def say_missing(table: pd.DataFrame) -> str:
    """Say of which sets there is no figure; nothing if there is one of each."""
    missing = [words.label for name, words in SETS.items() if name not in set(table["data"])]
    return f"No figure is recorded for {listed(missing)}." if missing else ""


def say_record(record: Record, codebook: Codebook) -> str:
    """Say when, by what and with which codebook the figures that are not computed were measured."""
    kept = [figure for figure in record.figures if figure.data not in SHIPPED]
    if not kept or record.codebook != codebook.name:
        return ""
    oldest = min(kept, key=lambda figure: figure.date)
    state = (
        "the one in use"
        if oldest.codebook_hash == codebook.hash
        else f"an earlier state of the one in use, {codebook.hash}"
    )
    return (
        f"What is not computed now is a record of {say_date(oldest)}, made by version "
        f"{record.version} with the codebook {record.codebook} {oldest.codebook_hash}, {state}. "
        "The command that makes it anew, where FOLDER holds the coded sentences:"
    )


def name_frames(by_frame: pd.DataFrame) -> pd.DataFrame:
    """Give the scores of each frame in words."""
    return pd.DataFrame(
        {
            "Frame": [frame_style(frame, "light").label_signed for frame in by_frame["frame"]],
            "By readers": by_frame["gold"],
            "By the codebook": by_frame["coded"],
            "Precision": by_frame["precision"].map(decimal),
            "Recall": by_frame["recall"].map(decimal),
            "F1": by_frame["f1"].map(decimal),
        }
    )


def name_documents(by_document: pd.DataFrame, labels: Mapping[str, str]) -> pd.DataFrame:
    """Give the agreement on each document in words; an article of the corpus has its label.

    The coded sentences name an article by what stands before the "_" in its identifier. A sentence
    that stands alone is left out: agreement on one is no figure.
    """
    by_document = by_document[by_document["n"] > 1]
    known = {article_id.partition("_")[0]: label for article_id, label in labels.items()}
    return pd.DataFrame(
        {
            "Document": [known.get(name, name) for name in by_document["document"]],
            "Sentences": by_document["n"],
            "Same frame": by_document["agree"],
            "Alpha": by_document["alpha"].map(decimal),
            "Balance by readers": by_document["balance_gold"].map(signed),
            "Balance by the codebook": by_document["balance"].map(signed),
            "Error": by_document["error"].map(decimal),
        }
    )


def show_words(named: pd.DataFrame, height: Literal["auto", "content"] = "auto") -> None:
    """Draw a table of words and figures; ``height`` "content" shows all its rows at once."""
    count = st.column_config.NumberColumn(format="localized")
    figure = st.column_config.TextColumn(alignment="right")
    columns: dict[str, Any] = {
        name: count if named[name].dtype == "int64" else figure
        for name in named.columns
        if name not in _WORDS
    }
    for name in _NAMED & set(named.columns):
        widest = max(text_width(words, BODY_SIZE) for words in [name, *named[name]])
        columns[name] = st.column_config.TextColumn(width=round(widest) + PADDING)
    st.dataframe(named, hide_index=True, width="content", height=height, column_config=columns)


def show_reading(report: Report, record: Record) -> None:
    """Show how well files are read."""
    st.subheader("How well are files read?")
    st.markdown(
        "Real files, each with what a reader of it found. A file that cannot be read right is to "
        "say so."
    )
    show_words(name_checks(report, record), height="content")


def say_size(table: pd.DataFrame) -> str:
    """Say how many figures there are, and on how many sentences they rest, for exports."""
    sentences = int(table.drop_duplicates("data")["n"].sum())
    return f"{counted(len(table), 'figure')} on {counted(sentences, 'sentence')}"


def _say_if_known(value: float) -> str:
    return "" if pd.isna(value) else decimal(value)


def _describe(figure: Figure, day: str, record: Record) -> dict[str, Any]:
    measure, data = measure_words(figure.measure), SETS[figure.data]
    return {
        "measure": figure.measure,
        "label": measure.label,
        "statistic": measure.statistic.name,
        "short": measure.statistic.short,
        "is_error": measure.is_error,
        "data": figure.data,
        "data_label": data.label,
        "data_short": data.short,
        "written_from": data.written_from,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "n": figure.n,
        "clusters": figure.clusters,
        "unit": figure.unit,
        **_list_baselines(figure, record),
        "digest": figure.digest,
        "computed": day,
    }


def _list_baselines(figure: Figure, record: Record) -> dict[str, float]:
    """Give the figures of TextBlob and VADER, NaN where there is none.

    VADER is not needed to run the dashboard: without it, what is recorded on the same sentences
    stands for it.
    """
    known = record.find(figure.measure, figure.data)
    kept = known.baselines if known is not None and known.digest == figure.digest else {}
    found = {**kept, **figure.baselines}
    values = {column: found.get(name) for column, name in BASELINES.items()}
    return {column: nan if value is None else value for column, value in values.items()}
