"""Determines the worked cases of policy_data and collects what does not come out as expected."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from calc import BadAnswer, Library, determine, read_case, read_library
from calc.errors import Problem as Fault
from calc.policy.settling import settle
from scripts.checks.cases.expected import differences
from scripts.compile.check.case_answers import steps_to
from scripts.compile.compiler import compile_data
from scripts.compile.data import Data
from scripts.compile.problem import Problem, problem
from scripts.compile.read.located import Map, spot_at


class UnknownPolicyError(Exception):
    """No worked cases are there for the policy that was asked for."""


@dataclass(frozen=True, slots=True)
class Report:
    """How many cases were determined, how many of them are wrong, and everything that is wrong.

    Data that does not compile has problems and no cases.
    """

    cases: int
    wrong: int
    problems: tuple[Problem, ...]


def check_cases(folder: Path, policy: str | None = None) -> Report:
    """Check the worked cases of a folder of data, of all policies or of one.

    Raises ``UnknownPolicyError`` where there are no cases of that one.
    """
    result = compile_data(folder)
    if result.text is None or result.data is None:
        return Report(0, 0, result.problems)
    library = read_library(json.loads(result.text))
    found = [check_case(library, name, case) for name, case in _cases(result.data, policy)]
    return Report(len(found), sum(map(bool, found)), tuple(each for problems in found for each in problems))


def check_case(library: Library, policy: str, case: Map) -> list[Problem]:
    """What is wrong with one case of a policy; nothing when it comes out as expected."""
    checked, faults = read_case(library.vocabulary, case["answers"])
    assert not faults  # the compile step has read them in the same way
    try:
        version = library.in_force(policy, checked.service)
    except BadAnswer as error:
        spot = case.map("answers").spot("date_of_service")
        found = str(error).removesuffix(".")
        return [problem(spot, "wrong-case", found, "write a date on which one version is in force")]
    clashes = [_clash(case, fault) for fault in settle(version, checked).problems]
    return [*clashes, *differences(case, determine(version, checked))]


def _clash(case: Map, fault: Fault) -> Problem:
    """Answers that contradict each other: a worked case is of a patient that there can be."""
    place = fault.places[0]
    found, _, accepted = fault.message.partition(". ")
    return problem(spot_at(case.map("answers"), steps_to(place)), fault.code, found, accepted.rstrip("."))


def _cases(data: Data, policy: str | None) -> Iterable[tuple[str, Map]]:
    if policy is not None and policy not in data.cases:
        raise UnknownPolicyError(
            f"There are no worked cases of a policy “{policy}”. There are those of: {', '.join(data.cases)}."
        )
    names = data.cases if policy is None else (policy,)
    return [(name, case) for name in names for case in data.cases[name].maps("cases")]
