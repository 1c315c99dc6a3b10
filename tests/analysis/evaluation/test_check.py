"""A check counts what holds and names what does not."""

from analysis.evaluation.check import Check, check_from_json, check_to_json, count_check


def test_what_does_not_hold_is_named() -> None:
    check = count_check("is even", "numbers", [2, 3, 4], lambda number: number % 2 == 0)
    assert check == Check("is even", "numbers", 2.0, 3.0, 3, misses=("3",))
    assert not check.holds


def test_a_check_holds_from_what_is_wanted_on() -> None:
    assert Check("a", "b", 2.0, 2.0, 3).holds


def test_a_share_is_told_from_a_count() -> None:
    assert Check("a", "b", 0.99, 0.98, 1481).is_share
    assert not Check("a", "b", 1.0, 1.0, 1).is_share


def test_a_check_comes_back_from_json() -> None:
    check = Check("a", "b", 0.25, 0.5, 7, {"other": 0.125}, ("x", "y"), "2026-01-01")
    assert check_from_json(check_to_json(check)) == check
