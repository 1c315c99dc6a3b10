"""The article to read: sentences marked by frame, and what stands behind the one that is open."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

from charts.palette import FRAMES, SURFACES, Theme, frame_style

SENTENCE = "sentence"
"""Name of the open sentence in the address."""

_KEY = "article_reader"
_HERE = Path(__file__).parent
_SOFT = 0.16
"""How much of a frame's colour its background takes; text on it stays as readable as elsewhere."""


Span = tuple[int, int, str]
"""A marked place in a sentence's text: start, end, and "term" (codebook) or "word" (learned)."""


@dataclass(frozen=True)
class ReadSentence:
    """A sentence as the reader sees it.

    ``spans`` are in order and without overlap; ``facts`` are what is said of the sentence when it
    is open: a label and its lines.
    """

    id: int
    text: str
    frame: str
    label: str
    sign: str
    spans: tuple[Span, ...]
    facts: tuple[tuple[str, tuple[str, ...]], ...]


def show_reader(
    paragraphs: Sequence[Sequence[ReadSentence]],
    theme: Theme,
) -> None:
    """Draw the paragraphs, with the sentence open that the address names."""
    draw = st.components.v2.component(
        _KEY,
        html='<div class="reader"></div>',
        css=(_HERE / "reader.css").read_text(encoding="utf-8"),
        js=(_HERE / "reader.js").read_text(encoding="utf-8"),
    )
    draw(
        key=_KEY,
        data={
            "paragraphs": [[asdict(sentence) for sentence in part] for part in paragraphs],
            "open": read_opened(),
            "colours": reader_colours(theme),
        },
        on_sentence_change=_choose,
    )


def read_opened() -> int:
    """Give the number of the sentence that the address names; 0 for none."""
    number = str(st.query_params.get(SENTENCE, ""))
    return int(number) if number.isascii() and number.isdigit() else 0


def close_sentence() -> None:
    """Open no sentence: another article is chosen."""
    st.query_params.pop(SENTENCE, None)


def _choose() -> None:
    """Put the sentence that was selected in the address, so that a link leads to it."""
    number = int(st.session_state[_KEY].get("sentence") or 0)
    if number:
        st.query_params[SENTENCE] = str(number)
    else:
        close_sentence()


def reader_colours(theme: Theme) -> dict[str, str]:
    """Each frame's line, text and soft background colour, by the name that the style sheet uses."""
    colours: dict[str, str] = {}
    for frame in FRAMES:
        style = frame_style(frame, theme)
        colours[frame] = style.colour
        colours[f"{frame}-text"] = style.text
        colours[f"{frame}-soft"] = _mix(style.colour, SURFACES[theme].paper)
    return colours


def _mix(colour: str, paper: str) -> str:
    """The colour as a light wash over the paper, as #RRGGBB."""
    pairs = zip(_channels(colour), _channels(paper), strict=True)
    return "#" + "".join(f"{round(_SOFT * ink + (1 - _SOFT) * back):02X}" for ink, back in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def show_legend() -> None:
    """Say what the marks of the sentences mean."""
    st.markdown(
        ":blue-badge[+ Cooperative] :gray-badge[± Mixed] :orange-badge[− Confrontational] "
        "Unmarked sentences do not frame the relationship. Select a sentence to see why: a line "
        "under its words marks terms of the codebook, a dotted line words learned from coded "
        "sentences."
    )
