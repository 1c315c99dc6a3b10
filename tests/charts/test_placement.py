"""Labels stand where nothing else does."""

from charts.placement import Anchor, Box, first_free, place_labels

AREA = Box(0, 0, 400, 200)


def mark(x: float, y: float, width: float = 60, height: float = 20) -> Anchor:
    return Anchor(x, y, radius=5, width=width, height=height)


def boxes(spots: list) -> list[Box]:
    return [spot.box for spot in spots if spot is not None]


def meet(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.bottom < other.top and other.bottom < one.top


def test_a_label_stands_to_the_right_of_its_mark_where_that_is_free() -> None:
    (spot,) = place_labels([mark(100, 100)], [], [], AREA, most=5)
    assert (spot.dx, spot.dy, spot.xanchor) == (11, 0, "left")
    assert spot.box == Box(111, 90, 171, 110)


def test_a_label_at_the_right_edge_stands_to_the_left() -> None:
    (spot,) = place_labels([mark(380, 100)], [], [], AREA, most=5)
    assert (spot.dx, spot.xanchor) == (-11, "right")


def test_a_label_keeps_off_boxes_and_prefers_to_keep_off_faint_lines() -> None:
    right = Box(120, 0, 130, 200)
    (hard,) = place_labels([mark(100, 100)], [right], [], AREA, most=5)
    (soft,) = place_labels([mark(100, 100)], [], [right], AREA, most=5)
    assert not meet(hard.box, right)
    assert not meet(soft.box, right)


def test_a_label_crosses_a_faint_line_rather_than_be_left_out() -> None:
    everywhere = Box(0, 0, 400, 200)
    (spot,) = place_labels([mark(100, 100)], [], [everywhere], AREA, most=5)
    assert spot.dx == 11


def test_a_label_without_room_is_left_out() -> None:
    assert place_labels([mark(100, 100)], [AREA], [], AREA, most=5) == [None]
    assert place_labels([mark(100, 100, width=500)], [], [], AREA, most=5) == [None]


def test_labels_never_meet() -> None:
    anchors = [mark(100 + 12 * step, 100, width=80) for step in range(8)]
    placed = boxes(place_labels(anchors, [], [], AREA, most=8))
    assert len(placed) >= 4
    assert not any(meet(a, b) for at, a in enumerate(placed) for b in placed[at + 1 :])


def test_few_labels_are_placed_in_another_order_if_one_would_be_left_out() -> None:
    narrow = Box(0, 0, 170, 20)
    both = place_labels([mark(80, 10), mark(155, 10)], [], [], narrow, most=5)
    assert None not in both
    assert not meet(*boxes(both))


def test_no_more_labels_are_placed_than_asked_for() -> None:
    anchors = [mark(50, 20 + 25 * step) for step in range(7)]
    assert len(boxes(place_labels(anchors, [], [], AREA, most=3))) == 3


def test_the_first_free_box_is_found() -> None:
    rows = [Box(0, 0, 10, 10), Box(20, 0, 30, 10)]
    assert first_free(rows, [Box(5, 5, 8, 8)]) == 1
    assert first_free(rows, [AREA]) is None
