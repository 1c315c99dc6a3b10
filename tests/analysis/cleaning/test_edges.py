"""What stands before and after the prose, and headings within it."""

import pytest

from analysis.cleaning import clean_lines

FIRST = (
    "NATO and Russia met in Brussels on Monday. It was the first meeting in two years, and the "
    "officials who were in the room called it frank and useful."
)
SECOND = (
    "They differ over Ukraine, and over what happened in the spring. But both sides want to "
    "avoid incidents in the Baltic, where their aircraft have come close to each other."
)


def _roles(*lines: str) -> list[str]:
    """Give the role of each line; "" for the body."""
    cleaned = clean_lines(lines)
    roles = {line.line: line.role for line in cleaned.dropped}
    return [roles.get(number, "") for number in range(1, len(lines) + 1)]


@pytest.mark.parametrize(
    ("head", "roles"),
    [
        (["The Council Meets"], ["title"]),
        (["# The Council Meets"], ["title"]),
        (["Crisis or Opportunity?", ""], ["title", ""]),
        (["What Comes Next?"], ["title"]),
        (["Opinion", "The Council Meets"], ["site_header", "title"]),
        (["Blogging on European Security", "The Council Meets"], ["site_header", "title"]),
        (["Agence France Presse -- English", "The Council Meets"], ["site_header", "title"]),
        (["The Council Meets", "By Jane Doe", "3 May 2014"], ["title", "byline", "date"]),
        (["The Council Meets", "Jane Doe Moscow correspondent"], ["title", "byline"]),
        (["The Council Meets.", "By Jane Doe"], ["title", "byline"]),
        (["The Council Meets", "A Subtitle in Title Case"], ["title", "heading"]),
        (["Return to Diplomacy at Last"], ["title"]),
    ],
)
def test_the_head_is_told_apart(head: list[str], roles: list[str]) -> None:
    assert _roles(*head, FIRST, SECOND) == [*roles, "", ""]


@pytest.mark.parametrize(
    "lead",
    [
        "Russia has shown that it has no interest. NATO should review its policy.",
        "Secretary general tells allies that dialogue is no sign of weakness",
        "It failed.",
        "Dear Colleagues,",
        "The President today signed into law:",
    ],
)
def test_a_standfirst_is_body(lead: str) -> None:
    assert _roles("The Council Meets", lead, FIRST, SECOND) == ["title", "", "", ""]


@pytest.mark.parametrize(
    ("tail", "role"),
    [
        ("Jane Doe is a fellow at the Institute.", "author_bio"),
        ("The author is a diplomat.", "author_bio"),
        ("Der Autor ist Korrespondent in Brüssel.", "author_bio"),
        ("NATO, Russia, Ukraine", "keywords"),
        ("A stray line", "boilerplate"),
        ("JANE DOE", "boilerplate"),
        ("[1] NATO, Wales Summit Declaration, para. 23.", "notes"),
        ("-->", "boilerplate"),
    ],
)
def test_what_follows_the_prose_goes(tail: str, role: str) -> None:
    assert _roles(FIRST, SECOND, tail) == ["", "", role]


@pytest.mark.parametrize(
    "ending",
    [
        "It failed.",
        "So much for trust!",
        "Vladimir Putin is a man in a hurry, and his hurry will decide what comes of Brussels.",
        "The allies, who had come with hopes for the spring and left with none for the year,"
        " have no answer yet",
    ],
)
def test_a_last_paragraph_of_prose_stays(ending: str) -> None:
    assert _roles(FIRST, f"{SECOND} Putin knows it.", ending) == ["", "", ""]


def test_a_list_at_the_end_stays_where_it_is_one() -> None:
    points = ["The Russians want:", "- an end to enlargement", "- no missiles in Romania"]
    buttons = ["- Facebook", "- Twitter", "- Print this page"]

    assert _roles(FIRST, SECOND, *points) == ["", "", "", "", ""]
    assert _roles(FIRST, SECOND, *buttons) == ["", "", *["boilerplate"] * 3]


def test_headings_go_and_short_sentences_stay() -> None:
    lines = [FIRST, "Frozen Conflicts", SECOND, "It failed.", FIRST.replace("NATO", "Allies")]

    assert _roles(*lines) == ["", "heading", "", "", ""]


@pytest.mark.parametrize(
    "line",
    [
        "What went wrong?",
        "He said:",
        "more transparency and less fear",
        "This line has lost its full stop but is far too long for any heading",
        "- a point of a list",
        "Romania | 2015 | land",
    ],
)
def test_what_is_not_made_like_a_heading_stays(line: str) -> None:
    assert _roles(FIRST, line, SECOND) == ["", "", ""]


def test_as_many_short_lines_as_paragraphs_are_no_headings() -> None:
    lines = ["Peace", "It met.", "War", "It failed.", "Peace", "They left."]

    assert _roles("It began.", *lines[2:4], FIRST).count("heading") == 1
    assert "heading" not in _roles("It began.", "It met.", "One", "Two", "Three", FIRST)


def test_a_date_amid_the_text_is_a_heading() -> None:
    assert _roles(FIRST, SECOND, "18 October 2021", FIRST.replace("NATO", "Allies"))[2] == "heading"


def test_a_byline_under_the_lead_stays_a_byline() -> None:
    assert _roles("The Council Meets", FIRST, "By Jane Doe", SECOND) == ["title", "", "byline", ""]


@pytest.mark.parametrize(
    "lines",
    [["It failed."], ["NATO and Russia met", "Nothing came of it"], ["NATO"], ["Crisis or what?"]],
)
def test_a_text_without_prose_is_kept(lines: list[str]) -> None:
    assert clean_lines(lines).text == "\n\n".join(lines)
