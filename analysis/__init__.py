"""From texts to tables: how a relationship is framed, about what, in whose words, in what tone.

The names here are for use from a notebook or another program:

    codebook = load_codebook()
    corpus = load_corpus([Path("seeds")], codebook)
    tables = analyse_corpus(corpus.articles, codebook)
"""

from analysis.analyse import analyse_article, analyse_corpus
from analysis.article import Article
from analysis.codebook import Codebook, load_codebook
from analysis.corpus import Corpus, load_corpus
from analysis.errors import AnalysisError
from analysis.reading import read_article
from analysis.schema import Tables
from analysis.version import VERSION

__all__ = [
    "VERSION",
    "AnalysisError",
    "Article",
    "Codebook",
    "Corpus",
    "Tables",
    "analyse_article",
    "analyse_corpus",
    "load_codebook",
    "load_corpus",
    "read_article",
]
