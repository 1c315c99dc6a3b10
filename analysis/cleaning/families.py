"""The wordings of families.toml: is a paragraph one of those that publishers put around texts?"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

# No wording spans more characters; longer paragraphs are not even tried.
MAX_LENGTH = 1000

FAMILIES_FILE = Path(__file__).with_name("families.toml")


@dataclass(frozen=True)
class Family:
    """Wordings with one role; families.toml says what each field means."""

    name: str
    role: str
    pattern: re.Pattern[str]
    max_words: int
    sentences: bool
    whole: bool


def find_family(text: str, *, sentence: bool, whole: bool = False) -> Family | None:
    """Find the first family whose wording a paragraph begins with, or None.

    ``sentence`` says whether the paragraph ends as a sentence does; ``whole`` asks only for
    families of which a single line can be told by itself.
    """
    if len(text) > MAX_LENGTH:
        return None
    text = text.replace("'", "’")
    words = text.count(" ") + 1
    for family in load_families():
        if words > family.max_words or (sentence and not family.sentences):
            continue
        if (family.whole or not whole) and family.pattern.match(text):
            return family
    return None


@lru_cache(maxsize=1)
def load_families() -> tuple[Family, ...]:
    """Read families.toml, once."""
    data = tomllib.loads(FAMILIES_FILE.read_text(encoding="utf-8"))
    return tuple(
        Family(
            entry["name"],
            entry["role"],
            _compile_wordings(entry["wordings"], data["parts"]),
            entry["max_words"],
            entry.get("sentences", False),
            entry.get("whole", False),
        )
        for entry in data["family"]
    )


def _compile_wordings(wordings: list[str], parts: dict[str, str]) -> re.Pattern[str]:
    """Join wordings to one pattern that matches at the start of a paragraph, in any case."""
    joined = "|".join(wordings)
    for name, part in parts.items():
        joined = joined.replace(f"{{{name}}}", part)
    return re.compile(rf"[^\w\"'“”‘’«»„]*(?:{joined})", re.IGNORECASE)
