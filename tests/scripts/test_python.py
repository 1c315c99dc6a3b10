"""The Makefile's commands find a Python that is new enough, or say in a sentence that none is."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Give a folder to be the whole PATH: dirname is in it, and no Python."""
    (tmp_path / "dirname").symlink_to(str(shutil.which("dirname")))
    return tmp_path


def add_python(folder: Path, name: str, *, new_enough: bool) -> None:
    """Put a stand-in into the folder that answers the question for its version."""
    program = folder / name
    answer = f'case "$2" in *version_info*) exit {int(not new_enough)};; esac'
    program.write_text(
        f'#!/bin/sh\n{answer}\n[ "$1" = -c ] || echo "{name} ${{1##*/}} $2"\n', "utf-8"
    )
    program.chmod(0o755)


def start(folder: Path, python: str = "") -> tuple[int, str]:
    done = subprocess.run(
        [str(shutil.which("sh")), SCRIPTS / "python.sh", "run.py", "8501"],
        env={"PATH": str(folder), "PYTHON": python},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).strip()


def test_the_newest_is_taken_and_given_the_arguments(programs: Path) -> None:
    add_python(programs, "python3", new_enough=True)
    add_python(programs, "python3.12", new_enough=True)
    assert start(programs) == (0, "python3.12 run.py 8501")


def test_one_that_is_too_old_is_passed_over(programs: Path) -> None:
    add_python(programs, "python3", new_enough=False)
    add_python(programs, "python", new_enough=True)
    assert start(programs) == (0, "python run.py 8501")


def test_where_all_are_too_old_the_script_says_so_itself(programs: Path) -> None:
    add_python(programs, "python3", new_enough=False)
    assert start(programs) == (0, "python3 run.py 8501")


def test_the_one_that_is_named_is_taken(programs: Path) -> None:
    add_python(programs, "python3", new_enough=True)
    add_python(programs, "mine", new_enough=True)
    assert start(programs, python="mine") == (0, "mine run.py 8501")


@pytest.mark.parametrize(
    ("python", "sentence"),
    [
        ("", "There is no Python here: install Python 3.11 or newer and run the command again."),
        ("mine", "PYTHON names mine, and there is no such program."),
    ],
)
def test_no_python_is_one_sentence(programs: Path, python: str, sentence: str) -> None:
    assert start(programs, python) == (1, sentence)
