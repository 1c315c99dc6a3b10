"""What the words of a text say of its own date."""

from datetime import date

import pytest

from analysis.bounds import Bounds, find_bounds
from analysis.events import Event

TODAY = date(2026, 1, 1)
WALES = Event("Wales Summit", date(2014, 9, 4), ("Wales Summit",), "NATO", foreseen=True)
CRIMEA = Event("Annexation", date(2014, 3, 18), ("annexation of Crimea",), "UN")


def _find(text: str, *events: Event) -> Bounds:
    return find_bounds(text, events, TODAY)


def _earliest(text: str, *events: Event) -> date | None:
    bound = _find(text, *events).earliest
    return bound.day if bound else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 18 October 2021, Lavrov announced the end.", date(2021, 10, 18)),
        ("The treaty was signed in Rome on 28 May 2002.", date(2002, 5, 28)),
        ("Lavrov, who spoke on 25 June 2014, said that talks would go on.", date(2014, 6, 25)),
        ("On 1 May 2014 he announced that talks will go on.", date(2014, 5, 1)),
        ("Leaders met in June 2021.", date(2021, 6, 1)),
        ("24 февраля 2014 года он был смещён.", date(2014, 2, 24)),
        ("3 мая 2014 года министры встретились в Брюсселе.", date(2014, 5, 3)),
        ("Im Mai 2014 trafen sich die Minister in Brüssel.", date(2014, 5, 1)),
        ("Le 3 mai 2014, les ministres se sont réunis à Bruxelles.", date(2014, 5, 3)),
        ("El 3 de mayo de 2014 los ministros se reunieron en Bruselas.", date(2014, 5, 3)),
        ("Il 3 maggio 2014 i ministri si incontrarono a Bruxelles.", date(2014, 5, 3)),
        ("They met on 4-5 September 2014 and agreed.", date(2014, 9, 4)),
        ("They met on 1 May 2014. They met again on 3 May 2015.", date(2015, 5, 3)),
    ],
)
def test_a_day_reported_as_past_bounds_a_text(text: str, day: date) -> None:
    assert _earliest(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "NATO will meet on 4 September 2014.",
        "On 4 September 2014 NATO will meet in Wales.",
        "The mission ends by 31 December 2024.",
        "The law runs until at least 31 March 2021.",
        "A conference to be held in June 2017 is welcome.",
        "The term expires on 6 October 2024.",
        "They agreed to meet on 4 September 2014.",
        "The summit is scheduled for 8 July 2016.",
        "It takes effect from 1 January 2020.",
        "If they had met on 4 May 2014, it might have helped.",
        "The date is 4 May 2014.",
        "The 2014 annexation, and the plan for 2030.",
        "He died on 31 December 2031.",
        "Am 4. September 2014 findet die Konferenz statt, und alle waren eingeladen.",
        "La conférence aura lieu le 4 septembre 2014, et tous étaient invités.",
        "La conferencia se celebrará el 4 de septiembre de 2014, y todos fueron invitados.",
        "La conferenza si terrà il 4 settembre 2014, e tutti sono stati invitati.",
        "Конференция состоится 4 сентября 2014 года, и были приглашены все.",
        "The mandate was extended to 4 September 2014, as they wished.",
        "As amended, we do proclaim 4 May 2014 as the day.",
        "The results of the 4 May 2014 vote must be respected.",
        "The page was accessed on 4 May 2014.",
        "La page, consultée le 4 mai 2014, a été archivée.",
    ],
)
def test_a_day_that_is_not_surely_past_bounds_nothing(text: str) -> None:
    assert _earliest(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe was born on 3 May 1953 in Riga.",
        "The Alliance, founded on 4 April 1949, was small.",
        "Sie wurde am 3. Mai 1953 geboren, und sie war fleißig.",
        "Она родилась 3 мая 1953 года и была медсестрой.",
    ],
)
def test_a_birth_is_no_news_of_a_day(text: str) -> None:
    bound = _find(text).earliest

    assert bound is not None
    assert not bound.is_day


def test_a_day_without_a_year_goes_on_the_story_before_it() -> None:
    bound = _find("On 18 October 2021, Lavrov spoke. They closed it on 29 October.").earliest

    assert bound is not None
    assert (bound.day, bound.is_day, bound.paragraph) == (date(2021, 10, 29), True, 1)
    assert bound.evidence == 'the text reports "18 October 2021 … 29 October"'


@pytest.mark.parametrize(
    "text",
    [
        "On 18 October 2021, Lavrov spoke.\n\nThey closed it on 29 October.",
        "On 18 October 2021, Lavrov spoke. They had met on 1 March.",
        "On 18 October 2021, Lavrov spoke. They will meet on 29 October.",
    ],
)
def test_a_day_without_a_year_is_not_carried_far(text: str) -> None:
    assert _earliest(text) == date(2021, 10, 18)


def test_an_event_that_nobody_foresaw_bounds_by_its_name() -> None:
    bound = _find("The annexation of Crimea is history.", CRIMEA).earliest

    assert bound is not None
    assert (bound.day, bound.source) == (date(2014, 3, 18), "event")
    assert bound.evidence == '"annexation of Crimea" (Annexation, 2014-03-18; UN)'


@pytest.mark.parametrize(
    "text",
    [
        "There were fears of an annexation of Crimea.",
        "If it came to the annexation of Crimea, NATO would act.",
    ],
)
def test_an_event_that_is_only_feared_bounds_nothing(text: str) -> None:
    assert _earliest(text, CRIMEA) is None


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("At the Wales Summit, leaders agreed on a plan.", (date(2014, 9, 4), None)),
        ("Since the Wales Summit little has changed.", (date(2014, 9, 4), None)),
        ("With the upcoming Wales Summit leaders have a chance.", (None, date(2014, 9, 4))),
        ("At the Wales Summit this September leaders have a chance.", (None, date(2014, 9, 4))),
        ("The next NATO Wales Summit matters.", (None, date(2014, 9, 4))),
        ("The Wales Summit will decide.", (None, None)),
        ("“The upcoming Wales Summit matters,” he said then.", (None, None)),
        ("The Wales Summit matters.", (None, None)),
    ],
)
def test_a_summit_bounds_by_the_words_around_it(
    text: str, bounds: tuple[date | None, date | None]
) -> None:
    found = _find(text, WALES)

    assert tuple(b.day if b else None for b in (found.earliest, found.latest)) == bounds


def test_a_later_report_outweighs_an_upcoming_event() -> None:
    text = "The upcoming Wales Summit matters. On 5 May 2015, he said so again."

    assert _find(text, WALES).latest is None


def test_bounds_allow_what_lies_between_them() -> None:
    bounds = _find("The annexation of Crimea and the upcoming Wales Summit.", CRIMEA, WALES)

    assert bounds.allow(date(2014, 1, 1), date(2014, 12, 31))
    assert not bounds.allow(date(2014, 3, 1), date(2014, 3, 17))
    assert not bounds.allow(date(2014, 9, 5), date(2014, 9, 5))
