"""What stands where there is nothing to show."""

import pandas as pd

from ui.empty import only_if_known

NAN = float("nan")


def test_a_table_has_its_rows_where_one_of_them_has_all_figures() -> None:
    table = pd.DataFrame({"one": [1.0, NAN], "other": [NAN, 2.0]})
    assert len(only_if_known(table, "one")) == 2
    assert only_if_known(table, "one", "other").empty
    assert list(only_if_known(table, "one", "other").columns) == ["one", "other"]
