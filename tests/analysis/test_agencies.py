"""News agencies that a text begins with."""

import pytest

from analysis.agencies import find_agency

TEXT = "NATO and Russia met, and it was the first time in two years."


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("MOSCOW (Reuters) - ", "Reuters"),
        ("MOSCOW (AP) ", "Associated Press"),
        ("BRUSSELS, May 3, 2014 (Reuters) - ", "Reuters"),
        ("Berlin (dpa) - ", "Deutsche Presse-Agentur"),
        ("Berlin, 3. Mai 2014 (dpa) - ", "Deutsche Presse-Agentur"),
        ("Bruxelles, 3 mai 2014 (AFP) – ", "Agence France-Presse"),
        ("Madrid, 3 may (EFE).- ", "EFE"),
        ("(ANSA) - ROMA, 3 MAG - ", "ANSA"),
        ("МОСКВА, 3 мая. /ТАСС/. ", "TASS"),
        ("МОСКВА, 3 мая — РИА Новости. ", "RIA Novosti"),
        ("МОСКВА, 3 мая — РИА Новости, Иван Петров. ", "RIA Novosti"),
        ("МОСКВА, 3 мая. /Корр. ИТАР-ТАСС Иван Петров/. ", "TASS"),
        ("Москва. 3 мая. ИНТЕРФАКС - ", "Interfax"),
        ("The minister told journalists (TASS) that ", ""),
        ("The minister of foreign affairs told all the journalists there (TASS) - ", ""),
        ("MOSCOW (Example) - ", ""),
        ("MOSCOW - ", ""),
    ],
)
def test_a_dateline_names_its_agency(opening: str, agency: str) -> None:
    assert find_agency(opening + TEXT)[0] == agency


def test_the_dateline_is_its_evidence() -> None:
    assert find_agency(f"MOSCOW (Reuters) - {TEXT}")[1] == 'dateline "MOSCOW (Reuters) -"'
