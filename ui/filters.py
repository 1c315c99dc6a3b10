"""The filters that all findings share: in the sidebar, in the address, kept from page to page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import streamlit as st

from analysis.store import Filters, Options, list_options
from charts.numbers import listed
from ui.data import Library
from ui.plain import escape

DATES, ARTICLES, OUTLETS, VOICES, UNDATED = "dates", "articles", "outlets", "voices", "undated"
OFF_TOPIC, DUPLICATES = "off_topic", "duplicates"
KEYS = (DATES, ARTICLES, OUTLETS, VOICES, UNDATED, OFF_TOPIC, DUPLICATES)
"""Names of the filters in the address and in the session."""

UNKNOWN_OUTLET = "Outlet unknown"
VOICE_NAMES = {"author": "Author", "quoted": "Quoted", "reported": "Reported"}

_CHOSEN = "_chosen"
_SPAN = "_span"
_REFUSED = "_refused"


@dataclass(frozen=True)
class Choices:
    """What can be chosen: the words on the screen and in the address, and what each stands for."""

    months: Mapping[str, date]
    articles: Mapping[str, str]
    outlets: Mapping[str, str]
    voices: Mapping[str, str]
    undated: int
    off_topic: int
    duplicates: int


def draw_filters(library: Library) -> None:
    """Draw the filters in the sidebar and keep what is chosen for the page.

    Called by the entry script alone: widgets of a page lose what an address set as soon as the
    reader goes to another page.
    """
    choices = _make_choices(library.ask_all(list_options), library.labels)
    refused = _refused_values(choices)
    _follow_span(tuple(choices.months))
    with st.sidebar:
        st.subheader("Filters")
        chosen = _draw(choices)
        st.button(
            "Reset filters",
            icon=":material/filter_alt_off:",
            on_click=reset_filters,
            disabled=chosen == Filters(),
            width="stretch",
            key="reset_filters",
        )
    st.session_state[_CHOSEN] = chosen
    if refused:
        st.session_state[_REFUSED] = (refused, chosen)


def chosen_filters() -> Filters:
    """Give what the reader has chosen; what stands at first, where nothing was drawn."""
    chosen: Filters = st.session_state.get(_CHOSEN, Filters())
    return chosen


def say_refused() -> None:
    """Say which values of the address name nothing here, until the reader changes a filter.

    The address is mended at once and the page may run again by itself, so the sentence is kept.
    """
    values, at = st.session_state.get(_REFUSED, ([], None))
    if values and at == chosen_filters():
        verb = "is" if len(values) == 1 else "are"
        st.warning(
            f"The address asks for {escape(listed(values))}, which {verb} not here: left out.",
            icon=":material/link_off:",
        )


def reset_filters() -> None:
    """Set every filter as it is at first; for a button's ``on_click``."""
    for key in KEYS:
        if key in st.session_state:
            st.session_state[key] = _OPEN[key]()


def count_too(key: str) -> None:
    """Let articles that are left out through, by the key of their switch; for ``on_click``."""
    st.session_state[key] = True


def filter_address() -> dict[str, list[str]]:
    """Give the filters as parameters of an address, so that a link carries them."""
    return {key: st.query_params.get_all(key) for key in KEYS if key in st.query_params}


def _make_choices(options: Options, labels: Mapping[str, str]) -> Choices:
    return Choices(
        months=_months(options.first_day, options.last_day),
        articles={labels[key]: key for key in options.articles},
        outlets={name or UNKNOWN_OUTLET: name for name in options.outlets},
        voices={VOICE_NAMES.get(voice, voice): voice for voice in options.voices},
        undated=options.undated,
        off_topic=options.off_topic,
        duplicates=options.duplicates,
    )


def _months(first: date | None, last: date | None) -> dict[str, date]:
    """Name the months from the first dated day to the last; the value is the month's first day."""
    months: dict[str, date] = {}
    month = first.replace(day=1) if first and last else None
    while month and last and month <= last:
        months[f"{month:%b %Y}"] = month
        month = (month + timedelta(days=31)).replace(day=1)
    return months


