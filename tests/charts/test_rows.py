"""Rows: labels beside the marks, or above them where narrow."""

import plotly.graph_objects as go

from charts.layout import Look, Words
from charts.rows import Row, arrange_rows, draw_rows, say_list, say_rows

NARROW = Look(width="narrow")
LONG = "A name that is much longer than the room at the left of a wide row, " * 2


def written(rows: list[Row], look: Look) -> list[go.layout.Annotation]:
    figure = go.Figure()
    draw_rows(figure, arrange_rows(rows, look))
    return list(figure.layout.annotations)


def test_wide_rows_have_margins_for_both_and_marks_in_their_middle() -> None:
    rows = arrange_rows([Row("NATO", "12"), Row("Russia", "9")], Look(), 30)
    assert rows.places == [0, 1]
    assert rows.left > 12
    assert rows.right > 12
    assert rows.pitch == 36
    assert rows.in_rows(18) == 0.5


def test_narrow_rows_have_their_words_above_the_marks() -> None:
    rows = arrange_rows([Row("NATO", "12")], NARROW, 30)
    assert (rows.left, rows.right) == (2, 2)
    assert rows.places[0] > 0
    label, detail = written([Row("NATO", "12")], NARROW)
    assert (label.x, detail.x) == (0, 1)


def test_where_label_and_detail_have_no_room_together_all_details_stand_below() -> None:
    rows = [Row("NATO", "12"), Row("The Moscow Times of the tenth year", "in 34 of 41 sentences")]
    assert [each.x for each in written(rows, NARROW)] == [0, 0, 0, 0]


def test_a_long_label_has_two_lines_and_is_cut_with_an_ellipsis() -> None:
    label = written([Row(LONG)], Look())[0].text
    assert label.count("<br>") == 1
    assert label.endswith("…")


def test_labels_are_no_markup() -> None:
    assert written([Row("<b>x</b>", "<i>")], Look())[0].text == "&lt;b&gt;x&lt;/b&gt;"


def test_no_rows_keep_the_height_of_one() -> None:
    assert arrange_rows([], Look(), 30).height == arrange_rows([Row("a")], Look(), 30).height


def test_the_alt_text_reads_out_the_rows() -> None:
    rows = arrange_rows([Row("NATO", "12"), Row("Russia", "9")], Look())
    alt = say_rows(Words("Title", "Subtitle."), rows, ["often"]).alt
    assert alt == "Title. Subtitle. NATO: 12, often; Russia: 9."


def test_a_long_alt_text_ends_with_the_number_of_the_rest() -> None:
    rows = [Row(str(number), "x") for number in range(50)]
    assert say_list(Words("T", "S"), rows).endswith("39: x. 10 more are in the table.")


def test_a_head_is_bold_and_takes_no_room_from_the_marks() -> None:
    head = Row("A head that is longer than any label", head=True)
    rows = arrange_rows([head, Row("NATO")], Look())
    assert rows.left == arrange_rows([Row("NATO")], Look()).left
    (above, label) = written([head, Row("NATO")], Look())
    assert (above.text, label.text) == ("<b>A head that is longer than any label</b>", "NATO")
    assert (above.y, above.yanchor) == (0.5, "bottom")
