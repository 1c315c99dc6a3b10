"""Errors that a reader can act on: what is wrong, where, and what to do."""


class AnalysisError(Exception):
    """Base of all errors that this package raises on purpose.

    The message is one plain sentence or two: it names the source, the place in it, what was
    expected and what to do. It is shown to the reader as it stands.
    """

    def __init__(self, source: str, problem: str, remedy: str) -> None:
        """Join the three parts into one message; none may be empty."""
        self.source = source
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{source}: {problem} {remedy}")


class ReadingError(AnalysisError):
    """A file or pasted text cannot be read as an article."""


class CodebookError(AnalysisError):
    """A codebook file is missing, malformed or contradicts itself."""


class EvaluationError(AnalysisError):
    """The accuracy cannot be measured, written or recorded."""


class CorpusError(AnalysisError):
    """A folder, table or set of articles cannot be taken as one corpus."""


def explain(error: AnalysisError) -> str:
    """Give an error's problem and remedy, without its source."""
    return f"{error.problem} {error.remedy}"
