"""Every check of the project, in the order in which a fault is cheapest to find."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from chromium import find_chromium, install_chromium, may_install
from environment import ROOT, VENV, SetupError, prepare

DATA = ROOT.parent / "shared"
"""Coded sentences of others, which do not come with the project; measured where they are there."""

ON_ALL_CORES = ("--numprocesses=auto",)
CHECKS: dict[str, tuple[str, ...]] = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "types": ("mypy",),
    "accuracy": ("analysis", "evaluate", *(("--data", str(DATA)) if DATA.is_dir() else ())),
    "unit": ("pytest", "tests", "--ignore=tests/pages", "--ignore=tests/browser", *ON_ALL_CORES),
    "pages": ("pytest", "tests/pages", *ON_ALL_CORES),
    # Two at a time: each has a server and a browser of its own. A file's tests share them.
    "browser": ("pytest", "tests/browser", "--numprocesses=2", "--dist=loadfile"),
}


def main(arguments: Sequence[str]) -> int:
    """Run the named checks, or all; return 0 if all passed, 1 if not, 2 for a wrong name."""
    unknown = [name for name in arguments if name not in CHECKS]
    if unknown:
        print(f"There is no check {unknown[0]}: choose from {', '.join(CHECKS)}.", file=sys.stderr)
        return 2
    names = list(arguments) or list(CHECKS)
    try:
        python = _prepare_for_development()
        if "browser" in names:
            _require_chromium()
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return _report(names, python)


def run_inside(arguments: Sequence[str]) -> int:
    """Run Python with these arguments in the project's environment; return its exit code."""
    try:
        python = _prepare_for_development()
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return subprocess.run([python, *arguments], cwd=ROOT, check=False).returncode


def _prepare_for_development() -> Path:
    return prepare("requirements.txt", "requirements-dev.txt")


def _require_chromium() -> None:
    if find_chromium():
        return
    if not may_install():
        raise SetupError(
            "The browser tests need Chromium, Chrome or Edge: install one (on Debian"
            " apt-get install chromium) and run the command again."
        )
    print("Installing Chromium for the browser tests.", flush=True)
    log = VENV / "chromium.log"
    if not install_chromium(log) or not find_chromium():
        raise SetupError(f"Chromium could not be installed with apt-get: see .venv/{log.name}.")


def _report(names: Sequence[str], python: Path) -> int:
    began = time.monotonic()
    failed = [name for name in names if not _passes(name, python)]
    seconds = time.monotonic() - began
    if failed:
        print(f"\n{len(failed)} of {len(names)} checks failed: {', '.join(failed)}.")
        return 1
    print(f"\nAll {len(names)} checks passed in {seconds:.0f} s: {', '.join(names)}.")
    return 0


def _passes(name: str, python: Path) -> bool:
    print(f"\n== {name}: {' '.join(CHECKS[name])}", flush=True)
    command = [str(python), "-m", *CHECKS[name]]
    return subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode == 0
