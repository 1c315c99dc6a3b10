"""The columns of the four tables, named once, with label, unit and help text beside them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One column: its name in code and exports, and the words for it on the screen.

    ``kind`` is the pandas type that the table is checked against: "text", "int" or "float";
    float columns may be empty (NaN), ints may not.
    """

    name: str
    kind: str
    label: str
    unit: str
    help: str


ARTICLES: tuple[Column, ...] = (
    Column("article_id", "text", "Article", "", "The article's identifier: its file name, or a digest of an added file."),
    Column("title", "text", "Title", "", "Title as the text gives it."),
    Column("author", "text", "Author", "", "Author or authors, without titles of office."),
    Column("outlet", "text", "Outlet", "", "Where it was published."),
    Column("genre", "text", "Genre", "", "News, opinion, speech or report, where the text shows it."),
    Column("language", "text", "Language", "ISO 639-1", "Language of the text."),
    Column("url", "text", "Address", "", "Web address of the article, where known."),
    Column("date_earliest", "text", "Not before", "ISO day", "Earliest day on which it can have been published; empty if open."),
    Column("date_latest", "text", "Not after", "ISO day", "Latest day on which it can have been published; empty if open."),
    Column("date_precision", "text", "Date precision", "", "day, month, year, range (bounds only) or none (not placed in time)."),
    Column("date_source", "text", "Date known from", "", "The kind of evidence that the date rests on."),
    Column("date_evidence", "text", "Evidence for the date", "", "The words or the event that the date rests on."),
    Column("words", "int", "Words", "words", "Words of the cleaned body."),
    Column("sentences", "int", "Sentences", "sentences", "Sentences of the cleaned body."),
    Column("cooperative", "int", "Cooperative", "sentences", "Sentences that show the two sides working together, talking or agreeing, or call for it."),
    Column("confrontational", "int", "Confrontational", "sentences", "Sentences that show one side threatening, accusing, punishing or deterring the other."),
    Column("mixed", "int", "Mixed", "sentences", "Sentences that clearly show both."),
    Column("none", "int", "No frame", "sentences", "Sentences that do not frame the relationship; 0, like the other three, where the article is not in English."),
    Column("balance", "float", "Balance", "-1 to +1", "(cooperative - confrontational) / (cooperative + mixed + confrontational) sentences; empty where none is framed."),
    Column("balance_low", "float", "Balance, low", "-1 to +1", "Lower end of the 95 % interval of the balance; empty with fewer than five paragraphs."),
    Column("balance_high", "float", "Balance, high", "-1 to +1", "Upper end of the 95 % interval of the balance; empty with fewer than five paragraphs."),
    Column("polarity", "float", "Polarity", "-1 to +1", "TextBlob polarity of the whole text: mean over its rated words; empty where it rates none, or the text is not in English."),
    Column("subjectivity", "float", "Subjectivity", "0 to 1", "TextBlob subjectivity of the whole text: mean over its rated words; empty where it rates none, or the text is not in English."),
    Column("tone_coverage", "float", "Tone coverage", "0 to 1", "Share of sentences in which TextBlob found any rated word; empty where the text is not in English."),
    Column("warnings", "text", "Warnings", "JSON list", "What a reader should know of how this article was read."),
    Column("off_topic", "text", "Off topic", "", "Why the article counts as off topic: it names neither side, or one only in passing, or the reader set it so; empty where it is on topic, or its language is none that the sides' names are known in."),
    Column("duplicate_of", "text", "Duplicate of", "", "The article whose text this one repeats; empty where it counts by itself."),
    Column("overlap", "float", "Overlap", "0 to 1", "Share of this article's words that stand in the article it repeats; empty where it repeats none."),
    Column("translation_of", "text", "Translation of", "", "The article in another language that this one appears to translate; empty where there is none."),
)

