"""Accuracy: how well the measures agree with readers, on what, and what readers these are."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import streamlit as st

from analysis.evaluation.report import SEEDS, SHIPPED, WRITTEN
from analysis.provenance import csv_bytes
from charts.accuracy import accuracy_figure
from charts.confusion import confusion_figure
from charts.numbers import counted
from ui import accuracy
from ui.data import computed_accuracy, detailed_accuracy, recorded_accuracy
from ui.figure import show_figure
from ui.frame import View, open_page
from ui.plain import escape

METHOD = Path(__file__).resolve().parent.parent / "docs" / "accuracy.md"
DETAILED = {
    SEEDS: ("The five articles", "written from"),
    WRITTEN: ("Written test sentences", "not learned from"),
}


def show_table(view: View, table: pd.DataFrame) -> None:
    named, n = accuracy.name_figures(table), accuracy.say_size(table)
    accuracy.show_words(named, height="content")
    # To many programs "Measure" and the provenance's own "measure" are one name.
    file = named.rename(columns={"Measure": "Figure of"})
    st.download_button(
        "All figures (CSV)",
        data=lambda: csv_bytes(file, view.provenance("Accuracy", n)),
        file_name="accuracy.csv",
        icon=":material/download:",
        on_click="ignore",
        key="accuracy-csv",
    )


def say_set(name: str) -> str:
    words, use = DETAILED[name]
    return f"{words} ({use})"


def show_frames(view: View) -> None:
    st.subheader("Which frames are taken for which?")
    held = [name for name, path in SHIPPED.items() if path.exists()]
    if not held:
        st.info("The coded sentences that come with the dashboard are missing.")
        return
    data = st.segmented_control(
        "Coded sentences",
        held,
        default=held[0],
        format_func=lambda name: DETAILED[name][0] if view.look.narrow else say_set(name),
        required=True,
        key="accuracy-data",
    )
    details = detailed_accuracy(data, view.codebook)
    n = counted(int(details.confusion["count"].sum()), "sentence")
    key = f"frames-of-readers-{data}"
    named = replace(view, summary=say_set(data))
    show_figure(named, key, details.confusion, confusion_figure, select=None, n=n)
    st.markdown("**Scores of each frame**")
    accuracy.show_words(accuracy.name_frames(details.by_frame))
    st.markdown("**Agreement on each document**")
    labels = view.labels if data == SEEDS else {}
    documents = accuracy.name_documents(details.by_document, labels)
    accuracy.show_words(documents)


def show_origin(view: View, table: pd.DataFrame) -> None:
    st.subheader("Where is each figure from?")
    accuracy.show_words(accuracy.name_sets(table))
    record = recorded_accuracy()
    recorded = accuracy.say_record(record, view.codebook)
    if recorded:
        st.markdown(escape(recorded))
        st.code(record.command, language=None, wrap_lines=True)
    st.markdown(escape(accuracy.say_missing(table)))


with open_page("accuracy", needs_articles=False) as view:
    coded = replace(view, summary="Sentences coded by readers, whatever the filters")
    report = computed_accuracy(view.codebook)
    table = accuracy.list_accuracy(report, recorded_accuracy(), view.codebook)
    st.subheader(escape(accuracy.write_accuracy_finding(table)))
    n = accuracy.say_size(table)
    show_figure(coded, "accuracy", table, accuracy_figure, select=None, n=n)
    show_table(coded, table)
    show_frames(coded)
    accuracy.show_reading(report, recorded_accuracy())
    show_origin(view, table)
    # The same text as in the documentation, without its title: the page has its own.
    st.markdown(METHOD.read_text(encoding="utf-8").partition("\n")[2])
