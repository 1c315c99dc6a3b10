"""The codebook: what ships is sound, and what is wrong in a reader's own is named."""

import shutil
from pathlib import Path

import pytest

from analysis.codebook import DEFAULT_CODEBOOK, load_codebook
from analysis.errors import CodebookError

FRAMES = """
title = "Test"
[[terms]]
frame = "cooperative"
class = "consult"
weight = 1.0
terms = ["talks"]
[[rules]]
rule = "negation"
terms = ["no"]
"""
THEMES = """
title = "Test"
[[themes]]
name = "trade"
label = "Trade"
help = "Trade."
terms = ["tariff*"]
"""
ACTORS = """
title = "Test"
sides = ["A", "B"]
[[actors]]
kind = "state"
side = "A"
[actors.names]
"Aland" = ["Aland", "Alander*"]
[places.names]
"Acity" = "Aland"
"""


def make(folder: Path, **files: str) -> Path:
    """Write a small sound codebook, with the given files instead of its own."""
    texts = {"frames": FRAMES, "themes": THEMES, "actors": ACTORS} | files
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_the_shipped_codebook_is_sound() -> None:
    codebook = load_codebook()
    assert codebook.name == "nato_russia"
    assert codebook.sides == ("NATO", "Russia")
    assert len(codebook.themes) == 16
    assert {actor.side for actor in codebook.actors} == {"", "NATO", "Russia", "both"}
    assert len(codebook.hash) == 12


def test_a_small_codebook_of_another_relationship(tmp_path: Path) -> None:
    codebook = load_codebook(make(tmp_path))
    assert codebook.sides == ("A", "B")
    assert [term.term for term in codebook.frames] == ["talks"]
    assert [(actor.name, actor.place) for actor in codebook.actors] == [
        ("Aland", ""),
        ("Aland", "Acity"),
    ]
    assert codebook.events == ()


def test_the_hash_tells_two_codebooks_apart(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(DEFAULT_CODEBOOK, copy)
    assert load_codebook(copy).hash == load_codebook().hash
    themes = copy / "themes.toml"
    themes.write_text(themes.read_text(encoding="utf-8") + "\n# a word\n", encoding="utf-8")
    assert load_codebook(copy).hash != load_codebook().hash


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("frames", '"talks"', '"talks", "Talks"', 'line 7: The term "Talks" stands twice.'),
        ("frames", '"talks"', '""', 'The term "" has a part without a letter'),
        ("frames", '"talks"', '"*"', 'The term "*" has a part without a letter'),
        ("frames", '"talks"', '"no … *"', 'The term "no … *" has a part without a letter'),
        ("frames", '"talks"', "1", "The term 1 is not a text."),
        ("frames", '["talks"]', "[]", "A group has no list of terms"),
        ("frames", '"cooperative"', '"warm"', 'line 4: frame "warm" is not known. Write one of'),
        ("frames", "1.0", "9", 'The weight of "consult" is 9.'),
        ("frames", "1.0", '"1"', "The weight of \"consult\" is '1'."),
        ("frames", '"negation"', '"magic"', 'line 9: rule "magic" is not known.'),
        ("frames", "[[rules]]", "[[rules", "This is not valid TOML"),
        ("frames", "[[terms]]", "[[words]]", "There is no [[terms]] table."),
        ("themes", '"Trade"', "1", '"label" must be a text, not 1.'),
        ("themes", '"tariff*"', '"tariff*", "tariff*"', "stands twice"),
        ("actors", '["A", "B"]', '["A"]', "sides is ['A']."),
        ("actors", '["A", "B"]', '["C", "B"]', 'side "A" is not known.'),
        ("actors", '"state"', '"planet"', 'kind "planet" is not known.'),
        ("actors", '"Alander*"', '"Aland"', 'The alias "Aland" stands twice.'),
        ("actors", '= "Aland"', '= "Bland"', '"Acity" stands for "Bland", which is no actor.'),
        ("actors", 'sides =', 'blocs = ["C"]\nsides =', "blocs is ['C']."),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place(
    tmp_path: Path, name: str, old: str, new: str, message: str
) -> None:
    texts = {"frames": FRAMES, "themes": THEMES, "actors": ACTORS}
    assert old in texts[name]
    make(tmp_path, **{name: texts[name].replace(old, new, 1)})
    with pytest.raises(CodebookError) as caught:
        load_codebook(tmp_path)
    assert message in str(caught.value)
    assert f"{name}.toml" in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "themes.toml").unlink()
    with pytest.raises(CodebookError, match=r"themes\.toml: The file is missing"):
        load_codebook(tmp_path)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "themes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(CodebookError, match="Byte 0 is not UTF-8"):
        load_codebook(tmp_path)


@pytest.mark.parametrize("name", ["frames.toml", "themes.toml", "actors.toml"])
def test_every_file_says_where_its_words_come_from(name: str) -> None:
    header = (DEFAULT_CODEBOOK / name).read_text(encoding="utf-8").split("\n\n")[0]
    assert header.startswith("#")
    text = (DEFAULT_CODEBOOK / name).read_text(encoding="utf-8")[:1500]
    assert "written from" in text or "Sources:" in text


NAMES = """
title = "Test"
[de]
"Aland" = ["Alandien*"]
"""


def test_names_in_other_languages_stand_beside_those_of_the_actor_file(tmp_path: Path) -> None:
    names = load_codebook(make(tmp_path, names=NAMES)).names
    assert names.covers("de")
    assert not names.covers("fr")
    assert names.vocabulary("de").aliases == ("Aland", "Alander*", "Alandien*", "Acity")
    assert names.vocabulary("fr").aliases == ("Aland", "Alander*", "Acity")
    assert names.vocabulary("de") is names.vocabulary("de")


@pytest.mark.parametrize(
    ("names", "problem"),
    [
        (NAMES.replace("Aland", "Bland", 1), '"Bland" is no actor.'),
        (NAMES.replace("Alandien*", "Aland"), 'The alias "Aland" stands twice.'),
    ],
)
def test_an_error_in_the_names_says_what_is_wrong(tmp_path: Path, names: str, problem: str) -> None:
    with pytest.raises(CodebookError) as raised:
        load_codebook(make(tmp_path, names=names))
    assert raised.value.problem == problem


def test_common_words_are_kept_as_the_search_sees_them(tmp_path: Path) -> None:
    actors = ACTORS.replace("sides", 'common = ["The A-land"]\nsides', 1)
    assert load_codebook(make(tmp_path, actors=actors)).common == {"the a land"}
    with pytest.raises(CodebookError, match="common is 3"):
        load_codebook(make(tmp_path, actors=ACTORS.replace("sides", "common = 3\nsides", 1)))
