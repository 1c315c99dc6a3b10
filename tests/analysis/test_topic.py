"""Off topic: an article names neither side, or one only in passing."""

from pathlib import Path

import pytest

from analysis.analyse import analyse_article, analyse_corpus
from analysis.article import Article
from analysis.codebook import Codebook, load_codebook

OTHER = "It rained all day in the mountains."


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


def judge(codebook: Codebook, *sentences: str, others: int = 0, language: str = "en") -> str:
    text = " ".join([*sentences, *[OTHER] * others])
    article = Article("a", text, language=language)
    return str(analyse_article(article, codebook).articles["off_topic"].iloc[0])


@pytest.mark.parametrize(
    ("sentences", "others", "reason"),
    [
        ((), 3, "names neither NATO nor Russia"),
        # Members and leaders have matters of their own.
        (("Germany and Obama met the EU.",) * 4, 4, "names neither NATO nor Russia"),
        (("They met in Moscow.",) * 4, 0, "names neither NATO nor Russia"),
        (("Russia supports him.",), 7, "names Russia only in passing: 1 of 8 sentences"),
        (("NATO supports him.",) * 2, 38, "names NATO only in passing: 2 of 40 sentences"),
        (("Russia supports him.",) * 3, 37, ""),
        (("Russia supports him.",), 3, ""),
        (("Russia supports him.",), 4, "names Russia only in passing: 1 of 5 sentences"),
        (("Russia supports him.",) * 3, 98, "names Russia only in passing: 3 of 101 sentences"),
        (("Russia supports him.",) * 10, 1190, ""),
        (("Russia supports him.",) * 9, 1191, "names Russia only in passing: 9 of 1,200 sentences"),
        (("NATO met.", "Russia sang."), 60, ""),
        (
            ("NATO met.", "Russia sang."),
            98,
            "names NATO and Russia only in passing: 2 of 100 sentences",
        ),
        (("NATO met Russia.",), 199, ""),
        (("The NATO-Russia Council met.",), 199, ""),
    ],
)
def test_what_is_named_and_how_often(
    codebook: Codebook, sentences: tuple[str, ...], others: int, reason: str
) -> None:
    assert judge(codebook, *sentences, others=others) == reason


def test_a_common_word_names_a_side_only_where_it_has_its_name_too(codebook: Codebook) -> None:
    firm = ["The alliance of the two car makers grows."] * 8
    assert judge(codebook, *firm) == "names neither NATO nor Russia"
    assert judge(codebook, *firm, "NATO watches.", others=6) == ""


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Russlands Regierung lehnt das Nordatlantische Bündnis ab."),
        ("fr", "La Russie refuse l'OTAN."),
        ("es", "Moscú rechaza la OTAN."),
        ("it", "Il governo russo rifiuta la NATO."),
        ("ru", "Россию пугает НАТО."),
    ],
)
def test_the_sides_are_known_in_other_languages(
    codebook: Codebook, language: str, sentence: str
) -> None:
    assert judge(codebook, sentence, others=199, language=language) == ""


def test_in_a_language_whose_names_are_not_listed_nothing_is_judged(codebook: Codebook) -> None:
    assert judge(codebook, others=5, language="de-AT") == "names neither NATO nor Russia"
    assert judge(codebook, others=5, language="pl") == ""


@pytest.mark.parametrize(
    ("text", "topic", "reason"),
    [(OTHER, "on", ""), ("NATO met Russia.", "off", "set by the reader"), ("", "", "")],
)
def test_a_person_decides(codebook: Codebook, text: str, topic: str, reason: str) -> None:
    tables = analyse_article(Article("a", text, topic=topic), codebook)
    assert tables.articles["off_topic"].tolist() == [reason]


def test_one_article_says_nothing_of_another(codebook: Codebook) -> None:
    articles = [Article("a", OTHER), Article("b", "NATO met Russia.")]
    assert analyse_corpus(articles, codebook).articles["off_topic"].tolist() == [
        "names neither NATO nor Russia",
        "",
    ]


def test_the_sides_are_those_of_the_codebook(tmp_path: Path) -> None:
    files = {
        "frames": '[[terms]]\nframe = "cooperative"\nclass = "a"\nweight = 1.0\nterms = ["talks"]\n'
        '[[rules]]\nrule = "negation"\nterms = ["no"]\n',
        "themes": '[[themes]]\nname = "t"\nlabel = "T"\nhelp = "T."\nterms = ["tariff"]\n',
        "actors": 'sides = ["Aland", "Bland"]\n[[actors]]\nkind = "state"\nside = "Aland"\n'
        '[actors.names]\n"Aland" = ["Aland"]\n',
    }
    for name, text in files.items():
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    other = load_codebook(tmp_path)
    assert judge(other, "NATO met Russia.") == "names neither Aland nor Bland"
    assert judge(other, "Aland sang.") == ""
