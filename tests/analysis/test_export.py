"""Tables leave as files: all of them or none."""

import io
import json
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from analysis import export
from analysis.codebook import load_codebook
from analysis.columns import TABLES
from analysis.export import ExportError, describe_run, write_tables, zip_bytes
from analysis.provenance import Provenance, provenance_line
from analysis.schema import Tables, empty_tables

SOURCE = Provenance("All tables", "All 4 articles.", "4 articles", "book", "abc123")
RUN = {"version": "1", "codebook": "book"}


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_parquet_gives_the_tables_back_as_they_are(tables: Tables, tmp_path: Path) -> None:
    write_tables(tables, tmp_path / "new" / "folder", RUN)
    for name in TABLES:
        again = pd.read_parquet(tmp_path / "new" / "folder" / f"{name}.parquet")
        pd.testing.assert_frame_equal(again, getattr(tables, name))
    assert json.loads((tmp_path / "new" / "folder" / "run.json").read_text("utf-8")) == RUN


def test_csv_is_exact_and_as_the_standard_says(tables: Tables, tmp_path: Path) -> None:
    texts = tables.sentences.assign(text="=1 “a”,\n" + tables.sentences["text"])
    changed = Tables(tables.articles, texts, tables.themes, tables.mentions)
    write_tables(changed, tmp_path, RUN, "csv")
    data = (tmp_path / "sentences.csv").read_bytes()
    assert data.startswith(b"article_id,sentence_id,")
    assert data.split(b"\r\n")[1].startswith('d4,1,1,0,20,"=1 “a”,\nNATO and Russia'.encode())
    again = pd.read_csv(
        tmp_path / "sentences.csv", keep_default_na=False, na_values={"polarity": ""}
    )
    assert again["text"].tolist() == texts["text"].tolist()


def test_a_folder_never_holds_tables_of_two_runs(tables: Tables, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    write_tables(tables, folder, RUN, "csv")
    write_tables(tables, folder, RUN, "parquet")
    assert _files(folder) == sorted(
        ["notes.txt", "run.json", *(f"{name}.parquet" for name in TABLES)]
    )


def test_tables_that_are_there_stay_when_writing_fails(
    tables: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    write_tables(tables, folder, RUN, "csv")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    write = Path.write_bytes

    def fail(self: Path, data: bytes) -> int:
        if self.name == "themes.csv":
            raise OSError(28, "No space left on device")
        return write(self, data)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(ExportError, match=r"no space left on device\). Name another folder"):
        write_tables(empty_tables(), folder, RUN, "csv")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_writing_that_is_stopped_is_done_to_its_end(
    tables: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tables(tables, tmp_path, {"version": "old"})
    replace, moved = Path.replace, []

    def stop(self: Path, target: Path) -> Path:
        moved.append(self.name)
        if len(moved) == 2:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write_tables(empty_tables(), tmp_path, RUN)
    assert json.loads((tmp_path / "run.json").read_text("utf-8")) == RUN
    assert all(pd.read_parquet(tmp_path / f"{name}.parquet").empty for name in TABLES)


def test_a_file_in_the_place_of_the_folder_is_an_error_in_words(
    tables: Tables, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(ExportError, match="the tables cannot be written there"):
        write_tables(tables, tmp_path / "out", RUN)


def test_a_run_is_described_with_what_was_refused(tables: Tables) -> None:
    codebook = load_codebook()
    run = describe_run(tables, codebook, [("a.pdf", "It holds no text.")])
    assert run["counts"] == {"articles": 4, "sentences": 7, "themes": 4, "mentions": 8}
    assert (run["codebook"], run["codebook_hash"]) == (codebook.name, codebook.hash)
    assert run["refused"] == [{"source": "a.pdf", "reason": "It holds no text."}]


def test_a_zip_holds_all_tables_and_says_what_they_are(tables: Tables) -> None:
    with zipfile.ZipFile(io.BytesIO(zip_bytes(tables, SOURCE, RUN))) as archive:
        assert sorted(archive.namelist()) == sorted(
            ["README.txt", "run.json", *(f"{name}.csv" for name in TABLES)]
        )
        assert pd.read_csv(archive.open("themes.csv"))["theme"].tolist() == (
            tables.themes["theme"].tolist()
        )
        run = json.loads(archive.read("run.json"))
        assert run == {**RUN, "filters": "All 4 articles.", "n": "4 articles"}
        readme = archive.read("README.txt").decode("utf-8")
    assert provenance_line(SOURCE) in readme
    for columns in TABLES.values():
        assert all(f"{column.name}: {column.help}" in readme for column in columns)


def test_the_same_tables_give_the_same_zip(tables: Tables) -> None:
    assert zip_bytes(tables, SOURCE, RUN) == zip_bytes(tables, SOURCE, RUN)


def test_a_zip_of_parquet_is_exact(tables: Tables) -> None:
    data = zip_bytes(tables, SOURCE, RUN, "parquet")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        table = pd.read_parquet(io.BytesIO(archive.read("sentences.parquet")))
        pd.testing.assert_frame_equal(table, tables.sentences)
        assert "byte order mark" not in archive.read("README.txt").decode("utf-8")
    assert export.FORMATS == ("parquet", "csv")
