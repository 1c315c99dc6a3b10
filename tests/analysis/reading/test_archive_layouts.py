"""Where the articles of an export begin and end."""

import pytest

from analysis.reading.archive_layouts import Export, split_export
from tests.analysis.reading.export_files import (
    FACTIVA_END,
    TOLD,
    Block,
    factiva_plain,
    nexis_list,
    nexis_new,
    nexis_old,
)

FIRST, SECOND, THIRD = TOLD


def split(*blocks: Block) -> Export | None:
    return split_export([line for block in blocks for line in (*block, "")])


def titles(export: Export | None) -> list[str]:
    """Give the first line of each article."""
    assert export is not None
    return [lines[0] for lines in export.articles]


def lines_of(blocks: list[Block]) -> tuple[str, ...]:
    return tuple(line for block in blocks for line in (*block, ""))[:-1]


@pytest.mark.parametrize(
    "mark",
    [
        "{} of 2 DOCUMENTS",
        "{} of 2 DOCUMENT",
        "FOCUS - {} of 2 DOCUMENTS",
        "Dokument {} von 2",
        "Document {} de 2",
        "Documento {} de 2",
    ],
)
def test_a_number_stands_above_each_article(mark: str) -> None:
    export = split(
        ("Download Request: All Documents: 1-2",),
        *((mark.format(1),), *nexis_old(FIRST), (mark.format(2),), *nexis_old(THIRD)),
        ("---- End of Request ----",),
        ("Print Number: 1821",),
    )
    assert export == Export((lines_of(nexis_old(FIRST)), lines_of(nexis_old(THIRD))), 2)


def test_exports_one_behind_the_other_are_added_up() -> None:
    export = split(
        *(("1 of 2 DOCUMENTS",), *nexis_old(FIRST), ("2 of 2 DOCUMENTS",), *nexis_old(SECOND)),
        *(("Time Of Request: January 6, 2015",), ("Terms: NATO",)),
        *(("1 of 1 DOCUMENTS",), *nexis_old(THIRD)),
    )
    assert export is not None
    assert export.declared == 3
    assert titles(export) == ["Example Times", "Example Post", "Example Wire"]
    assert export.articles[1] == lines_of(nexis_old(SECOND))


def test_a_number_with_a_thousand_is_read() -> None:
    export = split(("1,001 of 2,345 DOCUMENTS",), *nexis_old(FIRST))
    assert export is not None
    assert export.declared == 2345


def test_page_numbers_belong_to_no_article() -> None:
    export = split(
        ("1 of 1 DOCUMENTS",), *nexis_old(FIRST)[:-3], ("Page 7",), *nexis_old(FIRST)[-3:]
    )
    assert export is not None
    assert "Page 7" not in export.articles[0]


def test_the_list_of_documents_is_no_article() -> None:
    export = split(*nexis_list(TOLD[:2]), *nexis_new(FIRST), *nexis_new(SECOND))
    expected = (lines_of(nexis_new(FIRST)[:-1]), lines_of(nexis_new(SECOND)[:-1]))
    assert export == Export(expected, 2)


def test_the_first_article_is_found_by_the_list_in_any_language() -> None:
    cover = [("Dokumente (1)",), (f"1. {FIRST.title}",), ("Etwas: ganz anderes",)]
    export = split(*cover, *nexis_new(FIRST)[:-1], ("Ende des Dokuments",))
    assert export == Export((lines_of(nexis_new(FIRST)[:-1]),), 1)


def test_a_list_with_its_numbers_on_lines_of_their_own_is_none_the_less_one() -> None:
    cover = [("Documents (1)",), ("1.",), (FIRST.title,), ("Client/Matter: -None-",)]
    assert titles(split(*cover, *nexis_new(FIRST))) == [FIRST.title]


def test_a_list_that_calls_an_article_otherwise_ends_with_its_last_line() -> None:
    cover = [("Documents (1)",), ("1. Another headline",), ("Client/Matter: -None-",)]
    assert titles(split(*cover, *nexis_new(FIRST))) == [FIRST.title]


def test_a_headline_that_the_text_repeats_cuts_nothing_off() -> None:
    article = [*nexis_new(FIRST)[:-1], (FIRST.title,), ("End of Document",)]
    assert titles(split(*nexis_list(TOLD[:1]), *article)) == [FIRST.title]
    assert len(split(*nexis_list(TOLD[:1]), *article).articles[0]) == len(lines_of(article[:-1]))  # type: ignore[union-attr]


def test_a_list_alone_holds_no_article() -> None:
    assert split(*nexis_list(TOLD)) == Export((), 3)


def test_an_article_without_its_end_is_the_last_of_a_cut_file() -> None:
    export = split(*nexis_new(FIRST), *nexis_new(SECOND)[:-4])
    assert export is not None
    assert (titles(export), export.is_cut) == ([FIRST.title, SECOND.title], True)


def test_an_old_export_is_cut_where_only_the_last_article_has_no_end() -> None:
    marks = [(f"{number} of 2 DOCUMENTS",) for number in (1, 2)]
    whole = split(marks[0], *nexis_old(FIRST), marks[1], *nexis_old(SECOND))
    cut = split(marks[0], *nexis_old(FIRST), marks[1], *nexis_old(SECOND)[:-4])
    assert whole is not None
    assert cut is not None
    assert (whole.is_cut, cut.is_cut) == (False, True)


@pytest.mark.parametrize("word", ["Document", "Dokument", "Documento"])
def test_factiva_names_each_article_below_it(word: str) -> None:
    articles = [
        [*factiva_plain(told, number)[:-1], (f"{word} EXTIM00020140503ea530000{number}",)]
        for number, told in enumerate((FIRST, THIRD), 1)
    ]
    export = split(*articles[0], *articles[1], *FACTIVA_END)
    assert export == Export((lines_of(articles[0]), lines_of(articles[1])))


def test_a_table_of_contents_stands_above_no_article() -> None:
    contents = [("Dow Jones Factiva",), ("Table of contents",), (f"{FIRST.title} ........ 2",)]
    assert titles(split(*contents, *factiva_plain(FIRST, 1))) == [FIRST.section]


def test_a_row_of_a_table_is_a_label_and_its_value() -> None:
    rows = ["SE | World news", "HD | Envoys in Riga", "WC | 12 words", "PD | 3 May 2014"]
    rows += ["SN | Example Times", "LP | They met.", "AN | Document EXTIM00020140503ea5300001"]
    export = split_export(rows)
    assert export is not None
    assert export.articles[0][:5] == ("SE", "World news", "", "HD", "Envoys in Riga")


def test_without_any_number_the_fields_below_an_article_part_it_from_the_next() -> None:
    export = split(*nexis_old(FIRST), *nexis_old(SECOND))
    assert export == Export((lines_of(nexis_old(FIRST)), lines_of(nexis_old(SECOND))))


@pytest.mark.parametrize(
    "blocks",
    [
        [],
        [("NATO and Russia met in Brussels.",)],
        nexis_old(FIRST),
        [("They read it to the end.",), ("End of Document",)],
        [("See Document EXTIM00020140503ea5300001 for more.",)],
        [("Document EXTIM00020140503ea5300001",)],
        [("Documents (3)",), ("1. A treaty",), ("2. A map",), ("3. A letter",)],
        [("LOAD-DATE: May 3, 2014",), ("LOAD-DATE: May 4, 2014",)],
    ],
)
def test_other_texts_are_no_export(blocks: list[Block]) -> None:
    assert split(*blocks) is None
