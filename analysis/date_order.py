"""Which part of a date in figures comes first in a file: "3/5/2014" is 3 May or 5 March."""

from typing import Literal

from analysis.cleaning import Cleaned
from analysis.dates import find_figure_order
from analysis.document import RawDocument
from analysis.language import identify_language
from analysis.metadata import find_metadata
from analysis.outlets import find_date_order

# CLDR's short dates; English has both orders.
DAY_FIRST_LANGUAGES = frozenset(
    {"de", "fr", "es", "it", "ru", "uk", "be", "bg", "cs", "pl", "pt", "ro", "nl", "da", "nb", "tr"}
)

Order = Literal["day", "month", ""]


def find_order(document: RawDocument, cleaned: Cleaned) -> tuple[Order, str]:
    """Find the order and what shows it; ("", "") where nothing does.

    Other dates of the same form in the file show it, then the outlet's country, then its language.
    """
    order = find_figure_order("\n".join(document.lines))
    if order:
        return order, f"other dates of the file have the {order} first"
    found = find_metadata(document, cleaned)
    order = find_date_order(found.outlet, found.url)
    if order:
        return order, f"{found.outlet or found.url} writes the {order} first"
    language = identify_language(cleaned.text) or document.metadata.language
    if language in DAY_FIRST_LANGUAGES:
        return "day", "its language has the day first"
    return "", ""
