"""Title and author as the properties of a file give them, unless a program filled them in."""

import re

from analysis.cleaning.names import split_names
from analysis.document import PageMetadata

# Titles that programs give: of a new document, of the file it was made from, of nothing.
_NO_TITLE = re.compile(
    r"^(?:microsoft word|untitled|unbenannt|ohne titel|sans (?:nom|titre)|sin título|senza (?:nome"
    r"|titolo)|без (?:имени|названия)|(?:document|dokument|documento|документ) ?\d*$|title$)"
    r"|\.\w{2,8}$|^[\W\d_?]*$",
    re.IGNORECASE,
)
# Authors that programs give: of an account nobody named, or of the program itself.
_NO_AUTHOR = re.compile(
    r"\b(?:users?|admin\w*|unknown|unbekannt|inconnu|owner|windows|microsoft|office|apache|aspose"
    r"|python|library|customer|guest|default|computer|laptop|пользователь|автор|inc|ltd|corp|gmbh"
    r"|llc)\b",
    re.IGNORECASE,
)


def read_properties(title: str, author: str, place: str) -> PageMetadata:
    """Take a title that is one, and authors that are persons.

    The dates among the properties are those of the file, often years after the article's: they
    are not taken. ``place`` names the properties in the evidence ("Word property").
    """
    title = " ".join(title.split())
    persons = [name for name in split_names(author) if not _NO_AUTHOR.search(name)]
    found = {"title": "" if _NO_TITLE.search(title) else title, "author": ", ".join(persons)}
    given = {key: value for key, value in found.items() if value}
    return PageMetadata(**given, evidence={key: f"{place} {key}" for key in given})
