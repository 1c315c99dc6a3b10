"""The colours: strong enough against their background, alike in the charts and on the pages."""

import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from charts.palette import (
    CATEGORIES,
    FRAMES,
    SURFACES,
    Theme,
    balance_style,
    blend,
    category_colours,
    frame_style,
)

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"
THEMES: tuple[Theme, ...] = ("light", "dark")
TEXT_CONTRAST = 4.5  # WCAG 2.2, level AA, for text
MARK_CONTRAST = 3.0  # the same, for graphics


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read_on_their_background(theme: Theme) -> None:
    surface = SURFACES[theme]
    words = [surface.ink, surface.muted, *(frame_style(frame, theme).text for frame in FRAMES)]
    backgrounds = [surface.paper, surface.panel]
    assert min(contrast(word, ground) for word in words for ground in backgrounds) >= TEXT_CONTRAST


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("frame", ["cooperative", "confrontational", "mixed"])
def test_marks_of_a_frame_stand_out_and_carry_words(frame: str, theme: Theme) -> None:
    style = frame_style(frame, theme)
    assert contrast(style.colour, SURFACES[theme].paper) >= MARK_CONTRAST
    assert contrast(style.on, style.colour) >= MARK_CONTRAST


def test_the_frames_have_the_hues_that_were_measured() -> None:
    assert [frame_style(frame, "light").colour for frame in FRAMES[:3]] == [
        "#0072B2",
        "#8A8A8A",
        "#D55E00",
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_frames_share_a_second_cue(theme: Theme) -> None:
    for one, other in combinations((frame_style(frame, theme) for frame in FRAMES), 2):
        assert one.symbol != other.symbol
        assert one.sign != other.sign
        assert (one.colour, one.pattern) != (other.colour, other.pattern)


def test_an_unknown_frame_is_an_error() -> None:
    with pytest.raises(KeyError):
        frame_style("neutral", "light")


@pytest.mark.parametrize(
    ("balance", "frame"),
    [(0.1, "cooperative"), (-0.1, "confrontational"), (0.0, "mixed"), (float("nan"), "mixed")],
)
def test_a_balance_takes_the_look_of_its_sign(balance: float, frame: str) -> None:
    assert balance_style(balance, "light").frame == frame


def test_more_than_six_categories_cannot_be_told_apart() -> None:
    assert len(set(category_colours(6))) == 6
    with pytest.raises(ValueError, match="at most 6"):
        category_colours(7)


@pytest.mark.parametrize("theme", THEMES)
def test_the_pages_repeat_the_palette(theme: Theme) -> None:
    config: dict[str, Any] = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][theme]
    surface = SURFACES[theme]
    assert config["backgroundColor"] == surface.paper
    assert config["secondaryBackgroundColor"] == surface.panel
    assert config["textColor"] == surface.ink
    assert config["primaryColor"] == surface.accent
    assert config["chartCategoricalColors"] == list(CATEGORIES)
    for name, frame in {
        "blue": "cooperative",
        "orange": "confrontational",
        "gray": "mixed",
    }.items():
        assert config[f"{name}Color"] == frame_style(frame, theme).colour
    assert config["blueTextColor"] == frame_style("cooperative", theme).text
    assert config["orangeTextColor"] == frame_style("confrontational", theme).text


def test_a_blend_lies_between_its_two_colours() -> None:
    assert blend("#000000", "#FFFFFF", 0.0) == "#FFFFFF"
    assert blend("#0072B2", "#FFFFFF", 1.0) == "#0072B2"
    assert blend("#000000", "#FFFFFF", 0.5) == "#808080"
