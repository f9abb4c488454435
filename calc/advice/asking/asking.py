"""Asking: which question comes next, why, in which order the others follow, and how many are left at least."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from calc.advice.asking.chances import NOT_TO_HOLD, TO_HOLD
from calc.advice.asking.fewest import fewest_answers
from calc.advice.asking.gaps import Gaps, find_gaps, in_form_order
from calc.advice.asking.odds import Survey
from calc.advice.asking.picking import pick_list
from calc.advice.asking.reasons import OPEN, REQUEST, Why, why
from calc.advice.asking.terrain import Terrain
from calc.advice.asking.walk import Path, walk
from calc.case.case import Case
from calc.case.questions import Question
from calc.criteria.circuit import Index
from calc.criteria.evaluation import Missing
from calc.errors import Place
from calc.policy.policy import Policy

# What is requested, and for whom, is asked first where so many open criteria stand on it.
MANY = 3


@dataclass(frozen=True, slots=True)
class Ask:
    """What to ask now, and why: one question, or several yes/no questions as a pick list.

    ``kind`` is "one", or that of the pick list (see ``PickList``), whose questions are in the order of the form. Who
    asks one question at a time asks the first of ``Asking.missing``. ``a_yes`` says of a pick list what a yes to any of
    it does for a favourable outcome, wherever it is asked: helps, harms, or nothing that could be said of all.
    """

    kind: str
    gaps: tuple[Missing, ...]
    why: Why
    a_yes: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """What to ask about a case whose outcome can still be one of ``outcomes``.

    ``next`` is ``None`` where nothing is left to ask. ``missing`` holds all that is missing and was not set aside, in
    the order of asking, ``aside`` what was; ``idle`` the questions without an answer that can no longer change the
    outcome. ``fewest`` is how many answers it takes at least until a favourable outcome is certain; ``None`` where
    answers alone do not lead there.
    """

    outcomes: tuple[str, ...]
    next: Ask | None
    missing: tuple[Missing, ...]
    aside: tuple[Missing, ...]
    idle: tuple[str, ...]
    fewest: int | None


def next_question(policy: Policy, case: Case, aside: Collection[Place] = (), after: str | None = None) -> Asking:
    """What to ask next about a case, with what was set aside as not known, and after which question.

    What is asked is missing, whatever else is not known; ``after`` only keeps the topics together.
    """
    terrain, gaps = Terrain(policy), find_gaps(policy, case, frozenset(aside))
    last = policy.vocabulary.questions.get(after or "")
    survey = Survey(terrain, gaps, last.topic if last else "")
    paths = list(walk(survey))
    first = _of_request(terrain, gaps)
    ask = Ask("one", first[:1], Why(REQUEST)) if first else _ask(survey, paths)
    missing = _in_order(policy, gaps, first, paths)
    every = {gap for found in gaps.missing.values() for gap in found}
    named = {gap.question for gap in every}
    idle = tuple(name for name in policy.questions if not (gaps.case.answered(name) or name in named))
    if ask is None and missing:
        ask = Ask("one", missing[:1], Why(OPEN))
    return Asking(
        gaps.outlook.outcomes(policy.view),
        ask,
        missing,
        in_form_order(policy, every - {*missing}),
        idle,
        fewest_answers(policy, gaps.outlook, gaps.missing) if every else None,
    )


def _of_request(terrain: Terrain, gaps: Gaps) -> tuple[Missing, ...]:
    """The choices and dates that say what is requested and for whom, where many open criteria stand on them."""
    criteria: dict[Missing, set[str]] = defaultdict(set)
    questions = terrain.policy.vocabulary.questions
    for index, found in gaps.asked.items():
        for gap in found:
            question = questions[gap.question]
            if question.kind in ("choice", "date") and is_of_request(question):
                criteria[gap].update(terrain.circuit.criteria.get(index, ()))
    return in_form_order(terrain.policy, (gap for gap, names in criteria.items() if len(names) >= MANY))


def is_of_request(question: Question) -> bool:
    """Whether a question says what is requested, or for whom."""
    return question.topic == "request" or question.change == "fixed"


def _ask(survey: Survey, paths: list[Path]) -> Ask | None:
    """What the walk comes to first."""
    asked = survey.gaps.asked
    path = next((path for path in paths if asked[path[-1]]), None)
    if path is None:
        return None
    found = pick_list(survey, path)
    if found is None:
        return Ask("one", asked[path[-1]][:1], why(survey.terrain, path))
    gaps = in_form_order(survey.terrain.policy, (asked[index][0] for index in found.members))
    return Ask(found.kind, gaps, why(survey.terrain, found.path), _a_yes(survey.terrain, found.members))


def _a_yes(terrain: Terrain, members: Iterable[Index]) -> str:
    wanted = {terrain.wanted[index] for index in members}
    return "helps" if wanted == {TO_HOLD} else "harms" if wanted == {NOT_TO_HOLD} else ""


def _in_order(policy: Policy, gaps: Gaps, first: tuple[Missing, ...], paths: list[Path]) -> tuple[Missing, ...]:
    """All that is to be asked, what the walk does not reach last."""
    reached = [gap for path in paths for gap in gaps.asked[path[-1]]]
    every = in_form_order(policy, {gap for found in gaps.asked.values() for gap in found})
    return tuple(dict.fromkeys((*first, *reached, *every)))