def _draw(choices: Choices) -> Filters:
    chosen = _draw_dates(choices)
    articles = _draw_list("Articles", ARTICLES, choices.articles)
    outlets = _draw_list("Outlets", OUTLETS, choices.outlets)
    voices = st.pills(
        "Voice",
        list(choices.voices),
        selection_mode="multi",
        key=VOICES,
        help="Whose words a sentence holds: the author's own, quoted, or reported.",
        bind="query-params",
        persist_state="session",
    )
    return replace(
        chosen,
        articles=articles,
        outlets=outlets,
        voices=tuple(choices.voices[name] for name in voices),
        off_topic=_draw_switch(
            "Off-topic articles",
            OFF_TOPIC,
            choices.off_topic,
            "Articles that name neither side, or one only in passing, and those set so by hand. "
            "Articles and Search list them in any case.",
        ),
        duplicates=_draw_switch(
            "Duplicates",
            DUPLICATES,
            choices.duplicates,
            "Articles that repeat another, which is counted in either case. Articles and Search "
            "list them in any case.",
        ),
    )


def _draw_switch(label: str, key: str, count: int, about: str) -> bool:
    """Draw the switch for articles that are left out at first, where there are any."""
    if not count:
        return False
    return st.toggle(
        f"{label} ({count:,})",
        False,
        key=key,
        help=about,
        bind="query-params",
        persist_state="session",
    )


def _draw_list(label: str, key: str, choices: Mapping[str, str]) -> tuple[str, ...]:
    names = st.multiselect(
        label,
        list(choices),
        key=key,
        placeholder="All",
        bind="query-params",
        persist_state="session",
    )
    return tuple(choices[name] for name in names)


def _draw_dates(choices: Choices) -> Filters:
    """Draw the range of months and the switch for undated articles, where there is a choice."""
    months = list(choices.months)
    filters = Filters()
    if len(months) > 1:
        span = (months[0], months[-1])
        first, last = st.select_slider(
            "Dates", months, value=span, key=DATES, bind="query-params", persist_state="session"
        )
        filters = Filters(
            date_from=choices.months[first] if first != span[0] else None,
            date_to=_month_end(choices.months[last]) if last != span[1] else None,
        )
    if not choices.undated:
        return filters
    undated = st.toggle(
        f"Undated articles ({choices.undated})",
        True,
        key=UNDATED,
        bind="query-params",
        persist_state="session",
    )
    return replace(filters, undated=undated)


def _month_end(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _follow_span(months: Sequence[str]) -> None:
    """Keep "all dates" all dates when an added article widens the range."""
    span = (months[0], months[-1]) if months else None
    before = st.session_state.get(_SPAN)
    if before and span and before != span:
        chosen = st.session_state.get(DATES)
        if chosen and (tuple(chosen) == before or not set(chosen) <= set(months)):
            st.session_state[DATES] = span
    st.session_state[_SPAN] = span


def _refused_values(choices: Choices) -> list[str]:
    """List the address's values that name nothing here; the widgets drop them in silence."""
    known: dict[str, Callable[[str], bool]] = {
        DATES: choices.months.__contains__,
        ARTICLES: choices.articles.__contains__,
        OUTLETS: choices.outlets.__contains__,
        VOICES: choices.voices.__contains__,
        **dict.fromkeys((UNDATED, OFF_TOPIC, DUPLICATES), _is_switch),
    }
    return [
        f"{key} “{value}”"
        for key, holds in known.items()
        for value in st.query_params.get_all(key)
        if not holds(value)
    ]


def _is_switch(value: str) -> bool:
    return value.lower() in ("true", "false")


_OPEN: dict[str, Callable[[], object]] = {
    DATES: lambda: st.session_state.get(_SPAN),
    ARTICLES: list,
    OUTLETS: list,
    VOICES: list,
    UNDATED: lambda: True,
    OFF_TOPIC: lambda: False,
    DUPLICATES: lambda: False,
}
