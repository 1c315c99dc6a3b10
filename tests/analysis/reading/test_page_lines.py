"""All words of a web page as lines."""

import pytest
from lxml.html import document_fromstring

from analysis.reading.page_lines import list_page_lines


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>One</p><p>Two</p>", ("One", "", "Two", "")),
        ("One<div>Two</div>Three", ("One", "", "Two", "", "Three", "")),
        ("<p>One<br>Two</p>", ("One", "Two", "")),
        ("<p>NA<b>T</b>O  and\n Russia&nbsp;</p>", ("NATO and Russia", "")),
        ("<p>One<!-- two --> three</p><script>four</script>five", ("One three", "", "five", "")),
        ("<table><tr><td>HD</td><td>Talks</td></tr></table>", ("HD", "", "Talks", "")),
        ("<pre>One\n\nTwo</pre>", ("One", "Two", "")),
        ("<p>&nbsp;</p>", ()),
    ],
)
def test_blocks_are_lines(body: str, lines: tuple[str, ...]) -> None:
    assert list_page_lines(document_fromstring(f"<html><body>{body}</body></html>")) == lines


def test_a_deep_page_is_no_obstacle() -> None:
    page = "<div>" * 200 + "Deep" + "</div>" * 200
    assert list_page_lines(document_fromstring(page)) == ("Deep", "")
