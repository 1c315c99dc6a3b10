"""The four tables as one value, checked against their declared columns where they are made."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.columns import TABLES, Column
from analysis.errors import CorpusError

DTYPES = {"text": "str", "int": "int64", "float": "float64"}


@dataclass(frozen=True, eq=False)
class Tables:
    """Articles, sentences, themes and mentions of one set of articles.

    Each holds the columns of ``analysis.columns.TABLES``, in their order and of their types.
    Nothing changes a table in place: a view of them is a new table.

    Raises:
        TypeError: a table lacks a column, has another order of them, or holds another type.
    """

    articles: pd.DataFrame
    sentences: pd.DataFrame
    themes: pd.DataFrame
    mentions: pd.DataFrame

    def __post_init__(self) -> None:
        for name, columns in TABLES.items():
            _check_table(name, getattr(self, name), columns)


def empty_tables() -> Tables:
    """Tables of no article."""
    return make_tables({})


def make_tables(rows: Mapping[str, Sequence[Sequence[Any]]]) -> Tables:
    """Tables from rows of values in the order of the declared columns; a missing name is empty."""
    return Tables(
        **{name: _make_table(rows.get(name, ()), columns) for name, columns in TABLES.items()}
    )


def join_tables(parts: Iterable[Tables]) -> Tables:
    """One set of tables from several, in their order.

    Raises:
        CorpusError: two parts hold an article of the same identifier.
    """
    held = [empty_tables(), *parts]
    joined = Tables(
        **{
            name: pd.concat([getattr(part, name) for part in held], ignore_index=True)
            for name in TABLES
        }
    )
    twice = joined.articles.loc[joined.articles["article_id"].duplicated(), "article_id"]
    if not twice.empty:
        raise CorpusError(
            twice.iloc[0],
            "two articles bear this identifier.",
            "Give one of them another file name or id.",
        )
    return joined


def _make_table(rows: Sequence[Sequence[Any]], columns: Sequence[Column]) -> pd.DataFrame:
    names = [column.name for column in columns]
    table = pd.DataFrame(list(rows), columns=names)
    return table.astype({column.name: DTYPES[column.kind] for column in columns})


def _check_table(name: str, table: pd.DataFrame, columns: Sequence[Column]) -> None:
    expected = {column.name: DTYPES[column.kind] for column in columns}
    if list(table.columns) != list(expected):
        raise TypeError(f"{name}: columns {list(table.columns)}, expected {list(expected)}.")
    for column, dtype in expected.items():
        if str(table[column].dtype) != dtype:
            raise TypeError(f"{name}.{column}: type {table[column].dtype}, expected {dtype}.")
