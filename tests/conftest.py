"""What every test starts from: no cached data, and no added articles of the reader's."""

import sys
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def fresh_cache() -> None:
    """Forget what an earlier test cached: Streamlit keeps it for the whole process."""
    streamlit = sys.modules.get("streamlit")  # most tests never load it
    if streamlit is not None:
        streamlit.cache_data.clear()


@pytest.fixture(autouse=True)
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder for added articles, so that the reader's own is never touched."""
    folder = tmp_path / "added"
    folder.mkdir()
    monkeypatch.setenv("FRAMING_ADDED", str(folder))
    return folder
