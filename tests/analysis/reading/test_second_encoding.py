"""Lines that were encoded twice are mended, and only those."""

import pytest

from analysis.reading.second_encoding import mend_lines


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Die RÃ¤te prÃ¼ften", "Die Räte prüften"),
        ("â€œÃ‰tÃ©â€\x9d, Ã\x81Ã€ â€“ 5 â‚¬", "“Été”, ÁÀ – 5 €"),
        ("\x93We agree,\x94 he said", "“We agree,” he said"),
        ("Дискуссия", "Дискуссия"),
        ("Die Räte prüften", "Die Räte prüften"),
        ("“Ã¤” is not “ä”", "“Ã¤” is not “ä”"),
        ("plain", "plain"),
    ],
)
def test_a_line_is_mended_where_all_of_it_was_encoded_twice(line: str, expected: str) -> None:
    text, numbers = mend_lines(f"one\n{line}\n")
    assert text == f"one\n{expected}\n"
    assert numbers == ([2] if line != expected else [])
