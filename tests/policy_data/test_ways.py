"""The ways to meet of the worked cases, and of cases in which a way once led to another request."""

import json
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from calc import Case, Policy, Ways, determine, read_case, ways_to_meet
from calc.advice.steps import Step
from calc.case.answers import NEVER, Answer, Onset, Total
from calc.case.moving import move
from calc.case.questions import Question
from calc.criteria.atoms import AnswerAtom, Atom
from calc.criteria.evaluation import Evaluation
from calc.criteria.parts import parts_of
from calc.logic.kleene import TRUE
from calc.policy.settling import settle
from calc.time.dates import Span, days_in, parse_date
from calc.words.steps import step_in_words
from tests.policy_data.test_worked_cases import compiled, library

pytestmark = pytest.mark.slow

POLICIES = sorted(compiled()["policies"])
CASES = Path(__file__).with_name("ways")

type Way = tuple[Step, ...]


def found(policy: str, answers: dict[str, Any]) -> tuple[Policy, Case, Ways]:
    case, problems = read_case(library().vocabulary, answers)
    assert problems == []
    in_force = library().in_force(policy, case.service)
    return in_force, case, ways_to_meet(in_force, case)


def each_of(policy: str, step: int = 1) -> Iterator[tuple[Policy, Case, Ways]]:
    """The worked cases, and one in which nothing is known."""
    for case in [{"answers": {}}, *compiled()["cases"].get(policy, [])][::step]:
        yield found(policy, case["answers"])


@pytest.mark.parametrize("policy", POLICIES)
def test_the_ways_of_every_worked_case_are_all_found(policy: str) -> None:
    """None was too much; no step comes twice in a way, no way is part of another, and none leads to another request."""
    fixed = {name for name, question in library().vocabulary.questions.items() if question.change == "fixed"}
    for _, _, ways in each_of(policy):
        assert ways.complete
        assert not [step for way in ways.cheapest for step in way if step.question in fixed and step.known is not None]
        listed = [[(step.kind, step.question, step.atoms, step.day) for step in way] for way in ways.cheapest]
        assert all(len(set(way)) == len(way) for way in listed)
        assert not any(part_of(one, other) for one, other in permutations(ways.cheapest, 2))


def part_of(one: Way, other: Way) -> bool:
    """Whether each step of one is there in the other, asking no less."""
    return all(any(asks_no_less(mine, theirs) for theirs in other) for mine in one)


def asks_no_less(mine: Step, theirs: Step) -> bool:
    if mine.day and theirs.day:
        return mine.day <= theirs.day
    alike = (mine.kind, mine.question, mine.atoms) == (theirs.kind, theirs.question, theirs.atoms)
    return alike and not mine.day and not theirs.day and set(theirs.allowed) <= set(mine.allowed)


@pytest.mark.parametrize("policy", POLICIES)
def test_a_way_leads_there_and_not_without_each_of_its_steps(policy: str) -> None:
    """Its answers are entered: then the case meets the criteria, whatever else is open; one less, and it need not."""
    tried = 0
    for in_force, case, ways in each_of(policy, step=6):
        for way in ways.cheapest[:2]:
            if all(step.day or isinstance(step.atoms[0], AnswerAtom) for step in way if step.kind != "case_by_case"):
                tried += 1
                assert meets(in_force, taken(in_force, case, way)) == (
                    not any(step.kind == "case_by_case" for step in way)
                )
                for left_out in _needed(in_force, case, way):
                    assert not meets(in_force, taken(in_force, case, tuple(step for step in way if step != left_out)))
    assert tried


def _needed(policy: Policy, case: Case, way: Way) -> Iterator[Step]:
    """Its steps; not a wait for something that goes on till then, and that would be asked of today as well."""
    asked = {step.question for step in way if step.kind == "ask"}
    going_on = any(isinstance(case.answers.get(str(name)), (Span, Total, Onset)) for name in asked)
    yield from (step for step in way if step.kind != "wait" or not going_on)


def meets(policy: Policy, case: Case) -> bool:
    return set(determine(policy, case).outcomes) <= policy.favourable


