"""A browser of the machine is found by its command, or where its system puts it."""

from pathlib import Path

import pytest

import chromium


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "MACOS", ())
    for name in ("BROWSER_PATH", *chromium.WINDOWS_ROOTS):
        monkeypatch.delenv(name, raising=False)


def test_none_is_there() -> None:
    assert chromium.find_chromium() is None


def test_a_command(tmp_path: Path) -> None:
    program = tmp_path / "google-chrome"
    program.touch(mode=0o755)
    assert chromium.find_chromium() == program


def test_the_place_that_windows_gives_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "Microsoft" / "Edge" / "Application" / "msedge.exe"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setenv("ProgramFiles(x86)", str(tmp_path))
    assert chromium.find_chromium() == program


def test_the_one_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROWSER_PATH", "somewhere/chrome")
    assert chromium.find_chromium() == Path("somewhere/chrome")
