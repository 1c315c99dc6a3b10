"""A small corpus of its own for tests of what pages share."""

from pathlib import Path

import pytest

ARTICLES = {
    "dialogue": "NATO and Russia agreed to cooperate. They resumed their dialogue in Brussels.",
    "threat": "Russia threatens NATO. NATO condemned the aggression of Russia.",
}
TOML = """\
[dialogue]
title = "Need for dialogue"
author = "Anders Fogh Rasmussen"
outlet = "The Moscow Times"
date = "2010-10-24"

[threat]
title = "A hostile actor"
author = "Marek Pszczel"
outlet = "RUSI"
"""


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of two articles, one of them undated, as the dashboard's corpus."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "articles.toml").write_text(TOML, encoding="utf-8")
    monkeypatch.setenv("FRAMING_CORPUS", str(folder))
    return folder
