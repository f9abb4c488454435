"""Procedure codes are declared, and listed once in a policy."""

from collections.abc import Iterator

from scripts.compile.checking import Check, each_policy
from scripts.compile.data import Data
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, Spot, one_of, problem


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """The codes of one policy."""
    first: dict[str, Spot] = {}
    for group in policy.raw.maps("codes"):
        for code, spot in group.seq("codes").located():
            if not isinstance(code, str):
                continue
            if code in first:
                found = f"the code {code} is also on line {first[code].line}"
                yield problem(spot, "duplicate-code", found, "list each code once: it has one permalink")
            first.setdefault(code, spot)
            if code not in data.vocabulary.codes:
                accepted = f"add it to codes.yml with a label of our own; {one_of(data.vocabulary.codes, code)}"
                yield problem(spot, "unknown-code", f"there is no code “{code}” in codes.yml", accepted)


CHECK = Check("codes", "policy", each_policy(check))
