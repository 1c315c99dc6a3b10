"""Outlets by address and by name."""

import pytest

from analysis.outlets import find_date_order, find_outlet, find_outlet_of


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.themoscowtimes.com/2010/10/24/title", "The Moscow Times"),
        ("https://rusi.org/a", "RUSI"),
        ("https://blog.mondediplo.net/a", "Le Monde diplomatique"),
        ("commentaries.example.org", "commentaries.example.org"),
    ],
)
def test_an_address_names_its_outlet(address: str, name: str) -> None:
    outlet = find_outlet_of(address)

    assert outlet is not None
    assert outlet.name == name


@pytest.mark.parametrize("address", ["https://web.archive.org/web/2012/", "https://doi.org/1", "x"])
def test_a_host_of_copies_names_none(address: str) -> None:
    assert find_outlet_of(address) is None


def test_an_outlet_that_is_not_known_is_named_by_its_domain() -> None:
    outlet = find_outlet_of("https://www.example.org/a")

    assert outlet is not None
    assert (outlet.name, outlet.is_known) == ("example.org", False)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Agence France Presse -- English", "Agence France-Presse"),
        ("the moscow times", "The Moscow Times"),
        ("GlobalResearch", "Global Research"),
        ("SPIEGEL", "Der Spiegel"),
        ("ТАСС", "TASS"),
        ("RUSI.", "RUSI"),
    ],
)
def test_other_spellings_name_an_outlet(words: str, name: str) -> None:
    outlet = find_outlet(words)

    assert outlet is not None
    assert outlet.name == name


def test_a_sentence_names_none() -> None:
    assert find_outlet("The Moscow Times reported it") is None


def test_a_syndicator_is_marked() -> None:
    syndicator, agency = find_outlet("Project Syndicate"), find_outlet("Reuters")

    assert syndicator is not None
    assert syndicator.syndicator
    assert agency is not None
    assert agency.agency


@pytest.mark.parametrize(
    ("name", "address", "order"),
    [
        ("The Guardian", "", "day"),
        ("The Washington Post", "", "month"),
        ("", "https://www.rusi.org/a", "day"),
        ("", "https://www.example.gov/a", "month"),
        ("", "https://www.example.co.uk/a", "day"),
        ("", "https://www.example.org/a", ""),
        ("TASS", "", ""),
    ],
)
def test_an_outlet_s_country_tells_the_order_of_day_and_month(
    name: str, address: str, order: str
) -> None:
    assert find_date_order(name, address) == order
