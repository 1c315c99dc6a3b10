"""What a reader takes away whole."""

import base64
import json
import zipfile
from io import BytesIO
from pathlib import Path

from streamlit.testing.v1 import AppTest

from analysis.version import VERSION

SECONDS = 30


def show() -> None:
    import base64

    import streamlit as st

    from ui.frame import open_page
    from ui.navigation import open_dashboard
    from ui.takeaway import _make_zip, cite_dashboard

    open_dashboard()
    with open_page("about", needs_articles=False) as view:
        st.text(cite_dashboard(view.library))
        st.text(base64.b64encode(_make_zip(view)).decode())


def test_the_citation_names_version_codebook_and_size(corpus: Path) -> None:
    app = AppTest.from_function(show, default_timeout=SECONDS).run()
    words = app.text[0].value
    assert words.startswith(f"Framing dashboard, version {VERSION}, codebook nato_russia (")
    assert words.endswith("), 2 articles.")


def test_the_zip_holds_the_four_tables_and_how_they_were_made(corpus: Path) -> None:
    app = AppTest.from_function(show, default_timeout=SECONDS).run()
    with zipfile.ZipFile(BytesIO(base64.b64decode(app.text[1].value))) as made:
        assert sorted(made.namelist()) == [
            "README.txt",
            "articles.csv",
            "mentions.csv",
            "run.json",
            "sentences.csv",
            "themes.csv",
        ]
        run = json.loads(made.read("run.json"))
        counts = run["counts"]
        assert run["filters"].startswith("All 2 articles, all dates")
        assert (counts["articles"], counts["sentences"]) == (2, 4)
        assert "All 2 articles, all dates" in made.read("README.txt").decode("utf-8")
