"""Numbers in words and figures, as they stand on screens and in exports."""

import math
from collections.abc import Sequence
from typing import Any

MINUS = "−"
"""U+2212: a hyphen is no minus sign."""

NO_BREAK = "\N{NO-BREAK SPACE}"

UNKNOWN = "–"
"""What stands where there is no number."""


def signed(value: float, digits: int = 2) -> str:
    """Write a balance or polarity with its sign: "+0.50", "−0.30", "0.00"; "–" for NaN."""
    if math.isnan(value):
        return UNKNOWN
    text = f"{abs(value):.{digits}f}"
    if float(text) == 0:
        return text
    return (MINUS if value < 0 else "+") + text


def decimal(value: float) -> str:
    """Write a figure that needs no plus sign: "0.43", "−0.05"; "–" for NaN.

    It has two digits, and a third where two would make a perfect 1 of what is less.
    """
    if math.isnan(value):
        return UNKNOWN
    digits = 3 if value < 1 and round(value, 2) == 1 else 2
    return signed(value, digits).removeprefix("+")


def percent(share: float, digits: int = 0) -> str:
    """Write a share from 0 to 1 as a percentage: "12 %"; "–" for NaN."""
    if math.isnan(share):
        return UNKNOWN
    return f"{share * 100:.{digits}f}{NO_BREAK}%"


def counted(count: int, noun: str, plural: str = "") -> str:
    """Write a count with its noun: "1 sentence", "1,204 sentences"."""
    word = noun if count == 1 else plural or f"{noun}s"
    return f"{count:,} {word}"


def listed(words: Sequence[str]) -> str:
    """Join words as a sentence does: "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def signed_ticks(values: Sequence[float], digits: int = 1) -> dict[str, Any]:
    """Give the tick values and tick texts of an axis from -1 to +1."""
    texts = ["0" if value == 0 else signed(value, digits) for value in values]
    return {"tickvals": list(values), "ticktext": texts}
