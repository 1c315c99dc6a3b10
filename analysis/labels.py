"""Short names of articles for charts and lists: whose it is, where it stood, and the year."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from typing import Any

import pandas as pd

LONGEST_TITLE = 40
"""Letters of a title in a label: what stands beside a mark without crossing the next one."""
LONGEST_NAME = 28
"""Letters of an author or an outlet in a label; longer ones are names of bodies."""

_AUTHORS = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_PERSON = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,4}")
_SURNAME = re.compile(r"(?:\b(?:van|von|de|der|den|du|di|da|la|le|bin|al|el) )*\S+$")


def label_articles(articles: pd.DataFrame) -> dict[str, str]:
    """Give each article of the articles table a short label, unique and never a bare number.

    "Rasmussen, The Moscow Times (2010)": author (else the title), outlet, year; the identifier
    where none is known. Where two would be alike the title is added, and where that is alike too
    the identifier.
    """
    rows = {row["article_id"]: row for row in articles.to_dict("records")}
    labels = {article_id: _label(row) for article_id, row in rows.items()}
    labels = _tell_apart(labels, lambda key: f"{labels[key]}: {_shorten(rows[key]['title'])}")
    return _tell_apart(labels, lambda key: f"{labels[key]} [{key}]")


def _tell_apart(labels: Mapping[str, str], longer: Callable[[str], str]) -> dict[str, str]:
    """Replace the labels that more than one article has."""
    uses = Counter(labels.values())
    return {key: longer(key) if uses[label] > 1 else label for key, label in labels.items()}


def _label(row: Mapping[Hashable, Any]) -> str:
    whose = _say_authors(row["author"]) or _shorten(row["title"])
    outlet = _shorten(row["outlet"], LONGEST_NAME)
    parts = dict.fromkeys(part for part in (whose, outlet) if part) or [str(row["article_id"])]
    return f"{', '.join(parts)} ({_say_year(row)})"


def _say_authors(author: str) -> str:
    names = [_say_author(name) for name in _AUTHORS.split(author) if name]
    if len(names) > 2:
        return f"{names[0]} et al."
    return " and ".join(names)


def _say_author(name: str) -> str:
    """Give a person's surname with its particles, and a body's name whole."""
    found = _SURNAME.search(name) if _PERSON.fullmatch(name) and len(name) <= LONGEST_NAME else None
    return found.group() if found else _shorten(name, LONGEST_NAME)


def _say_year(row: Mapping[Hashable, Any]) -> str:
    """Give the year as far as the bounds allow: 2014, 2014 to 2015, from 2021, undated."""
    first, last = str(row["date_earliest"])[:4], str(row["date_latest"])[:4]
    if row["date_precision"] == "none" or not (first or last):
        return "undated"
    if not last:
        return f"from {first}"
    if not first:
        return f"until {last}"
    return first if first == last else f"{first} to {last}"


def _shorten(text: str, longest: int = LONGEST_TITLE) -> str:
    """Cut at a space, with an ellipsis where something is cut."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    return head.rpartition(" ")[0].rstrip(",;:–-") + "…" if " " in head else head + "…"
