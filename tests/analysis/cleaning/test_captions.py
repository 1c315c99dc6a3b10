"""Captions and picture credits."""

import pytest

from analysis.cleaning.blocks import Block
from analysis.cleaning.captions import is_caption, label_captions


@pytest.mark.parametrize(
    "line",
    [
        "The secretary general speaks in London on December 3, 2019. Getty/TOBIAS SCHWARZ/AFP",
        "Lavrov and Stoltenberg at a meeting in 2015. Courtesy of NATO / CC BY-NC-ND 2.0",
        "Paving the way for deliveries. AP",
        "Photo: Soldiers in Latvia",
        "A convoy near Donetsk (Photo by Jane Doe/Getty Images)",
        "A convoy near Donetsk. © AFP",
        "A tank in Crimea. Image: Jane Doe via Flickr",
        "Foto: Virginia Mayo/ AP",
        "Фото: РИА Новости",
        "Image source, Getty Images",
        "(AP Photo/Jane Doe)",
    ],
)
def test_a_credit_makes_a_caption(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "A photo by Getty shows the two leaders without a smile.",
        "The spokesman told Reuters.",
        "“We are ready,” he told AFP.",
        "The pictures went through the press, from AP to TASS and Xinhua, within hours.",
        "He blamed NATO.",
        "The United States, Russia and NATO",
        "Jens Stoltenberg, NATO, alliance, dialogue, deals",
        "It was decided by the United States and NATO.",
    ],
)
def test_an_agency_in_a_sentence_makes_none(line: str) -> None:
    assert not is_caption(line)


def test_the_lines_above_a_credit_belong_to_the_picture() -> None:
    blocks = label_captions(
        [
            Block((1,), "It met."),
            Block((2,), "US diplomat Victoria Nuland:", apart=False),
            Block((3,), "Paving the way for deliveries. AP", apart=False),
        ]
    )

    assert [block.role for block in blocks] == ["", "caption", "caption"]


@pytest.mark.parametrize(
    "above",
    ["It met.", "NATO, Russia, Ukraine", "Jane Doe and John Smith", "A line apart"],
)
def test_a_sentence_keywords_names_or_a_line_apart_do_not(above: str) -> None:
    apart = above == "A line apart"
    blocks = label_captions([Block((1,), above), Block((2,), "Kiev. AP", apart=apart)])

    assert [block.role for block in blocks] == ["", "caption"]
