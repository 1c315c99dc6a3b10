"""When an article was published: an estimate with its evidence, never a guess."""

from datetime import date
from pathlib import Path

import pytest

from analysis.article import DateEstimate
from analysis.cleaning import clean_lines
from analysis.codebook import DEFAULT_CODEBOOK
from analysis.dating import estimate_date
from analysis.document import PageMetadata, RawDocument
from analysis.events import Event, load_events

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
TODAY = date(2026, 1, 1)
CRIMEA = Event("Annexation of Crimea", date(2014, 3, 18), ("annexation of Crimea",), "UN")
BODY = (
    "NATO and Russia met in Brussels, and the meeting was the first in two years. It was frank.",
    "They differ over Ukraine. But both sides want to avoid incidents in the Baltic.",
)


def _estimate(
    *lines: str, name: str = "text.txt", page: PageMetadata | None = None
) -> DateEstimate:
    document = RawDocument(name, "text", lines, page or PageMetadata())
    return estimate_date(document, clean_lines(lines), (CRIMEA,), TODAY)


def _seed(number: str) -> DateEstimate:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    document = RawDocument(path.name, "text", tuple(path.read_text("utf-8").splitlines()))
    events = load_events(DEFAULT_CODEBOOK / "events.toml")
    return estimate_date(document, clean_lines(document.lines), events, TODAY)


def test_000_is_not_placed_in_time() -> None:
    found = _seed("000")

    assert (found.earliest, found.latest, found.precision) == (date(2014, 10, 1), None, "none")
    assert found.source == "event"
    assert '"Former NATO Secretary General Anders Fogh Rasmussen"' in found.evidence


def test_001_has_the_day_of_its_byline() -> None:
    day = date(2010, 10, 24)

    assert _seed("001") == DateEstimate(day, day, "day", "byline", 'byline "October 24, 2010"')


def test_002_lies_between_two_jets_and_a_summit() -> None:
    found = _seed("002")

    assert (found.earliest, found.latest) == (date(2014, 7, 23), date(2014, 9, 4))
    assert (found.precision, found.source) == ("range", "event")
    assert "jets recently shot down near Dmytrivka" in found.evidence
    assert 'upcoming "NATO Summit in Wales"' in found.evidence


def test_003_has_the_day_of_its_caption_since_the_text_agrees() -> None:
    day = date(2019, 12, 3)
    evidence = 'caption "December 3, 2019"; the text tells of the same on "Tuesday"'

    assert _seed("003") == DateEstimate(day, day, "day", "text", evidence)


def test_004_is_not_older_than_its_news_and_has_no_end() -> None:
    found = _seed("004")

    assert (found.earliest, found.latest) == (date(2021, 10, 29), None)
    assert (found.precision, found.source) == ("range", "text")


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("Title Here", "3 December 2019", *BODY), "2019-12-03"),
        (("Title Here", "By Jane Doe, 3 December 2019", *BODY), "2019-12-03"),
        (("Title Here", "Published 3 May 2014, updated 5 May 2015", *BODY), "2014-05-03"),
        (("Title Here", "Veröffentlicht am 3. Mai 2014", *BODY), "2014-05-03"),
        (("Title Here", "Опубликовано 3 мая 2014", *BODY), "2014-05-03"),
        (("Title Here", "Source: Xinhua | 2016-04-20 23:31:12", *BODY), "2016-04-20"),
        ((f"BRUSSELS, December 3, 2019 (Reuters) - {BODY[0]}", BODY[1]), "2019-12-03"),
        ((f"МОСКВА, 18 октября 2021. /ТАСС/. {BODY[0]}", BODY[1]), "2021-10-18"),
        ((*BODY, "THE WHITE HOUSE, January 21, 2021."), "2021-01-21"),
        (("Title Here", "3. Mai 2014", *BODY), "2014-05-03"),
        (("Title Here", "Samstag, 3.5.2014", *BODY), "2014-05-03"),
        (
            ("Title Here", "Publié le 25/05/2014 à 10:15, mis à jour le 05/06/2016", *BODY),
            "2014-05-25",
        ),
        (("Title Here", "Par Jane Doe, le 1er mars 2014", *BODY), "2014-03-01"),
        (("Title Here", "Actualizado 25/06/2016 | Publicado 25/05/2014", *BODY), "2014-05-25"),
        (("Title Here", "Roma, 3 mag 2014", *BODY), "2014-05-03"),
        (("Title Here", "3 мая 2014 г.", *BODY), "2014-05-03"),
        (("Title Here", "03.05.14", *BODY), "2014-05-03"),
        (("Title Here", "20140503", *BODY), "2014-05-03"),
        (("Title Here", "2014-05-03T22:10:00-04:00", *BODY), "2014-05-03"),
        (("Allies Resume the Talks", "Sat 3 May 2014 | 5 minutes", *BODY), "2014-05-03"),
        (
            ("Vol. 56, no. 2, 3 May 2014, pp. 5-20", "", "Allies Resume the Talks", *BODY),
            "2014-05-03",
        ),
        (("Publié le 03 mai 2014 à 10h15", "", *BODY), "2014-05-03"),
        (("Remarks by the Minister in Riga, 3 May 2014", "", *BODY), "2014-05-03"),
        (
            ("Remarks by the Minister", "", "Security Conference, 3 May 2014", "", *BODY),
            "2014-05-03",
        ),
        (("Title Here", "Published", "3 May 2014", "Updated", "5 June 2016", *BODY), "2014-05-03"),
    ],
)
def test_a_byline_or_dateline_gives_the_day(lines: tuple[str, ...], day: str) -> None:
    found = _estimate(*lines)

    assert (str(found.earliest), found.precision, found.source) == (day, "day", "byline")


