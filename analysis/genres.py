"""The genre of an article (news, opinion, speech, report), where its page or its words show it."""

import re
from collections.abc import Iterator, Mapping

from analysis.agencies import find_agency
from analysis.cleaning import Cleaned
from analysis.document import RawDocument

GENRES = ("news", "opinion", "speech", "report")
# Who a speaker turns to stands within the first words.
OPENING_LENGTH = 200  # characters
# Lines above a text that can name the section in which it stands.
SHELF_ROLES = ("site_header", "heading", "navigation", "keywords", "boilerplate")

_OPINION_WORDS = (
    r"(?:opinions?|op-?ed|commentary|editorial|comment|column|viewpoint|guest essay|meinung"
    r"|kommentar|leitartikel|gastbeitrag|gastkommentar|kolumne|tribune|éditorial|édito|chronique"
    r"|point de vue|opinión|tribuna|columna|opinione|editoriale|commento|мнение|мнения"
    r"|колонка|точка зрения)"
)
_REPORT_WORDS = (
    r"(?:policy (?:brief|paper)|research paper|working paper|briefing paper|fact ?sheet"
    r"|backgrounder|positionspapier|arbeitspapier|studie|gutachten|note d['’]analyse|étude"
    r"|documento de trabajo|informe|estudio|rapporto|доклад|исследование)"
)
_SPEECH_WORDS = r"(?:speech|rede|ansprache|discours|allocution|discurso|discorso|речь|выступление)"
_NEWS_WORDS = r"(?:news|nachrichten|actualités?|noticias|notizie|новости)"

_PATH_GENRES: Mapping[str, str] = {
    r"/(?:opinions?|commentary|commentaries|comment|commentisfree|op-?eds?|editorials?|columns?"
    r"|columnists?|meinung|kommentare?|kolumnen?|tribunes?|idees|chroniques?|opinion(?:es)?"
    r"|columnas?|editoriales|opinioni|commenti|editoriali|mneni[ey]a?)/": "opinion",
    r"/(?:speeches|speech|remarks|statements?|transcripts?|reden?|discours|discursos?"
    r"|discorsi)/": "speech",
    r"/(?:reports?|research|policy-?briefs?|publications?|papers?|studien?|rapports?|etudes?"
    r"|informes?|rapporti|doklady)/": "report",
    r"/(?:news|nachrichten|actualites?|noticias|notizie|novosti)/": "news",
}
_NAMED = r"[A-ZÀ-ÝА-ЯЁ]"
_TITLE_GENRES: Mapping[re.Pattern[str], str] = {
    re.compile(
        r"(?:(?:keynote |opening |closing |joint )?(?:speech|remarks|statement|address|lecture)\b"
        r".{0,40}\b(?:by|of|at|to|before|from)\b)",
        re.IGNORECASE,
    ): "speech",
    re.compile(
        rf"(?:Rede|Ansprache|Grundsatzrede|Regierungserklärung) (?:von|des|der) {_NAMED}"
        rf"|(?:Discours|Allocution|Déclaration) (?:de |du |d['’]|de la ){_NAMED}"
        rf"|(?:Discurso|Intervención|Palabras) (?:de |del |de la ){_NAMED}"
        rf"|(?:Discorso|Intervento) (?:di |del |della |dell['’]){_NAMED}"
        rf"|(?:Выступление|Речь|Обращение) (?:\w+ ){{0,3}}{_NAMED}"
    ): "speech",
    re.compile(
        rf"{_REPORT_WORDS}\s*[:|–—]|(?:annual report|bericht|rapport)\s*[|–—]"
        r"|(?:policy (?:brief|paper)|research paper|working paper|fact ?sheet|backgrounder)\b"
        r"|(?:annual )?report (?:on|of|by|from)\b",
        re.IGNORECASE,
    ): "report",
    re.compile(
        rf"{_OPINION_WORDS}\s*[:|–—-]|.*\s[|–—-]\s*{_OPINION_WORDS}\W*$|.*\({_OPINION_WORDS}\)\W*$",
        re.IGNORECASE,
    ): "opinion",
}
# Sections are named in the plural too: "Commentaries", "Speeches and remarks".
_OPINION_SECTIONS = (
    r"(?:opinions|opiniones|opinioni|op-?eds|commentaries|comments|comment is free|editorials"
    r"|columns|columnists|viewpoints|meinungen|kommentare|kolumnen|gastbeiträge|tribunes|débats?"
    r"|chroniques|columnas|editoriali|commenti|колонки|колумнисты|комментарии)"
)
_SPEECH_SECTIONS = (
    r"(?:(?:speeches|remarks|transcripts)(?: (?:and|&) \w+)?|reden|discursos|discorsi|выступления"
    r"|речи)"
)
_REPORT_SECTIONS = (
    r"(?:reports?|research(?: papers)?|(?:policy|working) (?:briefs|papers)|studien|berichte"
    r"|rapports?|informes|rapporti|доклады|исследования)"
)
_SHELVES: Mapping[re.Pattern[str], str] = {
    re.compile(rf"{words}\W*", re.IGNORECASE): genre
    for words, genre in (
        (f"(?:{_OPINION_WORDS}|{_OPINION_SECTIONS})", "opinion"),
        (f"(?:{_SPEECH_WORDS}|{_SPEECH_SECTIONS})", "speech"),
        (f"(?:{_REPORT_WORDS}|{_REPORT_SECTIONS})", "report"),
        (rf"(?:(?:world|latest|breaking) )?{_NEWS_WORDS}", "news"),
    )
}
_SHELF_PARTS = re.compile(r"\s*[>›»|/•·]\s*")
_OPINION_BYLINE = re.compile(
    r"\W*(?:an? |eine? |une? |un )?(?:opinion|commentary|comment|op-ed|column|guest (?:post|essay)"
    r"|kommentar|gastkommentar|gastbeitrag|meinung|kolumne|tribune|chronique|columna|tribuna"
    r"|commento) (?:by|von|par|de|d['’]|por|di)\b",
    re.IGNORECASE,
)
# "TRIBUNE - …": in capitals, for a text may begin with the word
_OPINION_OPENING = re.compile(
    r"(?:OPINION|COMMENTARY|EDITORIAL|KOMMENTAR|MEINUNG|GASTBEITRAG|TRIBUNE|ÉDITORIAL|CHRONIQUE"
    r"|OPINIÓN|TRIBUNA|EDITORIALE|COMMENTO|МНЕНИЕ|КОЛОНКА)\s*[-–—:.|]\s"
)
_SALUTATION = re.compile(
    r"(?:mr\.?|madam|mister) (?:president|chair\w*|secretary|speaker)\b|(?:your )?excellenc|ladies "
    r"and gentlemen|dear (?:colleagues|friends)|distinguished |meine (?:sehr verehrten )?damen und "
    r"herren|sehr geehrte|herr präsident|frau präsidentin|exzellenzen|mesdames et messieurs"
    r"|mesdames,? messieurs|monsieur le (?:président|secrétaire)|madame la (?:présidente|ministre)"
    r"|señor[ae]?s? (?:presidente?a?|y señores)|excelencias|signore e signori|signor[ae]? president"
    r"|onorevoli |уважаемы[ей]|дамы и господа|господин председатель|ваши превосходительства",
    re.IGNORECASE,
)
_OPINION_NOTE = re.compile(
    r"opinion piece|op-?ed|this (?:commentary|column|article|essay|piece)|author|writer|columnist"
    r"|contributor|autor|auteur|автор",
    re.IGNORECASE,
)


