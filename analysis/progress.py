"""How far a long work has come, and how long it will take, for somebody who waits for it."""

import sys
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def watch(items: Iterable[T], label: str, count: Callable[[], int]) -> Iterable[T]:
    """Show on standard error how many of the items are done, and the time left.

    Nothing is shown, and nothing counted, where nobody looks: in a file or a pipe.
    """
    if not sys.stderr.isatty():
        return items
    from tqdm import tqdm  # type: ignore[import-untyped]  # late: hardly any run needs it

    shown: Iterable[T] = tqdm(
        items, desc=label, total=count(), unit="article", leave=False, file=sys.stderr
    )
    return shown
