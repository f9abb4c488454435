"""The characters that have no place in the data, each as a problem."""

from collections.abc import Iterator

from calc.cli.characters import FORBIDDEN, WRITE_VISIBLY, described
from scripts.compile.problem import Problem, Spot, problem

MOST_REPORTED = 20


def forbidden(text: str, file: str) -> Iterator[Problem]:
    """A problem for each forbidden character of a file, up to a sensible number."""
    for count, match in enumerate(FORBIDDEN.finditer(text)):
        if count == MOST_REPORTED:
            return
        yield character_problem(match[0], Spot(file, text.count("\n", 0, match.start()) + 1))


def character_problem(character: str, spot: Spot) -> Problem:
    """The problem that one forbidden character is."""
    return problem(spot, "forbidden-character", described(character), WRITE_VISIBLY)
