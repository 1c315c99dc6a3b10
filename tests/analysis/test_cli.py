"""The command line keeps its contract: what it writes, what it says, how it ends."""

import csv
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from analysis import evaluation
from analysis.cli import main
from analysis.columns import TABLES
from analysis.version import VERSION

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of one article and one file that is none."""
    made = tmp_path / "corpus"
    made.mkdir()
    (made / "talks.txt").write_text(
        "NATO and Russia agreed to cooperate.\n\nRussia threatens NATO.\n"
    )
    (made / "empty.txt").write_text("")
    return made


def _fails(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Run a command that must end with 2 and one line on standard error; give the line."""
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as ended:
        code = ended.code
    said = capsys.readouterr()
    assert (code, said.out, said.err.count("\n")) == (2, "", 1)
    return said.err


@pytest.mark.parametrize("file_format", ["parquet", "csv"])
def test_analyse_writes_the_tables_and_how_they_were_made(
    folder: Path, tmp_path: Path, file_format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "out"
    assert main(["analyse", str(folder), "--out", str(out), "--format", file_format]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out == (
        f"1 article, 2 sentences written to {out}. 2 inputs: 1 accepted, 0 off-topic, "
        "0 duplicates, 1 refused (see run.json).\n"
    )
    read = pd.read_parquet if file_format == "parquet" else pd.read_csv
    for name, columns in TABLES.items():
        table = read(out / f"{name}.{file_format}")
        assert list(table.columns) == [column.name for column in columns]
    articles = read(out / f"articles.{file_format}")
    assert articles[["cooperative", "confrontational", "none"]].to_numpy().tolist() == [[1, 1, 0]]
    run = json.loads((out / "run.json").read_text("utf-8"))
    assert (run["version"], run["counts"]["sentences"]) == (VERSION, 2)
    assert len(run["codebook_hash"]) == 12
    assert [Path(item["source"]).name for item in run["refused"]] == ["empty.txt"]
    assert "empty" in run["refused"][0]["reason"]
    assert run["inputs"] == {
        "given": 2, "articles": 1, "accepted": 1, "off_topic": 0, "duplicate": 0, "refused": 1,
    }  # fmt: skip
    assert [(row["input"], row["state"]) for row in run["report"]] == [
        (str(folder / "empty.txt"), "refused"),
        (str(folder / "talks.txt"), "accepted"),
    ]


def test_analyse_ends_with_2_if_nothing_came_in_and_leaves_what_is_there(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    main(["analyse", str(folder), "--out", str(out)])
    before = (out / "articles.parquet").read_bytes()
    capsys.readouterr()
    (folder / "talks.txt").unlink()
    assert "no article came in" in _fails(capsys, "analyse", folder, "--out", out)
    assert (out / "articles.parquet").read_bytes() == before


def test_analyse_names_both_sources_of_one_identifier(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "talks.txt"
    other.write_text("NATO met Russia.")
    line = _fails(capsys, "analyse", folder, other, "--out", tmp_path / "out")
    assert str(other) in line
    assert str(folder / "talks.txt") in line


def test_columns_are_assigned_and_a_wrong_one_is_an_error(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = folder / "t.csv"
    table.write_text('"a, b",who\nNATO met Russia.,Ann Smith\n')
    out = tmp_path / "out"
    line = _fails(capsys, "analyse", table, "--out", out)
    assert "the columns are: a, b, who" in line
    assert '--columns "text=a, b"' in line
    wrong = {
        "text": '"text" names no field and column',
        "body=who": '"body" is no field of an article',
        "text=c": 'there is no column "c"',
    }
    for columns, problem in wrong.items():
        line = _fails(capsys, "analyse", table, "--out", out, "--columns", columns)
        assert problem in line
    assert (
        main(["analyse", str(table), "--out", str(out), "--columns", "text=a, b,author=who"]) == 0
    )
    articles = pd.read_parquet(out / "articles.parquet")
    assert articles[["article_id", "author"]].to_numpy().tolist() == [["t-1", "Ann Smith"]]


def test_a_run_that_is_stopped_changes_nothing(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out"
    command = ["analyse", str(folder), "--out", str(out)]
    main(command)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    capsys.readouterr()

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("analysis.cli.analyse_corpus", stop)
    assert main(command) == 130
    said = capsys.readouterr()
    assert (said.out, said.err) == (
        "", "Stopped before the end; what was there before is unchanged.\n",
    )  # fmt: skip
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_read_says_how_many_articles_a_file_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, archive = tmp_path / "t.csv", tmp_path / "a.zip"
    table.write_text("text\nNATO met Russia.\nRussia left.\n")
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a.txt", "NATO met Russia.")
    assert _fails(capsys, "read", table) == (
        f"{table}: this is a table that holds 2 articles. Read them all: python -m analysis "
        f'analyse "{table}" --out FOLDER.\n'
    )
    assert "this is a ZIP archive that holds 1 article." in _fails(capsys, "read", archive)


def test_read_shows_an_article_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(SEEDS / "001_3105ddfe96e6a34e.txt")]) == 0
    article = json.loads(capsys.readouterr().out)
    assert article["title"] == "The NATO and Russia Embrace"
    assert {"author", "outlet", "language", "text", "warnings"} <= set(article)
    assert list(article["date"]) == ["earliest", "latest", "precision", "source", "evidence"]
    assert article["date"]["earliest"] == "2010-10-24"


def test_frames_adds_codes_to_all_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, result = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("id,s\n1,Two neighbours agreed to cooperate.\n2,\n")
    command = ["frames", str(source), str(result), "--text", "s", "--document", "id"]
    assert main([*command, "--any-actors"]) == 0
    assert "2 sentences" in capsys.readouterr().out
    with result.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["frame"] for row in rows] == ["cooperative", "none"]
    assert main(command) == 0
    with result.open(encoding="utf-8", newline="") as file:
        assert [row["frame"] for row in csv.DictReader(file)] == ["none", "none"]


def test_what_is_wrong_is_one_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "in.csv"
    table.write_text("id,s\n1,NATO\n")
    out = tmp_path / "out.csv"
    assert "Column text" in _fails(capsys, "frames", table, out, "--text", "text")
    assert not out.exists()
    assert "no such file" in _fails(capsys, "frames", tmp_path / "no.csv", out, "--text", "s")
    assert "no such file" in _fails(capsys, "read", tmp_path / "no.txt")
    assert "empty" in _fails(capsys, "read", folder / "empty.txt")
    assert "the following arguments are required: --out" in _fails(capsys, "analyse", folder)
    assert "invalid choice: 'xlsx'" in _fails(
        capsys, "analyse", folder, "--out", out, "--format", "xlsx"
    )
    assert "--help" in _fails(capsys)
    assert "--help" in _fails(capsys, "guess")
    nowhere = ("--codebook", tmp_path / "nowhere")
    assert "nowhere" in _fails(capsys, "analyse", folder, "--out", out, *nowhere)


def test_it_runs_as_a_module_and_explains_itself() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "analysis", "frames", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "names the document" in run.stdout


@pytest.fixture
def cost(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of a long PDF is not measured anew in every test."""
    monkeypatch.setattr(evaluation, "say_reading_cost", lambda: "reading: a PDF")


@pytest.mark.usefixtures("cost")
def test_evaluate_prints_the_table_and_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = tmp_path / "accuracy.json"
    assert main(["evaluate", "--data", str(tmp_path), "--json", str(result)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("measure ")
    assert "not run: " in said
    assert "times TextBlob's one call" in said
    assert said.rstrip().endswith("reading: a PDF")
    content = json.loads(result.read_text("utf-8"))
    assert content["version"] == VERSION
    assert {figure["data"] for figure in content["figures"]} == {"seeds", "written"}
    assert len(content["not_run"]) == 6


@pytest.mark.usefixtures("cost")
def test_evaluate_fails_below_a_pinned_figure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(evaluation, "find_losses", lambda figures, record: ["frame on seeds: 0"])
    written: list[object] = []
    monkeypatch.setattr(evaluation, "write_record", lambda *values: written.append(values))
    assert main(["evaluate", "--record"]) == 1
    assert "below the pinned figure: frame on seeds" in capsys.readouterr().err
    assert written == []
    assert main(["evaluate", "--record", "--lower"]) == 0
    assert len(written) == 1


def test_frames_adds_the_sentiment_toward_a_target(tmp_path: Path) -> None:
    source, result = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("text,who,from,to\nSmith lied.,Smith,0,5\nIt rained on Jones.,Jones,13,18\n")
    options = ["--text", "text", "--target", "who"]
    assert main(["frames", str(source), str(result), *options]) == 0
    with result.open(encoding="utf-8", newline="") as file:
        assert [row["sentiment"] for row in csv.DictReader(file)] == ["negative", "neutral"]
    places = ["--start", "from", "--end", "to"]
    assert main(["frames", str(source), str(result), *options, *places]) == 0


@pytest.mark.parametrize(
    "options", [["--start", "from", "--end", "to"], ["--target", "who", "--start", "from"]]
)
def test_a_target_is_named_whole(
    tmp_path: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in.csv"
    source.write_text("text,who,from,to\nSmith lied.,Smith,0,5\n,Jones,0,0\n")
    out = tmp_path / "out.csv"
    assert "Name target, start and end" in _fails(
        capsys, "frames", source, out, "--text", "text", *options
    )
    assert main(["frames", str(source), str(out), "--text", "text", "--target", "who"]) == 0


@pytest.mark.parametrize("cells", ["Jones,0,99", "Jones,a,2", "Miller,5,1"])
def test_a_target_without_a_place_is_named(
    tmp_path: Path, cells: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in.csv"
    source.write_text(f"text,who,from,to\nSmith met Jones.,{cells}\n")
    options = ["--text", "text", "--target", "who", "--start", "from", "--end", "to"]
    assert "Row 1: the target" in _fails(capsys, "frames", source, tmp_path / "out.csv", *options)


@pytest.mark.usefixtures("cost")
def test_evaluate_says_in_a_line_what_it_cannot_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "together with --record" in _fails(capsys, "evaluate", "--lower")
    assert "no such folder" in _fails(capsys, "evaluate", "--data", tmp_path / "none")
    monkeypatch.setattr(evaluation, "evaluate", lambda codebook, data: evaluation.Report((), ()))
    monkeypatch.setattr(evaluation, "find_changes", lambda figures, record: ["seeds changed"])
    assert main(["evaluate", "--record"]) == 2
    assert "Nothing was recorded: seeds changed. Add --lower" in capsys.readouterr().err
    assert main(["evaluate", "--json", str(tmp_path / "none" / "a.json")]) == 2
    assert "a.json: the figures cannot be written" in capsys.readouterr().err
