"""The pages: every file in its group, every entry with its file."""

from ui.navigation import PAGES, PAGES_FOLDER, find_entry

ENTRIES = [entry for group in PAGES.values() for entry in group]


def test_the_groups_stand_in_order() -> None:
    assert list(PAGES) == ["Findings", "Texts", "Method"]


def test_framing_is_the_start_page() -> None:
    assert ENTRIES[0].stem == "framing"


def test_every_page_is_listed_and_every_entry_has_its_file() -> None:
    assert sorted(path.stem for path in PAGES_FOLDER.glob("*.py")) == sorted(
        entry.stem for entry in ENTRIES
    )


def test_titles_and_questions_are_sentence_case_and_each_their_own() -> None:
    titles = [entry.title for entry in ENTRIES]
    assert len(set(titles)) == len(titles)
    assert [title for title in titles if title != title.capitalize()] == []
    assert all(entry.lead[0].isupper() and entry.lead[-1] in ".?" for entry in ENTRIES)


def test_an_entry_is_found_by_its_stem() -> None:
    assert find_entry("about").title == "About the measures"
