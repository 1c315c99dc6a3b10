"""The four articles, and what the views leave out: another language, another topic, a repeat."""

import pytest

from analysis.schema import Tables, join_tables, make_tables
from analysis.totals import with_totals

NAN = float("nan")


def _article(article_id: str, language: str, off_topic: str, duplicate_of: str) -> tuple:
    known = (article_id, f"Title {article_id}", "", "Herald", "", language, "")
    dated = ("2015-01-01", "2015-01-01", "day", "text", "words")
    figures = (0, 0, 0, 0, 0, 0, NAN, NAN, NAN, NAN, NAN, NAN)
    overlap = 0.9 if duplicate_of else NAN
    return (*known, *dated, *figures, "[]", off_topic, duplicate_of, overlap, "")


def _sentence(article_id: str, number: int, codes: tuple) -> tuple:
    return (article_id, number, 1, 0, 4, "НАТО", *codes)


_CODED = ("confrontational", -1.0, "[]", "author", "", -0.5, 0.5, 5, 1, "neutral", "negative")
_UNMEASURED = ("", NAN, "[]", "", "", NAN, NAN, 5, 0, "", "")


@pytest.fixture
def more_tables(tables: Tables) -> Tables:
    """The four articles, a Russian one, two off topic, and one that repeats another."""
    made = make_tables(
        {
            "articles": [
                _article("ru", "ru", "", ""),
                _article("off", "en", "names neither A nor B", ""),
                _article("off2", "en", "set by the reader", "a1"),
                _article("twin", "en", "", "a1"),
            ],
            "sentences": [
                _sentence("ru", 1, _UNMEASURED),
                _sentence("ru", 2, _UNMEASURED),
                *(_sentence(name, 1, _CODED) for name in ("off", "off2", "twin")),
            ],
            "themes": [("off", 1, "energy", "gas", 0, 3), ("twin", 1, "energy", "gas", 0, 3)],
            "mentions": [
                ("ru", 1, "NATO", "organisation", "НАТО", 0, 4, ""),
                ("ru", 1, "Russia", "state", "Россия", 0, 4, ""),
                ("off", 1, "NATO", "organisation", "NATO", 0, 4, ""),
            ],
        }
    )
    counted = with_totals(made.articles, made.sentences)
    return join_tables([tables, Tables(counted, made.sentences, made.themes, made.mentions)])
