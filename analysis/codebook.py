"""The codebook: the TOML files that say what counts as a frame, a theme and an actor."""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from analysis.errors import CodebookError
from analysis.events import Event, load_events
from analysis.terms import GAP, TermIndex, TermMatch

DEFAULT_CODEBOOK = Path(__file__).parent / "codebooks" / "nato_russia"
FRAMES_FILE, THEMES_FILE, ACTORS_FILE = "frames.toml", "themes.toml", "actors.toml"
EVENTS_FILE = "events.toml"

TERM_FRAMES = ("cooperative", "confrontational")
KINDS = ("state", "organisation", "person", "place")
BOTH = "both"
ROLES = ("", "contested", "shared")
RULES = (
    "negation",
    "idle",
    "ending",
    "refusal",
    "weakening",
    "easing",
    "countering",
    "resuming",
    "call",
    "concession",
    "contrast",
    "pair",
    "barrier",
    "shared enemy",
    "inside one side",
    "both in view",
    "speech",
    "opinion",
)
MIN_WEIGHT, MAX_WEIGHT = 0.25, 3.0
HASH_DIGITS = 12


@dataclass(frozen=True)
class FrameTerm:
    """A term that shows the relationship as cooperative or confrontational.

    ``weight`` (0.25 to 3) is how much it says by itself, ``group`` its class of events.
    """

    term: str
    frame: str
    weight: float
    group: str


@dataclass(frozen=True)
class RuleTerm:
    """A term that governs others; ``rule`` names what it does to them."""

    term: str
    rule: str


@dataclass(frozen=True)
class Theme:
    """One theme, with its words for the screen and its terms.

    ``ended`` names the theme that takes its place where a rule of ending governs its term.
    """

    name: str
    label: str
    help: str
    terms: tuple[str, ...]
    ended: str = ""


@dataclass(frozen=True)
class Actor:
    """An actor or place that texts name.

    ``side`` is one of the codebook's sides, "both" for what belongs to both, or "" for third
    parties. ``place`` is the name of the place that the aliases mean after a word of place;
    it is "" for all but capitals.
    """

    name: str
    kind: str
    side: str
    role: str
    aliases: tuple[str, ...]
    place: str = ""


class Terms(NamedTuple):
    """The matches of one sentence, by what they are matches of."""

    framing: list[TermMatch]
    themes: list[TermMatch]
    actors: list[TermMatch]


@dataclass(frozen=True)
class Vocabulary:
    """All terms of a codebook, compiled into one index.

    What a match belongs to stands at its place in ``framing`` (frame and rule terms),
    ``themes`` or ``actors``; ``aliases`` are the actors' names as the actor file writes them.
    """

    framing: tuple[FrameTerm | RuleTerm, ...]
    themes: tuple[Theme, ...]
    actors: tuple[Actor, ...]
    aliases: tuple[str, ...]
    index: TermIndex

    def find(self, texts: Sequence[str]) -> list[Terms]:
        """Return the terms of each text in one pass over all of them."""
        return [Terms(*groups) for groups in self.index.find(texts)]


