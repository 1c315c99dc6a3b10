"""The tables hold what is declared, or they are not made."""

import pandas as pd
import pytest

from analysis.columns import TABLES
from analysis.errors import CorpusError
from analysis.schema import Tables, empty_tables, join_tables


def test_empty_tables_have_all_columns_in_their_order() -> None:
    tables = empty_tables()
    for name, columns in TABLES.items():
        assert list(getattr(tables, name).columns) == [column.name for column in columns]
        assert getattr(tables, name).empty


def test_a_missing_column_is_refused(tables: Tables) -> None:
    with pytest.raises(TypeError, match="themes: columns"):
        Tables(
            tables.articles, tables.sentences, tables.themes.drop(columns="term"), tables.mentions
        )


def test_a_column_of_another_type_is_refused(tables: Tables) -> None:
    themes = tables.themes.astype({"start": "float64"})
    with pytest.raises(TypeError, match=r"themes\.start: type float64, expected int64"):
        Tables(tables.articles, tables.sentences, themes, tables.mentions)


def test_joined_tables_hold_the_rows_of_all_parts_in_order(tables: Tables) -> None:
    other = Tables(
        *(
            getattr(tables, name).assign(article_id="z-" + getattr(tables, name)["article_id"])
            for name in TABLES
        )
    )
    joined = join_tables([tables, other])
    expected = [*tables.articles["article_id"], *other.articles["article_id"]]
    assert joined.articles["article_id"].tolist() == expected
    assert len(joined.mentions) == 2 * len(tables.mentions)


def test_nothing_joined_is_empty() -> None:
    pd.testing.assert_frame_equal(join_tables([]).sentences, empty_tables().sentences)


def test_two_articles_of_one_identifier_are_refused(tables: Tables) -> None:
    with pytest.raises(CorpusError, match="d4: two articles bear this identifier"):
        join_tables([tables, tables])
