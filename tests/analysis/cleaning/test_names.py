"""Names of persons."""

import pytest

from analysis.cleaning.names import is_names, is_person, names_a_staff, split_names


@pytest.mark.parametrize(
    ("name", "yes"),
    [
        ("Jens Stoltenberg", True),
        ("Ursula von der Leyen", True),
        ("Jaap de Hoop Scheffer", True),
        ("Zhores I. Alferov", True),
        ("Jean-Claude Juncker", True),
        ("Conor O'Brien", True),
        ("Jean d'Ormesson", True),
        ("Bashar al-Assad", True),
        ("Theresa May", True),
        ("Ban Ki-moon", True),
        ("Łukasz Żółkiewski", True),
        ("С.В. Лавров", True),
        ("Stoltenberg", False),
        ("The Council", False),
        ("Die Autorin", False),
        ("Associated Press", False),
        ("Staff Writer", False),
        ("Foreign Minister Lavrov", False),
        ("John F.", False),
        ("von der Leyen", False),
        ("jens stoltenberg", False),
        ("Wales May 2014", False),
        ("Brussels Tuesday", False),
        ("РИА Новости", False),
    ],
)
def test_a_person_has_two_to_five_words(name: str, yes: bool) -> None:
    assert is_person(name) is yes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dr. Jane Doe, John Smith and the editors", ("Jane Doe", "John Smith")),
        ("Jane Doe und John Smith", ("Jane Doe", "John Smith")),
        ("Jane Doe et John Smith", ("Jane Doe", "John Smith")),
        ("Jane Doe y John Smith", ("Jane Doe", "John Smith")),
        ("Jane Doe e John Smith", ("Jane Doe", "John Smith")),
        ("Иван Петров и Анна Иванова", ("Иван Петров", "Анна Иванова")),
        ("JANE DOE AND JOHN SMITH", ("Jane Doe", "John Smith")),
        ("Jane Doe y EFE", ("Jane Doe",)),
        ("José Ortega y Gasset", ("José Ortega y Gasset",)),
        ("Jane Doe with Reuters", ("Jane Doe",)),
        ("Jane Doe and 3 more", ("Jane Doe",)),
        ("Staff writer and 3 more", ()),
        ("Smith, Jane", ("Jane Smith",)),
        ("Smith, J. A.", ("J. A. Smith",)),
        ("Jane, Riga", ("Riga Jane",)),
        ("Лавров С.В.", ("С.В. Лавров",)),
        ("Martin Luther King, Jr.", ("Martin Luther King Jr.",)),
        ("JOSEPH R. DOE JR.", ("Joseph R. Doe Jr.",)),
        ("John Smith III", ("John Smith III",)),
        ("Jane Doe MP", ("Jane Doe",)),
        ("Jane Doe, PhD", ("Jane Doe",)),
        ("Bundesaußenministerin Jane Doe", ("Jane Doe",)),
        ("Mme Jane Doe", ("Jane Doe",)),
        ("Gen. Sir John Smith (ret.)", ("John Smith",)),
        ("Jane DOE", ("Jane Doe",)),
        ("JD Doe", ("JD Doe",)),
        ("JAAP DE HOOP SCHEFFER", ("Jaap de Hoop Scheffer",)),
        ("URSULA VON DER LEYEN", ("Ursula von der Leyen",)),
        ("JOHN MCCAIN", ("John McCain",)),
        ("CONOR O'BRIEN", ("Conor O'Brien",)),
        ("BASHAR AL-ASSAD", ("Bashar al-Assad",)),
        ("XI JINPING", ("Xi Jinping",)),
    ],
)
def test_names_are_split_and_the_rest_left_out(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


def test_a_list_of_names_and_a_staff_are_told() -> None:
    assert is_names("Matthias Gebauer, Christiane Hoffmann and Klaus Wiegrefe")
    assert not is_names("Matthias Gebauer was there")
    assert names_a_staff("SPIEGEL Staff")
    assert names_a_staff("la rédaction")
    assert not names_a_staff("staff were there")
