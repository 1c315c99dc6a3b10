"""What the pages leave out: off-topic articles, duplicates, and texts that are not in English."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis import collection
from analysis.article import Known
from analysis.store import Filters

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60
MEASURED = ("framing", "themes", "tone")
FINDINGS = (*MEASURED, "mentions")

RUSSIAN = (
    "НАТО и Россия возобновят диалог, заявил генеральный секретарь после встречи в Брюсселе. "
    "Россия отвергла обвинения НАТО. Переговоры продолжатся осенью."
)
MEADOW = (
    "The meadow lay still in the morning. A farmer cut the grass and sang an old song. "
    "Nobody else was there, and the river ran slowly past the mill."
)
COPY = (
    "NATO and Russia agreed on Monday to take up their talks on missile defence again. "
    "Russia said that the talks had been long overdue, and NATO welcomed the offer to begin. "
    "Both sides named their envoys in the evening and promised to meet every month from now on. "
    "The envoys will look at early warning first, and at exercises near the border after that."
)
SAID = (
    "1 article is not in English (После встречи, Russian): frames, themes and tone are measured "
    "for English only. Its mentions are counted."
)


def add(text: str, name: str, known: Known | None = None) -> str:
    return collection.add(text.encode(), name, known).article.article_id


@pytest.fixture
def meadow() -> str:
    return add(MEADOW, "meadow.txt", Known(title="The meadow"))


@pytest.fixture
def copy() -> str:
    add(COPY, "first.txt", Known(title="First"))
    return add(COPY.rpartition(" The envoys")[0], "second.txt", Known(title="Second", copy="no"))


@pytest.fixture
def russian() -> str:
    return add(RUSSIAN, "ru.txt", Known(title="После встречи"))


def open_page(stem: str, filters: Filters | None = None, **address: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / f"{stem}.py"), default_timeout=SECONDS)
    app.session_state["_chosen"] = filters or Filters()
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def plain(words: str) -> str:
    return words.replace("\\", "").replace("\N{WORD JOINER}", "")


def captions(app: AppTest) -> str:
    return plain("\n".join(each.value for each in app.caption))


def drawn(app: AppTest) -> list[object]:
    """Give what the figures of a page draw, and what they say."""
    specs = [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]
    words = ("title", "subtitle", "note", "alt")
    return [
        ([trace.get("x") for trace in spec["data"]], [spec["layout"]["meta"][w] for w in words])
        for spec in specs
    ]


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


@pytest.mark.parametrize("stem", FINDINGS)
def test_a_finding_without_the_off_topic_article_is_that_of_the_five(
    stem: str, meadow: str
) -> None:
    app = open_page(stem)
    assert "5 of 6 articles" in captions(app)
    assert "1 off-topic article left out." in captions(app)
    shown, said = drawn(app), plain(app.subheader[0].value)
    collection.remove(meadow)
    seeds = open_page(stem)
    assert (drawn(seeds), plain(seeds.subheader[0].value)) == (shown, said)
    assert "left out" not in captions(seeds)


def test_the_off_topic_article_can_be_counted_too_and_reset_takes_it_out(meadow: str) -> None:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=SECONDS).run()
    assert not app.toggle(key="off_topic").value
    assert app.toggle(key="off_topic").label == "Off-topic articles (1)"
    press(app, "Count off-topic articles")
    assert app.toggle(key="off_topic").value
    assert "All 6 articles" in captions(app)
    press(app, "Reset filters")
    assert "5 of 6 articles" in captions(app)


def test_without_anything_to_switch_there_is_no_switch() -> None:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=SECONDS).run()
    assert [each.key for each in app.toggle] == ["undated"]
    assert not [each for each in app.button if each.label.startswith("Count ")]


def test_a_duplicate_is_left_out_until_it_is_switched_on(copy: str) -> None:
    collection.correct(copy, Known(title="Second"))
    app = open_page("framing")
    assert "6 of 7 articles" in captions(app)
    assert "1 duplicate article left out." in captions(app)
    assert "All 7 articles" in captions(open_page("framing", Filters(duplicates=True)))


@pytest.mark.parametrize("stem", MEASURED)
def test_a_russian_article_changes_no_figure_of_frames_themes_and_tone_and_is_said(
    stem: str, russian: str
) -> None:
    app = open_page(stem)
    assert "All 6 articles" in captions(app)
    assert SAID in captions(app)
    shown, said = drawn(app), plain(app.subheader[0].value)
    collection.remove(russian)
    seeds = open_page(stem)
    assert (drawn(seeds), plain(seeds.subheader[0].value)) == (shown, said)
    assert "not in English" not in captions(seeds)


def test_its_mentions_are_counted(russian: str) -> None:
    app = open_page("mentions")
    assert SAID in captions(app)
    before = plain(app.subheader[0].value)
    collection.remove(russian)
    after = plain(open_page("mentions").subheader[0].value)
    assert "of 180 sentences" in before
    assert "of 177 sentences" in after


def test_the_exports_of_a_finding_carry_it_in_the_n(russian: str) -> None:
    for stem, n in (
        ("framing", "n: 5 articles, 177 sentences; 1 article not in English left out"),
        ("mentions", "n: 6 articles, 180 sentences; 1 article not in English among them"),
    ):
        for chart in open_page(stem).get("plotly_chart"):
            notes = json.loads(chart.proto.spec)["layout"]["annotations"]
            assert n in json.dumps(notes).replace("<br>", " ")


@pytest.mark.parametrize("stem", MEASURED)
def test_a_corpus_in_other_languages_has_no_figure_and_says_why(
    stem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, russian: str
) -> None:
    (tmp_path / "none").mkdir()
    monkeypatch.setenv("FRAMING_CORPUS", str(tmp_path / "none"))
    app = open_page(stem)
    assert plain(app.info[0].value) == SAID
    assert not app.get("plotly_chart")
    assert "in 2 of 3 sentences" in plain(open_page("mentions").subheader[0].value)


@pytest.mark.parametrize("stem", FINDINGS)
def test_a_corpus_off_topic_offers_to_count_it(
    stem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, meadow: str
) -> None:
    (tmp_path / "none").mkdir()
    monkeypatch.setenv("FRAMING_CORPUS", str(tmp_path / "none"))
    app = open_page(stem)
    assert plain(app.info[0].value).startswith("No article matches the filters. 0 of 1 articles")
    assert [each.label for each in app.button] == ["Count off-topic articles"]


def test_the_reader_shows_a_russian_article_with_its_text_and_the_sentence(russian: str) -> None:
    app = open_page("articles", article="После встречи (undated)")
    assert [plain(each.value) for each in app.warning] == [
        "This text is in Russian. Frames, themes and tone are measured for English only. Its "
        "mentions are counted."
    ]
    assert "19 words · 3 sentences" in captions(app).split("\n")
    drawn = {each.proto.component_name: each.proto.json for each in app.get("bidi_component")}
    sentences = json.loads(drawn["article_reader"])["paragraphs"][0]
    assert [each["label"] for each in sentences] == ["Not measured"] * 3
    assert dict(sentences[1]["facts"]) == {
        "Frame": ["Not measured: the text is not in English."],
        "Named": ["Россия (Russia), НАТО (NATO)"],
    }
    assert not any("badge" in each.value for each in app.markdown)


def test_an_own_article_off_topic_is_listed_and_can_be_counted_and_undone(meadow: str) -> None:
    app = open_page("articles", article="The meadow (undated)")
    assert plain(app.info[0].value) == "Off topic: names neither NATO nor Russia."
    press(app, "Count it as on topic")
    assert collection.find_known(meadow).topic == "on"
    assert not app.info
    assert "All 6 articles" in captions(open_page("framing"))
    press(app, "Undo: you set it on topic")
    assert collection.find_known(meadow) == Known(title="The meadow")
    assert len(app.info) == 1


def test_an_own_article_can_be_set_off_topic(copy: str) -> None:
    app = open_page("articles", article="Second (undated)")
    press(app, "Leave it out as off topic")
    assert plain(app.info[0].value) == "Off topic: set by the reader."
    press(app, "Undo: you set it off topic")
    assert collection.find_known(copy).topic == ""


def test_an_own_article_that_repeats_another_can_count_by_itself(copy: str) -> None:
    app = open_page("articles", article="Second (undated)")
    assert not app.info
    press(app, "Undo: you count it by itself")
    (said,) = [plain(each.value) for each in app.info]
    assert said.startswith("Repeats First (undated): ")
    press(app, "Count it by itself")
    assert collection.find_known(copy).copy == "no"


def test_an_article_of_the_corpus_is_not_the_readers_to_decide() -> None:
    app = open_page("articles")
    assert not app.button


def test_a_search_finds_what_the_findings_leave_out_and_marks_it(meadow: str, russian: str) -> None:
    app = open_page("search", q="farmer OR обвинения")
    assert plain(app.subheader[0].value).startswith("2 hits")
    assert "Off topic: names neither NATO nor Russia." in captions(app)
    assert "All 7 articles" in captions(app)


def test_the_sentences_behind_an_unmeasured_part_are_shown_without_codes(russian: str) -> None:
    def show() -> None:
        from analysis.store import Selection
        from ui.evidence import show_evidence
        from ui.frame import open_page
        from ui.navigation import open_dashboard

        open_dashboard()
        with open_page("mentions") as view:
            mark = {"entity_a": "NATO", "entity_b": "Russia", "frame": ""}
            chosen = Selection(frames=("",), naming=(("NATO",), ("Russia",)))
            show_evidence(view, "pairs", [(mark, chosen)])

    app = AppTest.from_function(show, default_timeout=SECONDS).run()
    assert not app.exception
    words = plain("\n".join(each.value for each in app.markdown))
    assert "2 sentences** behind NATO, Russia, frame not measured" in words
    assert "После встречи (undated) · sentence 1 · not in English" in captions(app)
