"""A case: the answers that are known about one request. What is not answered is unknown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from calc.case.answers import Answer, Never, Onset, parse_answer
from calc.case.history import Procedure, read_history
from calc.case.questions import DATE_OF_SERVICE, PRIOR_PROCEDURES, Json, Question, Vocabulary
from calc.errors import BadAnswer, BadRequest, Problem
from calc.time.dates import Interval


@dataclass(frozen=True, slots=True)
class Case:
    """Checked answers by question id, and the history (``None`` when it is not known).

    ``derived`` names those of the answers that the history gives; ``None`` until that has been looked at, and whether
    answers contradict each other (see ``calc.policy.settling``).
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    history: tuple[Procedure, ...] | None = None
    derived: frozenset[str] | None = field(default=None, compare=False)

    @property
    def service(self) -> Interval | None:
        """The date of service, perhaps partial."""
        service = self.answers.get(DATE_OF_SERVICE)
        return service if isinstance(service, Interval) else None

    def answered(self, question: str) -> bool:
        """Whether the question has an answer, even an inexact one."""
        return self.history is not None if question == PRIOR_PROCEDURES else question in self.answers


def read_case(vocabulary: Vocabulary, data: Json) -> tuple[Case, list[Problem]]:
    """The case from a JSON object of answers, and a problem for each one that was left out because it is wrong."""
    if not isinstance(data, Mapping):
        raise BadRequest("The answers must be an object that gives each question's id its answer.")
    problems: list[Problem] = []
    answers: dict[str, Answer] = {}
    for key, value in data.items():
        question = vocabulary.questions.get(key)
        if question is None:
            problems.append(_unknown(vocabulary, str(key)))
        elif value is not None and question.kind != "procedures":
            _read_answer(question, value, answers, problems)
    service = answers.get(DATE_OF_SERVICE)
    service = service if isinstance(service, Interval) else None
    if service:
        answers = _before_service(vocabulary, answers, service, problems)
    return Case(answers, _history(vocabulary, data, service, problems)), problems


def _unknown(vocabulary: Vocabulary, key: str) -> Problem:
    near = get_close_matches(key[:80], vocabulary.questions, n=1)
    hint = f" Did you mean “{near[0]}”?" if near else ""
    return Problem("unknown_question", key[:80], f"There is no question “{key[:80]}”.{hint}")


def _read_answer(question: Question, value: Json, answers: dict[str, Answer], problems: list[Problem]) -> None:
    try:
        answers[question.id] = parse_answer(question, value)
    except BadAnswer as error:
        problems.append(Problem(error.code, question.id, error.message))


def _before_service(
    vocabulary: Vocabulary, answers: dict[str, Answer], service: Interval, problems: list[Problem]
) -> dict[str, Answer]:
    """Every other date is of something past: drop those after the date of service, end the partial ones there."""
    kept: dict[str, Answer] = {}
    for key, answer in answers.items():
        past = answer.date if isinstance(answer, Onset) else answer
        if key == DATE_OF_SERVICE or isinstance(past, Never) or not isinstance(past, Interval):
            kept[key] = answer
        elif past.first > service.last:
            label = vocabulary.questions[key].label
            message = f"{label}: the date is after the date of service. Enter a date on or before it."
            problems.append(Problem("after_service", key, message))
        else:
            past = past.until(service.last)
            kept[key] = Onset(past) if isinstance(answer, Onset) else past
    return kept


def _history(
    vocabulary: Vocabulary, data: Mapping[str, Json], service: Interval | None, problems: list[Problem]
) -> tuple[Procedure, ...] | None:
    value = data.get(PRIOR_PROCEDURES)
    if value is None or PRIOR_PROCEDURES not in vocabulary.questions:
        return None
    history, found = read_history(vocabulary, value, service)
    problems.extend(found)
    return history
