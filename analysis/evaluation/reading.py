"""How well files are read: what comes out of real ones, beside what each must give."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from analysis.article import Article, DateEstimate
from analysis.cleaning import clean_lines
from analysis.errors import AnalysisError
from analysis.evaluation.check import Check, count_check
from analysis.evaluation.gold import Row, read_rows
from analysis.reading import read_article
from analysis.reading.containers import open_file
from analysis.reading.parts import Holder, Part

ROOT = Path(__file__).resolve().parents[2]
SEEDS, SEED_LINES = ROOT / "seeds", ROOT / "gold" / "seed_lines.csv"
SEED_METADATA = ROOT / "gold" / "seed_metadata.csv"

THE_SEEDS, FILES, PAGES, TEXTS = "seeds", "uploads/files", "uploads/html", "uploads/articles"
TABLES = {FILES: "files.csv", PAGES: "gold.csv", TEXTS: "articles.csv"}
"""What each file of a folder of uploads must give."""

# Of the words that other programs find in a file: running heads and page numbers are left out.
LEAST_WORDS = 0.9
GOLD_WORDS = 0.98

# What the sentence of an error has to name, by what is expected of the file.
REASONS = {"password": "password", "scan": "scan", "empty file": "empty", "no text": "no text"}
LANGUAGES = {"English": "en", "German": "de", "Russian": "ru"}

# The gold of lines has fewer roles than the program tells apart.
ROLES = {"standfirst": "body"}
FURNITURE = {"comments", "navigation", "notes", "related", "author_box"}

_WORD = re.compile(r"\w+")
_EXPORT_SIZE = re.compile(r"(\d+) articles in one file")


@dataclass(frozen=True, eq=False)
class Sample:
    """A file and the row that says what it must give."""

    path: Path
    row: Row

    def __str__(self) -> str:
        """The file's name."""
        return self.path.name

    @cached_property
    def _outcome(self) -> tuple[Article | None, str]:
        try:
            return read_article(self.path.read_bytes(), self.path.name), ""
        except AnalysisError as error:
            return None, str(error)

    @property
    def article(self) -> Article | None:
        """The article that was read, if any."""
        return self._outcome[0]

    @property
    def error(self) -> str:
        """Why there is none; "" where there is one."""
        return self._outcome[1]

    @property
    def body(self) -> str:
        """The text that is measured; "" where there is none."""
        return self.article.text if self.article else ""

    @property
    def all_text(self) -> str:
        """The body with the lines that were left out around it."""
        dropped = self.article.dropped if self.article else ()
        return "\n".join([self.body, *(line.text for line in dropped)])

    def list_phrases(self, column: str) -> list[str]:
        """List the phrases of a column that holds them as JSON."""
        return list(json.loads(self.row[column] or "[]"))


def check_reading(data: Path | None) -> tuple[list[Check], list[str]]:
    """Check the reading of the seeds and, where it is there, of the folder ``uploads`` in a folder.

    Returns the checks, and a line for each set that is missing.

    Raises:
        GoldError: a file that says what is expected cannot be read.
    """
    checks = list(_check_seeds())
    missing: list[str] = []
    runs = {FILES: _check_files, PAGES: _check_pages, TEXTS: _check_texts}
    for name, run in runs.items() if data else ():
        table = data / name / TABLES[name]  # type: ignore[operator]  # there is a folder
        if table.exists():
            checks += run(_list_samples(table))
        else:
            missing.append(f"not run: {table} is missing")
    return checks, missing


def _list_samples(table: Path) -> list[Sample]:
    return [Sample(table.parent / row["file"], row) for row in read_rows(table, ("file",))]


def _check_seeds() -> Iterator[Check]:
    """Check the role of every line, the date and the metadata of the five articles."""
    rows = read_rows(SEED_LINES, ("file", "line", "role"))
    found = {path.name: _find_roles(path) for path in sorted(SEEDS.glob("*.txt"))}
    lines = [(row["file"], int(row["line"]), ROLES.get(row["role"], row["role"])) for row in rows]
    yield count_check(
        "role of each line", THE_SEEDS, lines, lambda line: found[line[0]].get(line[1]) == line[2]
    )
    samples = [
        Sample(SEEDS / row["file"], row) for row in read_rows(SEED_METADATA, ("file", "title"))
    ]
    yield count_check("date", THE_SEEDS, samples, _has_bounds)
    yield count_check("title, author, outlet", THE_SEEDS, samples, _has_metadata)


def _find_roles(path: Path) -> dict[int, str]:
    """Give the role of each line of a seed, in the words of the gold."""
    cleaned = clean_lines(path.read_text("utf-8").splitlines())
    roles = dict.fromkeys(cleaned.kept, "body")
    return roles | {
        line.line: "boilerplate" if line.role in FURNITURE else line.role
        for line in cleaned.dropped
    }


def _has_bounds(sample: Sample) -> bool:
    when = sample.article.date if sample.article else DateEstimate()
    bounds = [day.isoformat() if day else "" for day in (when.earliest, when.latest)]
    wanted = [sample.row[f"date_{name}"] for name in ("precision", "earliest", "latest")]
    return [when.precision, *bounds] == wanted


def _has_metadata(sample: Sample) -> bool:
    names = ("title", "author", "outlet")
    return all(getattr(sample.article, name) == sample.row[name] for name in names)


def _check_files(samples: Sequence[Sample]) -> Iterator[Check]:
    yield count_check("text or clear error", FILES, samples, gives_expected)


