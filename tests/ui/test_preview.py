"""What was read of an article is shown, and can be corrected and put back."""

from streamlit.testing.v1 import AppTest

SECONDS = 30
TEXT = """A talk that was needed

By Ann Smith
3 April 2014

NATO and Russia agreed in Brussels to take up their talks on missile defence again.

The two sides will meet in Geneva in May, said the secretary general.
"""


def show(text: str, encoded: str = "utf-8", reasons: tuple[str, str, str] = ("", "", "")) -> None:
    import streamlit as st

    from analysis.article import Known
    from analysis.collection import identify
    from analysis.known import write_known
    from analysis.reading.parts import Part
    from ui.preview import Judgement, show_preview

    data = text.encode(encoded)
    part = Part(identify(data), "texts.zip: talks*.txt", "talks.txt", data)
    known = show_preview(part, Judgement(*reasons))
    st.json({"set": None if known is None else write_known(known), "no": known == Known()})


def run(*args: object) -> AppTest:
    app = AppTest.from_function(show, default_timeout=SECONDS, args=args).run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def values(app: AppTest) -> dict[str, str]:
    return {field.label: field.value for field in (*app.text_input, *app.selectbox)}


def answer(app: AppTest) -> dict[str, object]:
    import json

    found: dict[str, object] = json.loads(app.json[0].value)
    return found


def test_the_fields_show_what_was_read_with_its_evidence() -> None:
    app = run(TEXT)
    assert app.markdown[0].value == r"**texts\.zip\: talks\*\.txt**: 28 words"
    assert values(app) == {
        "Title": "A talk that was needed",
        "Author": "Ann Smith",
        "Outlet": "",
        "Date: a day, month or year": "2014-04-03",
        "Address": "",
        "Genre": "",
        "Language": "en",
    }
    facts = app.table[0].value.set_index("What")["Known from"]
    assert facts["Author"] == r"byline \"By Ann Smith\""
    assert answer(app) == {"set": None, "no": False}
    assert answer(press(app, "Add this article")) == {"set": {}, "no": True}


def test_only_what_was_corrected_is_given() -> None:
    app = run(TEXT)
    next(each for each in app.text_input if each.label == "Author").input("B. Writer")
    next(each for each in app.selectbox if each.label == "Genre").select("opinion")
    assert answer(press(app, "Add this article"))["set"] == {
        "author": "B. Writer",
        "author_evidence": "set by the reader",
        "genre": "opinion",
        "genre_evidence": "set by the reader",
    }


def test_a_bad_date_is_said_and_nothing_is_given() -> None:
    app = run(TEXT)
    next(each for each in app.text_input if each.label.startswith("Date")).input("soon")
    press(app, "Add this article")
    assert len(app.error) == 1
    assert answer(app)["set"] is None


def test_an_unsure_encoding_is_asked_and_the_text_follows() -> None:
    app = run("NATO and Russia will take up their talks, Mr Orbán said.", "mac_roman")
    (question,) = app.radio
    assert len(question.options) > 1
    assert "Orbán said" in app.text_area[0].value
    question.set_value("cp858").run()
    assert "Orbçn said" in app.text_area[0].value
    assert answer(press(app, "Add this article"))["set"] == {"encoding": "cp858"}


def test_what_is_among_others_is_said_and_the_reader_decides() -> None:
    app = run(TEXT, "utf-8", ("Off topic.", "It repeats.", "It translates."))
    assert [each.value for each in app.warning] == [r"It repeats\.", r"Off topic\."]
    assert app.info[0].value == r"It translates\."
    for box in app.checkbox:
        box.check()
    assert answer(press(app, "Add this article"))["set"] == {"topic": "on", "copy": "no"}
