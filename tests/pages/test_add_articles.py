"""The page to add articles: what was read, corrected, added, and taken away again."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

DASHBOARD = Path(__file__).resolve().parents[2] / "dashboard.py"
SECONDS = 60
TEXT = "NATO and Russia agreed to cooperate. They resumed their dialogue in Brussels."


def open_page() -> AppTest:
    app = AppTest.from_file(str(DASHBOARD), default_timeout=SECONDS)
    app.switch_page("pages/add_articles.py").run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def field(app: AppTest, name: str) -> str:
    return next(each.key for each in app.text_input if each.key.startswith(f"{name}-"))


def upload(app: AppTest, *files: tuple[str, bytes]) -> None:
    kinds = {"txt": "text/plain", "pdf": "application/pdf"}
    app.file_uploader[0].set_value(
        [(name, data, kinds[name.rpartition(".")[2]]) for name, data in files]
    ).run()
    assert not app.exception


def test_without_articles_the_page_says_what_it_takes() -> None:
    app = open_page()
    assert app.title[0].value == "Add articles"
    assert app.subheader[0].value == "Your articles: 0"


def test_a_pasted_text_is_read_corrected_added_and_removed(added: Path) -> None:
    app = open_page()
    app.text_area(key="pasted").input(TEXT)
    press(app, "Read this text")
    app.text_input(key=field(app, "title")).input("A talk")
    app.text_input(key=field(app, "date")).input("2015")
    press(app, "Add this article")
    assert app.subheader[0].value == "Your articles: 1"
    assert any("other articles with a balance" in each.value for each in app.markdown)
    again = open_page()
    assert again.subheader[0].value == "Your articles: 1"
    again.multiselect(key="chosen-added").select("A talk (2015)").run()
    press(again, "Remove 1 article")
    assert again.subheader[0].value == "Your articles: 0"
    assert list(added.iterdir()) == []


def test_a_bad_date_is_said_and_nothing_is_added() -> None:
    app = open_page()
    app.text_area(key="pasted").input(TEXT)
    press(app, "Read this text")
    app.text_input(key=field(app, "date")).input("soon")
    press(app, "Add this article")
    assert app.error[0].value.replace("\\", "").startswith('Date: the date "soon" cannot be read.')
    assert app.subheader[0].value == "Your articles: 0"


def test_a_refused_file_is_named_and_the_others_are_added_together() -> None:
    app = open_page()
    upload(
        app,
        ("one.txt", TEXT.encode()),
        ("bad.pdf", b"%PDF-1.4 broken"),
        ("two.txt", b"Russia threatens NATO. NATO condemned the aggression of Russia."),
    )
    counts = "**3 files**: 2 accepted, 0 off-topic, 0 duplicates, 1 refused."
    assert counts in [each.value for each in app.markdown]
    assert app.error[0].value.replace("\\", "").startswith("bad.pdf: ")
    press(app, "Add all 2 articles as they were read")
    assert list(app.dataframe[0].value["State"]) == ["Accepted", "Refused", "Accepted"]
    assert counts in [each.value for each in app.markdown]
    assert app.subheader[0].value == "Your articles: 2"


def test_the_same_text_twice_is_said() -> None:
    app = open_page()
    upload(app, ("one.txt", TEXT.encode()))
    press(app, "Add this article")
    upload(app, ("one.txt", TEXT.encode() + b"\n"))
    words = app.warning[0].value.replace("\\", "")
    assert words.startswith("100 % of its words stand in")
    app.checkbox[0].check()
    press(app, "Add this article")
    assert list(app.dataframe[0].value["In the findings"]) == ["yes", "yes"]


def test_an_article_that_repeats_another_is_listed_as_not_counted() -> None:
    app = open_page()
    upload(app, ("one.txt", TEXT.encode()), ("two.txt", TEXT.encode() + b"\n"))
    press(app, "Add all 2 articles as they were read")
    counted = list(app.dataframe[1].value["In the findings"])
    assert sorted(counted) == ["no, it repeats another", "yes"]


def test_an_added_article_is_corrected() -> None:
    app = open_page()
    upload(app, ("one.txt", TEXT.encode()))
    press(app, "Add this article")
    again = open_page()
    again.multiselect(key="chosen-added").select(again.multiselect(key="chosen-added").options[0])
    again.run()
    press(again, "Correct it")
    again.text_input(key=field(again, "title")).input("A talk")
    press(again, "Save the corrections")
    assert list(again.dataframe[0].value["Title"]) == ["A talk"]


def test_all_of_them_are_removed_together(added: Path) -> None:
    app = open_page()
    upload(app, ("one.txt", TEXT.encode()))
    press(app, "Add this article")
    again = open_page()
    press(again, "Remove all")
    assert again.subheader[0].value == "Your articles: 0"
    assert list(added.iterdir()) == []


def test_an_empty_corpus_takes_its_first_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("FRAMING_CORPUS", str(tmp_path / "empty"))
    app = open_page()
    upload(app, ("one.txt", TEXT.encode()))
    press(app, "Add this article")
    assert any("from 2 framed sentences of 2." in each.value for each in app.markdown)