def names_speech(title: str) -> bool:
    """Tell whether a title is that of a speech."""
    return any(pattern.match(title) for pattern, kind in _TITLE_GENRES.items() if kind == "speech")


def find_genre(document: RawDocument, cleaned: Cleaned, url: str) -> tuple[str, str]:
    """Find the genre and what shows it; ("", "") where nothing does."""
    return next(_find_genres(document, cleaned, url), ("", ""))


def name_section(section: str) -> str:
    """Name the genre of an outlet's section ("Opinion", "Reden"); "" where it tells none."""
    named = (g for pattern, g in _SHELVES.items() if pattern.fullmatch(section.strip()))
    return next(named, "")


def _find_genres(document: RawDocument, cleaned: Cleaned, url: str) -> Iterator[tuple[str, str]]:
    """Give the genres that page, address, title, lines and salutation show, in this order."""
    declared = document.metadata.genre.lower()
    if declared in GENRES:
        yield declared, document.metadata.evidence.get("genre", "the page's metadata")
    title = document.metadata.title or " ".join(cleaned.of_role("title"))
    for words, genre in _PATH_GENRES.items():
        if re.search(words, url, re.IGNORECASE):
            yield genre, f'address "{url}"'
    for pattern, genre in _TITLE_GENRES.items():
        if pattern.match(title):
            yield genre, f'title "{title}"'
    yield from _find_line_genres(cleaned)
    salutation = _SALUTATION.match(cleaned.text[:OPENING_LENGTH])
    if salutation:
        yield "speech", f'salutation "{salutation.group()}"'
    agency, words = find_agency(cleaned.text)
    if agency:
        yield "news", words


def _find_line_genres(cleaned: Cleaned) -> Iterator[tuple[str, str]]:
    """Give the genres that the lines beside the body name; a menu of several names none."""
    for line in cleaned.of_role("byline"):
        if _OPINION_BYLINE.match(line):
            yield "opinion", f'line "{line}"'
    start = min(cleaned.kept, default=0)
    above = [line for line in cleaned.dropped if line.line < start and line.role in SHELF_ROLES]
    named = {
        genre: line.text
        for line in above
        for part in _SHELF_PARTS.split(line.text)
        if (genre := name_section(part))
    }
    if len(named) == 1:
        yield from ((genre, f'line "{line}"') for genre, line in named.items())
    if _OPINION_OPENING.match(cleaned.text):
        yield "opinion", f'opening "{cleaned.text[:OPENING_LENGTH].split()[0]}"'
    for line in cleaned.of_role("disclaimer"):
        if _OPINION_NOTE.search(line):
            yield "opinion", f'line "{line}"'
