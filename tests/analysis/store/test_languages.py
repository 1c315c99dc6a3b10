"""What is not in English stands in no figure of frames, themes and tone, and is said."""

import math

import pandas as pd
import pytest

from analysis.concordance import find_hits, parse_query
from analysis.schema import Tables
from analysis.store import (
    EVERYTHING,
    SIDES,
    Filters,
    Selection,
    Size,
    balance_by_year,
    compare_tone_frame,
    count_frame_tone,
    count_frames,
    count_mentions,
    count_pairs,
    count_size,
    count_themes,
    count_themes_by_article,
    count_themes_by_year,
    describe_unmeasured,
    list_articles,
    list_disagreements,
    list_options,
    list_sentences,
    list_texts,
    list_tone,
    list_unmeasured,
    overall,
    select,
    select_measured,
    summarise_sentiment,
    summarise_tone,
    tone_by_side,
)

ENGLISH = Filters(articles=("a1", "b2", "c3", "d4"))
FOREIGN = Filters(articles=("ru",))
SIDE_NAMES = ("NATO", "Russia")


def test_its_row_has_counts_of_zero_and_no_balance_tone_or_coverage(more_tables: Tables) -> None:
    row = more_tables.articles.set_index("article_id").loc["ru"]
    counts = ["words", "sentences", "cooperative", "mixed", "confrontational", "none"]
    assert row[counts].tolist() == [10, 2, 0, 0, 0, 0]
    measures = ["balance", "balance_low", "balance_high", "polarity", "subjectivity"]
    assert row[[*measures, "tone_coverage"]].isna().all()


def test_what_is_measured_is_chosen_by_language(more_tables: Tables) -> None:
    assert "ru" in set(select(more_tables, Filters()).articles["article_id"])
    chosen = select_measured(more_tables, Filters())
    for name in ("articles", "sentences", "themes", "mentions"):
        assert "ru" not in set(getattr(chosen, name)["article_id"])


@pytest.mark.parametrize(
    "figures",
    [
        list_articles,
        count_frames,
        balance_by_year,
        count_themes,
        count_themes_by_article,
        count_themes_by_year,
        summarise_tone,
        list_tone,
        compare_tone_frame,
        count_frame_tone,
    ],
)
def test_no_table_of_frames_themes_or_tone_knows_of_it(
    more_tables: Tables, figures: object
) -> None:
    with_it, without = figures(more_tables, Filters()), figures(more_tables, ENGLISH)  # type: ignore[operator]
    pd.testing.assert_frame_equal(with_it, without)


def test_no_side_and_no_sentiment_is_counted_in_it(more_tables: Tables) -> None:
    for figures in (summarise_sentiment, tone_by_side):
        with_it = figures(more_tables, Filters(), SIDE_NAMES)
        pd.testing.assert_frame_equal(with_it, figures(more_tables, ENGLISH, SIDE_NAMES))


def test_the_figures_of_all_rest_on_what_is_measured(more_tables: Tables) -> None:
    facts = overall(more_tables, Filters())
    assert (facts.articles, facts.sentences, facts.none, facts.rated) == (4, 7, 2, 5)
    assert facts.tone_coverage == pytest.approx(5 / 7)
    assert (facts.balance.framed, facts.balance.value) == (5, 0.0)


def test_disagreements_are_counted_of_what_is_measured(more_tables: Tables) -> None:
    assert (
        list_disagreements(more_tables, Filters()).of == list_disagreements(more_tables, ENGLISH).of
    )


def test_its_mentions_are_counted_in_its_words_and_sentences(more_tables: Tables) -> None:
    counts = count_mentions(more_tables, Filters()).set_index("entity")
    assert counts.loc["NATO", ["count", "words", "articles", "sentences"]].tolist() == [5, 45, 3, 4]
    assert counts.loc["NATO", ["of_articles", "of_sentences"]].tolist() == [5, 9]


def test_a_pair_says_how_many_of_its_sentences_have_no_measured_frame(more_tables: Tables) -> None:
    pair = count_pairs(more_tables, Filters()).iloc[0]
    frames = ["cooperative", "mixed", "confrontational", "none", "unmeasured"]
    assert pair[["sentences", *frames]].tolist() == [3, 1, 1, 0, 0, 1]


