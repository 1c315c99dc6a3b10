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
    press(again, "Remove")
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
    assert "3 files: 0 added, 2 read and waiting, 1 refused." in [
        each.value for each in app.markdown
    ]
    assert app.error[0].value.replace("\\", "").startswith("bad.pdf: ")
    press(app, "Add all 2 as they were read")
    assert list(app.dataframe[0].value["State"]) == ["Added", "Refused", "Added"]
    assert app.subheader[0].value == "Your articles: 2"


def test_the_same_text_twice_is_said() -> None:
    app = open_page()
    upload(app, ("one.txt", TEXT.encode()))
    press(app, "Add this article")
    upload(app, ("one.txt", TEXT.encode() + b"\n"))
    assert app.warning[0].value.startswith("The same text is here already:")


def test_an_empty_corpus_takes_its_first_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("FRAMING_CORPUS", str(tmp_path / "empty"))
    app = open_page()
    upload(app, ("one.txt", TEXT.encode()))
    press(app, "Add this article")
    assert any("from 2 framed sentences of 2." in each.value for each in app.markdown)
