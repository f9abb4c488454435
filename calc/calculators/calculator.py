"""What every calculator is: what it asks, and how it works out the answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from calc.calculators.result import Cited, Result
from calc.case.answers import Answer, parse_answer
from calc.case.history import Procedure, read_history
from calc.case.questions import PRIOR_PROCEDURES, Json, Question, read_question
from calc.errors import BadAnswer, BadRequest, Problem
from calc.policy.library import Library
from calc.time.dates import Interval


@dataclass(frozen=True, slots=True)
class Inputs:
    """The answers that are there and are sound, by question; one that is missing is not known.

    ``history`` are the earlier procedures, ``None`` where they are not known. ``today`` is the day that it is for the
    reader, where that was said.
    """

    answers: Mapping[str, Answer]
    history: tuple[Procedure, ...] | None = None
    today: Interval | None = None


def no_problems(library: Library, inputs: Inputs) -> list[Problem]:
    """Nothing: what each input may be is all that there is to look at."""
    return []


@dataclass(frozen=True, slots=True)
class Calculator:
    """A calculator by its id. ``asks`` gives its questions in their compiled form, as the pages show them.

    ``work_out`` makes a result of the inputs. ``cites`` gives the places of policies that its figures come from; where
    the policies at hand have none, there is nothing to calculate. ``checks`` says what is wrong with inputs that are
    sound each by itself.
    """

    id: str
    asks: Callable[[Library], tuple[Json, ...]]
    work_out: Callable[[Library, Inputs], Result]
    cites: Callable[[Library], tuple[Cited, ...]]
    checks: Callable[[Library, Inputs], list[Problem]] = no_problems


def read_inputs(
    calculator: Calculator, library: Library, inputs: Json, today: Interval | None = None
) -> tuple[Inputs, list[Problem]]:
    """The answers in a JSON object, and a problem for each one that is left out because it is wrong."""
    if not isinstance(inputs, Mapping):
        raise BadRequest("The inputs must be an object that gives each question's id its answer.")
    questions = {data["id"]: read_question(data) for data in calculator.asks(library)}
    answers: dict[str, Answer] = {}
    problems = [_unknown(name, questions) for name in inputs if name not in questions]
    for name, question in questions.items():
        if name != PRIOR_PROCEDURES and inputs.get(name) is not None:
            _read(question, inputs[name], answers, problems)
    history: tuple[Procedure, ...] | None = None
    found: list[Problem] = []
    if PRIOR_PROCEDURES in questions and inputs.get(PRIOR_PROCEDURES) is not None:
        history, found = read_history(library.vocabulary, inputs[PRIOR_PROCEDURES], None)
    read = Inputs(answers, history, today)
    return read, [*problems, *found, *calculator.checks(library, read)]


def _read(question: Question, value: Json, answers: dict[str, Answer], problems: list[Problem]) -> None:
    try:
        answers[question.id] = parse_answer(question, value)
    except BadAnswer as error:
        problems.append(Problem(error.code, question.id, error.message))


def _unknown(name: str, questions: Mapping[str, object]) -> Problem:
    message = f"There is no question “{name[:80]}” here. There are: {', '.join(questions)}."
    return Problem("unknown_question", name[:80], message)
