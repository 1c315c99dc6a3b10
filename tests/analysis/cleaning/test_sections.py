"""Comments, notes, related articles and author boxes."""

from analysis.cleaning import clean_lines

PROSE = (
    "NATO and Russia met in Brussels on Monday to discuss the future of their council, and the "
    "meeting was the first in two years.",
    "The two sides differ over Ukraine. But both want to avoid incidents in the Baltic, where "
    "aircraft have come close to each other more than once this year.",
)


def _roles(*lines: str) -> list[str]:
    """Give the role of each line; "" for the body."""
    cleaned = clean_lines(lines)
    roles = {line.line: line.role for line in cleaned.dropped}
    return [roles.get(number, "") for number in range(1, len(lines) + 1)]


def test_comments_end_the_article() -> None:
    assert _roles(*PROSE, "2 Comments", "Bob says:", "I agree with every word.", "Reply") == [
        "",
        "",
        *["comments"] * 4,
    ]


def test_a_link_to_the_comments_above_the_text_ends_nothing() -> None:
    assert _roles("2 Comments", *PROSE) == ["comments", "", ""]


def test_notes_go_with_their_heading() -> None:
    notes = ["Notes", "1) HotNews.ro, May 12, 2010", "He asked not to be named."]

    assert _roles(*PROSE, *notes) == ["", "", "notes", "notes", "notes"]


def test_a_part_that_is_called_notes_but_is_the_article_stays() -> None:
    assert _roles("It met.", "Notes", *PROSE) == ["", "notes", "", ""]


def test_headlines_under_related_go_and_the_article_goes_on() -> None:
    related = ["Related", "NATO returns to Moscow", "What Russia wants"]

    assert _roles(PROSE[0], *related, PROSE[1]) == ["", "related", "related", "related", ""]


def test_a_headline_beside_related_takes_nothing_along() -> None:
    assert _roles(PROSE[0], "Related: What Russia wants", PROSE[1]) == ["", "related", ""]


def test_names_under_written_by_are_the_authors() -> None:
    box = ["WRITTEN BY", "Robert Pszczel", "He lives in Warsaw."]

    assert _roles(*PROSE, *box) == ["", "", "author_box", "byline", "author_bio"]


def test_dates_of_notes_and_comments_date_nothing() -> None:
    lines = [*PROSE, "Notes", "Sofia Echo, May 20, 2010", "https://example.org/2010/05/20/"]

    assert _roles(*lines) == ["", "", "notes", "notes", "notes"]
