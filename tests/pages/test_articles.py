"""The page of articles: one of them to read, with what its codes rest on."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.store import Filters

PAGE = Path(__file__).resolve().parents[2] / "pages" / "articles.py"
SECONDS = 60
RASMUSSEN = "Rasmussen, The Moscow Times (2010)"


def open_articles(article: str = "", filters: Filters | None = None) -> AppTest:
    app = AppTest.from_file(str(PAGE), default_timeout=SECONDS)
    app.session_state["_chosen"] = filters or Filters()
    if article:
        app.query_params["article"] = article
    app.run()
    assert not app.exception
    return app


def test_the_first_seed_is_open_with_its_facts() -> None:
    app = open_articles()
    assert (app.selectbox[0].value, len(app.selectbox[0].options)) == (RASMUSSEN, 5)
    assert app.subheader[0].value == "The NATO and Russia Embrace"
    assert "24 October 2010" in [each.value for each in app.markdown][1]
    assert app.expander[0].label == "How this is known"


def read_facts(app: AppTest, number: int) -> dict[str, list[str]]:
    """Give what the reader is told of a sentence of the article on the page."""
    drawn = {each.proto.component_name: each.proto.json for each in app.get("bidi_component")}
    paragraphs = json.loads(drawn["article_reader"])["paragraphs"]
    sentences = {each["id"]: each for part in paragraphs for each in part}
    return dict(sentences[number]["facts"])


def test_a_sentence_is_explained_from_its_frame_to_its_tone() -> None:
    facts = read_facts(open_articles(), 8)
    assert [label for label in facts if label != "Learned words"] == [
        *("Frame", "Readers", "Because of", "Themes", "Voice", "Named", "Sentiment", "Tone"),
    ]
    assert facts["Readers"][0].startswith("Cooperative, ")
    assert [line.split(":")[0] for line in facts["Sentiment"]] == ["Toward NATO", "Toward Russia"]


def test_a_sentence_that_no_reader_coded_has_no_code_of_readers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "one.txt").write_text("NATO met Russia in Geneva.", encoding="utf-8")
    monkeypatch.setenv("FRAMING_CORPUS", str(tmp_path / "one"))
    assert "Readers" not in read_facts(open_articles(), 1)


def test_another_article_can_be_chosen_and_closes_the_sentence() -> None:
    app = open_articles()
    app.query_params["sentence"] = "5"
    last = app.selectbox[0].options[-1]
    app.selectbox[0].select(last).run()
    assert not app.exception
    assert app.subheader[0].value != "The NATO and Russia Embrace"
    assert "sentence" not in app.query_params


def test_a_linked_article_is_shown_though_the_filters_leave_it_out() -> None:
    others = Filters(articles=("003_53965eeb38e2627a",))
    app = open_articles(RASMUSSEN, others)
    assert app.selectbox[0].value == RASMUSSEN
    assert app.subheader[0].value == "The NATO and Russia Embrace"
    assert "The filters leave this article out. It is here because you asked for it." in [
        each.value for each in app.caption
    ]


def test_an_unknown_article_is_said() -> None:
    app = open_articles("Nobody (1999)")
    assert app.warning[0].value.replace("\\", "") == (
        "There is no article named “Nobody (1999)” here. The first one is shown."
    )
    assert app.selectbox[0].value == RASMUSSEN


def test_a_long_article_opens_on_the_part_of_the_linked_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "long").mkdir()
    text = "\n\n".join(f"NATO and Russia met for the {n}th time." for n in range(1, 322))
    (tmp_path / "long" / "one.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("FRAMING_CORPUS", str(tmp_path / "long"))
    app = AppTest.from_file(str(PAGE), default_timeout=SECONDS)
    app.session_state["_chosen"] = Filters()
    app.query_params["sentence"] = "310"
    app.run()
    assert not app.exception
    assert app.session_state["part-one"] == 2
    del app.query_params["sentence"]
    app.run()
    assert app.session_state["part-one"] == 2


def test_an_empty_corpus_says_where_to_add_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("FRAMING_CORPUS", str(tmp_path / "empty"))
    assert open_articles().info[0].value.startswith("There are no articles yet.")
