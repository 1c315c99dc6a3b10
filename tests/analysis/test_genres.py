"""The genre of an article."""

import pytest

from analysis.cleaning import clean_lines
from analysis.document import PageMetadata, RawDocument
from analysis.genres import find_genre

TITLE = "Allies Resume the Talks in Brussels"
BODY = (
    "NATO and Russia met in Brussels, and the meeting was the first in two years. It was frank.",
    "They differ over Ukraine. But both sides want to avoid incidents in the Baltic.",
)


def _genre(*lines: str, url: str = "", page: PageMetadata | None = None) -> str:
    document = RawDocument("text.txt", "text", lines, page or PageMetadata())
    return find_genre(document, clean_lines(lines), url)[0]


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Opinion: Talk to Moscow again", "opinion"),
        ("Talk to Moscow again | Opinion", "opinion"),
        ("Kommentar: Redet mit Moskau", "opinion"),
        ("Tribune – Parler à Moscou", "opinion"),
        ("Opinión | Hablar con Moscú", "opinion"),
        ("L'alleanza e Mosca (opinione)", "opinion"),
        ("Мнение: Говорить с Москвой", "opinion"),
        ("Policy Brief: The Council", "report"),
        ("Report of the Committee on the Council", "report"),
        ("Studie: Der Rat und seine Zukunft", "report"),
        ("Доклад — Совет и его будущее", "report"),
        ("Remarks by the President in Warsaw", "speech"),
        ("Rede von Bundeskanzlerin Doe in Bonn", "speech"),
        ("Discours du Président de la République", "speech"),
        ("Discurso del Ministro de Defensa", "speech"),
        ("Discorso del Presidente Doe a Roma", "speech"),
        ("Выступление министра Петрова в Минске", "speech"),
        ("Report: Jets Meet over the Baltic", ""),
        ("Discours de haine en ligne", ""),
        ("Commentary on Nothing at All", ""),
        ("The Speech That Nobody Heard", ""),
    ],
)
def test_a_title_names_its_genre(title: str, genre: str) -> None:
    assert _genre(title, "", *BODY) == genre


@pytest.mark.parametrize(
    ("lines", "genre"),
    [
        (("OPINION", "", TITLE), "opinion"),
        (("Meinung", "", TITLE), "opinion"),
        (("Home > Opinion > Europe", "", TITLE), "opinion"),
        (("Выступление", "", TITLE), "speech"),
        (("News | Opinion | Sport | Culture", "", TITLE), ""),
        ((TITLE, "", "Ein Gastkommentar von Jane Doe"), "opinion"),
        ((TITLE, "", "Opinion by Jane Doe"), "opinion"),
        ((TITLE, "", "By Jane Doe"), ""),
    ],
)
def test_a_shelf_mark_or_a_byline_names_it(lines: tuple[str, ...], genre: str) -> None:
    assert _genre(*lines, "", *BODY) == genre


@pytest.mark.parametrize(
    ("opening", "genre"),
    [
        ("Mr. President, ", "speech"),
        ("Meine sehr verehrten Damen und Herren, ", "speech"),
        ("Monsieur le Président, ", "speech"),
        ("Señor Presidente, ", "speech"),
        ("Signor Presidente, ", "speech"),
        ("Уважаемый господин Председатель! ", "speech"),
        ("MOSCOW (Reuters) - ", "news"),
        ("TRIBUNE - ", "opinion"),
        ("Tribune - ", ""),
        ("Mr. Doe said that ", ""),
    ],
)
def test_the_first_words_show_it(opening: str, genre: str) -> None:
    assert _genre(f"{opening}{BODY[0]}", BODY[1]) == genre


@pytest.mark.parametrize(
    ("url", "genre"),
    [
        ("https://example.org/commentary/a", "opinion"),
        ("https://example.org/meinung/a", "opinion"),
        ("https://example.org/news/a", "news"),
        ("https://example.org/discours/a", "speech"),
        ("https://example.org/studien/a", "report"),
        ("https://example.org/a", ""),
    ],
)
def test_an_address_names_it(url: str, genre: str) -> None:
    assert _genre(*BODY, url=url) == genre


def test_the_page_s_own_comes_first() -> None:
    page = PageMetadata(genre="news", evidence={"genre": "front matter genre"})

    assert _genre(*BODY, url="https://example.org/opinion/a", page=page) == "news"
    assert _genre(*BODY) == ""
