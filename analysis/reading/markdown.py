"""Markdown: its front matter becomes metadata; what its marks mean, cleaning knows."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date

from analysis.document import PageMetadata, RawDocument
from analysis.errors import ReadingError
from analysis.reading.encoding import decode_text
from analysis.reading.formats import Format
from analysis.reading.page_metadata import parse_day

SUFFIXES = (".md", ".markdown", ".mdown")

# Keys of front matter by field, in lower case: Hugo, Jekyll, Pandoc, Zotero and web clippers.
KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "by", "byline", "creator"),
    "outlet": ("outlet", "publication", "publisher", "site", "site_name", "website", "journal"),
    "genre": ("genre",),
    "date": ("date", "published", "date_published", "publishdate", "pubdate", "issued"),
    "url": ("url", "source_url", "link", "canonical", "canonical_url", "source"),
    "language": ("language", "lang"),
}

_FENCE = re.compile(rb"(?:\xef\xbb\xbf)?(---|\+\+\+)[ \t]*\r?\n(?=.{0,60}?[:=])", re.DOTALL)


def matches(data: bytes, name: str) -> bool:
    """Tell Markdown by its front matter, or by the file's name."""
    return name.lower().endswith(SUFFIXES) or _FENCE.match(data) is not None


def read(data: bytes, name: str, encoding: str = "") -> RawDocument:
    """Read a Markdown file; its front matter (YAML or TOML) is metadata and not text.

    It is read in ``encoding``, or in whatever its bytes tell.

    Raises:
        ReadingError: it is no text, or its front matter is no YAML or TOML.
    """
    decoded = decode_text(data, name, encoding)
    record, text = _split_front_matter(decoded.text, name)
    return RawDocument(
        name,
        "markdown",
        tuple(text.splitlines()),
        _read_record(record),
        decoded.warnings,
        decoded.candidates,
    )


FORMAT = Format("markdown", "Markdown", SUFFIXES, matches, read, read)


def _split_front_matter(text: str, name: str) -> tuple[Mapping[str, object], str]:
    """Part the front matter from the text."""
    # Imported late: with its YAML it takes as long as reading fifty plain texts.
    import frontmatter
    from frontmatter.default_handlers import BaseHandler, YAMLHandler
    from yaml import YAMLError  # type: ignore[import-untyped]

    class TOMLHandler(BaseHandler):
        """Front matter between +++ lines; the library's own needs a package nobody keeps."""

        FM_BOUNDARY = re.compile(r"^\+{3,}\s*$", re.MULTILINE)
        START_DELIMITER = END_DELIMITER = "+++"

        def load(self, fm: str, **_options: object) -> dict[str, object]:
            return tomllib.loads(fm)

    handler = TOMLHandler() if text.startswith("+++") else YAMLHandler()
    try:
        return frontmatter.parse(text, handler=handler)
    except (YAMLError, tomllib.TOMLDecodeError) as error:
        place = " ".join(str(error).split())
        raise ReadingError(
            name,
            f"The front matter cannot be read: {place}.",
            "Mend it, or delete everything between the first two marker lines.",
        ) from error


def _read_record(record: Mapping[str, object]) -> PageMetadata:
    """Take the fields of an article from front matter."""
    if not isinstance(record, Mapping):
        return PageMetadata()
    lower = {str(key).lower(): value for key, value in record.items()}
    found: dict[str, str] = {}
    evidence: dict[str, str] = {}
    for name, keys in KEYS.items():
        for key in keys:
            value = _read_value(name, lower.get(key))
            if value:
                found[name], evidence[name] = value, f"front matter {key}"
                break
    return PageMetadata(**found, evidence=evidence)


def _read_value(name: str, value: object) -> str:
    """Read one value: a list of names becomes one string, a date an ISO day, month or year."""
    if isinstance(value, list | tuple):
        return "; ".join(filter(None, (_read_value(name, entry) for entry in value)))
    if isinstance(value, dict):
        return _read_value(name, value.get("name"))
    if value is None or isinstance(value, bool):
        return ""
    text = " ".join(str(value).split())
    if name == "date":
        return value.isoformat()[:10] if isinstance(value, date) else parse_day(text)
    if name == "url":
        return text if text.startswith(("http://", "https://")) else ""
    return text[:2].lower() if name == "language" else text
