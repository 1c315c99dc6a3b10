"""The codebook: the TOML files that say what counts as a frame, a theme and an actor."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from analysis.codebook_file import CodebookFile, name_group
from analysis.errors import CodebookError
from analysis.events import Event, load_events
from analysis.learned import Learned, load_learned
from analysis.terms import TermIndex, TermMatch, normalise

DEFAULT_CODEBOOK = Path(__file__).parent / "codebooks" / "nato_russia"
FRAMES_FILE, THEMES_FILE, ACTORS_FILE = "frames.toml", "themes.toml", "actors.toml"
EVENTS_FILE, SENTIMENT_FILE, LEARNED_FILE = "events.toml", "sentiment.toml", "learned.json"
NAMES_FILE = "names.toml"
"""Files that may be missing."""

TERM_FRAMES = ("cooperative", "confrontational")
POLARITIES = ("positive", "negative")
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
class EvaluativeTerm:
    """A term that evaluates the actor it stands by.

    ``value`` is its weight (0.25 to 3), below zero for blame; ``group`` its class.
    """

    term: str
    value: float
    group: str


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
    evaluations: list[TermMatch]


@dataclass(frozen=True)
class Vocabulary:
    """All terms of a codebook, compiled into one index.

    What a match belongs to stands at its place in ``framing`` (frame and rule terms),
    ``themes``, ``actors`` or ``evaluations``; ``aliases`` are the actors' names as the actor file
    writes them.
    """

    framing: tuple[FrameTerm | RuleTerm, ...]
    themes: tuple[Theme, ...]
    actors: tuple[Actor, ...]
    aliases: tuple[str, ...]
    evaluations: tuple[EvaluativeTerm, ...]
    index: TermIndex

    def find(self, texts: Sequence[str]) -> list[Terms]:
        """Return the terms of each text in one pass over all of them."""
        return [Terms(*groups) for groups in self.index.find(texts)]


class Names:
    """The names of the actors by the language of a text, each language's compiled when it comes."""

    def __init__(
        self, actors: Sequence[Actor], other: Mapping[str, Mapping[str, Sequence[str]]]
    ) -> None:
        """Take the actors, and by language and actor the names in ``other`` languages."""
        self._actors = tuple(actors)
        self._other = other
        self._compiled: dict[str, Vocabulary] = {}

    def covers(self, language: str) -> bool:
        """Say whether the actors' names in this language are listed."""
        return language in self._other

    def vocabulary(self, language: str) -> Vocabulary:
        """Return the actors' names in this language, beside those that are the same in all."""
        if language not in self._compiled:
            actors = tuple(self._translate(self._other.get(language, {})))
            self._compiled[language] = _vocabulary((), (), actors, ())
        return self._compiled[language]

    def _translate(self, names: Mapping[str, Sequence[str]]) -> Iterator[Actor]:
        """Yield the actors with the names added; a capital has none of its own."""
        for actor in self._actors:
            more = () if actor.place else tuple(names.get(actor.name, ()))
            yield replace(actor, aliases=(*actor.aliases, *more))


@dataclass(frozen=True)
class Codebook:
    """One relationship's codebook, read and checked.

    ``common`` are names of actors that are common words too, as `terms.normalise` writes them.
    ``hash`` is the first 12 hex digits of the sha256 over the bytes of all its files: two runs
    with the same hash used the same words and rules.
    """

    name: str
    hash: str
    sides: tuple[str, str]
    blocs: tuple[str, ...]
    common: frozenset[str]
    frames: tuple[FrameTerm, ...]
    rules: tuple[RuleTerm, ...]
    themes: tuple[Theme, ...]
    actors: tuple[Actor, ...]
    evaluations: tuple[EvaluativeTerm, ...]
    events: tuple[Event, ...]
    names: Names = field(repr=False, compare=False)
    vocabulary: Vocabulary = field(repr=False, compare=False)
    learned: Mapping[str, Learned] = field(repr=False, compare=False)


