"""What every calculator is: what it asks, and how it works out the answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from calc.calculators.result import Cited, Result
from calc.case.answers import Answer, parse_answer
from calc.case.questions import Json, read_question
from calc.errors import BadAnswer, BadRequest, Problem
from calc.policy.library import Library


@dataclass(frozen=True, slots=True)
class Calculator:
    """A calculator by its id. ``asks`` gives its questions in their compiled form, as the pages show them.

    ``work_out`` takes the answers that are there and are sound, by question; one that is missing is not known.
    ``cites`` gives the places of policies that its figures come from; where the policies at hand have none, there is
    nothing to calculate.
    """

    id: str
    asks: Callable[[Library], tuple[Json, ...]]
    work_out: Callable[[Library, Mapping[str, Answer]], Result]
    cites: Callable[[Library], tuple[Cited, ...]]


def read_inputs(calculator: Calculator, library: Library, inputs: Json) -> tuple[dict[str, Answer], list[Problem]]:
    """The answers in a JSON object, and a problem for each one that is left out because it is wrong."""
    if not isinstance(inputs, Mapping):
        raise BadRequest("The inputs must be an object that gives each question's id its answer.")
    questions = {data["id"]: read_question(data) for data in calculator.asks(library)}
    answers: dict[str, Answer] = {}
    problems: list[Problem] = []
    for name, value in inputs.items():
        if name not in questions:
            problems.append(_unknown(name, questions))
        elif value is not None:
            try:
                answers[name] = parse_answer(questions[name], value)
            except BadAnswer as error:
                problems.append(Problem(error.code, name, error.message))
    return answers, problems


def _unknown(name: str, questions: Mapping[str, object]) -> Problem:
    message = f"There is no question “{name[:80]}” here. There are: {', '.join(questions)}."
    return Problem("unknown_question", name[:80], message)
