"""The project's own Python environment: made once, renewed when the requirements change."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"  # what was installed, or that the making of .venv did not end
LOG = VENV / "install.log"
UNFINISHED = "unfinished"

# What pip prints where the index cannot be reached (pip 23 to 26).
NO_NETWORK = re.compile(
    r"establish a new connection|name resolution|getaddrinfo|Network is unreachable"
    r"|ConnectTimeout|timed out|ProxyError|Connection (refused|reset|aborted)",
    re.IGNORECASE,
)


class SetupError(Exception):
    """The environment cannot be made; the message is one sentence for the reader."""


def prepare(*requirements: str) -> Path:
    """Return the Python of an environment in which the named requirement files are installed.

    Asks neither pip nor the network where the files are those of the last installation. An
    environment whose making was cut short is made anew. Raises SetupError.
    """
    wanted = {_fingerprint(name) for name in requirements}
    installed = STAMP.read_text("utf-8").splitlines() if STAMP.exists() else []
    works = _has_pip()
    if works and wanted <= set(installed):
        return PYTHON
    print("Installing what the dashboard needs into .venv; this takes a minute or two.", flush=True)
    if UNFINISHED in installed or not works:
        _make_environment()
    _install(requirements)
    STAMP.write_text("\n".join(sorted(wanted)), "utf-8")
    return PYTHON


def _fingerprint(name: str) -> str:
    return f"{name} {hashlib.sha256((ROOT / name).read_bytes()).hexdigest()}"


def _has_pip() -> bool:
    """Whether .venv's Python starts and is still the one that its packages belong to."""
    if not PYTHON.exists():
        return False
    look = "import importlib.util, sys; sys.exit(importlib.util.find_spec('pip') is None)"
    return subprocess.run([PYTHON, "-c", look], capture_output=True, check=False).returncode == 0


def _make_environment() -> None:
    shutil.rmtree(VENV, ignore_errors=True)
    VENV.mkdir()
    STAMP.write_text(UNFINISHED, "utf-8")
    # Not the Python of an active environment: it may be the one that was just removed.
    base = getattr(sys, "_base_executable", sys.executable)
    if _logged([base, "-m", "venv", str(VENV)]) == 0:
        return
    if re.search(r"ensurepip|No module named venv", _log_text()):
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise SetupError(
            f"This Python lacks its venv module: install it (on Debian or Ubuntu the package"
            f" python{version}-venv) and run the command again."
        )
    raise SetupError(f"The folder .venv could not be made: {_last_line()}.")


def _install(requirements: Sequence[str]) -> None:
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    files = [word for name in requirements for word in ("-r", str(ROOT / name))]
    if _logged([*pip, *files]) == 0:
        return
    if NO_NETWORK.search(_log_text()):
        raise SetupError(
            "The packages could not be downloaded because the network or the package index"
            " did not answer: connect and run the command again."
        )
    raise SetupError(f"The packages could not be installed: {_last_line()} (all in {LOG.name}).")


def _logged(command: list[str]) -> int:
    with LOG.open("w", encoding="utf-8") as log:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, check=False
        ).returncode


def _log_text() -> str:
    return LOG.read_text("utf-8", errors="replace")


def _last_line() -> str:
    """Give the reason in a log: its last error line, else its last line."""
    lines = [line.strip() for line in _log_text().splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    return (errors or lines or ["no reason was given"])[-1].rstrip(".")
