"""A table waits until somebody has said which column holds the texts."""

import json

from streamlit.testing.v1 import AppTest

SECONDS = 30
SURE = b"text,headline\nNATO met Russia.,Talks\n"
UNSURE = b"a,b\n1,NATO and Russia met in Geneva to talk about their missiles again.\n"


def show(content: bytes) -> None:
    import streamlit as st

    from ui.assignment import assign_columns
    from ui.incoming import give

    ready, columns = assign_columns([give("t.csv", content), give("a.txt", b"NATO met Russia.")])
    st.json({"ready": [each.name for each in ready], "columns": list(columns.values())})


def run(content: bytes) -> AppTest:
    app = AppTest.from_function(show, default_timeout=SECONDS, args=(content,)).run()
    assert not app.exception
    return app


def answer(app: AppTest) -> object:
    return json.loads(app.json[0].value)


def test_a_table_whose_names_say_it_is_read_at_once() -> None:
    app = run(SURE)
    assert answer(app) == {"ready": ["t.csv", "a.txt"], "columns": []}
    assert app.expander[0].label == r"t\.csv\: 1 row\, columns as they were understood"
    assert [each.value for each in app.selectbox][:2] == ["text", "headline"]


def test_a_table_of_unknown_names_waits_and_proposes_the_longest_texts() -> None:
    app = run(UNSURE)
    assert answer(app) == {"ready": ["a.txt"], "columns": []}
    assert app.selectbox[0].value == "b"
    app.selectbox[1].select("a")
    app.button[0].click().run()
    assert answer(app) == {
        "ready": ["t.csv", "a.txt"],
        "columns": [{"text": "b", "title": "a"}],
    }


def test_a_table_without_a_column_for_the_text_is_said() -> None:
    app = run(UNSURE)
    app.selectbox[0].select("Not in the table")
    app.button[0].click().run()
    assert app.error[0].value.replace("\\", "").startswith("t.csv: no column is chosen")
    assert answer(app) == {"ready": ["a.txt"], "columns": []}
