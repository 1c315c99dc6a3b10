"""Which articles are off topic, repeat another or appear to translate it."""

from analysis.schema import Tables
from analysis.store import STANDING, list_standing


def test_articles_that_do_not_stand_alone_are_listed(more_tables: Tables) -> None:
    table = list_standing(more_tables)
    assert list(table.columns) == STANDING
    assert table[["article_id", "off_topic", "duplicate_of"]].to_numpy().tolist() == [
        ["off", "names neither A nor B", ""],
        ["off2", "set by the reader", "a1"],
        ["twin", "", "a1"],
    ]
