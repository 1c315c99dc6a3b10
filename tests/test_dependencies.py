"""Every dependency is bounded, used, and has its reason written down."""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = ("requirements.txt", "requirements-dev.txt")
# Used without an import statement of ours: by trafilatura, by pandas, and by its modules' names.
INDIRECT = {"lxml-html-clean", "pyarrow", "dateparser"}
TOOLS = {"ruff", "mypy", "pandas-stubs", "pytest-xdist"}
BASELINES = {"vaderSentiment"}  # compared with where a developer has it, and done without elsewhere
IMPORTED_AS = {
    "firecrawl-anydoc": "anydoc",
    "python-docx": "docx",
    "python-frontmatter": "frontmatter",
    "pyyaml": "yaml",
    "pillow": "PIL",
    "scikit-learn": "sklearn",
    "vadersentiment": "vaderSentiment",
}
OURS = {
    "analysis",
    "charts",
    "ui",
    "tests",
    *(path.stem for path in (ROOT / "scripts").glob("*.py")),
}


def requirements(name: str) -> list[str]:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-r"))]


def package(line: str) -> str:
    return re.split(r"[<>=]", line)[0]


def imported(*folders: str) -> set[str]:
    """Name the packages that the Python files of the folders import, other than Python's own."""
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    trees = [ast.parse(path.read_text("utf-8")) for path in [*paths, ROOT / "dashboard.py"]]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.split(".")[0] for name in names} - set(sys.stdlib_module_names) - OURS


def modules(name: str) -> set[str]:
    packages = [package(line) for line in requirements(name)]
    return {IMPORTED_AS.get(one, one).replace("-", "_") for one in packages}


@pytest.mark.parametrize("line", [line for name in FILES for line in requirements(name)])
def test_a_dependency_has_both_bounds_and_a_reason(line: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]+>=\d+(\.\d+)*,<\d+(\.\d+)*", line)
    contributing = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert re.search(rf"^\| `{package(line)}` \| \S.+\. \|$", contributing, re.MULTILINE)


def test_what_the_dashboard_imports_is_required_and_nothing_else() -> None:
    indirect = {name.replace("-", "_") for name in INDIRECT}
    found = imported("analysis", "charts", "ui", "pages") - BASELINES
    assert found | indirect == modules("requirements.txt") | indirect


def test_what_the_tests_and_scripts_import_is_required() -> None:
    indirect = {name.replace("-", "_") for name in TOOLS}
    known = modules("requirements.txt") | modules("requirements-dev.txt")
    assert imported("tests", "scripts") <= known
    assert modules("requirements-dev.txt") - indirect - BASELINES <= imported("tests", "scripts")
