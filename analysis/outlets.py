"""Outlets: one spelling for each, found by its address or by another spelling of its name."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

OUTLETS_FILE = Path(__file__).with_name("outlets.toml")

_TRAILER = re.compile(
    r"\s*(?:--.*|\((?:online|web)\)|\bonline|\bwebsite|\.com|\.org|\bnews agency)?\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Outlet:
    """An outlet as outlets.toml describes it.

    A ``syndicator`` or ``agency`` sells texts to others: its name in a copyright line does not
    say where a text appeared. One that is not ``is_known`` was made from a domain. ``country`` is
    its ISO 3166 code, where it is given. An ``institution`` is a body that articles are about.
    """

    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    syndicator: bool = False
    agency: bool = False
    is_known: bool = True
    country: str = ""
    institution: bool = False


def find_outlet(name: str) -> Outlet | None:
    """Find the outlet that a text names and nothing else ("Agence France Presse -- English")."""
    return _outlets_by_name().get(_key(name))


def find_standing_outlet(line: str) -> Outlet | None:
    """Find the outlet whose name is a line of its own; "NATO" may as well be a topic."""
    known = find_outlet(line)
    is_topic = known is not None and known.institution and " " not in line.strip()
    return None if is_topic else known


def find_outlet_of(address: str) -> Outlet | None:
    """Find the outlet of a web address; one that is not known is named by its domain.

    None where the address says nothing of it: a host of copies or links (archive.org, doi.org).
    """
    if "://" not in address:
        address = f"https://{address}"
    domain = (urlsplit(address).hostname or "").removeprefix("www.")
    parts = domain.split(".")
    for start in range(len(parts) - 1):
        suffix = ".".join(parts[start:])
        if suffix in _hosts():
            return None
        if suffix in _outlets_by_domain():
            return _outlets_by_domain()[suffix]
    return Outlet(domain, (domain,), is_known=False) if len(parts) > 1 else None


def find_date_order(name: str, address: str) -> Literal["day", "month", ""]:
    """Tell whether an outlet writes the day or the month first in a date in figures; "" if unsure.

    By its country: in the United States the month, elsewhere the day (CLDR's short dates), as the
    outlet's own entry names it or the end of its domain.
    """
    domain = urlsplit(address).hostname or ""
    known = find_outlet(name) or (find_outlet_of(domain) if domain else None)
    country = known.country if known else ""
    ending = (domain or next(iter(known.domains if known else ()), "")).rsplit(".", 1)[-1]
    if country == "US" or (not country and ending in _endings("month_first")):
        return "month"
    return "day" if country or ending in _endings("day_first") else ""


@lru_cache(maxsize=1)
def _data() -> dict[str, object]:
    return tomllib.loads(OUTLETS_FILE.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _outlets() -> tuple[Outlet, ...]:
    entries = _data()["outlet"]
    assert isinstance(entries, list)  # noqa: S101  # the project's own file, checked by a test
    return tuple(
        Outlet(
            entry["name"],
            tuple(entry["domains"]),
            tuple(entry.get("aliases", ())),
            entry.get("syndicator", False),
            entry.get("agency", False),
            country=entry.get("country", ""),
            institution=entry.get("institution", False),
        )
        for entry in entries
    )


@lru_cache(maxsize=1)
def _hosts() -> frozenset[str]:
    hosts = _data()["hosts"]
    assert isinstance(hosts, dict)  # noqa: S101  # the project's own file, checked by a test
    return frozenset(hosts["domains"])


def _endings(order: str) -> list[str]:
    endings = _data()["endings"]
    assert isinstance(endings, dict)  # noqa: S101  # the project's own file, checked by a test
    return list(endings[order])


@lru_cache(maxsize=1)
def _outlets_by_domain() -> dict[str, Outlet]:
    return {domain: outlet for outlet in _outlets() for domain in outlet.domains}


@lru_cache(maxsize=1)
def _outlets_by_name() -> dict[str, Outlet]:
    return {
        _key(name): outlet
        for outlet in _outlets()
        for name in (outlet.name, *outlet.aliases, *outlet.domains)
    }


def _key(name: str) -> str:
    """Reduce a name to what its spellings share: no article, no capitals, no hyphens."""
    words = _TRAILER.sub("", name.strip(" \t.,;:*_()\"'“”").casefold())
    return re.sub(r"[\s\-–]+", " ", words).removeprefix("the ").strip()
