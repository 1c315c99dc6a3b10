"""Words of an article come out of markdown as they went in."""

import re

import pytest

from ui.plain import escape

JOINER = "\N{WORD JOINER}"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words", "plain words"),
        ("*bold* _it_", r"\*bold\* \_it\_"),
        ("[a](b) <i>", r"\[a\]\(b\) \<i\>"),
        ("$x$ :red[y]", r"\$x\$ \:red\[y\]"),
        ("1. item", r"1\. item"),
        ("two\n\nlines", "two lines"),
        ("Café – “déjà”", "Café – “déjà”"),
    ],
)
def test_punctuation_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize("text", [":smile:", "http://x.org", "www.x.org", "a@b.org"])
def test_what_is_read_after_escapes_is_parted_by_an_unseen_joiner(text: str) -> None:
    shown = re.sub(r"\\(.)", r"\1", escape(text))
    assert JOINER in shown
    assert shown.replace(JOINER, "") == text