def taken(policy: Policy, case: Case, way: Way) -> Case:
    """The case after the steps; what has lapsed until a day to wait for, and what the payer decides, stays open."""
    renewed = case
    for step in sorted(way, key=lambda step: step.day is None):
        question = policy.vocabulary.questions.get(str(step.question))
        if step.day:
            moved = move(policy.vocabulary, case, step.day)
            case, renewed = moved.known, moved.renewed
        elif question:
            answer = renewed.answers[question.id] if step.kind == "fresh" else fitting(policy, question, step, case)
            case = with_it(policy, Case({**case.answers, question.id: answer}, case.history), way)
    return case


def with_it(policy: Policy, case: Case, way: Way) -> Case:
    """What contradicts a step is not so any more: who plans no other procedure that day, plans none of a kind."""
    clashing = {place.question for problem in settle(policy, case).problems for place in problem.places}
    gone = clashing - {step.question for step in way}
    return Case({name: answer for name, answer in case.answers.items() if name not in gone}, case.history)


def fitting(policy: Policy, question: Question, step: Step, case: Case) -> Answer:
    """An answer that the step allows, one that contradicts nothing if there is one."""

    def fits(answer: Answer) -> bool:
        run = Evaluation(Case({**case.answers, question.id: answer}))
        return tuple(atom.value(run) == TRUE for atom in step.atoms) in step.allowed

    def clashes(answer: Answer) -> int:
        return len(settle(policy, Case({**case.answers, question.id: answer}, case.history)).problems)

    return min(filter(fits, answers_to(question, step.atoms)), key=clashes)


def answers_to(question: Question, atoms: tuple[Atom, ...]) -> Iterator[Answer]:
    yield from {"yes_no": (True, False), "date": (NEVER, parse_date("2000-01-01"))}.get(question.kind, ())
    yield from question.options or ()
    if question.kind == "number" and question.low is not None and question.high is not None:
        step = question.step or 1
        yield from (question.low + number * step for number in range(int((question.high - question.low) / step) + 1))
    if question.kind == "duration":
        for bound in (bound for atom in atoms for bound in parts_of(atom, Span)):
            yield from (bound, *(Span(max(days + more, 0), "days") for days in days_in(bound) for more in (-1, 1)))
        yield from (Span(0, "days"), Span(100, "years"))


def told(name: str, policy: str) -> tuple[bool, list[str], list[list[str]]]:
    """Whether the case can come to meet the criteria, and the ways in words, first what they share."""
    in_force, _, ways = found(policy, json.loads((CASES / f"{name}.json").read_text("utf-8")))
    cheapest = [_told(in_force, way) for way in ways.cheapest]
    return ways.open, _told(in_force, ways.shared), cheapest


def _told(policy: Policy, steps: Way) -> list[str]:
    return [step_in_words(policy, step) for step in steps if step.kind != "fresh"]


def test_a_wait_of_one_day_is_all_and_no_way_leads_to_another_body_part() -> None:
    """A year after the first of two denervations; not to another level, side or region."""
    wait = "Wait until June 11, 2025."
    assert told("cg-302-a-day-short-of-a-year", "nia/cg-302") == (True, [wait], [[wait]])


def test_of_several_days_the_first_will_do() -> None:
    """A week after the last block for PTSD; not in another region, and not for pain."""
    wait = "Wait until June 19, 2025."
    assert told("cg-404-four-days-after-a-block", "nia/cg-404") == (True, [wait], [[wait]])


def test_a_trial_does_not_become_a_permanent_stimulator() -> None:
    """A month more of therapy, if it goes on, will do; it is asked whether it did."""
    steps = [
        "Wait until May 14, 2025.",
        "Conservative therapy for this pain, total length: at least 6 months?",
    ]
    assert told("stimulator-trial-after-five-months", "nia/spinal-cord-stimulation") == (True, steps, [steps])


def test_a_flare_that_grows_old_has_no_way_in_another_region() -> None:
    """Waiting long enough for a new episode makes the flare too old."""
    is_open, _, ways = told("cg-300-flare-that-grows-old", "nia/cg-300")
    assert (is_open, [step for way in ways for step in way if "egion" in step and "treated" in step]) == (False, [])


def test_units_are_one_range() -> None:
    """Six units without the other code; or none at all."""
    units, other = "Units of CPT 97140 on the date of service", "Units of CPT 97124 by the same provider on that date"
    assert told("pacificsource-seven-units", "pacificsource/manual-therapy") == (
        True,
        [],
        [
            [f"Plan it otherwise: {units}: 0 units."],
            [f"Plan it otherwise: {units}: at most 6 units.", f"Plan it otherwise: {other}: 0 units."],
        ],
    )
