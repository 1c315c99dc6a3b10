"""A saved copy of a page says where it was saved from."""

import pytest

from analysis.reading.page_tree import parse_page
from analysis.reading.saved_pages import drop_frames, find_source, is_address, strip_archive

ADDRESS = "https://www.review.org/news/talks.html"


def _find(markup: str) -> tuple[str, str]:
    return find_source(parse_page(markup)[0], markup)


@pytest.mark.parametrize(
    ("markup", "place"),
    [
        (f"<!-- saved from url=(0038){ADDRESS} --><p>x", "saved from"),
        (
            f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: x --><p>",
            "SingleFile",
        ),
        (f"<script>__wm.wombat('{ADDRESS}','20120611024252');</script>", "Wayback Machine"),
        (f"<meta name='savepage-url' content='{ADDRESS}'>", "savepage-url"),
        (f"<html data-scrapbook-source='{ADDRESS}'><p>x", "data-scrapbook-source"),
        (f"<link rel=bookmark href='http://archive.today/2021/{ADDRESS}'>", "link bookmark"),
        (f"<form><input name=q value='{ADDRESS}'></form>", "search field"),
        (f"<a class='domain reader-domain' href='{ADDRESS}'>review.org</a>", "reader view"),
        (f"<base href='{ADDRESS}'>", "base"),
    ],
)
def test_the_address_that_a_program_wrote(markup: str, place: str) -> None:
    assert _find(markup) == (ADDRESS, place)


def test_the_address_that_httrack_wrote() -> None:
    markup = "<!-- Mirrored from a.org/b.html by HTTrack Website Copier/3.x, 3 Mar 2021 --><p>"
    assert _find(markup) == ("http://a.org/b.html", "HTTrack")


@pytest.mark.parametrize("markup", ["<p>x", "<!-- saved from url=(0014)about:internet --><p>x"])
def test_no_address(markup: str) -> None:
    assert _find(markup) == ("", "")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://web.archive.org/web/20120611024252/http://a.org:80/b", "http://a.org/b"),
        ("https://web.archive.org/web/2012id_/http:/a.org/b", "http://a.org/b"),
        ("https://wayback.archive-it.org/1/2014/http://a.org/b", "http://a.org/b"),
        ("http://archive.today/2021/https://a.org/b", "https://a.org/b"),
        ("https://a.org/archive/2012/http-errors", "https://a.org/archive/2012/http-errors"),
    ],
)
def test_an_address_is_freed_of_the_archive(address: str, expected: str) -> None:
    assert strip_archive(address) == expected


def test_a_relative_address_is_joined() -> None:
    assert strip_archive("/b", "https://a.org/") == "https://a.org/b"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.org/b", True),
        ("https://archive.ph/AbCdE", False),
        ("file:///C:/b.html", False),
        ("/b", False),
    ],
)
def test_an_address_is_one_of_the_web_and_no_copy(address: str, expected: bool) -> None:
    assert is_address(address) is expected


def test_the_banners_of_archives_go() -> None:
    page = "<div id='wm-ipp-base'>5 captures</div><div id='HEADER'>Head</div><p>They met.</p>"
    tree, _ = parse_page(page)
    drop_frames(tree)
    assert tree.text_content() == "HeadThey met."
    kept, _ = parse_page(f"<link rel=canonical href='https://archive.ph/AbC'>{page}")
    drop_frames(kept)
    assert kept.text_content() == "They met."
