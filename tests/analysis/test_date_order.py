"""Which part of a date in figures comes first."""

import pytest

from analysis.cleaning import clean_lines
from analysis.date_order import find_order
from analysis.document import PageMetadata, RawDocument

ENGLISH = "NATO and Russia met in Brussels, and it was the first time in two years that they met."
GERMAN = "Die Nato und Russland haben sich in Brüssel getroffen, und es war das erste Treffen."


@pytest.mark.parametrize(
    ("lines", "outlet", "order"),
    [
        ((ENGLISH, "He wrote on 25/5/2013, they say."), "", "day"),
        ((ENGLISH, "He wrote on 5/25/2013, they say."), "The Guardian", "month"),
        ((ENGLISH,), "The Guardian", "day"),
        ((ENGLISH,), "Newsweek", "month"),
        ((GERMAN,), "", "day"),
        ((ENGLISH,), "", ""),
    ],
)
def test_the_file_its_outlet_and_its_language_show_the_order(
    lines: tuple[str, ...], outlet: str, order: str
) -> None:
    document = RawDocument("a.txt", "text", lines, PageMetadata(outlet=outlet))
    found, reason = find_order(document, clean_lines(lines))

    assert found == order
    assert bool(reason) is bool(order)
