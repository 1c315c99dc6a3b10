"""The word lists of words.toml."""

import tomllib
from functools import lru_cache
from pathlib import Path

WORDS_FILE = Path(__file__).with_name("words.toml")


@lru_cache(maxsize=1)
def load_words() -> dict[str, frozenset[str]]:
    """Read words.toml, once: each list by its name."""
    data = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in data.items()}
