"""The list of outcomes: known, and ending with the one that holds when no other does."""

from collections.abc import Iterator

from scripts.compile.checking import Check, each_policy
from scripts.compile.data import Data
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, one_of, problem


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """The outcomes of one policy."""
    entries = list(policy.raw.maps("outcomes"))
    for index, raw in enumerate(entries):
        name, is_last = raw.get("outcome"), index == len(entries) - 1
        if isinstance(name, str) and name not in data.vocabulary.outcomes:
            accepted = one_of(data.vocabulary.outcomes, name)
            yield problem(raw.spot("outcome"), "unknown-outcome", f"there is no outcome `{name}`", accepted)
        if "when" in raw and is_last:
            accepted = "end the list with an outcome without `when`, for every case that is left"
            yield problem(raw.spot("when"), "outcome-order", "the last outcome has a condition", accepted)
        if "when" not in raw and not is_last:
            accepted = "add `when:`, or move it to the end: what follows is never reached"
            yield problem(raw.spot("outcome"), "outcome-order", "the outcome has no `when`", accepted)


CHECK = Check("outcomes", "policy", each_policy(check))
