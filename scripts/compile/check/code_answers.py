"""What follows from a code is a sound answer to a question."""

from collections.abc import Iterator

from calc.case.questions import read_vocabulary
from scripts.compile.canonical.vocabulary import canonical_vocabulary
from scripts.compile.check.case_answers import check_answers
from scripts.compile.checking import Check
from scripts.compile.data import Data
from scripts.compile.problem import Problem


def check(data: Data) -> Iterator[Problem]:
    """The answers of every code, read as those of a case."""
    vocabulary = read_vocabulary(canonical_vocabulary(data.vocabulary))
    unsound = {name for name, question in data.vocabulary.questions.items() if question is None}
    for code in data.vocabulary.codes.values():
        yield from check_answers(code.map("answers"), vocabulary, unsound)


CHECK = Check("code_answers", "vocabulary", check)
