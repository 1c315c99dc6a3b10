"""Files on their way in."""

from streamlit.testing.v1 import AppTest

SECONDS = 30


def show() -> None:
    import streamlit as st

    from ui.incoming import read_files

    taken = [
        ("good.txt", b"NATO and Russia agreed to cooperate."),
        ("bad.pdf", b"%PDF-1.4 broken"),
        ("copy.txt", b"NATO and Russia agreed to cooperate."),
        ("empty.txt", b""),
    ]
    for each in read_files(taken):
        words = each.article.text if each.article else each.reason
        st.text(f"{each.name} | {bool(each.article)} | {words}")


def test_a_bad_file_is_named_with_its_reason_and_the_others_go_on() -> None:
    app = AppTest.from_function(show, default_timeout=SECONDS).run()
    assert not app.exception
    good, bad, empty = [text.value for text in app.text]
    assert good.startswith("copy.txt | True | NATO and Russia")
    assert bad.startswith("bad.pdf | False | bad.pdf: ")
    assert empty.startswith("empty.txt | False | empty.txt: ")


def test_what_was_read_is_not_read_again() -> None:
    app = AppTest.from_function(show, default_timeout=SECONDS).run()
    before = app.session_state["_incoming"]
    first = dict(before)
    app.run()
    assert all(app.session_state["_incoming"][name] is each for name, each in first.items())