@dataclass(frozen=True)
class Codebook:
    """One relationship's codebook, read and checked.

    ``hash`` is the first 12 hex digits of the sha256 over the bytes of all its files: two runs
    with the same hash used the same words and rules.
    """

    name: str
    hash: str
    sides: tuple[str, str]
    blocs: tuple[str, ...]
    frames: tuple[FrameTerm, ...]
    rules: tuple[RuleTerm, ...]
    themes: tuple[Theme, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    vocabulary: Vocabulary = field(repr=False, compare=False)


def load_codebook(folder: Path = DEFAULT_CODEBOOK) -> Codebook:
    """Read and check the codebook in ``folder``.

    Raises:
        CodebookError: a file is missing, is no TOML, or contradicts itself; the message names
            the file, the place in it and the remedy.
    """
    frames_file, themes_file, actors_file = (
        _File.read(folder / name) for name in (FRAMES_FILE, THEMES_FILE, ACTORS_FILE)
    )
    frames, rules = tuple(_frame_terms(frames_file)), tuple(_rule_terms(frames_file))
    themes = tuple(_themes(themes_file))
    sides = _sides(actors_file)
    actors = tuple(_actors(actors_file, sides))
    return Codebook(
        name=folder.name,
        hash=_digest(folder),
        sides=sides,
        blocs=_blocs(actors_file, sides),
        frames=frames,
        rules=rules,
        themes=themes,
        actors=actors,
        events=load_events(folder / EVENTS_FILE) if (folder / EVENTS_FILE).exists() else (),
        vocabulary=_vocabulary(frames, rules, themes, actors),
    )


def _digest(folder: Path) -> str:
    """Hash the names and bytes of the folder's TOML files in order of name."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.toml")):
        data = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{path.name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()[:HASH_DIGITS]


def _vocabulary(
    frames: tuple[FrameTerm, ...],
    rules: tuple[RuleTerm, ...],
    themes: tuple[Theme, ...],
    actors: tuple[Actor, ...],
) -> Vocabulary:
    framing: tuple[FrameTerm | RuleTerm, ...] = (*frames, *rules)
    theme_terms = [(term, theme) for theme in themes for term in theme.terms]
    aliases = [(alias, actor) for actor in actors for alias in actor.aliases]
    return Vocabulary(
        framing,
        tuple(theme for _, theme in theme_terms),
        tuple(actor for _, actor in aliases),
        tuple(alias for alias, _ in aliases),
        TermIndex(
            [item.term for item in framing],
            [term for term, _ in theme_terms],
            [alias for alias, _ in aliases],
        ),
    )


@dataclass(frozen=True)
class _File:
    """A parsed TOML file that can say where in it something stands."""

    path: Path
    text: str
    content: Mapping[str, Any]

    @classmethod
    def read(cls, path: Path) -> "_File":
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
                f"A group has no list of terms ({_name(group)}).",
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


def _name(group: Mapping[str, Any]) -> str:
    return ", ".join(str(value) for value in group.values() if isinstance(value, str))


def _frame_terms(file: _File) -> Iterator[FrameTerm]:
    seen: set[str] = set()
    for group in file.groups("terms"):
        frame = file.word(group, "frame", TERM_FRAMES)
        name, weight = file.word(group, "class"), group.get("weight")
        if not isinstance(weight, int | float) or not MIN_WEIGHT <= weight <= MAX_WEIGHT:
            raise file.error(
                name,
                f'The weight of "{name}" is {weight!r}.',
                f"Write a number from {MIN_WEIGHT} to {MAX_WEIGHT}.",
            )
        for term in file.terms(group, seen):
            yield FrameTerm(term, frame, float(weight), name)


def _rule_terms(file: _File) -> Iterator[RuleTerm]:
    for group in file.groups("rules"):
        rule = file.word(group, "rule", RULES)
        for term in file.terms(group, set()):
            yield RuleTerm(term, rule)


def _themes(file: _File) -> Iterator[Theme]:
    groups = file.groups("themes")
    known = tuple(str(group.get("name")) for group in groups)
    names: set[str] = set()
    for group in groups:
        name = file.word(group, "name")
        if name in names:
            raise file.error(name, f'The theme "{name}" stands twice.', "Join the two.")
        names.add(name)
        yield Theme(
            name,
            file.word(group, "label"),
            file.word(group, "help"),
            tuple(file.terms(group, set())),
            file.word(group, "ended", known) if "ended" in group else "",
        )


def _sides(file: _File) -> tuple[str, str]:
    match file.content.get("sides"):
        case [str(first), str(second)] if first and second and first != second:
            return first, second
        case other:
            raise file.error(
                "sides", f"sides is {other!r}.", 'Name the two sides: sides = ["A", "B"].'
            )


def _blocs(file: _File, sides: tuple[str, str]) -> tuple[str, ...]:
    """Return the sides that are blocs of many members, with matters of their own."""
    blocs = file.content.get("blocs", [])
    if not isinstance(blocs, list) or any(bloc not in sides for bloc in blocs):
        raise file.error(
            "blocs", f"blocs is {blocs!r}.", f'Name sides only: blocs = ["{sides[0]}"].'
        )
    return tuple(blocs)


def _actors(file: _File, sides: tuple[str, str]) -> Iterator[Actor]:
    aliases: set[str] = set()
    by_name: dict[str, Actor] = {}
    for group in file.groups("actors"):
        kind = file.word(group, "kind", KINDS)
        side = file.word(group, "side", (*sides, BOTH)) if "side" in group else ""
        role = file.word(group, "role", ROLES) if "role" in group else ""
        names = group.get("names")
        if not isinstance(names, dict) or not names:
            raise CodebookError(
                str(file.path), f"A group has no names ({_name(group)}).", "Add [actors.names]."
            )
        for name, written in names.items():
            checked = tuple(_aliases(file, name, written, aliases))
            actor = Actor(name, kind, side, role, checked)
            if name in by_name:
                raise file.error(name, f'The actor "{name}" stands twice.', "Join the two.")
            by_name[name] = actor
            yield actor
    yield from _capitals(file, by_name, aliases)


def _aliases(file: _File, name: str, written: object, seen: set[str]) -> Iterator[str]:
    if not isinstance(written, list) or not written:
        raise file.error(name, f'"{name}" has no aliases.', f'Write "{name}" = ["{name}"].')
    for alias in written:
        cased: set[str] = set()
        yield file.checked(alias, cased)
        if alias in seen:
            raise file.error(alias, f'The alias "{alias}" stands twice.', "Leave one of the two.")
        seen.add(alias)


def _capitals(file: _File, by_name: Mapping[str, Actor], aliases: set[str]) -> Iterator[Actor]:
    """Yield the capitals of the [places] table: a place, or the actor that it stands for."""
    places = file.content.get("places", {})
    names = places.get("names", {}) if isinstance(places, dict) else {}
    for city, stands_for in names.items():
        if city in aliases:
            raise file.error(city, f'The alias "{city}" stands twice.', "Leave one of the two.")
        actor = by_name.get(stands_for)
        if actor is None and stands_for != city:
            raise file.error(
                city, f'"{city}" stands for "{stands_for}", which is no actor.', "Add the actor."
            )
        if actor is None:
            yield Actor(city, "place", "", "", (city,))
        else:
            yield Actor(actor.name, actor.kind, actor.side, actor.role, (city,), place=city)
