"""Progress is shown to somebody who waits, and to nobody else."""

import io
import sys

import pytest

from analysis.progress import watch


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_shown_and_nothing_counted_without_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(sys, "stderr", shown)
    assert list(watch(iter([1, 2]), "Reading", lambda: 1 // 0)) == [1, 2]
    assert shown.getvalue() == ""


def test_a_terminal_shows_how_many_are_done(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = _Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    assert list(watch(iter([1, 2]), "Reading", lambda: 2)) == [1, 2]
    assert "Reading:   0%" in shown.getvalue()
    assert "0/2" in shown.getvalue()
