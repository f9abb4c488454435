"""A policy on a procedure says something about every aspect, or that its criteria do not state it."""

from collections.abc import Iterator

from scripts.compile.aspects import ASPECTS, CERTAIN
from scripts.compile.checking import Check
from scripts.compile.conditions.tree import Node
from scripts.compile.data import Data
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, one_of, problem
from scripts.compile.read.located import Map

# Mandates and exclusions have numbers too, of other weight.
COMPARED = ("indications", "repeat", "limits")
LOWER_BOUNDS = ("at_least", "more_than")


def check(data: Data) -> Iterator[Problem]:
    """The aspects of every policy, and that those of policies on a procedure are complete."""
    families = data.families.map("procedures").values() if data.families else ()
    about = {name for family in families if isinstance(family, Map) for name in family.seq("policies")}
    for policy in (each for name in data.policies for each in data.versions(name)):
        yield from _known(policy)
        if policy.id in about and policy.complete:
            yield from _complete(policy)
            yield from _named(policy)


def _known(policy: Policy) -> Iterator[Problem]:
    for node in policy.criteria():
        aspect = node.criterion.raw.get("aspect") if node.criterion else None
        if aspect is not None and aspect not in ASPECTS and node.criterion:
            spot = node.criterion.raw.spot("aspect")
            yield problem(spot, "unknown-aspect", f"there is no aspect “{aspect}”", one_of(ASPECTS, aspect))


def _complete(policy: Policy) -> Iterator[Problem]:
    found = {node.criterion.raw.get("aspect") for node in policy.criteria() if node.criterion}
    absent = policy.raw.seq("not_stated")
    for aspect, spot in absent.located():
        if aspect in found:
            said = f"a criterion is about `{aspect}`, which is said to be not stated"
            yield problem(spot, "aspect-stated", said, "leave it out here")
    for aspect in ASPECTS:
        if aspect not in found and aspect not in absent:
            accepted = f"write `aspect: {aspect}` on each criterion about it, or list it under `not_stated:`"
            yield problem(policy.raw.spot("sections"), "aspect-missing", f"no criterion is about `{aspect}`", accepted)


def _named(policy: Policy) -> Iterator[Problem]:
    for section in policy.sections:
        if section.node and section.raw.get("kind") in COMPARED:
            yield from _unnamed(section.node, ())


def _unnamed(node: Node, above: tuple[str, ...]) -> Iterator[Problem]:
    """The conditions with a bound of an aspect that no criterion around them names."""
    if node.criterion and "aspect" in node.criterion.raw:
        above = (*above, str(node.criterion.raw["aspect"]))
    for aspect in CERTAIN:
        bound = node.op == "is" or node.args.get("cmp") in LOWER_BOUNDS
        if bound and node.args.get("question") in ASPECTS[aspect].asks and aspect not in above:
            found = f"`{node.args['question']}` is held against a bound, and no criterion around it names the aspect"
            yield problem(node.at, "aspect-unnamed", found, f"write `aspect: {aspect}` on the criterion that says it")
    for part in (*node.of, *node.options.values()):
        yield from _unnamed(part, above)


CHECK = Check("aspects", "policy", check)
