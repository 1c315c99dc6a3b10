"""Words that stand twice are counted once."""

from analysis.cleaning.blocks import Block
from analysis.cleaning.repeats import label_repeats

LONG = "Moscow calculates that by cutting off channels it will create divisions among the Allies."


def _roles(*texts: str) -> list[str]:
    blocks = [Block((number,), text) for number, text in enumerate(texts, start=1)]
    return [block.role for block in label_repeats(blocks)]


def test_a_pull_quote_goes_and_its_paragraph_stays() -> None:
    pulled = "Moscow calculates that by cutting off channels it will create divisions"

    assert _roles("quote", pulled, "Fourth, it hides.", f"{LONG} It counts on them.") == [
        "pull_quote",
        "pull_quote",
        "",
        "",
    ]


def test_a_pull_quote_may_leave_out_the_first_words() -> None:
    assert _roles(
        LONG, "Nothing else.", "cutting off channels it will create divisions among the Allies"
    ) == ["", "", "pull_quote"]


def test_the_speaker_under_a_pull_quote_goes_with_it() -> None:
    assert _roles(LONG, "It met.", LONG[:-1], "— Robert Pszczel")[2:] == ["repeat", ""]
    assert _roles(f"{LONG} So it goes.", "It met.", LONG, "— Robert Pszczel")[2:] == [
        "pull_quote",
        "pull_quote",
    ]


def test_a_paragraph_taken_down_in_pieces_is_kept_whole() -> None:
    whole = "He left in anger. They stayed on. Nobody spoke a word."

    assert _roles(whole, "He left in anger.", "They stayed on.", "Nobody spoke a word.") == [
        "",
        "repeat",
        "repeat",
        "repeat",
    ]


def test_of_two_equal_paragraphs_the_first_stays() -> None:
    assert _roles(LONG, "It met.", LONG) == ["", "", "repeat"]


def test_a_refrain_stays() -> None:
    assert _roles("Thank you, Mr. President.", LONG, "Thank you, Mr. President.") == ["", "", ""]


def test_a_short_quotation_set_apart_goes() -> None:
    told = "“We agreed to keep talking,” he said. They left."

    assert _roles("“We agreed to keep talking.”", told) == ["pull_quote", ""]
    assert _roles("We agreed to keep talking.", told) == ["", ""]


def test_what_announces_something_may_be_said_again() -> None:
    again = "Together, the two sides will do what they can do:"

    assert _roles(again, LONG, again) == ["", "", ""]


def test_a_text_that_repeats_itself_without_end_takes_no_time() -> None:
    assert _roles(*["Yes we can do it now."] * 5_000).count("") == 1
