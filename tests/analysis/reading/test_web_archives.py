"""A page that was saved with its parts in one file is taken out of it."""

import plistlib
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText

import pytest

from analysis.errors import ReadingError
from analysis.reading import html, web_archives
from analysis.reading.web_archives import SavedPage, is_archive, open_archive

ADDRESS = "https://www.review.org/news/talks.html"
PAGE = (
    "<html><head><title>Talks again</title></head><body>"
    + "<p>НАТО and Russia agreed to take up their talks on missile defence again.</p>" * 6
    + "</body></html>"
)


def _mhtml(*, where: str = "Snapshot-Content-Location") -> bytes:
    message = MIMEMultipart("related")
    part = MIMEText(PAGE, "html", "utf-8")
    (message if where.startswith("Snapshot") else part)[where] = ADDRESS
    picture = MIMENonMultipart("image", "png")
    picture.set_payload("AAAA")
    message.attach(part)
    message.attach(picture)
    return b"From: <Saved by Blink>\r\n" + message.as_bytes()


def _safari() -> bytes:
    main = {"WebResourceData": PAGE.encode(), "WebResourceURL": ADDRESS}
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)


@pytest.mark.parametrize("data", [_mhtml(), _mhtml(where="Content-Location"), _safari()])
def test_the_page_and_its_address(data: bytes) -> None:
    assert is_archive(data)
    assert open_archive(data, "a.mhtml") == SavedPage(PAGE.encode(), ADDRESS)


def test_a_single_part_is_a_page_too() -> None:
    message = EmailMessage()
    message.set_content(PAGE, subtype="html", cte="quoted-printable")
    data = b"From: <Saved by IE>\r\n" + bytes(message)
    assert open_archive(data, "a.mht").data.decode().strip() == PAGE


@pytest.mark.parametrize(
    "data",
    [
        b"From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n",
        _safari()[:-20],
        plistlib.dumps({"WebMainResource": {}}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": []}, fmt=plistlib.FMT_BINARY),
    ],
)
def test_an_archive_without_a_page_is_refused(data: bytes) -> None:
    assert is_archive(data)
    with pytest.raises(ReadingError, match="This web archive holds no web page, or is damaged"):
        open_archive(data, "a.mhtml")


@pytest.mark.parametrize(
    "data",
    [
        PAGE.encode(),
        b"From: the ministry\nSubject: talks\n\nContent-Type: multipart/related is a header.",
        plistlib.dumps({"a": 1}, fmt=plistlib.FMT_BINARY),
    ],
)
def test_other_files_are_no_archives(data: bytes) -> None:
    assert not is_archive(data)


def test_an_archive_is_read_as_a_web_page() -> None:
    data = _mhtml()
    assert html.matches(data, "a.mhtml")
    document = html.read(data, "a.mhtml")
    assert document.metadata.url == ADDRESS
    assert document.metadata.evidence["url"] == "web archive"
    assert document.lines[2].startswith("НАТО and Russia")
    assert html.FORMAT.suffixes[-3:] == web_archives.SUFFIXES
