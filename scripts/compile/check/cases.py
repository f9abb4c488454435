"""Worked cases belong to a policy, and expect only what that policy can answer."""

from collections.abc import Iterator
from re import fullmatch

from scripts.compile.check.references import deciding
from scripts.compile.checking import Check
from scripts.compile.data import Data
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, one_of, problem
from scripts.compile.read.located import Map, Seq
from scripts.compile.uses import PRIOR_PROCEDURES, uses

_ITEM = rf"{PRIOR_PROCEDURES}\[(\d+)\]\.(\w+)"

type Versions = tuple[Policy, ...]


def check(data: Data) -> Iterator[Problem]:
    """Every file of cases."""
    for name, root in data.cases.items():
        versions = data.versions(name)
        if not versions and name not in data.unreadable:
            accepted = f"the file of cases has the path of its policy; {one_of(data.policies, name)}"
            yield problem(root.spot(), "unknown-policy", f"there is no policy “{name}”", accepted)
        asked = list(dict.fromkeys(name for policy in versions for name in _asked(policy, data)))
        criteria = [name for policy in versions for name in deciding(policy)]
        for case in root.maps("cases") if versions else ():
            yield from _status(case.map("expect").map("status"), criteria)
            yield from _case(case, versions, asked, data)


def _case(case: Map, versions: Versions, asked: list[str], data: Data) -> Iterator[Problem]:
    """One case; which version it is judged by depends on its date of service, so what any version has is accepted."""
    expect = case.map("expect")
    yield from _outcomes(expect.seq("outcomes"), versions)
    yield from _readings(expect.map("readings"), versions)
    yield from _missing(expect, case, asked, data)
    answers = case.map("answers")
    for name in answers:
        if name in data.vocabulary.questions and name not in asked:
            found = f"the policy never asks `{name}`"
            yield problem(answers.spot(name), "answer-not-asked", found, f"remove it; {one_of(asked, name)}")


def _asked(policy: Policy, data: Data) -> list[str]:
    """The questions the policy asks; all that there are, when a mistake in the policy may hide one."""
    every = data.vocabulary.questions
    named = {node.args["question"] for node in policy.nodes() if "question" in node.args}
    return uses(policy, data.vocabulary)["questions"] if policy.complete and named <= set(every) else list(every)


def _outcomes(listed: Seq, versions: Versions) -> Iterator[Problem]:
    order = list(dict.fromkeys(outcome.id for policy in versions for outcome in policy.outcomes))
    known = [name for name in listed if name in order]
    for name, spot in listed.located():
        if name not in order:
            yield problem(spot, "unknown-outcome", f"the policy has no outcome `{name}`", one_of(order, name))
    expected = [name for name in order if name in known]
    if known != expected:
        found = f"the outcomes are not in the policy's order: {', '.join(known)}"
        yield problem(listed.spot(), "outcome-order", found, f"write [{', '.join(expected)}]")


def _readings(given: Map, versions: Versions) -> Iterator[Problem]:
    """Outcomes under options of a reading that are not taken."""
    declared = {str(each.get("id")): each for policy in versions for each in policy.raw.maps("readings")}
    for name in given:
        if name not in declared:
            found = f"there is no reading `{name}`"
            yield problem(given.spot(name), "unknown-reading", found, one_of(declared, name))
            continue
        others = [option for option in declared[name].map("options") if option != declared[name].get("taken")]
        options = given.map(name)
        for option in options:
            yield from _outcomes(options.seq(option), versions)
            if option not in others:
                found = f"`{option}` is no other option of `{name}`"
                yield problem(options.spot(option), "wrong-options", found, one_of(others, option))


def _status(status: Map, criteria: list[str]) -> Iterator[Problem]:
    for name in status:
        if name not in criteria:
            found = f"the policy has no criterion `{name}` with a status"
            yield problem(status.spot(name), "unknown-criterion", found, f"write its full id; {one_of(criteria, name)}")


def _missing(expect: Map, case: Map, asked: list[str], data: Data) -> Iterator[Problem]:
    for name, spot in expect.seq("missing").located():
        item = fullmatch(_ITEM, name) if isinstance(name, str) else None
        if item:
            if int(item[1]) >= len(case.map("answers").seq(PRIOR_PROCEDURES)):
                found = f"the case has no prior procedure {item[1]}"
                yield problem(spot, "unknown-item", found, "the first of the list is 0")
            if item[2] not in data.vocabulary.fields and item[2] != "date":
                found = f"there is no field `{item[2]}` of a prior procedure"
                yield problem(spot, "unknown-field", found, one_of(data.vocabulary.fields, item[2]))
        elif name not in asked:
            found = f"the policy never asks `{name}`"
            yield problem(spot, "unknown-question", found, one_of(asked, name))


CHECK = Check("cases", "case", check)
