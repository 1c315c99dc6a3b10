"""The command line: the same measures without the dashboard."""

import argparse
import json
import re
import sys
from collections.abc import Sequence, Sized
from pathlib import Path
from typing import Any, NoReturn

from analysis import evaluation
from analysis.analyse import analyse_corpus
from analysis.article import Article
from analysis.codebook import DEFAULT_CODEBOOK, Codebook, load_codebook
from analysis.corpus import list_parts, read_parts
from analysis.errors import AnalysisError, CorpusError, EvaluationError
from analysis.export import FORMATS, describe_run, write_tables
from analysis.intake import count_states, report_inputs, say_states
from analysis.progress import watch
from analysis.reading import read_article
from analysis.reading.assignment import FIELDS
from analysis.reading.containers import find_container, open_file
from analysis.reading.parts import Holder, Part
from analysis.sentence_file import (
    SentenceColumns,
    code_sentence_file,
    read_sentence_file,
    write_sentence_file,
)
from analysis.version import VERSION

DONE = 0
WORSE = 1
FAILED = 2
STOPPED = 130
"""By the keys Ctrl and C, as shells have it (128 and the number of the signal)."""

_PAIR = re.compile(r",(?=\s*\w+\s*=)")
_TARGET_OPTIONS = {
    "target": "names somebody in the sentence: adds the sentiment toward them",
    "start": "the target's first character, counted from 0; without it the first place is taken",
    "end": "the character after the target's last",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; what goes wrong is one line on standard error, and the answer is 2."""
    options = _parser().parse_args(arguments)
    try:
        result: int = options.run(options) or DONE
    except AnalysisError as error:
        _complain(str(error))
        return FAILED
    except KeyboardInterrupt:
        _complain("Stopped before the end; what was there before is unchanged.")
        return STOPPED
    return result


def analyse(options: argparse.Namespace) -> None:
    """Write the four tables of articles and say how many came in."""
    codebook = load_codebook(options.codebook)
    columns = _parse_columns(options.columns)
    parts = watch(
        list_parts(options.sources, columns),
        "Reading",
        lambda: sum(1 for _ in list_parts(options.sources, columns)),
    )
    corpus = read_parts(parts, codebook.events)
    refused = [(item.source, item.reason) for item in corpus.refused]
    if not corpus.articles:
        first = f" The first reason: {refused[0][0]}: {refused[0][1]}" if refused else ""
        raise CorpusError(
            ", ".join(str(source) for source in options.sources),
            "no article came in.",
            f"Name files, folders or tables with texts.{first}",
        )
    tables = analyse_corpus(
        watch(corpus.articles, "Measuring", lambda: len(corpus.articles)), codebook
    )
    report = report_inputs(corpus, tables)
    run = describe_run(tables, codebook, refused, report)
    write_tables(tables, options.out, run, options.format)
    counts = f"{_count(tables.articles, 'article')}, {_count(tables.sentences, 'sentence')}"
    states = say_states(count_states(report))
    _say(f"{counts} written to {options.out}. {_count(report, 'input')}: {states} (see run.json).")


def read(options: argparse.Namespace) -> None:
    """Print the article that a file holds."""
    file: Path = options.file
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CorpusError(
            str(file), f"the file cannot be read ({reason}).", "Name a file with one article."
        ) from error
    part = _only_article(Holder(data, file.name, str(file)))
    article = read_article(part.data, part.name, part.known, part.article_id)
    _say(json.dumps(_describe_article(article), ensure_ascii=False, indent=2))


def _only_article(holder: Holder) -> Part:
    """Give the article that a file is; one that holds many says how many."""
    container = find_container(holder.data, holder.name)
    found = [part for part in open_file(holder) if isinstance(part, Part)]
    # The one article of an export stands where the file does; a row and a file in a ZIP do not.
    if container is None or [part.place for part in found] == [holder.place]:
        return found[0]
    articles = "1 article" if len(found) == 1 else f"{len(found):,} articles"
    raise CorpusError(
        holder.place,
        f"this is {container.label} that holds {articles}.",
        f'Read them all: python -m analysis analyse "{holder.place}" --out FOLDER.',
    )


def _parse_columns(options: Sequence[str]) -> dict[str, str]:
    """Read "text=Volltext,title=Titel"; a comma within a name is no comma between two."""
    pairs = [pair.partition("=") for option in options for pair in _PAIR.split(option)]
    for field, equals, column in pairs:
        if not (equals and field.strip() and column.strip()):
            raise CorpusError(
                "--columns",
                f'"{field}{equals}{column}" names no field and column.',
                "Write text=COLUMN, and others after a comma.",
            )
    return {field.strip(): column.strip() for field, _, column in pairs}


def frames(options: argparse.Namespace) -> None:
    """Code the sentences of a CSV file."""
    codebook = load_codebook(options.codebook)
    table = read_sentence_file(options.source)
    columns = SentenceColumns(
        options.text, options.document, options.target, options.start, options.end
    )
    coded = code_sentence_file(table, columns, codebook, options.any_actors)
    write_sentence_file(coded, options.result)
    _say(f"{_count(coded.rows, 'sentence')} written to {options.result}.")


def evaluate(options: argparse.Namespace) -> int:
    """Print the accuracy table; the answer is 1 where a figure is below the pinned one."""
    if options.lower and not options.record:
        raise EvaluationError("--lower", "it stands alone.", "Use it together with --record.")
    codebook = load_codebook(options.codebook)
    report = evaluation.evaluate(codebook, options.data)
    record = evaluation.load_record()
    _say(evaluation.write_table(report))
    _say(evaluation.say_speed(codebook))
    _say(evaluation.say_reading_cost())
    if options.json:
        evaluation.write_json(report, codebook, options.json)
    losses = evaluation.find_losses(report.figures, record)
    losses += evaluation.find_broken(report.checks, record)
    for loss in losses:
        _complain(f"below the pinned figure: {loss}.")
    if losses and not options.lower:
        return WORSE
    if options.record:
        _record(report, codebook, record, options.lower)
    return DONE


def _record(
    report: evaluation.Report, codebook: Codebook, record: evaluation.Record, lower: bool
) -> None:
    """Pin the figures; other sentences than the recorded ones need the same flag as a loss."""
    changes = evaluation.find_changes(report.figures, record)
    if changes and not lower:
        raise EvaluationError(
            "Nothing was recorded", f"{changes[0]}.", "Add --lower if that is meant."
        )
    if record.codebook not in ("", codebook.name):
        raise EvaluationError(
            "Nothing was recorded",
            f"the record is of the codebook {record.codebook}.",
            "Evaluate without --record.",
        )
    evaluation.write_record(report, codebook, record)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        _complain(f"{self.prog}: {message}. See {self.prog} --help.")
        raise SystemExit(FAILED)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m analysis",
        description="Measure how texts frame the relationship between two sides.",
    )
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_analyse(commands.add_parser("analyse", help="write the four tables of articles"))
    _add_read(commands.add_parser("read", help="show what is read from a file, as JSON"))
    _add_frames(commands.add_parser("frames", help="code the sentences of a CSV file"))
    _add_evaluate(commands.add_parser("evaluate", help="measure the accuracy of all measures"))
    return parser


def _add_analyse(parser: argparse.ArgumentParser) -> None:
    parser.description = "Read articles, measure them and write the four tables and run.json."
    parser.add_argument(
        "sources",
        nargs="+",
        type=Path,
        metavar="SOURCE",
        help="an article; a file of many (a table, a ZIP, an export of a press archive); or a "
        "folder of these with its subfolders (and articles.toml, if there is one)",
    )
    parser.add_argument(
        "--out", required=True, type=Path, metavar="FOLDER", help="where the tables go"
    )
    parser.add_argument("--format", choices=FORMATS, default="parquet", help="default: parquet")
    parser.add_argument(
        "--columns",
        action="append",
        default=[],
        metavar="FIELD=COLUMN,...",
        help="which columns of tables hold what, where their names do not say it: "
        f"text=Volltext,title=Titel (fields: {', '.join(FIELDS)})",
    )
    _add_codebook(parser)
    parser.set_defaults(run=analyse)


def _add_read(parser: argparse.ArgumentParser) -> None:
    parser.description = "Show title, author, outlet, date with its evidence, and text of a file."
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="one article: .txt, .md, .html, .pdf, .docx, .odt or .rtf",
    )
    parser.set_defaults(run=read)


def _add_frames(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Add frame, frame_score (-1 to +1), evidence, themes, voice and mentions to each row, and "
        "with --target the sentiment toward it. "
        "Rows and columns stay as they are; an added name that is taken gets _2 behind it."
    )
    parser.add_argument("source", type=Path, metavar="IN.csv", help="UTF-8, with a header")
    parser.add_argument("result", type=Path, metavar="OUT.csv", help="replaced if it is there")
    parser.add_argument("--text", required=True, metavar="COLUMN", help="holds the sentences")
    parser.add_argument(
        "--document",
        default="",
        metavar="COLUMN",
        help="names the document: a sentence is then read with those before it in the same "
        "document; without it each stands alone",
    )
    parser.add_argument(
        "--any-actors",
        action="store_true",
        help="score the language of cooperation and conflict whoever the actors are",
    )
    for name, words in _TARGET_OPTIONS.items():
        parser.add_argument(f"--{name}", default="", metavar="COLUMN", help=words)
    _add_codebook(parser)
    parser.set_defaults(run=frames)


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Compare all measures with coded sentences, beside TextBlob and VADER. The exit code is 1 "
        "if a figure is below the one recorded on the same sentences."
    )
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        help="further coded sentences: gold/validation_gold.csv, relations/plover_train.csv and "
        "targets/newsmtsc_dev_rw.csv in it",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures here as well")
    parser.add_argument("--record", action="store_true", help="pin the figures that were measured")
    parser.add_argument(
        "--lower", action="store_true", help="with --record: let a pinned figure become worse"
    )
    _add_codebook(parser)
    parser.set_defaults(run=evaluate)


def _add_codebook(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--codebook",
        type=Path,
        default=DEFAULT_CODEBOOK,
        metavar="FOLDER",
        help="terms, themes and actors to measure by; default: those of NATO and Russia",
    )


def _describe_article(article: Article) -> dict[str, Any]:
    dated = article.date
    return {
        "article_id": article.article_id,
        "title": article.title,
        "author": article.author,
        "outlet": article.outlet,
        "genre": article.genre,
        "language": article.language,
        "url": article.url,
        "date": {
            "earliest": dated.earliest.isoformat() if dated.earliest else None,
            "latest": dated.latest.isoformat() if dated.latest else None,
            "precision": dated.precision,
            "source": dated.source,
            "evidence": dated.evidence,
        },
        "text": article.text,
        "warnings": list(article.warnings),
    }


def _count(items: Sized, noun: str) -> str:
    return f"{len(items):,} {noun}" + ("" if len(items) == 1 else "s")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _complain(text: str) -> None:
    sys.stderr.write(" ".join(text.split()) + "\n")
