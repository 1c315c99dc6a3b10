"""The colours of the charts, each with a second cue, for light and for dark backgrounds.

Source of the hues: Okabe and Ito, "Color Universal Design" (2008). Yellow and black are left out:
the one is lost on white, the other on dark. On a dark background the two hues of the frames are
lightened until they stand at least 4.5 to 1 against it, like text; the tests check that.
`.streamlit/config.toml` repeats the surface colours for the pages; a test checks that they agree.
"""

from dataclasses import dataclass
from typing import Any, Literal

Theme = Literal["light", "dark"]
Frame = Literal["cooperative", "confrontational", "mixed", "none"]

FRAMES: tuple[Frame, ...] = ("cooperative", "mixed", "confrontational", "none")
"""The order in which frames are drawn and listed: from working together to opposing, then none."""


@dataclass(frozen=True)
class Surface:
    """What charts and pages are drawn on: background, text and lines of one theme."""

    paper: str
    panel: str
    ink: str
    muted: str
    grid: str
    line: str
    accent: str


@dataclass(frozen=True)
class FrameStyle:
    """How one frame looks, never by colour alone.

    ``colour`` fills marks, ``text`` is the same hue dark (or light) enough to be read as words,
    ``on`` is the colour of words on such a mark, ``symbol`` shapes markers, ``pattern`` hatches
    bars, ``sign`` stands before labels.
    """

    frame: Frame
    label: str
    colour: str
    text: str
    symbol: str
    pattern: str
    sign: str
    edge: str
    paper: str
    on: str

    @property
    def bar(self) -> dict[str, Any]:
        """Marker of a bar of this frame: colour, hatching, and a thin edge of the background."""
        hatch = {"shape": self.pattern, "size": 7, "solidity": 0.25, "fgcolor": self.edge}
        return {
            "color": self.colour,
            "pattern": {**hatch, "bgcolor": self.colour, "fillmode": "replace"},
            "line": {"color": self.paper, "width": 1},
        }

    @property
    def label_signed(self) -> str:
        """The label with its sign: "+ Cooperative"."""
        return f"{self.sign} {self.label}"


SURFACES: dict[Theme, Surface] = {
    "light": Surface(
        paper="#FFFFFF",
        panel="#F4F6F8",
        ink="#1B2631",
        muted="#5A6673",
        grid="#E7EBEF",
        line="#AEB8C2",
        accent="#37536E",
    ),
    "dark": Surface(
        paper="#12171D",
        panel="#1C242D",
        ink="#E9EDF1",
        muted="#A3AFBB",
        grid="#27313B",
        line="#56636F",
        accent="#A9C1D9",
    ),
}

_HUES: dict[Theme, dict[Frame, tuple[str, str, str]]] = {  # colour, text, edge of the hatching
    "light": {
        "cooperative": ("#0072B2", "#005E93", "#0072B2"),
        "confrontational": ("#D55E00", "#A84A00", "#E98A48"),
        "mixed": ("#8A8A8A", "#5F5F5F", "#ADADAD"),
        "none": ("#DDE1E5", "#5A6673", "#DDE1E5"),
    },
    "dark": {
        "cooperative": ("#56B4E9", "#7CC5EE", "#56B4E9"),
        "confrontational": ("#F0843C", "#F5A26B", "#C4621F"),
        "mixed": ("#A8A8A8", "#BDBDBD", "#868686"),
        "none": ("#3A4550", "#A3AFBB", "#3A4550"),
    },
}

_ON: dict[Theme, str] = {"light": "#FFFFFF", "dark": SURFACES["light"].ink}

_CUES: dict[Frame, tuple[str, str, str, str]] = {  # label, symbol, pattern, sign
    "cooperative": ("Cooperative", "circle", "", "+"),
    "confrontational": ("Confrontational", "diamond", "/", "−"),
    "mixed": ("Mixed", "square", ".", "±"),
    "none": ("No frame", "circle-open", "", "·"),
}

CATEGORIES: tuple[str, ...] = ("#009E73", "#E69F00", "#CC79A7", "#56B4E9", "#0072B2", "#D55E00")
"""Okabe-Ito without yellow and black; the two hues of the frames come last."""


def frame_style(frame: str, theme: Theme) -> FrameStyle:
    """Give the look of ``frame``; a KeyError names a frame that does not exist."""
    name: Frame = next((known for known in FRAMES if known == frame), "none")
    if name != frame:
        raise KeyError(frame)
    colour, text, edge = _HUES[theme][name]
    label, symbol, pattern, sign = _CUES[name]
    on = _ON[theme] if name in ("cooperative", "confrontational") else SURFACES[theme].ink
    on = SURFACES["light"].ink if name == "mixed" else on
    return FrameStyle(
        name, label, colour, text, symbol, pattern, sign, edge, SURFACES[theme].paper, on
    )


def balance_style(balance: float, theme: Theme) -> FrameStyle:
    """Give the look of a balance: of its sign, and "mixed" at zero or where there is none."""
    if balance > 0:
        return frame_style("cooperative", theme)
    return frame_style("confrontational" if balance < 0 else "mixed", theme)


def category_colours(count: int) -> tuple[str, ...]:
    """Give ``count`` colours for categories that are no frames, at most six; never repeated.

    More than six kinds cannot be told apart by colour: group the rest under one name first.
    """
    if count > len(CATEGORIES):
        raise ValueError(f"{count} categories: at most {len(CATEGORIES)} can be told apart.")
    return CATEGORIES[:count]


def blend(colour: str, other: str, share: float) -> str:
    """Mix two colours (#RRGGBB): ``share`` of the first (0 to 1), the rest of the second."""
    pairs = [(int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)