@pytest.mark.parametrize(
    "lines",
    [
        (f"On September 27, 2014 he spoke. {BODY[0]}", BODY[1]),
        (*BODY, "LOAD-DATE: March 15, 2013"),
        (*BODY, "Copyright 2013 Example Media"),
        (*BODY, "Notes", "1) HotNews.ro, May 12, 2010"),
        (*BODY, "2 Comments", "Bob says:", "April 22, 2016 at 10:15 am", "I agree.", "Reply"),
        (BODY[0], "A meeting in Riga on 3 May 2015. Getty Images", BODY[1]),
        (BODY[0], "18 October 2021", BODY[1]),
        (BODY[0], "On Nov. 18, 2014, he told a newspaper that it was so.", BODY[1]),
        ("NATO 2020", *BODY),
        ("What Was Agreed in Riga, 3 May 2014", "", *BODY),
        ("Title Here", "Security Conference, 3 May 2014", *BODY),
        ("Title Here", f"Correction, 3 May 2014: it was not so. {BODY[0]}", BODY[1]),
        ("Remarks by the Minister in Riga, 3 May 2014, and the Answers", "", *BODY),
        ("Title Here", "Accessed 3 May 2014", *BODY),
        ("Title Here", "Geboren am 3. Mai 1953", *BODY),
        ("Title Here", "Valable jusqu'au 3 mai 2014", *BODY),
        ("Title Here", "Impreso el 3 de mayo de 2014", *BODY),
        ("Title Here", "Stampato il 3 maggio 2014", *BODY),
        ("Title Here", "Дата обращения: 03.05.2014", *BODY),
        ("Title Here", "Stand: 03.05.2014", *BODY),
        ("Title Here", "Mis à jour le 3 mai 2014", *BODY),
        ("Title Here", "Actualizado el 3 de mayo de 2014", *BODY),
        ("Title Here", "Ultimo aggiornamento 3 maggio 2014", *BODY),
        ("Title Here", "Обновлено 3 мая 2014", *BODY),
        ("The summit will take place on 4-5 September 2014 in Wales.", *BODY),
        (*BODY, "Bob says:", "May 3, 2014 at 10:15 am", "I agree with that."),
        (*BODY, "Related", "Allies meet", "3 May 2012", "Russia warns", "5 May 2013"),
        (f"On June 19, 1865 — a day like others — it was so. {BODY[0]}", BODY[1]),
        (f"BRUSSELS, Tuesday (Reuters) - {BODY[0]}", BODY[1]),
    ],
)
def test_other_dates_give_no_day(lines: tuple[str, ...]) -> None:
    assert _estimate(*lines).precision in ("none", "range")


def test_a_month_stays_a_month() -> None:
    found = _estimate("Title Here", "May 2014", *BODY)

    assert (found.earliest, found.latest) == (date(2014, 5, 1), date(2014, 5, 31))
    assert found.precision == "month"


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("Winter 2014", "2013-12-01", "2015-02-28"),
        ("Spring 2014", "2014-03-01", "2014-06-30"),
        ("March/April 2014", "2014-03-01", "2014-04-30"),
        ("4-5 September 2014", "2014-09-04", "2014-09-05"),
    ],
)
def test_a_season_and_a_span_are_ranges(line: str, first: str, last: str) -> None:
    found = _estimate("Title Here", line, *BODY)

    assert (str(found.earliest), str(found.latest)) == (first, last)
    assert found.precision == "range"


