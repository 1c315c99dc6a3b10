"""A Python that is too old is told so, by a script that it can read."""

import ast
import sys
from pathlib import Path

import pytest

import minimum

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


def test_an_older_python_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4, "final", 0))
    with pytest.raises(SystemExit) as ended:
        minimum.require_python()
    assert ended.value.code == (
        "The dashboard needs Python 3.11 or newer, and this is Python 3.10:"
        " install a newer one and run the command again."
    )


@pytest.mark.parametrize("name", ["minimum.py", "run.py", "test.py", "inside.py"])
def test_an_older_python_can_read_what_it_is_given(name: str) -> None:
    """Neither annotations nor f-strings: 3.4 is the oldest syntax that the parser knows."""
    tree = ast.parse((SCRIPTS / name).read_text("utf-8"), feature_version=(3, 4))
    nodes = list(ast.walk(tree))
    assert not [node for node in nodes if isinstance(node, ast.JoinedStr | ast.AnnAssign)]
    assert not [
        node.returns for node in nodes if isinstance(node, ast.FunctionDef) and node.returns
    ]
