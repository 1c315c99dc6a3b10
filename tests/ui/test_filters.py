"""The filters: what they let through, what the address may ask for, and how they are opened."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.store import Filters

SECONDS = 30


def show_filters() -> None:
    import streamlit as st

    from ui.data import load_library
    from ui.filters import chosen_filters, draw_filters, filter_address, say_refused

    draw_filters(load_library())
    say_refused()
    st.session_state["given"] = chosen_filters()
    st.session_state["address"] = filter_address()


def open_filters(address: Mapping[str, str | list[str]] | None = None) -> AppTest:
    app = AppTest.from_function(show_filters, default_timeout=SECONDS)
    for name, value in (address or {}).items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def given(app: AppTest) -> Filters:
    filters: Filters = app.session_state["given"]
    return filters


@pytest.fixture(autouse=True)
def dated_corpus(corpus: Path) -> None:
    """Add an article of 2014, so that there is a range of months."""
    toml = corpus / "articles.toml"
    third = '\n[third]\ntitle = "Third"\ndate = "2014-09-04"\n'
    toml.write_text(toml.read_text(encoding="utf-8") + third, encoding="utf-8")
    (corpus / "third.txt").write_text("NATO met Russia in Wales.", encoding="utf-8")


def test_everything_is_let_through_at_first() -> None:
    app = open_filters()
    assert given(app) == Filters()
    assert app.button(key="reset_filters").disabled


def test_articles_are_chosen_by_their_labels() -> None:
    app = open_filters()
    app.multiselect(key="articles").select("Pszczel, RUSI (undated)").run()
    assert given(app) == Filters(articles=("threat",))


def test_months_become_days_and_an_end_that_is_not_moved_stays_open() -> None:
    app = open_filters()
    app.select_slider(key="dates").set_value(("Nov 2010", "Sep 2014")).run()
    assert given(app) == Filters(date_from=date(2010, 11, 1))
    app.select_slider(key="dates").set_value(("Oct 2010", "Feb 2012")).run()
    assert given(app) == Filters(date_to=date(2012, 2, 29))


def test_undated_articles_can_be_left_out() -> None:
    app = open_filters()
    app.toggle(key="undated").set_value(False).run()
    assert given(app) == Filters(undated=False)


def test_the_address_sets_the_filters() -> None:
    app = open_filters({"articles": "Pszczel, RUSI (undated)", "undated": "false"})
    assert given(app) == Filters(articles=("threat",), undated=False)
    assert not app.warning


def test_what_the_address_asks_for_in_vain_is_said_and_left_out() -> None:
    app = open_filters({"articles": "Nobody", "dates": ["Jan 1850", "Feb 1850"]})
    assert given(app) == Filters()
    (warning,) = app.warning
    said = warning.value.replace("\\", "")
    assert "dates “Jan 1850”, dates “Feb 1850” and articles “Nobody”" in said


def test_the_sentence_goes_once_a_filter_is_changed() -> None:
    app = open_filters({"outlets": "Pravda"})
    app.run()
    assert len(app.warning) == 1
    app.toggle(key="undated").set_value(False).run()
    assert not app.warning


def test_reset_opens_every_filter() -> None:
    app = open_filters({"articles": "Pszczel, RUSI (undated)", "undated": "false"})
    app.select_slider(key="dates").set_value(("Nov 2010", "Sep 2014")).run()
    app.button(key="reset_filters").click().run()
    assert given(app) == Filters()


def test_all_dates_stay_all_dates_when_an_article_widens_the_range(corpus: Path) -> None:
    app = open_filters()
    toml = corpus / "articles.toml"
    late = '\n[late]\ntitle = "Late"\ndate = "2021-10-29"\n'
    toml.write_text(toml.read_text(encoding="utf-8") + late, encoding="utf-8")
    (corpus / "late.txt").write_text("NATO met Russia.", encoding="utf-8")
    app.run()
    assert not app.exception
    assert given(app) == Filters()
    assert app.select_slider(key="dates").value == ("Oct 2010", "Oct 2021")


def test_an_article_that_is_gone_is_no_more_chosen(corpus: Path) -> None:
    app = open_filters()
    app.multiselect(key="articles").select("Pszczel, RUSI (undated)").run()
    (corpus / "threat.txt").unlink()
    toml = corpus / "articles.toml"
    toml.write_text(toml.read_text(encoding="utf-8").partition("[threat]")[0], encoding="utf-8")
    app.run()
    assert not app.exception
    assert given(app) == Filters()


def test_a_link_carries_the_filters() -> None:
    app = open_filters({"articles": "Pszczel, RUSI (undated)", "q": "threat"})
    assert app.session_state["address"] == {"articles": ["Pszczel, RUSI (undated)"]}


def add_off_topic(corpus: Path) -> None:
    text = "The meadow lay still in the morning. A farmer cut the grass and sang."
    (corpus / "meadow.txt").write_text(text, encoding="utf-8")


def test_off_topic_articles_can_be_counted_where_there_are_some(corpus: Path) -> None:
    assert "off_topic" not in [each.key for each in open_filters().toggle]
    add_off_topic(corpus)
    app = open_filters()
    assert given(app) == Filters()
    app.toggle(key="off_topic").set_value(True).run()
    assert given(app) == Filters(off_topic=True)
    app.button(key="reset_filters").click().run()
    assert given(app) == Filters()


def test_the_address_can_count_them_and_is_told_what_it_asks_in_vain(corpus: Path) -> None:
    add_off_topic(corpus)
    app = open_filters({"off_topic": "true", "duplicates": "perhaps"})
    assert given(app) == Filters(off_topic=True)
    assert app.session_state["address"]["off_topic"] == ["true"]
    assert "duplicates “perhaps”" in app.warning[0].value.replace("\\", "")