def test_two_readings_of_a_date_stay_two() -> None:
    found = _estimate("Title Here", "03/04/2014", *BODY)

    assert (found.earliest, found.latest) == (date(2014, 3, 4), date(2014, 4, 3))
    assert found.precision == "range"


@pytest.mark.parametrize(
    ("name", "address", "evidence"),
    [
        ("2014-05-03.txt", "", 'file name "2014-05-03.txt"'),
        (
            "2013-01-01.txt",
            "https://example.org/2014/05/03/",
            'address "https://example.org/2014/05/03/"',
        ),
    ],
)
def test_address_and_file_name_give_the_day_in_this_order(
    name: str, address: str, evidence: str
) -> None:
    found = _estimate(*BODY, name=name, page=PageMetadata(url=address))

    assert (str(found.earliest), found.precision, found.evidence) == ("2014-05-03", "day", evidence)


@pytest.mark.parametrize(
    ("lines", "warning"),
    [
        (("Title Here", "3 May 2014", *BODY), 'file name "2015-06-05.txt"'),
        (("Title Here", "5 June 2015", "Originally published on 3 May 2014", *BODY), "byline"),
    ],
)
def test_a_second_date_is_said(lines: tuple[str, ...], warning: str) -> None:
    found = _estimate(*lines, name="2015-06-05.txt")

    assert str(found.earliest) == "2014-05-03"
    assert found.warnings[0].startswith(f"Another date stands in it: {warning}")


def test_a_day_off_and_a_month_that_holds_the_day_are_no_second_date() -> None:
    page = PageMetadata(url="https://example.org/2014/05/title")

    assert (
        _estimate("Title Here", "3 May 2014", *BODY, name="2014-05-04.txt", page=page).warnings
        == ()
    )


def test_the_first_publication_of_a_text_counts() -> None:
    found = _estimate(
        "Title Here", "5 June 2016", *BODY, "Originally published in The Guardian on 3 May 2014."
    )

    assert (found.earliest, found.evidence) == (date(2014, 5, 3), 'first published "3 May 2014"')
    assert found.warnings == ('Another date stands in it: byline "5 June 2016".',)


@pytest.mark.parametrize(
    ("lines", "cell"),
    [
        (("3/5/2014", *BODY, "They met on 25/5/2013 too, he told us."), "2014-05-03 day"),
        (("3/5/2014", *BODY, "They met on 5/25/2013 too, he told us."), "2014-03-05 day"),
        (("3/5/2014", *BODY, "© 2014 The Guardian. All rights reserved."), "2014-05-03 day"),
        (
            ("3/5/2014", "On 4 April 2014, the ministers met in Riga again.", *BODY),
            "2014-05-03 day",
        ),
        (("3/5/2014", *BODY), "2014-03-05 range"),
    ],
)
def test_a_date_that_can_be_read_in_two_ways_is_settled_by_what_else_is_known(
    lines: tuple[str, ...], cell: str
) -> None:
    found = _estimate("Title Here", *lines)

    assert f"{found.earliest} {found.precision}" == cell
    assert ("; " in found.evidence) is (found.precision == "day")


def test_front_matter_that_can_be_read_in_two_ways_is_a_range() -> None:
    page = PageMetadata(date="3/5/2014", evidence={"date": "front matter date"})
    found = _estimate(*BODY, page=page)

    assert (found.earliest, found.latest) == (date(2014, 3, 5), date(2014, 5, 3))
    assert (found.source, found.evidence) == ("page metadata", 'front matter date "3/5/2014"')


def test_a_span_of_the_page_is_a_range() -> None:
    found = _estimate(*BODY, page=PageMetadata(date="2014-09-04/2014-09-05"))

    assert (found.earliest, found.latest) == (date(2014, 9, 4), date(2014, 9, 5))
    assert found.precision == "range"


def test_a_dateline_without_a_year_is_a_day_of_the_year_that_is_known() -> None:
    lines = (f"BRUSSELS, May 3 (Reuters) - {BODY[0]}", BODY[1])
    found = _estimate(*lines, page=PageMetadata(url="https://example.org/2014/title"))

    assert (found.earliest, found.precision) == (date(2014, 5, 3), "day")
    assert found.evidence.endswith('; dateline "May 3"')
    assert _estimate(*lines).precision == "none"


