"""Exports of press archives, which hold many articles in one file."""

import re
from collections.abc import Sequence

# A line that stands once in each article of an export.
ARTICLE_MARKS: tuple[re.Pattern[str], ...] = (
    re.compile(r"\s*LOAD-DATE:\s"),  # LexisNexis
    re.compile(r"\s*\d+ of \d+ DOCUMENTS\s*$"),  # LexisNexis
    re.compile(r"\s*Document [A-Z]{4,}\d{10,}\w*\s*$"),  # Factiva
)


def count_articles(lines: Sequence[str]) -> int:
    """Count the articles of a press-archive export; 0 where the lines are of no export."""
    return max(sum(mark.match(line) is not None for line in lines) for mark in ARTICLE_MARKS)
