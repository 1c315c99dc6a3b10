"""Imports point one way; the linter holds them to it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NOTHING_IMPORTS = ["pages"]
FORBIDDEN = {
    "analysis": ["streamlit", "plotly.graph_objects", "charts", "ui", *NOTHING_IMPORTS],
    "charts": ["streamlit", "ui", *NOTHING_IMPORTS],
    "ui": NOTHING_IMPORTS,
    "pages": NOTHING_IMPORTS,
    "scripts": NOTHING_IMPORTS,
    "tests": NOTHING_IMPORTS,
}
ALLOWED = {
    "charts": ["plotly.graph_objects", "analysis.columns"],
    "ui": ["streamlit", "plotly.graph_objects", "charts", "analysis.store"],
    "pages": ["streamlit", "charts", "ui.frame", "analysis.store"],
}


def faults(layer: str, module: str) -> int:
    """Count the faults that the linter finds in a file of the layer that imports the module."""
    options = ["--select", "TID251", "--output-format", "concise"]
    lint = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *options, "--stdin-filename", f"{layer}/a.py", "-"],
        input=f"import {module}\n",
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return lint.stdout.count("TID251")


@pytest.mark.parametrize(
    ("layer", "module"), [(layer, name) for layer, names in FORBIDDEN.items() for name in names]
)
def test_an_import_against_the_layers_is_a_fault(layer: str, module: str) -> None:
    assert faults(layer, module) == 1


@pytest.mark.parametrize(
    ("layer", "module"), [(layer, name) for layer, names in ALLOWED.items() for name in names]
)
def test_an_import_along_the_layers_is_none(layer: str, module: str) -> None:
    assert faults(layer, module) == 0
