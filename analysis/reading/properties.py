"""Title and author as the properties of a file give them, unless a program filled them in.

The dates among the properties are those of the file, often years after the article's: no kind of
file takes them.
"""

import re

from analysis.cleaning.names import split_names
from analysis.document import PageMetadata
from analysis.outlets import find_outlet

# What programs write where nobody gave a title, and names of files.
_NO_TITLE = re.compile(
    r"microsoft (?:word|office|powerpoint|excel)\b|untitled|unbenannt|ohne titel|sans (?:titre|nom)"
    r"|sin título|senza (?:titolo|nome)|без (?:названия|имени)|(?:do[ck]ument[eo]?|документ) ?\d*$"
    r"|(?:powerpoint )?presentation$|(?:slide|layout|page|scan)\W*\d*$|print(?:ing)?$|title$"
    r"|about:|https?:|file:|[\W\d_]*$|\S*[\d_\\/]\S*$",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"\w\.[^\W\d_]\w{1,7}$")
# Authors that programs give: of an account that nobody named, or the program itself.
_NO_AUTHOR = re.compile(
    r"\b(?:users?|office|admin\w*|microsoft|windows|adobe|acrobat|apple|apache|aspose|python"
    r"|library|owner|default|unknown|unbekannt|inconnu|author|customer|guest|computer|laptop"
    r"|inc|ltd|corp|gmbh|llc|benutzer|utilisateur|usuario|utente|пользователь|автор)\b",
    re.IGNORECASE,
)
_TURNED_NAME = re.compile(r"([^\W\d_][^\s,\d]*), ([^\W\d_][^\s,\d]*(?: [^\W\d_]\.?)?)")


def read_properties(title: str, author: str, place: str) -> PageMetadata:
    """Take a title that somebody gave, and authors that are persons.

    ``place`` names the properties in the evidence ("Word property").
    """
    title = " ".join(title.split())
    found = {"title": title if is_title(title) else "", "author": find_persons(author)}
    given = {key: value for key, value in found.items() if value}
    return PageMetadata(**given, evidence={key: f"{place} {key}" for key in given})


def is_title(text: str) -> bool:
    """Tell whether a property is a title that somebody gave."""
    return bool(text) and not _NO_TITLE.match(text) and not _FILE_NAME.search(text)


def find_persons(text: str) -> str:
    """Find the persons in a property that may name a program's user or a publisher; or ""."""
    text = " ".join(text.split())
    if _NO_AUTHOR.search(text) or find_outlet(text):
        return ""
    turned = _TURNED_NAME.fullmatch(text)
    return ", ".join(split_names(f"{turned[2]} {turned[1]}" if turned else text))