def load_codebook(folder: Path = DEFAULT_CODEBOOK, learned: bool = True) -> Codebook:
    """Read and check the codebook in ``folder``, with or without its learned weights.

    Raises:
        CodebookError: a file is missing, is no TOML, or contradicts itself; the message names
            the file, the place in it and the remedy.
    """
    frames_file, themes_file, actors_file = (
        CodebookFile.read(folder / name) for name in (FRAMES_FILE, THEMES_FILE, ACTORS_FILE)
    )
    frames, rules = tuple(_frame_terms(frames_file)), tuple(_rule_terms(frames_file))
    themes = tuple(_themes(themes_file))
    sides = _sides(actors_file)
    actors = tuple(_actors(actors_file, sides))
    evaluations = tuple(_evaluations(folder / SENTIMENT_FILE))
    return Codebook(
        name=folder.name,
        hash=_digest(folder),
        sides=sides,
        blocs=_blocs(actors_file, sides),
        common=_common(actors_file),
        frames=frames,
        rules=rules,
        themes=themes,
        actors=actors,
        evaluations=evaluations,
        events=load_events(folder / EVENTS_FILE) if (folder / EVENTS_FILE).exists() else (),
        names=Names(actors, _other_names(folder / NAMES_FILE, actors)),
        vocabulary=_vocabulary((*frames, *rules), themes, actors, evaluations),
        learned=load_learned(folder / LEARNED_FILE) if learned else {},
    )


