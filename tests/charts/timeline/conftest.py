"""Five articles as `analysis.store.list_articles` gives them: four dated, one not."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import pytest

NAN = float("nan")
LABELS = {
    "a": "Rasmussen, The Moscow Times (2010)",
    "b": "Csernatoni, European Student Think Tank (2014)",
    "c": "NATO Chief Urges Improved Dialogue…, Newsweek (2019)",
    "d": "Pszczel, RUSI (from 2021)",
    "e": "NATO and Russia: The Need for Dialogue… (undated)",
}

ROWS: dict[str, dict[str, Any]] = {
    "a": {
        "date_earliest": "2010-10-24",
        "date_latest": "2010-10-24",
        "date_placed": "2010-10-24",
        "date_words": "24 October 2010",
        "date_short": "2010",
        "counts": (37, 1, 2, 1),
        "interval": (0.55, 0.97),
        "words": 930,
    },
    "b": {
        "date_earliest": "2014-07-23",
        "date_latest": "2014-09-04",
        "date_precision": "range",
        "date_placed": "2014-08-13",
        "date_words": "23 July to 4 September 2014",
        "date_short": "2014",
        "counts": (10, 2, 24, 9),
        "interval": (-0.68, 0.01),
        "words": 1577,
    },
    "c": {
        "date_earliest": "2019-12-03",
        "date_latest": "2019-12-03",
        "date_placed": "2019-12-03",
        "date_words": "3 December 2019",
        "date_short": "2019",
        "counts": (5, 5, 5, 0),
        "interval": (-0.45, 0.45),
        "words": 457,
    },
    "d": {
        "date_earliest": "2021-10-29",
        "date_precision": "range",
        "date_placed": "2021-10-29",
        "date_words": "on or after 29 October 2021",
        "date_short": "2021 or later",
        "counts": (7, 3, 42, 5),
        "interval": (-0.86, -0.28),
        "words": 1501,
    },
    "e": {
        "date_earliest": "2014-10-01",
        "date_precision": "none",
        "date_words": "undated, not before 1 October 2014",
        "date_short": "undated",
        "counts": (5, 6, 2, 6),
        "interval": (-0.29, 0.65),
        "words": 430,
    },
}


def make_row(article_id: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """One row of the table; what is not given is empty, or follows from the counts."""
    cooperative, mixed, confrontational, none = fields["counts"]
    low, high = fields.get("interval", (NAN, NAN))
    framed = cooperative + mixed + confrontational
    row = {
        "article_id": article_id,
        "name": f"Article {article_id}",
        "outlet": "",
        "date_earliest": "",
        "date_latest": "",
        "date_precision": "day",
        "date_placed": "",
        "date_words": "",
        "date_short": "",
        "year": pd.NA,
        "words": 500,
        "sentences": framed + none,
        "cooperative": cooperative,
        "mixed": mixed,
        "confrontational": confrontational,
        "none": none,
        "framed": framed,
        "balance": (cooperative - confrontational) / framed if framed else NAN,
        "balance_low": low,
        "balance_high": high,
        "small_n": framed < 20,
        **fields,
    }
    return {**row, "dated": row["date_precision"] != "none"}


@pytest.fixture
def articles() -> Callable[..., pd.DataFrame]:
    """Make the table of the named articles of the five."""

    def make(names: str = "abcde") -> pd.DataFrame:
        return pd.DataFrame([make_row(name, ROWS[name]) for name in names])

    return make


@pytest.fixture
def labels() -> dict[str, str]:
    """Give the short names of the five."""
    return LABELS


@pytest.fixture
def many_articles() -> pd.DataFrame:
    """Make 60 articles, five in each year from 2010 to 2021, each less cooperative than before."""
    rows = []
    for place in range(60):
        year, nth = 2010 + place // 5, place % 5
        day = f"{year}-0{nth + 2}-15"
        dated: dict[str, Any] = {
            "date_earliest": day,
            "date_latest": day,
            "date_placed": day,
            "date_words": day,
        }
        dated |= {"date_short": str(year), "year": year, "counts": (60 - place, 5, place, 10)}
        rows.append(make_row(f"m{place:02}", dated))
    return pd.DataFrame(rows)


@pytest.fixture
def years() -> pd.DataFrame:
    """Make the balance by year of the 60 articles."""
    rows = [
        {
            "year": year,
            "articles": 5,
            "sentences": 375,
            "framed": 325,
            "balance": 0.9 - 0.15 * place,
            "balance_low": 0.85 - 0.15 * place,
            "balance_high": 0.95 - 0.15 * place,
        }
        for place, year in enumerate(range(2010, 2022))
    ]
    return pd.DataFrame(rows)
