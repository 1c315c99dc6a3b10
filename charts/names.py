"""The words on charts for articles and themes, whose tables hold identifiers."""

import re
from collections.abc import Mapping

import pandas as pd

_DATE = re.compile(r" \((?:undated|(?:from |until )?\d{4}(?: to \d{4})?)\)$")
"""The year at the end of an article's label (``analysis.labels``)."""


def name_articles(rows: pd.DataFrame, labels: Mapping[str, str]) -> pd.Series:
    """The label of each row's article, or its name where it has none."""
    return _look_up(rows["article_id"], labels, rows["name"])


def name_undated(rows: pd.DataFrame, labels: Mapping[str, str]) -> pd.Series:
    """The label of each row's article without its year, for where an axis of time says it."""
    return name_articles(rows, labels).str.replace(_DATE, "", regex=True)


def name_themes(rows: pd.DataFrame, labels: Mapping[str, str]) -> pd.Series:
    """The words of each row's theme, or its name where the codebook no longer has it."""
    return _look_up(rows["theme"], labels, rows["theme"])


def _look_up(keys: pd.Series, labels: Mapping[str, str], otherwise: pd.Series) -> pd.Series:
    names = [labels.get(key, name) for key, name in zip(keys, otherwise, strict=True)]
    return pd.Series(names, index=keys.index, dtype="str")
