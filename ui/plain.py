"""Text of articles on the screen: never read as markup."""

import re

import streamlit as st

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
"""All ASCII punctuation: CommonMark lets each be escaped, and Streamlit's own marks use it."""
_SHORTCODE = re.compile(r":(?=[\w+-]+:)")
_ADDRESS = re.compile(r"\b(https?|ftp|www|mailto|xmpp)(?=[:.])|@(?=\w)", re.IGNORECASE)
_WORD_JOINER = "\N{WORD JOINER}"


def escape(text: str) -> str:
    """Make ``text`` safe inside a markdown string: it comes out as it stands, on one line.

    An emoji's shortcode and a web address are looked for after escapes are undone, so an unseen
    joiner parts them.
    """
    line = " ".join(text.split())
    for marked in (_SHORTCODE, _ADDRESS):
        line = marked.sub(rf"\g<0>{_WORD_JOINER}", line)
    return _PUNCTUATION.sub(r"\\\1", line)


def show_text(text: str) -> None:
    """Show words of an article as they stand, in the page's own face."""
    st.text(text, width="stretch")
