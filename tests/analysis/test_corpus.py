"""A corpus is read from folders, tables and files; what cannot come in is named."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from analysis.article import DateEstimate
from analysis.codebook import Codebook, load_codebook
from analysis.columns import TABLES
from analysis.corpus import Corpus, Input, load_corpus
from analysis.errors import CorpusError
from analysis.export import FORMATS
from analysis.reading.assignment import AssignmentError
from analysis.reading.listing import RESULT_FILES
from analysis.reading.parts import Refusal
from tests.analysis.reading.export_files import TOLD, nexis_old_html

SEEDS = Path(__file__).parents[2] / "seeds"
SENTENCE = "NATO and Russia agreed in Brussels to take up their talks again."


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


def _ids(corpus: Corpus) -> list[str]:
    return [article.article_id for article in corpus.articles]


def test_the_articles_of_a_folder_come_in_the_order_of_their_names(
    folder: Path, codebook: Codebook
) -> None:
    for name in ("b.txt", "a.md", "c.html"):
        (folder / name).write_text(f"<p>{SENTENCE}</p>" if name == "c.html" else SENTENCE)
    for name in (".hidden.txt", "SHA256SUMS", "articles.toml"):
        (folder / name).write_text("")
    corpus = load_corpus([folder], codebook)
    assert _ids(corpus) == ["a", "b", "c"]
    assert corpus.refused == ()


def test_what_cannot_be_read_is_refused_and_the_rest_comes_in(
    folder: Path, codebook: Codebook
) -> None:
    (folder / "a.txt").write_text(SENTENCE)
    (folder / "b.txt").write_text("")
    (folder / "c.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    corpus = load_corpus([folder], codebook)
    assert _ids(corpus) == ["a"]
    assert corpus.refused == (
        Refusal(str(folder / "b.txt"), "The file is empty (0 bytes). Choose another file."),
        Refusal(
            str(folder / "c.zip"),
            "This ZIP archive holds no files. Put the articles into it, or give them alone.",
        ),
    )
    places = [
        (str(folder / name), article_id)
        for name, article_id in (("a.txt", "a"), ("b.txt", ""), ("c.zip", ""))
    ]
    assert corpus.inputs == tuple(Input(*place) for place in places)


def test_an_export_in_a_folder_gives_each_of_its_articles(folder: Path, codebook: Codebook) -> None:
    (folder / "a.html").write_bytes(nexis_old_html(TOLD))
    (folder / "b.txt").write_text(SENTENCE)
    corpus = load_corpus([folder], codebook)
    assert _ids(corpus) == ["a-1", "a-2", "a-3", "b"]
    assert [article.title for article in corpus.articles[:3]] == [told.title for told in TOLD]
    assert corpus.refused == ()


def test_subfolders_are_entered_and_hold_tables_and_archives(
    folder: Path, codebook: Codebook
) -> None:
    inner = folder / "2014" / "may"
    inner.mkdir(parents=True)
    (inner / "b.txt").write_text(SENTENCE)
    (folder / "2014" / "t.csv").write_text(f"text\n{SENTENCE}\n")
    with zipfile.ZipFile(folder / "z.zip", "w") as archive:
        archive.writestr("c.txt", SENTENCE)
    for left in (".git/x.txt", "__MACOSX/y.txt", "2014/Thumbs.db", "2014/~$b.docx"):
        (folder / left).parent.mkdir(exist_ok=True)
        (folder / left).write_text(SENTENCE)
    corpus = load_corpus([folder], codebook)
    assert [(each.place, each.article_id) for each in corpus.inputs] == [
        (str(inner / "b.txt"), "b"),
        (f"{folder / '2014' / 't.csv'} row 1", "t-1"),
        (f"{folder / 'z.zip'}: c.txt", "c"),
    ]


def test_results_of_this_program_are_no_articles(folder: Path, codebook: Codebook) -> None:
    (folder / "a.txt").write_text(SENTENCE)
    (folder / "results").mkdir()
    for name in ("run.json", "sentences.csv", "own.csv"):
        (folder / "results" / name).write_text(f"text\n{SENTENCE}\n")
    assert _ids(load_corpus([folder], codebook)) == ["a", "own-1"]
    assert _ids(load_corpus([folder / "results" / "sentences.csv"], codebook)) == ["sentences-1"]
    written = {f"{table}.{suffix}" for table in TABLES for suffix in FORMATS} | {"run.json"}
    assert written == RESULT_FILES


def test_records_speak_of_subfolders_and_of_rows_too(folder: Path, codebook: Codebook) -> None:
    (folder / "sub" / "may").mkdir(parents=True)
    (folder / "sub" / "may" / "a.txt").write_text(SENTENCE)
    (folder / "t.csv").write_text(f"text,outlet,title\n{SENTENCE},X,Y\n")
    (folder / "articles.toml").write_text("[a]\noutlet = 'A'\n[t-1]\noutlet = 'T'\n")
    (folder / "sub" / "articles.toml").write_text("[a]\noutlet = 'B'\n")
    inner, row = load_corpus([folder], codebook).articles
    assert (inner.outlet, row.outlet, row.title) == ("B", "T", "Y")


def test_a_file_that_cannot_be_opened_is_refused(folder: Path, codebook: Codebook) -> None:
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    (folder / "large.txt").write_text(SENTENCE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("analysis.corpus.LARGEST_INPUT", 10)
        corpus = load_corpus([folder], codebook)
    assert corpus.refused == (
        Refusal(
            str(folder / "gone.txt"),
            "This is no file that can be read. Give a file of an article.",
        ),
        Refusal(str(folder / "large.txt"), "The file has more than 0 MB. Divide it into several."),
    )


def test_columns_of_tables_can_be_assigned(folder: Path, codebook: Codebook) -> None:
    table = folder / "t.csv"
    table.write_text(f"a\n{SENTENCE}\n")
    (folder / "u.csv").write_text(f"text\n{SENTENCE}\n")
    corpus = load_corpus([folder], codebook, {"text": "a"})
    assert _ids(corpus) == ["t-1"]
    assert [each.reason for each in corpus.refused] == [
        'there is no column "a". The columns are: text.'
    ]
    with pytest.raises(AssignmentError):
        load_corpus([table], codebook, {"text": "b"})


def test_records_of_a_folder_are_set_above_its_articles(folder: Path, codebook: Codebook) -> None:
    (folder / "a.txt").write_text(SENTENCE)
    (folder / "articles.toml").write_text(
        '[a]\noutlet = "The Review"\noutlet_evidence = "its page"\n'
        'date = 2014-04-03\ndate_evidence = "its page"\n'
    )
    (article,) = load_corpus([folder], codebook).articles
    assert (article.outlet, article.evidence["outlet"]) == ("The Review", "its page")
    assert article.date == DateEstimate(
        date(2014, 4, 3), date(2014, 4, 3), "day", "reader", "its page"
    )


@pytest.mark.parametrize(
    ("records", "source", "problem"),
    [
        ("[b]\n", "articles.toml", "there is no file for [b]."),
        ('title = "x"\n', "articles.toml", '"title" stands outside of any article.'),
        ("[a]\nheadline = 'x'\n", "articles.toml [a]", '"headline" is no field of an article.'),
        ("[a\n", "articles.toml", "cannot be read as TOML: "),
    ],
)
def test_an_error_in_the_records_names_its_place(
    tmp_path: Path, codebook: Codebook, records: str, source: str, problem: str
) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    (tmp_path / "articles.toml").write_text(records)
    with pytest.raises(CorpusError) as caught:
        load_corpus([tmp_path], codebook)
    assert caught.value.source == str(tmp_path / source)
    assert caught.value.problem.startswith(problem)


def test_a_row_without_text_is_refused_by_its_number(tmp_path: Path, codebook: Codebook) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f'text\n{SENTENCE}\n" "\n{SENTENCE}\n')
    corpus = load_corpus([path], codebook)
    assert _ids(corpus) == ["t-1", "t-3"]
    assert corpus.refused == (
        Refusal(f"{path} row 2", "The text is empty. Fill it in, or leave the row out."),
    )


def test_two_equal_ids_are_refused_with_both_sources(tmp_path: Path, codebook: Codebook) -> None:
    text, table = tmp_path / "a.txt", tmp_path / "t.csv"
    text.write_text(SENTENCE)
    table.write_text(f"id,text\nb,{SENTENCE}\na,{SENTENCE}\n")
    with pytest.raises(CorpusError) as caught:
        load_corpus([text, table], codebook)
    assert str(caught.value) == (
        f'{table} row 2: its article has the id "a", and so has that of {text}. '
        "Rename one of them, or give one source only."
    )


def test_a_source_that_is_not_there_is_an_error(tmp_path: Path, codebook: Codebook) -> None:
    with pytest.raises(CorpusError, match="there is no such file or folder"):
        load_corpus([tmp_path / "a.txt"], codebook)


def test_no_source_makes_an_empty_corpus(codebook: Codebook) -> None:
    assert load_corpus([], codebook) == Corpus()


def test_the_five_articles_come_in_with_what_was_found_by_hand(codebook: Codebook) -> None:
    corpus = load_corpus([SEEDS], codebook)
    assert corpus.refused == ()
    assert [
        (article.article_id[:3], article.author, article.outlet, article.date.precision)
        for article in corpus.articles
    ] == [
        ("000", "", "", "none"),
        ("001", "Anders Fogh Rasmussen", "The Moscow Times", "day"),
        ("002", "Raluca Csernatoni", "", "range"),
        ("003", "", "Newsweek", "day"),
        ("004", "Robert Pszczel", "RUSI", "range"),
    ]
    assert [(article.date.earliest, article.date.latest) for article in corpus.articles] == [
        (date(2014, 10, 1), None),
        (date(2010, 10, 24), date(2010, 10, 24)),
        (date(2014, 7, 23), date(2014, 9, 4)),
        (date(2019, 12, 3), date(2019, 12, 3)),
        (date(2021, 10, 29), None),
    ]
