"""Every question and field that a condition names exists."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from scripts.compile.checking import Check, each_policy
from scripts.compile.conditions.tree import Node
from scripts.compile.data import Data
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, Spot, one_of, problem


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """The names in conditions and in the breaks of episodes."""
    targets = {section.id for section in policy.sections}
    targets |= {node.criterion.id for node in policy.criteria() if node.criterion}
    for node in policy.nodes():
        yield from _named(node, data, targets)
    for filters in policy.filters():
        episode = filters.raw.map("episode")
        only_if = episode.map("only_if")
        for name, spot in (*episode.seq("breaks").located(), *((only_if[key], only_if.spot(key)) for key in only_if)):
            yield from unknown_question(str(name), spot, data)


def _named(node: Node, data: Data, targets: set[str]) -> Iterator[Problem]:
    field = node.args.get("field")
    if field is not None and field not in data.vocabulary.fields:
        accepted = one_of(data.vocabulary.fields, field)
        yield problem(
            node.spot("field"), "unknown-field", f"there is no field `{field}` of a prior procedure", accepted
        )
    name = node.args.get("question")
    if name is not None:
        yield from unknown_question(str(name), node.spot("question"), data, targets)


def unknown_question(name: str, spot: Spot, data: Data, targets: Collection[str] = ()) -> Iterator[Problem]:
    """A problem when there is no such question."""
    if name in data.vocabulary.questions:
        return
    near = get_close_matches(name[:80], targets, n=1, cutoff=0.9)
    accepted = (
        f"for a criterion or section write {{ref: {near[0]}}}" if near else one_of(data.vocabulary.questions, name)
    )
    yield problem(spot, "unknown-question", f"there is no question `{name[:80]}`", accepted)


CHECK = Check("names", "policy", each_policy(check))
