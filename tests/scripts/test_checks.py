"""Every check runs, and the closing line says how it went."""

from pathlib import Path

import pytest

import checks


@pytest.fixture
def run_names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stand in for the checks: lint fails, the others pass; collects the names that ran."""
    names: list[str] = []

    def passes(name: str, python: Path) -> bool:
        names.append(name)
        return name != "lint"

    monkeypatch.setattr(checks, "_passes", passes)
    monkeypatch.setattr(checks, "prepare", lambda *names: Path("python"))
    monkeypatch.setattr(checks, "find_chromium", lambda: Path("chromium"))
    return names


def test_without_a_name_all_run_even_after_a_failure(
    run_names: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert checks.main([]) == 1
    assert run_names == ["format", "lint", "types", "accuracy", "unit", "pages", "browser"]
    assert capsys.readouterr().out == "\n1 of 7 checks failed: lint.\n"


def test_all_passed(run_names: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.main(["format", "types"]) == 0
    assert capsys.readouterr().out == "\nAll 2 checks passed in 0 s: format, types.\n"


def test_an_unknown_check(run_names: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.main(["style"]) == 2
    names = "format, lint, types, accuracy, unit, pages, browser"
    assert capsys.readouterr().err == f"There is no check style: choose from {names}.\n"
    assert run_names == []


@pytest.mark.parametrize(
    ("may_install", "sentence"),
    [
        (
            False,
            "The browser tests need Chromium, Chrome or Edge: install one (on Debian"
            " apt-get install chromium) and run the command again.\n",
        ),
        (True, "Chromium could not be installed with apt-get: see .venv/chromium.log.\n"),
    ],
)
def test_no_browser_is_one_sentence(
    run_names: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    may_install: bool,
    sentence: str,
) -> None:
    monkeypatch.setattr(checks, "find_chromium", lambda: None)
    monkeypatch.setattr(checks, "may_install", lambda: may_install)
    monkeypatch.setattr(checks, "install_chromium", lambda log: False)
    assert checks.main([]) == 1
    assert capsys.readouterr().err == sentence
    assert run_names == []
