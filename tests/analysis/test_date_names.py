"""The date that an address or a file's name holds."""

import pytest

from analysis.date_candidates import Candidate
from analysis.date_names import find_address_date, find_name_date


def _cell(found: list[Candidate]) -> str:
    """Write the first candidate as "earliest precision"; "" where there is none."""
    return f"{found[0].first} {found[0].precision}" if found else ""


@pytest.mark.parametrize(
    ("address", "cell"),
    [
        ("https://example.org/2014/05/03/title-a2441", "2014-05-03 day"),
        ("https://example.org/2014/may/03/title", "2014-05-03 day"),
        ("https://example.org/news/2014/5/3/title", "2014-05-03 day"),
        ("https://example.org/news/2014-05-03-title", "2014-05-03 day"),
        ("https://example.org/20140503/title", "2014-05-03 day"),
        ("https://example.org/title-20140503", "2014-05-03 day"),
        ("https://example.org/title,20140503.html", "2014-05-03 day"),
        ("https://example.org/2014/05/03/01003-20140504ARTFIG001.php", "2014-05-03 day"),
        ("https://example.org/military/201405031058526644-russia/", "2014-05-03 day"),
        ("https://example.org/news/2014-05/03/content_1.htm", "2014-05-03 day"),
        ("https://example.org/n/3-may-2014-title", "2014-05-03 day"),
        ("https://example.org/view?id=3&date=2014-05-03", "2014-05-03 day"),
        ("https://example.org/25-05-2014/title", "2014-05-25 day"),
        ("https://example.org/03-05-2014/title", "2014-03-05 range"),
        ("https://example.org/2014/05/title", "2014-05-01 month"),
        ("https://example.org/2014/05", "2014-05-01 month"),
        ("https://example.org/commentary/title-by-x-2014-05", "2014-05-01 month"),
        ("https://example.org/2014/title", "2014-01-01 year"),
        ("https://example.org/nato-2020-title", ""),
        ("https://example.org/nato-2030/", ""),
        ("https://example.org/2028064/title", ""),
        ("https://example.org/20141340/title", ""),
        ("https://example.org/world-27250000", ""),
        ("https://web.archive.org/web/20140503024252/http://example.org/title", ""),
        ("https://archive.ph/2014.05.03-101010/https://example.org/title", ""),
        ("", ""),
    ],
)
def test_an_address_gives_what_it_holds(address: str, cell: str) -> None:
    assert _cell(list(find_address_date(address))) == cell


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("2014-05-03-title.txt", "2014-05-03 day"),
        ("2014_05_03.txt", "2014-05-03 day"),
        ("afp_2014-05-03_0501.html", "2014-05-03 day"),
        ("speech_20140503.pdf", "2014-05-03 day"),
        ("speech 3 May 2014.docx", "2014-05-03 day"),
        ("guardian_3_May_2014.txt", "2014-05-03 day"),
        ("guardian-may-3-2014.txt", "2014-05-03 day"),
        ("Title (3 May 2014).pdf", "2014-05-03 day"),
        ("3 мая 2014.txt", "2014-05-03 day"),
        ("Artikel_03.05.2014.docx", "2014-05-03 day"),
        ("nato-25-05-2014.txt", "2014-05-25 day"),
        ("nato-03-05-2014.txt", "2014-03-05 range"),
        ("title-2014-05.txt", "2014-05-01 month"),
        ("title May 2014.txt", "2014-05-01 month"),
        ("RUS_69_2014.txt", "2014-01-01 year"),
        ("2014_speech.txt", "2014-01-01 year"),
        ("2014.txt", "2014-01-01 year"),
        ("the-annexation-of-2014.txt", ""),
        ("001_3105ddfe96e6a34e.txt", ""),
        ("1799801548-no-date.html", ""),
        ("nato-2030.txt", ""),
        ("article03052014.txt", ""),
        ("Factiva-20140503-1430.rtf", ""),
        ("Screenshot 2014-05-03.txt", ""),
        ("Bildschirmfoto 2014-05-03 um 10.15.txt", ""),
        ("scan_20140503.pdf", ""),
        ("Export_2014-05-03.docx", ""),
        ("saved 2014-05-03.txt", ""),
    ],
)
def test_a_file_name_gives_what_it_holds(name: str, cell: str) -> None:
    assert _cell(list(find_name_date(name, ""))) == cell


def test_a_year_of_the_title_is_no_date() -> None:
    assert _cell(list(find_name_date("2014_in_review.txt", "2014 in review"))) == ""
