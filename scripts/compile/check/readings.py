"""Readings: conditions give exactly the declared options, and no reading is left unused."""

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.compile.checking import Check, each_policy
from scripts.compile.conditions.tree import Node
from scripts.compile.data import Data
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, Spot, one_of, problem
from scripts.compile.selection import Selection

_GIVEN = "options."


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """The readings of one policy, and their uses."""
    declared = {str(each.get("id")): each for each in policy.raw.maps("readings")}
    options = {name: list(each.map("options")) for name, each in declared.items()}
    used: set[str] = set()
    for node in policy.nodes():
        if node.op == "reading":
            used.add(str(node.args["reading"]))
            yield from _options(_of_node(node), options)
        if node.criterion:
            used |= set(node.criterion.reads)
            yield from _reads(node, options)
    for selection in policy.selections.values():
        if selection.reading:
            used.add(selection.reading)
            yield from _options(_of_selection(selection), options)
    for name, raw in declared.items():
        if raw.get("taken") not in options[name] and "taken" in raw:
            accepted = one_of(options[name], raw["taken"])
            yield problem(raw.spot("taken"), "wrong-options", f"“{raw['taken']}” is not one of the options", accepted)
        if name not in used:
            accepted = f"use it in a condition (`reading: {name}`) or name it in `reads:` of a criterion"
            yield problem(raw.spot("id"), "unused-reading", f"the reading `{name}` is not used", accepted)


@dataclass(frozen=True, slots=True)
class _Use:
    """The use of a reading: where it is named, where its options stand, and where each of them does."""

    name: str
    at: Spot
    options: Spot
    given: dict[str, Spot]


def _of_node(node: Node) -> _Use:
    given = {key.removeprefix(_GIVEN): spot for key, spot in node.spots.items() if key.startswith(_GIVEN)}
    return _Use(str(node.args["reading"]), node.at, node.spot("options"), given)


def _of_selection(selection: Selection) -> _Use:
    raw, options = selection.raw, selection.raw.map("options")
    return _Use(
        selection.reading, raw.spot("reading"), raw.spot("options"), {key: options.spot(key) for key in options}
    )


def _options(use: _Use, options: dict[str, list[str]]) -> Iterator[Problem]:
    if use.name not in options:
        yield problem(use.at, "unknown-reading", f"there is no reading `{use.name}`", one_of(options, use.name))
        return
    for option in options[use.name]:
        if option not in use.given:
            found = f"nothing stands for the option `{option}` of `{use.name}`"
            yield problem(use.options, "wrong-options", found, f"add `{option}:`")
    for option, spot in use.given.items():
        if option not in options[use.name]:
            found = f"the reading `{use.name}` has no option `{option}`"
            yield problem(spot, "wrong-options", found, one_of(options[use.name], option))


def _reads(node: Node, options: dict[str, list[str]]) -> Iterator[Problem]:
    for name in node.criterion.reads if node.criterion else ():
        if name not in options:
            spot = node.criterion.raw.spot("reads") if node.criterion else node.at
            yield problem(spot, "unknown-reading", f"there is no reading `{name}`", one_of(options, name))


CHECK = Check("readings", "policy", each_policy(check))