def test_a_labelled_date_comes_before_one_without_and_one_under_the_title_first() -> None:
    labelled = _estimate("Title Here", "5 June 2016", "Published 3 May 2014", *BODY)
    saved = _estimate("5 June 2016", "A Title Stands Here", "3 May 2014", *BODY)

    assert labelled.earliest == saved.earliest == date(2014, 5, 3)


@pytest.mark.parametrize("cell", ["2014-10-24", "2014-10", "2014"])
def test_the_page_s_own_date_comes_first(cell: str) -> None:
    page = PageMetadata(date=cell, evidence={"date": "meta date"}, url="https://a.org/2012/01/02/")
    found = _estimate("Title Here", "3 May 2013", *BODY, page=page)

    assert str(found.earliest).startswith(cell)
    assert (found.source, found.evidence) == ("page metadata", f'meta date "{cell}"')


def test_a_date_searched_for_in_a_page_comes_after_the_byline() -> None:
    page = PageMetadata(date="2013-05-04", evidence={"date": "found in the page by htmldate"})

    assert _estimate("Title Here", "3 May 2013", *BODY, page=page).earliest == date(2013, 5, 3)
    assert _estimate(*BODY, page=page).earliest == date(2013, 5, 4)


def test_the_text_outweighs_an_address_and_a_file_name() -> None:
    later = f"The annexation of Crimea is history. {BODY[0]}"
    found = _estimate(
        later, BODY[1], name="2013-03-01.txt", page=PageMetadata(url="https://a.org/2012/01/")
    )

    assert (found.earliest, found.precision) == (date(2014, 3, 18), "none")


def test_a_byline_that_the_text_contradicts_stands_with_a_warning() -> None:
    found = _estimate("Title Here", "3 May 2013", f"The annexation of Crimea. {BODY[0]}", BODY[1])

    assert found.earliest == date(2013, 5, 3)
    assert found.warnings == (
        'The text points to a later date: "annexation of Crimea" (Annexation of Crimea, '
        "2014-03-18; UN).",
    )


def test_a_date_that_cannot_be_is_a_warning() -> None:
    future = _estimate("Title Here", "3 May 2030", *BODY)
    old = _estimate("Title Here", "3 May 1948", *BODY)

    assert future.warnings == ('The date 2030-05-03 (byline "3 May 2030") lies in the future.',)
    assert old.warnings == ('The date 1948-05-03 (byline "3 May 1948") lies before 1949.',)


def test_history_in_the_opening_is_no_news() -> None:
    old = f"On 25 December 1991, Gorbachev resigned. {BODY[0]}"

    assert _estimate(old, BODY[1]).precision == "range"
    assert _estimate(old, f"{BODY[1]} That was in 2010, and in 2012 again.").precision == "none"
    assert _estimate(old, f"{BODY[1]} It ends by 2030.").precision == "range"


def test_news_named_late_in_a_text_does_not_place_it() -> None:
    found = _estimate(*BODY, "It went on.", "So it was.", "On 1 May 2014, they met.")

    assert (found.earliest, found.precision) == (date(2014, 5, 1), "none")


def test_a_change_bounds_the_day_from_above() -> None:
    found = _estimate("Title Here", "Updated 5 May 2015", f"The annexation of Crimea. {BODY[0]}")

    assert (found.earliest, found.latest) == (date(2014, 3, 18), date(2015, 5, 5))
    assert found.precision == "range"


def test_a_picture_of_another_scene_gives_no_day() -> None:
    caption = "Jens Stoltenberg speaks in London on December 3, 2019. Getty Images"

    same = _estimate("Stoltenberg spoke in London on Tuesday.", caption, BODY[1])
    other_day = _estimate("Stoltenberg spoke in London on Friday.", caption, BODY[1])
    other_scene = _estimate("Allies met on Tuesday.", caption, BODY[1])
    later = _estimate(
        "Stoltenberg spoke in London on Tuesday. They met on 5 May 2020.", caption, BODY[1]
    )

    assert (same.earliest, same.precision) == (date(2019, 12, 3), "day")
    assert {found.precision for found in (other_day, other_scene)} == {"none"}
    assert later.earliest == date(2020, 5, 5)


def test_nothing_dates_nothing() -> None:
    assert _estimate(*BODY) == DateEstimate()
