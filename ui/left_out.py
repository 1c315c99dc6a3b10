"""What a view leaves out, in a sentence, with a way to switch it on."""

import streamlit as st

from analysis.store import LeftOut, Size
from charts.numbers import counted
from ui.filters import DUPLICATES, OFF_TOPIC, count_too

SWITCHES = {OFF_TOPIC: "Count off-topic articles", DUPLICATES: "Count duplicates"}


def show_summary(summary: str, left: LeftOut) -> None:
    """Say the filters in words; beside them stands a button for each kind that is left out."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(summary, width="content")
        show_switches(left)


def show_switches(left: LeftOut) -> None:
    """Draw a button for each kind of articles that is left out; it counts them too."""
    for key, count in ((OFF_TOPIC, left.off_topic), (DUPLICATES, left.duplicates)):
        if count:
            st.button(
                SWITCHES[key],
                icon=":material/visibility:",
                type="tertiary",
                on_click=count_too,
                args=(key,),
                key=f"count-{key}",
            )


def say_size(size: Size, measured: bool) -> str:
    """Say what a view rests on, for exports: "5 articles, 177 sentences".

    ``measured`` where the articles that are not in English are no part of it.
    """
    words = f"{counted(size.articles, 'article')}, {counted(size.sentences, 'sentence')}"
    if not size.unmeasured:
        return words
    others = f"{counted(size.unmeasured, 'article')} not in English"
    return f"{words}; {others} left out" if measured else f"{words}; {others} among them"
