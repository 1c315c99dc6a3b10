"""How wide the reader's column is, and whether the page is light or dark."""

import streamlit as st

from charts.layout import Look, Width
from charts.palette import Theme

NARROW_BELOW = 760
"""Width of the page's column, in pixels, from which on the wide look holds (charts/layout.py)."""

_REMEMBERED = "_width"
_KEY = "viewport"
_SCRIPT = """
export default function ({ parentElement, data, setStateValue }) {
  const element = parentElement.host ?? parentElement;
  const report = () => {
    const width = element.getBoundingClientRect().width;
    if (!width) return;
    const bucket = width < data.narrowBelow ? "narrow" : "wide";
    if (bucket !== element.dataset.bucket) {
      const first = element.dataset.bucket ?? data.drawn;
      element.dataset.bucket = bucket;
      if (bucket !== first) setStateValue("width", bucket);
    }
  };
  const watcher = new ResizeObserver(report);
  watcher.observe(element);
  report();
  return () => watcher.disconnect();
}
"""


def read_look() -> Look:
    """Give the look for this run: what the browser said last, else what its name suggests."""
    return Look(_theme(), _width())


def watch_width() -> None:
    """Let the browser tell when its column becomes narrow or wide; called once a page, at its end.

    Only a change is reported, so a page whose first guess was right is drawn once.
    """
    watch = st.components.v2.component(_KEY, js=_SCRIPT)
    watch(
        key=_KEY,
        data={"narrowBelow": NARROW_BELOW, "drawn": _width()},
        on_width_change=_remember,
    )


def _remember() -> None:
    width = st.session_state[_KEY].get("width")
    if width in ("wide", "narrow"):
        st.session_state[_REMEMBERED] = width


def _width() -> Width:
    remembered = st.session_state.get(_REMEMBERED)
    if remembered is not None:
        return "narrow" if remembered == "narrow" else "wide"
    return "narrow" if "Mobile" in st.context.headers.get("User-Agent", "") else "wide"


def _theme() -> Theme:
    return "dark" if st.context.theme.type == "dark" else "light"
