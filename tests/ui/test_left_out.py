"""What a view rests on, in words."""

import pytest

from analysis.store import Size
from ui.left_out import say_size


@pytest.mark.parametrize(
    ("size", "measured", "said"),
    [
        (Size(5, 177, 0), True, "5 articles, 177 sentences"),
        (Size(1, 1, 0), False, "1 article, 1 sentence"),
        (Size(5, 177, 1), True, "5 articles, 177 sentences; 1 article not in English left out"),
        (Size(7, 300, 2), False, "7 articles, 300 sentences; 2 articles not in English among them"),
    ],
)
def test_the_size_of_a_view(size: Size, measured: bool, said: str) -> None:
    assert say_size(size, measured) == said
