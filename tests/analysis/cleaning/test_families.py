"""Fixed wordings: what publishers write is found, what articles say is not."""

import pytest

from analysis.cleaning.blocks import ends_sentence
from analysis.cleaning.body import ROLES
from analysis.cleaning.families import MAX_LENGTH, find_family, load_families

# One line of each habit, as publishers write it.
FURNITURE = {
    "Connecting to %s": "boilerplate",
    "%d bloggers like this:": "boilerplate",
    "LOAD-DATE: March 15, 2013": "archive",
    "LENGTH: 239 words": "archive",
    "DATELINE: BEIRUT, March 14 2013": "date",
    "BYLINE: Jane Doe": "byline",
    "Original url: https://www.example.org/2010/10/24/a-title-a2441": "source_url",
    "Source: https://www.example.org/a.htm": "source_url",
    "https://www.example.org/a.htm": "source_url",
    "This article first appeared in The Guardian.": "source_url",
    "Republished with permission.": "source_url",
    "Leave a Reply": "comments",
    "12 Comments": "comments",
    "You are commenting using your Twitter account. Log Out /  Change )": "comments",
    "Your email address will not be published. Required fields are marked *": "comments",
    "Оставить комментарий": "comments",
    "Share this:": "boilerplate",
    "Facebook Twitter LinkedIn": "boilerplate",
    "Follow us on Twitter @example": "boilerplate",
    "Like us on Facebook and follow us on Twitter.": "boilerplate",
    "To keep up to date with our work, follow us on Twitter.": "boilerplate",
    "Sign up for our weekly newsletter and never miss a story.": "boilerplate",
    "Join 171 other followers": "boilerplate",
    "Подписывайтесь на наш канал в Telegram": "boilerplate",
    "This website uses cookies to improve your experience.": "boilerplate",
    "By signing up you agree to our terms.": "boilerplate",
    "© 2014 Example Media. All rights reserved.": "boilerplate",
    "Copyright 2013 Agence France Presse": "boilerplate",
    "Alle Rechte vorbehalten": "boilerplate",
    "Terms of use": "navigation",
    "The views expressed in this article are the author's own.": "disclaimer",
    "The opinions expressed here do not necessarily reflect those of the Institute.": "disclaimer",
    "CSIS does not take specific policy positions.": "disclaimer",
    "Мнение автора может не совпадать с позицией редакции.": "disclaimer",
    "Die Meinung des Autors entspricht nicht der der Redaktion.": "disclaimer",
    "(Reporting by Jane Doe; Editing by John Smith)": "credits",
    "Translated from the Russian by Jane Doe.": "credits",
    "Have an idea for a Commentary you'd like to write for us? Send a pitch.": "boilerplate",
    "Contact the author at jane@example.org.": "boilerplate",
    "Correction: An earlier version of this article misspelt a name.": "boilerplate",
    "Return to Russia and The EU": "navigation",
    "Home > World > Europe": "navigation",
    "Page 3 of 7": "navigation",
    "View profile": "navigation",
    "Continue reading the main story": "navigation",
    "Advertisement": "navigation",
    "5 min read": "navigation",
    "WRITTEN BY": "author_box",
    "About the author": "author_box",
    "Об авторе": "author_box",
    "Tags: NATO, Russia": "keywords",
    "Ключевые слова: НАТО, Россия": "keywords",
    "Related": "related",
    "Read more: NATO returns to Moscow": "related",
    "Explore our related content": "related",
    "Читайте также": "related",
    "Lesen Sie auch: Was die Nato plant": "related",
    "Footnotes": "notes",
    "Примечания": "notes",
}

# Sentences of articles that begin like one of those habits.
NEAR_MISSES = (
    "Follow us into battle, the general said, and NATO will follow.",
    "Like us, the Russians have fears of their own.",
    "Share the burden, Washington tells Europe, or lose the shield.",
    "Share of defence spending has fallen since 1990.",
    "Subscribe to that view and every exercise looks like a threat.",
    "Sign up to the treaty, he told the allies, and the missiles will go.",
    "Support us or face the consequences, the minister warned.",
    "Return to dialogue, Moscow demands, before anything else.",
    "Read more books, the ambassador advised the press.",
    "Leave a response to the Russians until the spring, he urged.",
    "The views expressed in Moscow do not match those in Brussels.",
    "The newspaper does not share the Kremlin's view of the crisis.",
    "The article was also criticised by the foreign ministry.",
    "The story first broke in Moscow.",
    "Copyright law is stricter in Russia than in most member states.",
    "By signing the treaty on these terms, Russia gave up its veto.",
    "Reporting by the OSCE shows that troops have moved.",
    "Contact the Russians, he told his staff, and ask.",
    "Send a letter to the Kremlin, the committee decided.",
    "Source of all trouble is the border.",
    "Notes of protest were exchanged all summer.",
    "More in sorrow than in anger, the allies closed the office.",
    "Home is where the army stays.",
    "Related questions were left to the experts.",
    "Comments by the minister did not help.",
    "“Subscribe to our newsletter,” the spokesman joked.",
    "Advertisement of strength is part of deterrence.",
    "Menu costs are not the problem of sanctions.",
    "(c) The Government shall withdraw its troops.",
)


@pytest.mark.parametrize(("line", "role"), FURNITURE.items())
def test_what_publishers_write_has_its_role(line: str, role: str) -> None:
    family = find_family(line, sentence=ends_sentence(line))

    assert family is not None
    assert family.role == role


@pytest.mark.parametrize("sentence", NEAR_MISSES)
def test_what_articles_say_has_none(sentence: str) -> None:
    assert find_family(sentence, sentence=ends_sentence(sentence)) is None


def test_every_family_is_read_and_has_a_known_role() -> None:
    families = load_families()

    assert len(families) == 21
    assert {family.role for family in families} <= set(ROLES)


def test_a_long_paragraph_is_not_tried() -> None:
    assert find_family("Related " * MAX_LENGTH, sentence=False) is None
