"""How a page opens: title, filters, data, errors and the empty state in one call."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Concatenate, ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from analysis.article import Article
from analysis.codebook import Codebook
from analysis.errors import AnalysisError
from analysis.provenance import Provenance, make_provenance
from analysis.schema import Tables
from analysis.store import (
    EVERYTHING,
    Filters,
    count_left_out,
    count_size,
    describe_filters,
    describe_unmeasured,
)
from charts.layout import Look
from ui.data import Library, load_library
from ui.empty import show_no_articles, show_no_match, show_not_measured
from ui.errors import say_error, say_errors
from ui.filters import chosen_filters, draw_filters, say_refused
from ui.left_out import say_size, show_summary
from ui.navigation import PageEntry, find_entry, is_filtered, open_dashboard, stand_alone
from ui.plain import escape
from ui.viewport import read_look, watch_width

Answer = TypeVar("Answer")
P = ParamSpec("P")


@dataclass(frozen=True)
class View:
    """What a page draws from: the reader's filters, the look of the screen, and answers.

    ``summary`` says the filters in words; ``size`` says what passes them ("5 articles, 177
    sentences").
    """

    library: Library
    filters: Filters
    look: Look
    summary: str
    size: str

    def ask(
        self,
        function: Callable[Concatenate[Tables, Filters, P], Answer],
        *args: P.args,
        **named: P.kwargs,
    ) -> Answer:
        """Answer ``function(tables, filters, …)`` under the reader's filters."""
        return self.library.ask(function, self.filters, *args, **named)

    def ask_all(
        self,
        function: Callable[Concatenate[Tables, P], Answer],
        *args: P.args,
        **named: P.kwargs,
    ) -> Answer:
        """Answer ``function(tables, …)``, whatever the filters say."""
        return self.library.ask_all(function, *args, **named)

    def article(self, article_id: str) -> Article:
        """Give an article as it was read."""
        return self.library.articles[article_id]

    def labelled(self, table: pd.DataFrame) -> pd.DataFrame:
        """Give the table with each article's short label in a column ``label``."""
        return table.assign(label=table["article_id"].map(dict(self.labels)))

    def provenance(self, measure: str, n: str = "") -> Provenance:
        """Give what an export of ``measure`` must carry."""
        return make_provenance(measure, self.summary, n or self.size, self.codebook)

    @property
    def labels(self) -> Mapping[str, str]:
        """A short label of every article, by its identifier."""
        return self.library.labels

    @property
    def codebook(self) -> Codebook:
        """The codebook that everything here was measured with."""
        return self.library.codebook

    @property
    def theme_labels(self) -> Mapping[str, str]:
        """A theme's words for the screen, by its name."""
        return {theme.name: theme.label for theme in self.codebook.themes}


def run_dashboard() -> None:
    """Draw what stands beside every page, then run the page; called by `dashboard.py`."""
    page = open_dashboard()
    if is_filtered(page):
        with suppress(AnalysisError):  # the page meets the same error and says it
            draw_filters(load_library())
    page.run()


@contextmanager
def open_page(stem: str, needs_articles: bool = True) -> Iterator[View]:
    """Open a page and give its view; the page's own drawing stands in the ``with`` block.

    The page stops here where the data cannot be read, and where no article matches, unless it
    can do without (``needs_articles=False``). An AnalysisError in the block is shown as its own
    sentence; no other error is caught.
    """
    stand_alone()
    entry = find_entry(stem)
    st.title(entry.title)
    st.markdown(entry.lead)
    view = _make_view(entry)
    if needs_articles:
        _stop_without_articles(view, entry)
    with say_errors():
        yield view
    watch_width()


def _make_view(entry: PageEntry) -> View:
    try:
        library = load_library()
    except AnalysisError as error:
        say_error(error)
        st.stop()
    filters = chosen_filters() if entry.filtered else EVERYTHING
    if entry.whole:
        filters = replace(filters, off_topic=True, duplicates=True)
    if entry.filtered:
        say_refused()
    summary = library.ask(describe_filters, filters)
    size = library.ask(count_size, filters, entry.measured)
    return View(library, filters, read_look(), summary, say_size(size, entry.measured))


def _stop_without_articles(view: View, entry: PageEntry) -> None:
    """Say what the page counts; stop where that is nothing, and say why."""
    if view.library.tables.articles.empty:
        show_no_articles()
        st.stop()
    left, unmeasured = view.ask(count_left_out), view.ask(describe_unmeasured)
    if not view.ask(count_size, measured=False).articles:
        show_no_match(escape(view.summary), left)
        st.stop()
    if entry.filtered:
        show_summary(escape(view.summary), left)
    if entry.measured and not view.ask(count_size, measured=True).articles:
        show_not_measured(escape(unmeasured))
        st.stop()
    if unmeasured and not entry.whole:
        st.caption(f":material/translate: {escape(unmeasured)}")