def gives_expected(sample: Sample) -> bool:
    """Tell whether a file gives its text, or the error that is expected of it."""
    expected = sample.row["expected"]
    if sample.error:
        return "ERROR" in expected and _is_clear(sample.error, expected)
    if expected.startswith("CLEAR ERROR") and "TEXT" not in expected:
        warnings = " ".join(sample.article.warnings) if sample.article else ""
        return "partial" in expected and "part of the text" in warnings
    return _is_whole(sample)


def _is_clear(error: str, expected: str) -> bool:
    """Tell whether an error is one line that names the reason."""
    named = [word for key, word in REASONS.items() if key in expected.split("(")[0]]
    return "\n" not in error and all(word in error for word in named)


def _is_whole(sample: Sample) -> bool:
    """Tell whether the text is readable and whole: its phrase, its words, its language."""
    words = len(_WORD.findall(sample.all_text))
    least = LEAST_WORDS * int(sample.row.get("ref_words_pypdf_or_python_docx") or 0)
    language = sample.article.language if sample.article else ""
    named = next((code for name, code in LANGUAGES.items() if name in str(sample)), language)
    damaged = "\ufffd" in sample.all_text or "endobj" in sample.all_text
    phrase = sample.row["check_text"] in sample.all_text
    return phrase and words >= max(least, 1) and language == named and not damaged


def _check_pages(samples: Sequence[Sample]) -> Iterator[Check]:
    """Check main text and dates of web pages beside trafilatura and htmldate."""
    exports = [sample for sample in samples if _EXPORT_SIZE.search(sample.row["notes"])]
    pages = [sample for sample in samples if sample not in exports]
    texts = {sample: _extract(sample) for sample in pages}
    for what, column in (
        ("phrases kept", "must_contain"),
        ("phrases left out", "must_not_contain"),
    ):
        phrases = {
            f"{sample}: {phrase}": (phrase in sample.body, phrase in texts[sample])
            for sample in pages
            for phrase in sample.list_phrases(column)
        }
        stays = column == "must_contain"
        other = float(sum(theirs == stays for _, theirs in phrases.values()))
        misses = tuple(name for name, (ours, _) in phrases.items() if ours != stays)
        held, reference = float(len(phrases) - len(misses)), {"trafilatura": other}
        yield Check(what, PAGES, held, other, len(phrases), reference, misses)
    yield from _check_words(pages, texts)
    yield _check_days(pages)
    yield count_check("articles of an export", PAGES, exports, _has_all_articles)


def _extract(sample: Sample) -> str:
    from trafilatura import extract

    return extract(sample.path.read_bytes()) or ""


def _check_words(pages: Sequence[Sample], texts: dict[Sample, str]) -> Iterator[Check]:
    """Check the words of the pages whose whole text is known."""
    known = [sample for sample in pages if sample.row["gold_text_file"]]
    if not known:
        return
    gold = {
        sample: (sample.path.parent / sample.row["gold_text_file"]).read_text("utf-8")
        for sample in known
    }
    total = sum(len(_WORD.findall(text)) for text in gold.values())
    kept = sum(_count_shared(gold[sample], sample.body) for sample in known)
    other = sum(_count_shared(gold[sample], texts[sample]) for sample in known)
    reference = {"trafilatura": other / total}
    yield Check("share of the words", PAGES, kept / total, GOLD_WORDS, total, reference)


def _count_shared(gold: str, text: str) -> int:
    """Count the words that two texts share, each as often as both have it."""
    counts = [Counter(_WORD.findall(each.lower())) for each in (gold, text)]
    return (counts[0] & counts[1]).total()


def _check_days(pages: Sequence[Sample]) -> Check:
    """Check the day of each page; one without a date must come out undated."""
    from htmldate import find_date

    found = {sample: find_date(sample.path.read_bytes()) or "" for sample in pages}
    other = float(sum(day == sample.row["gold_date"] for sample, day in found.items()))
    days = count_check(
        "day", PAGES, pages, lambda sample: write_day(sample.article) == sample.row["gold_date"]
    )
    return replace(days, wanted=other, reference={"htmldate": other})


def _has_all_articles(sample: Sample) -> bool:
    """Tell whether an export gives as many articles as it is said to hold, each with text."""
    count = _EXPORT_SIZE.search(sample.row["notes"])
    holder = Holder(sample.path.read_bytes(), sample.path.name, sample.path.name)
    parts = [part for part in open_file(holder) if isinstance(part, Part)]
    return count is not None and len(parts) == int(count[1])


def _check_texts(samples: Sequence[Sample]) -> Iterator[Check]:
    yield count_check("date at its precision", TEXTS, samples, _has_date)
    undated = [sample for sample in samples if not sample.row["expected_date"]]
    yield count_check(
        "no day or month invented", TEXTS, undated, lambda sample: not write_day(sample.article)
    )


def _has_date(sample: Sample) -> bool:
    """Tell whether the date is the expected one at its precision; a year may be left open."""
    found = write_day(sample.article)
    may_be_undated = sample.row["undated_is_right_too"] == "yes" and not found
    return found == sample.row["expected_date"] or may_be_undated


def write_day(article: Article | None) -> str:
    """Write the day or month of an article as ISO; "" for anything less."""
    when = article.date if article else DateEstimate()
    length = {"day": 10, "month": 7}.get(when.precision, 0)
    return when.earliest.isoformat()[:length] if when.earliest else ""
