"""The environment is made once, renewed when the requirements change, and repaired."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import environment
from environment import SetupError, prepare

Calls = list[list[str]]
Answer = Callable[[list[str]], tuple[int, str]]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    venv = tmp_path / ".venv"
    for name, value in {
        "ROOT": tmp_path,
        "VENV": venv,
        "PYTHON": venv / "bin" / "python",
        "STAMP": venv / "installed.txt",
        "LOG": venv / "install.log",
    }.items():
        monkeypatch.setattr(environment, name, value)
    (tmp_path / "requirements.txt").write_text("one>=1,<2\n", "utf-8")
    (tmp_path / "requirements-dev.txt").write_text("two>=1,<2\n", "utf-8")
    return tmp_path


@pytest.fixture
def answer(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int, str], Calls]:
    """Stand in for the programs: the one whose words hold `word` fails with the given output."""

    def stand_in(word: str, code: int, output: str) -> Calls:
        calls: Calls = []

        def logged(command: list[str]) -> int:
            calls.append(command[1:3])
            if "venv" in command and word != "venv":
                environment.PYTHON.parent.mkdir()
                environment.PYTHON.write_text("", "utf-8")
            environment.LOG.write_text(output, "utf-8")
            return code if word in command else 0

        monkeypatch.setattr(environment, "_logged", logged)
        monkeypatch.setattr(environment, "_has_pip", environment.PYTHON.exists)
        return calls

    return stand_in


MAKE = ["-m", "venv"]
INSTALL = ["-m", "pip"]


def test_the_second_time_nothing_is_called(answer: Callable[[str, int, str], Calls]) -> None:
    calls = answer("", 0, "")
    assert prepare("requirements.txt") == environment.PYTHON
    assert calls == [MAKE, INSTALL]
    assert prepare("requirements.txt") == environment.PYTHON
    assert calls == [MAKE, INSTALL]


def test_changed_requirements_are_installed_into_what_is_there(
    project: Path, answer: Callable[[str, int, str], Calls]
) -> None:
    calls = answer("", 0, "")
    prepare("requirements.txt")
    (project / "requirements.txt").write_text("one>=2,<3\n", "utf-8")
    prepare("requirements.txt")
    assert calls == [MAKE, INSTALL, INSTALL]


def test_development_covers_what_the_dashboard_needs(
    answer: Callable[[str, int, str], Calls],
) -> None:
    calls = answer("", 0, "")
    prepare("requirements.txt", "requirements-dev.txt")
    prepare("requirements.txt")
    assert calls == [MAKE, INSTALL]


def test_an_environment_whose_making_was_cut_short_is_made_anew(
    project: Path, answer: Callable[[str, int, str], Calls]
) -> None:
    calls = answer("", 0, "")
    left_over = project / ".venv" / "bin" / "left_over"
    left_over.parent.mkdir(parents=True)
    left_over.touch()
    environment.PYTHON.touch()
    environment.STAMP.write_text(environment.UNFINISHED, "utf-8")
    prepare("requirements.txt")
    assert calls == [MAKE, INSTALL]
    assert not left_over.exists()


def test_a_failed_installation_is_not_taken_for_done(
    answer: Callable[[str, int, str], Calls],
) -> None:
    answer("pip", 1, "ERROR: No space left on device\n")
    with pytest.raises(SetupError):
        prepare("requirements.txt")
    calls = answer("", 0, "")
    prepare("requirements.txt")
    assert calls == [MAKE, INSTALL]


CLOSED = "WARNING: Retrying after 'Failed to establish a new connection: refused'\nERROR: no match"


@pytest.mark.parametrize(
    ("word", "output", "sentence"),
    [
        (
            "pip",
            CLOSED,
            "The packages could not be downloaded because the network or the package index did"
            " not answer: connect and run the command again.",
        ),
        (
            "pip",
            "Collecting one\nERROR: No matching distribution found for one>=1\n",
            "The packages could not be installed: No matching distribution found for one>=1"
            " (all in install.log).",
        ),
        (
            "venv",
            "The virtual environment was not created because ensurepip is not available.\n",
            "This Python lacks its venv module: install it (on Debian or Ubuntu the package"
            f" python3.{sys.version_info.minor}-venv) and run the command again.",
        ),
        (
            "venv",
            "Error: [Errno 13] Permission denied\n",
            "The folder .venv could not be made: Error: [Errno 13] Permission denied.",
        ),
    ],
)
def test_a_failure_is_one_sentence(
    answer: Callable[[str, int, str], Calls], word: str, output: str, sentence: str
) -> None:
    answer(word, 1, output)
    with pytest.raises(SetupError) as raised:
        prepare("requirements.txt")
    assert str(raised.value) == sentence
