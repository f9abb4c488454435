"""The case that a command works on: from the answers in a file, as people write them, to those the calculator takes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from calc.case.answers import NONE, parse_answer
from calc.case.case import Case, read_case
from calc.case.questions import PRIOR_PROCEDURES, Json, Question, Vocabulary
from calc.cli.files import read_input
from calc.errors import BadAnswer, BadRequest, Problem
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.policy.settling import CODE, settle

YES_NO = {"yes": True, "no": False, "true": True, "false": False}


def read_checked(library: Library, name: str) -> tuple[dict[str, Json], Case]:
    """The answers and the case in a file; raise ``BadRequest`` with every problem when an answer is wrong."""
    answers = understood(library.vocabulary, read_input(name))
    case, problems = read_case(by_ids(library.vocabulary), answers)
    _refuse(problems)
    return answers, case


def settled_for(policy: Policy, case: Case) -> Case:
    """The case as it is held against a policy; raise ``BadRequest`` where answers contradict each other."""
    own = {name: Question(name, name, kind) for name, kind in (("date", "date"), ("procedure", "choice"))}
    said_in = by_ids(policy.vocabulary)
    found = settle(policy, case, replace(said_in, fields={**said_in.fields, **own}))
    _refuse(found.problems)
    return found.case


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        said = "\n".join(f"  {problem.message} [{problem.code}]" for problem in problems)
        together = all(problem.code == CODE for problem in problems)
        what = "Answers contradict each other" if together else f"{len(problems)} of the answers cannot be used"
        raise BadRequest(f"{what}:\n{said}\n", code="bad_answers")


def by_ids(vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary in the words of a file: whoever writes one reads what is wrong with it by the ids in it."""
    return Vocabulary(
        questions={name: _by_id(question) for name, question in vocabulary.questions.items()},
        fields={name: _by_id(field) for name, field in vocabulary.fields.items()},
        kinds={kind: kind for kind in vocabulary.kinds},
    )


def _by_id(question: Question) -> Question:
    return replace(
        question,
        label=question.id,
        options=question.options and {option: option for option in question.options},
        sets={word: replace(each, label=word) for word, each in question.sets.items()},
        none=question.none and NONE,
    )


def understood(vocabulary: Vocabulary, answers: Json) -> Json:
    """The answers with each one in the form that the calculator takes; what is not understood stays as it is.

    Capitals and further spaces make no difference, "yes" and "no" answer a question of that kind, and a year may be a
    number. So the calculator has one form for each answer, and a receipt holds that one.
    """
    if not isinstance(answers, Mapping):
        return answers
    found = {name: _answer(vocabulary.questions.get(name), value) for name, value in answers.items()}
    history = answers.get(PRIOR_PROCEDURES)
    if isinstance(history, list):
        found[PRIOR_PROCEDURES] = [_entry(vocabulary, entry) for entry in history]
    return found


def _entry(vocabulary: Vocabulary, entry: Json) -> Json:
    if not isinstance(entry, Mapping):
        return entry
    own = {
        "date": Question("date", "", "date"),
        "procedure": Question("procedure", "", "choice", options=vocabulary.kinds),
    }
    return {name: _answer(own.get(name) or vocabulary.fields.get(name), value) for name, value in entry.items()}


def _answer(question: Question | None, value: Json) -> Json:
    if question is None:
        return value
    form = _form(question.kind, value)
    try:
        parse_answer(question, form)
    except BadAnswer:
        return value  # to be shown as it was written
    return form


def _form(kind: str, value: Json) -> Json:
    if isinstance(value, list):
        return [_form(kind, each) for each in value]
    if isinstance(value, str):
        plain = " ".join(value.split()).lower()
        return YES_NO.get(plain, plain) if kind == "yes_no" else plain
    return str(value) if kind == "date" and isinstance(value, int) else value  # a year
