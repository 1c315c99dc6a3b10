"""A standfirst that the extraction left out comes back above the text."""

import pytest
from lxml.html import document_fromstring

from analysis.reading.standfirst import add_standfirst

STANDFIRST = "The Alliance’s ministers want to speak with Moscow again, but not about everything."
TEXT = "NATO and Russia agreed to take up their talks.\nThey meet in the autumn."


def _page(description: str, block: str) -> str:
    return (
        f'<head><meta property="og:description" content="{description}"></head>'
        f"<body><h1>Talks again</h1>{block}<p>NATO and Russia agreed to take up their talks.</p>"
    )


def _add(page: str, text: str = TEXT) -> str:
    return add_standfirst(document_fromstring(page), text)


def test_a_standfirst_comes_above_the_text() -> None:
    page = _page(STANDFIRST.replace("’", "'"), f"<div><p>{STANDFIRST}</p></div>")
    assert _add(page) == f"{STANDFIRST}\n{TEXT}"


def test_a_standfirst_comes_below_the_heading_of_the_text() -> None:
    page = _page(STANDFIRST[:60] + "…", f"<div>{STANDFIRST}</div>")
    assert _add(page, f"Talks again\n{TEXT}") == f"Talks again\n{STANDFIRST}\n{TEXT}"


@pytest.mark.parametrize(
    ("description", "block", "text"),
    [
        (STANDFIRST, "", TEXT),  # the page does not show it
        (STANDFIRST, f"<p>{STANDFIRST}</p>", f"{STANDFIRST}\n{TEXT}"),  # it is there already
        ("NATO news", "<p>NATO news</p>", TEXT),  # too short to tell
        (STANDFIRST, f"<div>{STANDFIRST}{'More words. ' * 150}</div>", TEXT),  # the whole article
    ],
)
def test_a_text_stays_as_it_is(description: str, block: str, text: str) -> None:
    assert _add(_page(description, block), text) == text