def _digest(folder: Path) -> str:
    """Hash the names and bytes of the codebook's files in order of name."""
    digest = hashlib.sha256()
    for path in sorted([*folder.glob("*.toml"), *folder.glob(LEARNED_FILE)]):
        data = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{path.name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()[:HASH_DIGITS]


def _vocabulary(
    framing: tuple[FrameTerm | RuleTerm, ...],
    themes: tuple[Theme, ...],
    actors: tuple[Actor, ...],
    evaluations: tuple[EvaluativeTerm, ...],
) -> Vocabulary:
    theme_terms = [(term, theme) for theme in themes for term in theme.terms]
    aliases = [(alias, actor) for actor in actors for alias in actor.aliases]
    return Vocabulary(
        framing,
        tuple(theme for _, theme in theme_terms),
        tuple(actor for _, actor in aliases),
        tuple(alias for alias, _ in aliases),
        evaluations,
        TermIndex(
            [item.term for item in framing],
            [term for term, _ in theme_terms],
            [alias for alias, _ in aliases],
            [item.term for item in evaluations],
        ),
    )


def _frame_terms(file: CodebookFile) -> Iterator[FrameTerm]:
    seen: set[str] = set()
    for group in file.groups("terms"):
        frame = file.word(group, "frame", TERM_FRAMES)
        name, weight = file.word(group, "class"), _weight(file, group)
        for term in file.terms(group, seen):
            yield FrameTerm(term, frame, weight, name)


def _weight(file: CodebookFile, group: Mapping[str, Any]) -> float:
    weight = group.get("weight")
    if isinstance(weight, int | float) and MIN_WEIGHT <= weight <= MAX_WEIGHT:
        return float(weight)
    name = str(group.get("class"))
    raise file.error(
        name,
        f'The weight of "{name}" is {weight!r}.',
        f"Write a number from {MIN_WEIGHT} to {MAX_WEIGHT}.",
    )


def _evaluations(path: Path) -> Iterator[EvaluativeTerm]:
    """Yield the terms of the sentiment file; a codebook without one measures no sentiment."""
    if not path.exists():
        return
    file = CodebookFile.read(path)
    seen: set[str] = set()
    for group in file.groups("terms"):
        sign = 1 if file.word(group, "polarity", POLARITIES) == "positive" else -1
        name, weight = file.word(group, "class"), _weight(file, group)
        for term in file.terms(group, seen):
            yield EvaluativeTerm(term, sign * weight, name)


def _rule_terms(file: CodebookFile) -> Iterator[RuleTerm]:
    for group in file.groups("rules"):
        rule = file.word(group, "rule", RULES)
        for term in file.terms(group, set()):
            yield RuleTerm(term, rule)


def _themes(file: CodebookFile) -> Iterator[Theme]:
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


def _sides(file: CodebookFile) -> tuple[str, str]:
    match file.content.get("sides"):
        case [str(first), str(second)] if first and second and first != second:
            return first, second
        case other:
            raise file.error(
                "sides", f"sides is {other!r}.", 'Name the two sides: sides = ["A", "B"].'
            )


def _blocs(file: CodebookFile, sides: tuple[str, str]) -> tuple[str, ...]:
    """Return the sides that are blocs of many members, with matters of their own."""
    blocs = file.content.get("blocs", [])
    if not isinstance(blocs, list) or any(bloc not in sides for bloc in blocs):
        raise file.error(
            "blocs", f"blocs is {blocs!r}.", f'Name sides only: blocs = ["{sides[0]}"].'
        )
    return tuple(blocs)


def _common(file: CodebookFile) -> frozenset[str]:
    """Return the names that are common words too, as the search for terms sees them."""
    words = file.content.get("common", [])
    if not isinstance(words, list) or any(not isinstance(word, str) for word in words):
        raise file.error("common", f"common is {words!r}.", 'Write common = ["…", "…"].')
    return frozenset(map(normalise, words))


def _actors(file: CodebookFile, sides: tuple[str, str]) -> Iterator[Actor]:
    aliases: set[str] = set()
    by_name: dict[str, Actor] = {}
    for group in file.groups("actors"):
        kind = file.word(group, "kind", KINDS)
        side = file.word(group, "side", (*sides, BOTH)) if "side" in group else ""
        role = file.word(group, "role", ROLES) if "role" in group else ""
        names = group.get("names")
        if not isinstance(names, dict) or not names:
            raise CodebookError(
                str(file.path),
                f"A group has no names ({name_group(group)}).",
                "Add [actors.names].",
            )
        for name, written in names.items():
            checked = tuple(_aliases(file, name, written, aliases))
            actor = Actor(name, kind, side, role, checked)
            if name in by_name:
                raise file.error(name, f'The actor "{name}" stands twice.', "Join the two.")
            by_name[name] = actor
            yield actor
    yield from _capitals(file, by_name, aliases)


def _aliases(file: CodebookFile, name: str, written: object, seen: set[str]) -> Iterator[str]:
    if not isinstance(written, list) or not written:
        raise file.error(name, f'"{name}" has no aliases.', f'Write "{name}" = ["{name}"].')
    for alias in written:
        cased: set[str] = set()
        yield file.checked(alias, cased)
        if alias in seen:
            raise file.error(alias, f'The alias "{alias}" stands twice.', "Leave one of the two.")
        seen.add(alias)


def _other_names(path: Path, actors: Sequence[Actor]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Read the actors' names in other languages; a codebook without the file has none."""
    if not path.exists():
        return {}
    file = CodebookFile.read(path)
    known = {actor.name for actor in actors}
    listed = {alias for actor in actors for alias in actor.aliases}
    other: dict[str, dict[str, tuple[str, ...]]] = {}
    for language, names in file.content.items():
        if not isinstance(names, dict):
            continue  # the title
        seen = set(listed)
        for name, written in names.items():
            if name not in known:
                raise file.error(name, f'"{name}" is no actor.', f"Add it to {ACTORS_FILE}.")
            other.setdefault(language, {})[name] = tuple(_aliases(file, name, written, seen))
    return other


def _capitals(
    file: CodebookFile, by_name: Mapping[str, Actor], aliases: set[str]
) -> Iterator[Actor]:
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
