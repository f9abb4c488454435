"""Selections of prior procedures: declared, used, told apart, not in a circle, and of things that exist."""

from collections.abc import Iterator, Mapping

from scripts.compile.checking import Check, each_policy
from scripts.compile.conditions.tree import Node
from scripts.compile.data import Data
from scripts.compile.graph import reachable
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, Spot, one_of, problem
from scripts.compile.read.located import Map
from scripts.compile.selection import Filters

_USERS = ("count", "elapsed", "event", "later")


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """The selections of one policy, and their uses."""
    used = {str(node.args[key]) for node in policy.nodes() for key in _names(node)}
    for node in policy.nodes():
        for key in _names(node):
            yield from _unknown(str(node.args[key]), node.spot(key), policy)
    leads = {name: selection.parents for name, selection in policy.selections.items()}
    for name, selection in policy.selections.items():
        used |= selection.parents
        for filters in selection.filters:
            yield from _parent(name, filters, leads, policy)
            yield from _kinds(filters.raw, data)
            yield from _breaks(filters.raw, data)
            yield from _merge(filters.raw, data)
    yield from _called(policy)
    for name in policy.selections:
        if name not in used:
            spot = policy.raw.map("selections").spot(name)
            yield problem(spot, "unused-selection", f"the selection `{name}` is not used", "use it, or remove it")


def _names(node: Node) -> tuple[str, ...]:
    """The arguments of a condition that name selections."""
    return () if node.op not in _USERS else ("of", "than") if node.op == "later" else ("of",)


def _called(policy: Policy) -> Iterator[Problem]:
    """A person knows selections by their phrases alone."""
    first: dict[str, str] = {}
    for name, selection in policy.selections.items():
        phrase = str(selection.raw.get("called", name))
        if first.setdefault(phrase, name) != name:
            found = f"`{name}` and `{first[phrase]}` are both called “{phrase}”"
            yield problem(selection.raw.spot("called"), "duplicate-phrase", found, "say what is different about it")


def _unknown(name: str, spot: Spot, policy: Policy) -> Iterator[Problem]:
    if name not in policy.selections:
        accepted = f"declare it under `selections:`; {one_of(policy.selections, name)}"
        yield problem(spot, "unknown-selection", f"there is no selection `{name}`", accepted)


def _parent(name: str, filters: Filters, leads: Mapping[str, set[str]], policy: Policy) -> Iterator[Problem]:
    for key, other in filters.named.items():
        spot = filters.raw.spot(key)
        yield from _unknown(other, spot, policy)
        if name in reachable(other, leads):
            through = "" if other == name else f", through `{other}`"
            found = f"the selection `{name}` is taken from itself{through}"
            yield problem(spot, "cyclic-selection", found, "take one of them from the whole history")


def _kinds(raw: Map, data: Data) -> Iterator[Problem]:
    value = raw.get("procedure")
    listed = list(raw.seq("procedure").located())
    listed += [(value, raw.spot("procedure"))] if isinstance(value, str) else []
    for kind, spot in listed:
        if kind not in data.vocabulary.kinds:
            found = f"there is no kind of procedure `{kind}`"
            yield problem(spot, "unknown-procedure", found, one_of(data.vocabulary.kinds, kind))


def _breaks(raw: Map, data: Data) -> Iterator[Problem]:
    for name, spot in raw.map("episode").seq("breaks").located():
        question = data.vocabulary.asked(str(name), event=False)
        if question and question.type != "date":
            found = f"`{name}` is a {question.type} question, which does not say when"
            yield problem(spot, "wrong-comparison", found, "name a date question")
    yield from _only_if(raw.map("episode"), data)


def _only_if(episode: Map, data: Data) -> Iterator[Problem]:
    only_if, breaks = episode.map("only_if"), [str(each) for each in episode.seq("breaks")]
    for name, value in only_if.items():
        if name not in breaks:
            found = f"`{name}` is none of the breaks of this episode"
            yield problem(only_if.spot(name), "unknown-question", found, one_of(breaks, name))
        question = data.vocabulary.asked(str(value), event=False)
        if question and question.type != "yes_no":
            found = f"`{value}` is a {question.type} question, which is not answered yes or no"
            yield problem(only_if.spot(name), "wrong-comparison", found, "name a yes/no question")


def _merge(raw: Map, data: Data) -> Iterator[Problem]:
    merge = raw.map("merge")
    named = list(merge.seq("same").located())
    named += [("side", merge.spot("side"))] if "side" in merge else []
    for name, spot in named:
        if name not in data.vocabulary.fields:
            found = f"there is no field `{name}` of a prior procedure"
            yield problem(spot, "unknown-field", found, one_of(data.vocabulary.fields, name))


CHECK = Check("selections", "policy", each_policy(check))
