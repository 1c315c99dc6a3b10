"""The same text in another language keeps its figures and names, in their order."""

import pytest

from analysis.analyse import analyse_corpus
from analysis.article import Article
from analysis.codebook import load_codebook
from analysis.translations import find_translations, mark_translations

ENGLISH = (
    "On 1 April 2014 about 40,000 soldiers stood at the border. Poland asked for 10,000 more. "
    "Angela Merkel spoke for 45 minutes, and exports fell by 12.5 percent in 2013. The 18 fighter "
    "jets and the treaty of 1997 stay. Some 63 percent want to join, after 77 percent in 2008."
)
GERMAN = (
    "Am 1. April 2014 standen etwa 40.000 Soldaten an der Grenze. Polen bat um weitere 10.000. "
    "Angela Merkel sprach 45 Minuten, und die Ausfuhren fielen 2013 um 12,5 Prozent. Die 18 "
    "Kampfflugzeuge und der Vertrag von 1997 bleiben. Etwa 63 Prozent wollen beitreten, nach 77 "
    "Prozent im Jahr 2008."
)
RUSSIAN = (
    "1 апреля 2014 года у границы стояли около 40 000 солдат. Польша попросила ещё 10 000. Ангела "
    "Меркель говорила 45 минут, а экспорт в 2013 году упал на 12,5 процента. Остаются 18 "
    "истребителей и договор 1997 года. Вступить хотят 63 процента, в 2008 году их было 77."
)
OTHER_GERMAN = (
    "Im Jahr 1999 traten 3 Länder bei, 2004 waren es 17 Staaten mit 26 Millionen Menschen. Der "
    "Haushalt stieg um 2,4 Prozent auf 881 Millionen Euro, und 2009 folgten 2 weitere. Bis 2024 "
    "sollen 350 Schiffe fahren, sagen 58 Prozent."
)


def _find(*articles: tuple[str, str, str]) -> dict[str, str]:
    read = [Article(name, text, language=language) for name, language, text in articles]
    return find_translations(analyse_corpus(read, load_codebook()))


@pytest.mark.parametrize(("language", "text"), [("de", GERMAN), ("ru", RUSSIAN)])
def test_a_translation_names_the_article_that_came_before(language: str, text: str) -> None:
    english = ("en", "en", ENGLISH)
    assert _find(english, ("t", language, text)) == {"t": "en"}
    assert _find(("t", language, text), english) == {"en": "t"}


def test_another_text_in_another_language_is_none() -> None:
    assert _find(("en", "en", ENGLISH), ("de", "de", OTHER_GERMAN)) == {}


def test_texts_in_one_language_or_in_an_unknown_one_are_not_compared() -> None:
    assert _find(("a", "en", ENGLISH), ("b", "en", ENGLISH), ("c", "", GERMAN)) == {}


def test_a_few_figures_settle_nothing() -> None:
    short = "In 2014 about 40,000 soldiers stood there, and 18 jets."
    assert _find(("en", "en", short), ("de", "de", short)) == {}


def test_the_translation_is_written_into_the_articles() -> None:
    read = [Article("en", ENGLISH, language="en"), Article("de", GERMAN, language="de")]
    marked = mark_translations(analyse_corpus(read, load_codebook())).articles
    assert marked["translation_of"].tolist() == ["", "en"]
