"""A TOML file of a codebook, read and able to say where in it something stands."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.errors import CodebookError
from analysis.terms import GAP


@dataclass(frozen=True)
class CodebookFile:
    """A parsed TOML file that can say where in it something stands."""

    path: Path
    text: str
    content: Mapping[str, Any]

    @classmethod
    def read(cls, path: Path) -> "CodebookFile":
        """Read and parse a file; raises CodebookError."""
        try:
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            raise CodebookError(
                str(path),
                "The file is missing.",
                "A codebook is a folder with frames.toml, themes.toml and actors.toml.",
            ) from None
        except UnicodeDecodeError as error:
            raise CodebookError(
                str(path), f"Byte {error.start} is not UTF-8.", "Save the file as UTF-8."
            ) from None
        try:
            return cls(path, text, tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            raise CodebookError(
                str(path), f"This is not valid TOML: {error}.", "Correct that line."
            ) from None

    def error(self, place: str, problem: str, remedy: str) -> CodebookError:
        """Return an error that names the first line on which ``place`` stands."""
        line = next(
            (n for n, row in enumerate(self.text.splitlines(), 1) if f'"{place}"' in row), 0
        )
        where = f"{self.path}, line {line}" if line else str(self.path)
        return CodebookError(where, problem, remedy)

    def groups(self, key: str) -> list[Mapping[str, Any]]:
        """Return the ``[[key]]`` tables of the file, at least one."""
        groups = self.content.get(key)
        if isinstance(groups, list) and groups and all(isinstance(g, dict) for g in groups):
            return groups
        raise CodebookError(
            str(self.path), f"There is no [[{key}]] table.", f"Add one, headed [[{key}]]."
        )

    def word(self, group: Mapping[str, Any], key: str, allowed: tuple[str, ...] = ()) -> str:
        """Return a text value of a group, one of ``allowed`` where that is given."""
        value = group.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.error(
                str(value), f'"{key}" must be a text, not {value!r}.', f'Write {key} = "…".'
            )
        if allowed and value not in allowed:
            raise self.error(
                value, f'{key} "{value}" is not known.', f"Write one of: {', '.join(allowed)}."
            )
        return value

    def terms(self, group: Mapping[str, Any], seen: set[str]) -> Iterator[str]:
        """Yield the terms of a group, each checked, none of them in ``seen`` already."""
        terms = group.get("terms")
        if not isinstance(terms, list) or not terms:
            raise CodebookError(
                str(self.path),
                f"A group has no list of terms ({name_group(group)}).",
                'Write terms = ["…", "…"].',
            )
        for term in terms:
            yield self.checked(term, seen)

    def checked(self, term: object, seen: set[str]) -> str:
        """Return a term that can be matched and is not in ``seen``; note it there."""
        if not isinstance(term, str):
            raise self.error(str(term), f"The term {term!r} is not a text.", "Put it in quotes.")
        if not all(any(c.isalnum() for c in part.split("*")[0]) for part in term.split(GAP)):
            raise self.error(
                term,
                f'The term "{term}" has a part without a letter before any "*".',
                "Write at least the beginning of a word.",
            )
        key = " ".join(term.lower().replace("-", " ").split())
        if key in seen:
            raise self.error(term, f'The term "{term}" stands twice.', "Leave one of the two.")
        seen.add(key)
        return term


def name_group(group: Mapping[str, Any]) -> str:
    """Name a group by its texts, for an error."""
    return ", ".join(str(value) for value in group.values() if isinstance(value, str))
