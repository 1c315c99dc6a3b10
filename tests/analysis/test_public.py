"""The package's public names are these, and each is there."""

import analysis


def test_the_public_names_are_these() -> None:
    assert analysis.__all__ == [
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
    assert all(hasattr(analysis, name) for name in analysis.__all__)
