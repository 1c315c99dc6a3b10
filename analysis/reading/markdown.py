"""Markdown: its front matter becomes metadata; what its marks mean, cleaning knows."""

import re
import tomllib
from collections.abc import Iterator, Mapping

from analysis.archive_fields import LABELS
from analysis.dates import read_iso
from analysis.document import PageMetadata, RawDocument
from analysis.errors import ReadingError
from analysis.reading.encoding import decode_text
from analysis.reading.formats import Format

SUFFIXES = (".md", ".markdown", ".mdown")

# Keys of front matter by field, in lower case, the most telling first: Hugo, Jekyll, Pandoc, Zotero
# and web clippers, then the labels of the six languages. "created" is the day of a clipping.
KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", *LABELS["title"]),
    "author": ("author", "authors", "by", "byline", "creator", *LABELS["author"]),
    "outlet": (
        *("outlet", "publication", "publisher", "site", "site_name", "sitename", "website"),
        *("journal", "container-title", "source", *LABELS["outlet"]),
    ),
    "genre": ("genre",),
    "date": (
        *("published", "date_published", "datepublished", "published_at", "publishdate"),
        *("publish_date", "pubdate", "issued", "date", *LABELS["date"]),
    ),
    "url": ("url", "source_url", "link", "canonical", "canonical_url", "source", "quelle"),
    "language": ("language", "lang", *LABELS["language"]),
}
# Keys under which a person's name stands in parts (Pandoc, citation files).
NAME_PARTS = (("given", "family"), ("first", "last"), ("firstname", "lastname"))
NOTHING = ("", "null", "~", "none", "true", "false")

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
    metadata = _read_record(record)
    return RawDocument(
        name,
        "markdown",
        tuple(text.splitlines()),
        metadata,
        (*decoded.warnings, *_warn_of_date(record, metadata)),
        decoded.candidates,
    )


FORMAT = Format("markdown", "Markdown", SUFFIXES, matches, read, read)


def _split_front_matter(text: str, name: str) -> tuple[Mapping[str, object], str]:
    """Part the front matter from the text."""
    # Imported late: with its YAML it takes as long as reading fifty plain texts.
    import frontmatter
    from frontmatter.default_handlers import BaseHandler, YAMLHandler
    from yaml import BaseLoader, YAMLError  # type: ignore[import-untyped]

    class PlainHandler(YAMLHandler):
        """YAML whose values stay as they are written: a day keeps its zone, or is none."""

        def load(self, fm: str, **_options: object) -> dict[str, object]:
            data = BaseLoader(fm).get_single_data()
            return data if isinstance(data, dict) else {}

    class TOMLHandler(BaseHandler):
        """Front matter between +++ lines; the library's own needs a package nobody keeps."""

        FM_BOUNDARY = re.compile(r"^\+{3,}\s*$", re.MULTILINE)
        START_DELIMITER = END_DELIMITER = "+++"

        def load(self, fm: str, **_options: object) -> dict[str, object]:
            return tomllib.loads(fm)

    handler = TOMLHandler() if text.startswith("+++") else PlainHandler()
    try:
        return frontmatter.parse(text, handler=handler)
    except (YAMLError, tomllib.TOMLDecodeError) as error:
        raise ReadingError(
            name,
            f"The front matter cannot be read: {_name_place(error, text)}.",
            "Mend it, or delete everything between the first two marker lines.",
        ) from error


def _name_place(error: Exception, text: str) -> str:
    """Say on which line of the file an error of YAML or TOML lies, and what it is."""
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return f"line {mark.line + 1}: {getattr(error, 'problem', 'it is no YAML')}"
    last = text.split("+++")[1].count("\n") if "+++" in text else 1
    message, _, place = str(error).partition(" (at ")
    line = re.match(r"line (\d+)", place)
    return f"line {line[1] if line else last}: {message}"


def _warn_of_date(record: Mapping[str, object], metadata: PageMetadata) -> Iterator[str]:
    """Say where the front matter has a date that is none."""
    dates = [value for key, value in record.items() if str(key).lower() in KEYS["date"]]
    written = [str(date) for date in dates if str(date).lower() not in NOTHING]
    if written and not metadata.date:
        yield f'The date in the front matter cannot be read: "{written[0]}".'


def _read_record(record: Mapping[str, object]) -> PageMetadata:
    """Take the fields of an article from front matter; parameters of a theme count as well."""
    if not isinstance(record, Mapping):
        return PageMetadata()
    params = record.get("params")
    records = [record, params] if isinstance(params, Mapping) else [record]
    values = {str(key).lower(): value for one in reversed(records) for key, value in one.items()}
    found: dict[str, str] = {}
    evidence: dict[str, str] = {}
    for name, keys in KEYS.items():
        for key in keys:
            value = _read_value(name, values.get(key))
            if value:
                found[name], evidence[name] = value, f"front matter {key}"
                break
    return PageMetadata(**found, evidence=evidence)


def _read_value(name: str, value: object) -> str:
    """Read one value: a list of names becomes one string, a date takes the form of read_iso."""
    if isinstance(value, list | tuple):
        return "; ".join(filter(None, (_read_value(name, entry) for entry in value)))
    if isinstance(value, Mapping):
        return _read_value(name, value.get("name") or " ".join(_read_name_parts(value)))
    text = "" if value is None else " ".join(str(value).split()).replace("[[", "").replace("]]", "")
    if text.lower() in NOTHING:
        return ""
    is_address = text.startswith(("http://", "https://"))
    if name == "date":
        return read_iso(text)
    if name == "language":
        return text[:2].lower()
    return text if is_address is (name == "url") else ""


def _read_name_parts(value: Mapping[str, object]) -> Iterator[str]:
    """Give the parts of a name that is split into first and last ones."""
    for keys in NAME_PARTS:
        if all(isinstance(value.get(key), str) for key in keys):
            yield from (str(value[key]) for key in keys)
            return
