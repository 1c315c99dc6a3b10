"""Links from one page to another that carry the filters in the address."""

import streamlit as st

from ui.filters import filter_address
from ui.navigation import find_entry, page_path


def link_to(stem: str, label: str, *, about: str = "", **parameters: str | int) -> None:
    """Draw a link to the page ``stem``; ``parameters`` are added to its address.

    ``about`` is shown while the pointer rests on the link. The Articles page takes ``article`` (an
    article's label) and ``sentence``; Search takes ``q``.
    """
    address = {**filter_address(), **{name: str(value) for name, value in parameters.items()}}
    st.page_link(
        page_path(stem),
        label=label,
        icon=find_entry(stem).icon,
        help=about or None,
        query_params=address or None,
    )
