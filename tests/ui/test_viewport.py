"""The look follows the reader's window."""

import pytest

from charts.layout import Look
from ui import viewport


class Context:
    """Stands in for what Streamlit knows of the browser."""

    def __init__(self, theme: str | None, agent: str) -> None:
        self.theme = type("Theme", (), {"type": theme})
        self.headers = {"User-Agent": agent}


@pytest.mark.parametrize(
    ("theme", "agent", "remembered", "look"),
    [
        (None, "", None, Look("light", "wide")),
        ("dark", "Mozilla/5.0 (X11; Linux x86_64)", None, Look("dark", "wide")),
        ("light", "Mozilla/5.0 (iPhone) Mobile/15E148", None, Look("light", "narrow")),
        ("light", "Mozilla/5.0 (iPhone) Mobile/15E148", "wide", Look("light", "wide")),
        ("light", "Mozilla/5.0 (X11; Linux x86_64)", "narrow", Look("light", "narrow")),
    ],
)
def test_what_the_browser_said_goes_before_what_its_name_suggests(
    monkeypatch: pytest.MonkeyPatch,
    theme: str | None,
    agent: str,
    remembered: str | None,
    look: Look,
) -> None:
    monkeypatch.setattr(viewport.st, "context", Context(theme, agent))
    state = {} if remembered is None else {"_width": remembered}
    monkeypatch.setattr(viewport.st, "session_state", state)
    assert viewport.read_look() == look


@pytest.mark.parametrize(
    ("reported", "remembered"),
    [("narrow", "narrow"), ("wide", "wide"), ("huge", None), (None, None)],
)
def test_only_a_known_width_is_remembered(
    monkeypatch: pytest.MonkeyPatch, reported: str | None, remembered: str | None
) -> None:
    state: dict[str, object] = {"viewport": {"width": reported}}
    monkeypatch.setattr(viewport.st, "session_state", state)
    viewport._remember()
    assert state.get("_width") == remembered
