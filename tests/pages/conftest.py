"""What every test of a page starts from: the pages are named, so that links find theirs."""

import pytest

from ui.navigation import open_dashboard


@pytest.fixture(autouse=True)
def named_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name the pages in each run of a page that is opened alone.

    A page does so once a session (`ui.navigation.stand_alone`); AppTest forgets them with each
    run, so that links to other pages would break after an interaction.
    """
    monkeypatch.setattr("ui.frame.stand_alone", open_dashboard)