SENTENCES: tuple[Column, ...] = (
    Column("article_id", "text", "Article", "", "The article that the sentence stands in."),
    Column("sentence_id", "int", "Sentence", "", "Number of the sentence in its article, from 1."),
    Column("paragraph", "int", "Paragraph", "", "Number of the paragraph in its article, from 1."),
    Column("start", "int", "Start", "characters", "Where the sentence begins in the cleaned text."),
    Column("end", "int", "End", "characters", "Where the sentence ends in the cleaned text."),
    Column("text", "text", "Text", "", "The sentence."),
    Column("frame", "text", "Frame", "", "cooperative, confrontational, mixed or none; empty where it is not measured, as in a text that is not in English."),
    Column("frame_score", "float", "Frame score", "-1 to +1", "How far the sentence leans to cooperative (above 0) or confrontational (below 0); 0 without a frame, empty where it is not measured."),
    Column("evidence", "text", "Evidence", "JSON list", "What speaks most for the frame: term, start, end, frame, weight, rules. Terms weigh 0.25 to 3 after the rules; a learned word its share of the lead in log odds."),
    Column("voice", "text", "Voice", "", "author, quoted or reported; empty where it is not measured."),
    Column("speaker", "text", "Speaker", "", "Whose words or view it is, where the sentence names somebody."),
    Column("polarity", "float", "Polarity", "-1 to +1", "TextBlob polarity of the sentence; empty where it rates no word, or is not measured."),
    Column("subjectivity", "float", "Subjectivity", "0 to 1", "TextBlob subjectivity of the sentence; empty where it rates no word, or is not measured."),
    Column("words", "int", "Words", "words", "Words of the sentence; an article's words are their sum."),
    Column("rated_words", "int", "Rated words", "words", "Words and phrases that TextBlob rates; an article's polarity is the mean of its sentences' polarity weighted by them."),
    Column("toward_first_side", "text", "Toward the first side", "", "Sentiment toward the codebook's first side (NATO): positive, negative, neutral, or absent; empty where it is not measured."),
    Column("toward_second_side", "text", "Toward the second side", "", "Sentiment toward the codebook's second side (Russia): positive, negative, neutral, or absent; empty where it is not measured."),
)

THEMES: tuple[Column, ...] = (
    Column("article_id", "text", "Article", "", "The article that the term stands in."),
    Column("sentence_id", "int", "Sentence", "", "The sentence that the term stands in."),
    Column("theme", "text", "Theme", "", "The theme that the term belongs to."),
    Column("term", "text", "Term", "", "The words found in the text."),
    Column("start", "int", "Start", "characters", "Where the term begins in the cleaned text."),
    Column("end", "int", "End", "characters", "Where the term ends in the cleaned text."),
)

MENTIONS: tuple[Column, ...] = (
    Column("article_id", "text", "Article", "", "The article that the mention stands in."),
    Column("sentence_id", "int", "Sentence", "", "The sentence that the mention stands in."),
    Column("entity", "text", "Named", "", "Who or what is named, aliases resolved."),
    Column("kind", "text", "Kind", "", "state, organisation, person, place, or found (a proper name that the actor file lacks)."),
    Column("surface", "text", "As written", "", "The words in the text."),
    Column("start", "int", "Start", "characters", "Where the mention begins in the cleaned text."),
    Column("end", "int", "End", "characters", "Where the mention ends in the cleaned text."),
    Column("sentiment", "text", "Sentiment toward", "", "positive, negative or neutral; empty where it is not measured."),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "articles": ARTICLES,
    "sentences": SENTENCES,
    "themes": THEMES,
    "mentions": MENTIONS,
}

REPORT: tuple[Column, ...] = (
    Column("input", "text", "Input", "", "Where the input stands: a file, a row of a table, a file in a ZIP."),
    Column("article_id", "text", "Article", "", "The article's identifier; empty where the input was refused."),
    Column("state", "text", "State", "", "accepted, off-topic, duplicate or refused."),
    Column("title", "text", "Title", "", "Title as the text gives it."),
    Column("author", "text", "Author", "", "Author or authors, without titles of office."),
    Column("outlet", "text", "Outlet", "", "Where it was published."),
    Column("date", "text", "Date", "", "When it was published, in words."),
    Column("language", "text", "Language", "ISO 639-1", "Language of the text."),
    Column("note", "text", "Note", "", "Why the input was refused, what its article repeats, and what a reader should know of it."),
)
"""What became of each input: no table of the articles, but of what was given."""