def test_its_sentences_are_listed_without_codes(more_tables: Tables) -> None:
    found = list_sentences(more_tables, Filters(), Selection(article="ru"))
    assert found.rows[["frame", "voice", "tone", "themes"]].to_numpy().tolist() == [[""] * 4] * 2
    assert (found.total, found.of) == (2, 9)


@pytest.mark.parametrize(
    "selection",
    [
        Selection(frames=("none",)),
        Selection(tones=("not rated",)),
        Selection(themes=("energy",)),
        Selection(voices=("author",)),
        Selection(toward=("toward_first_side", "neutral")),
    ],
)
def test_a_code_is_looked_for_in_what_is_measured(
    more_tables: Tables, selection: Selection
) -> None:
    found = list_sentences(more_tables, Filters(), selection)
    assert "ru" not in set(found.rows["article_id"])
    assert found.of == 7


def test_the_sentences_behind_an_unmeasured_part_of_a_bar_are_found(more_tables: Tables) -> None:
    found = list_sentences(more_tables, Filters(), Selection(frames=("",), naming=(("NATO",),)))
    assert found.rows["article_id"].tolist() == ["ru"]
    assert (found.total, found.of) == (1, 9)


def test_it_is_found_by_a_search(more_tables: Tables) -> None:
    found = find_hits(more_tables, Filters(), parse_query("нато"))
    assert found.rows[["article_id", "frame", "voice"]].to_numpy().tolist() == [["ru", "", ""]] * 2


def test_texts_are_listed_in_whatever_language(more_tables: Tables) -> None:
    row = list_texts(more_tables, FOREIGN).iloc[0]
    assert row[["article_id", "sentences", "framed", "rated"]].tolist() == ["ru", 2, 0, 0]


def test_no_voice_is_offered_of_what_is_not_measured(more_tables: Tables) -> None:
    assert set(list_options(more_tables).voices) == {"author", "quoted", "reported"}


def test_it_is_said_what_is_not_in_english(more_tables: Tables) -> None:
    assert list_unmeasured(more_tables, Filters())[["name", "language"]].to_numpy().tolist() == [
        ["Title ru", "Russian"]
    ]
    assert describe_unmeasured(more_tables, Filters()) == (
        "1 article is not in English (Title ru, Russian): frames, themes and tone are measured "
        "for English only. Its mentions are counted."
    )
    assert describe_unmeasured(more_tables, ENGLISH) == ""
    assert describe_unmeasured(more_tables, Filters(voices=("author",))).endswith(
        "Its mentions are not counted while a voice is chosen: whose words they are is not "
        "measured."
    )


def test_several_are_named_and_many_counted_by_language(more_tables: Tables) -> None:
    articles = more_tables.articles
    for count, words in (
        (2, "2 articles are not in English (Title off, German; Title ru, Russian): "),
        (4, "4 articles are not in English (German, Russian): "),
    ):
        foreign = ["ru", "off", "off2", "twin"][:count]
        language = articles["language"].mask(articles["article_id"].isin(foreign[1:]), "de")
        changed = Tables(
            articles.assign(language=language),
            more_tables.sentences,
            more_tables.themes,
            more_tables.mentions,
        )
        said = describe_unmeasured(changed, EVERYTHING)
        assert said.startswith(words)
        assert said.endswith("Their mentions are counted.")


def test_the_size_of_a_view_says_what_it_rests_on(more_tables: Tables) -> None:
    assert count_size(more_tables, Filters(), measured=True) == Size(4, 7, 1)
    assert count_size(more_tables, Filters(), measured=False) == Size(5, 9, 1)


def test_articles_that_are_all_in_other_languages_give_empty_figures(more_tables: Tables) -> None:
    facts = overall(more_tables, FOREIGN)
    assert (facts.articles, facts.sentences, facts.measured, facts.years) == (0, 0, 0, ())
    assert math.isnan(facts.balance.value)
    for figures in (list_articles, count_frames, balance_by_year, summarise_tone, list_tone):
        assert figures(more_tables, FOREIGN).empty
    assert count_themes(more_tables, FOREIGN, ["energy"])["count"].tolist() == [0]
    assert count_themes_by_year(more_tables, FOREIGN, ["energy"]).empty
    assert tone_by_side(more_tables, FOREIGN, SIDE_NAMES)["sentences"].tolist() == [0] * len(SIDES)
    assert count_frame_tone(more_tables, FOREIGN)["count"].sum() == 0
