"""Conditions stand where they can be decided: groups have deciding parts, judgements belong to a criterion."""

from collections.abc import Iterator

from scripts.compile.checking import Check, each_policy
from scripts.compile.conditions.tree import Node
from scripts.compile.data import Data
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, problem


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """Groups and judgements."""
    for top in policy.conditions():
        yield from _judgements(top)
        for node in top.walk():
            if node.op in ("all", "any") and node.of and all(part.op == "information" for part in node.of):
                found = f"no part of this `{node.op}` decides anything: all are information"
                yield problem(node.at, "empty-group", found, "add a condition, or make it `items:` of a section")
            if node.op in ("not", "reading"):
                yield from _undecided(node)


def _undecided(node: Node) -> Iterator[Problem]:
    for part in node.below():
        if part.op == "information":
            found = f"`{node.op}` of information decides nothing"
            yield problem(part.at, "empty-group", found, "write a condition here")


def _judgements(node: Node) -> Iterator[Problem]:
    if node.criterion:
        return
    if node.op == "case_by_case":
        found = "`case_by_case` stands outside a criterion, so nobody could see whose judgment it is"
        yield problem(node.at, "case-by-case-outside", found, "give it an `id:`, `text:` and `cite:` in a section")
    for part in node.below():
        yield from _judgements(part)


CHECK = Check("groups", "policy", each_policy(check))
