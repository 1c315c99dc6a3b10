"""Files on their way in: opened, read once, and stopped where the reader wants."""

from streamlit.testing.v1 import AppTest

SECONDS = 30


def show(stop: bool = False) -> None:
    import io
    import zipfile

    import streamlit as st

    from analysis.codebook import load_codebook
    from ui.incoming import give, open_files, read_parts

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("inside.txt", "Russia met NATO in Vienna.")
    if stop and "asked" not in st.session_state:
        st.session_state["asked"] = st.session_state["_stopped"] = True
    files = [
        give("good.txt", b"NATO and Russia agreed to cooperate."),
        give("bad.pdf", b"%PDF-1.4 broken"),
        give("copy.txt", b"NATO and Russia agreed to cooperate."),
        give("empty.txt", b""),
        give("texts.zip", packed.getvalue()),
    ]
    for each in read_parts(open_files(files, {}), load_codebook()):
        words = each.article.text if each.article else each.reason
        st.text(f"{each.place} | {bool(each.article)} | {words}")


def run(stop: bool = False) -> AppTest:
    app = AppTest.from_function(show, default_timeout=SECONDS, args=(stop,)).run()
    assert not app.exception
    return app


def test_a_bad_file_is_named_with_its_reason_and_the_others_go_on() -> None:
    good, bad, copy, empty, inside = [text.value for text in run().text]
    assert good.startswith("good.txt | True | NATO and Russia")
    assert bad.startswith("bad.pdf | False | This is no readable PDF")
    assert copy.startswith("copy.txt | True | NATO and Russia")
    assert empty.startswith("empty.txt | False | The file is empty")
    assert inside == "texts.zip: inside.txt | True | Russia met NATO in Vienna."


def test_what_was_read_is_not_read_again() -> None:
    app = run()
    first = dict(app.session_state["_incoming"])
    app.run()
    again = app.session_state["_incoming"]
    assert len(first) == 5
    assert all(again[name] is each for name, each in first.items())


def test_what_was_stopped_is_said_and_goes_on_when_the_reader_wants() -> None:
    app = run(stop=True)
    assert [text.value for text in app.text] == []
    assert app.info[0].value.startswith("Stopped: 5 of 5 articles are not read yet")
    app.button[0].click().run()
    assert len(app.text) == 5
    assert len(app.info) == 0
