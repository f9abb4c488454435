"""Every condition compares an answer with something of the answer's own type."""

import re
from collections.abc import Callable, Iterator, Mapping

from scripts.compile.checking import Check, each_policy
from scripts.compile.conditions.tree import Node
from scripts.compile.data import Data
from scripts.compile.literals import SPAN_FORMS, span_fault
from scripts.compile.model.questions import Field_
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, one_of, problem, shown
from scripts.compile.read.located import Seq

_TYPES = {
    "yes": ("yes_no",),
    "is": ("choice",),
    "compare": ("number", "duration"),
    "since": ("date",),
    "none": ("date",),
}
_FORMS: Mapping[str, str] = {
    "yes_no": "write `{name}` alone, or `{{no: {name}}}`",
    "number": "write `{{{name}: {{at_least: 6}}}}`, or another comparator",
    "choice": "write `{{{name}: {options}}}`",
    "date": "write `{{since: {name}, at_least: 6 months}}`, or `{{none: {name}}}`",
    "duration": "write `{{{name}: {{at_least: 6 weeks}}}}`, or another comparator",
    "procedures": "name a selection of them under `selections:` and use `count:`, `last:` …",
}
_WITH_UNIT = re.compile(r"-?[0-9.]+ *\S+")


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """Every comparison of a policy."""
    for node in policy.nodes():
        subject = "field" if "field" in node.args else "question"
        asked = data.vocabulary.asked(str(node.args.get(subject)), event=subject == "field")
        if asked and node.op in _TYPES and asked.type not in _TYPES[node.op]:
            form = _FORMS[asked.type].format(name=node.args[subject], options=", ".join(list(asked.options or ())[:1]))
            found = f"`{node.args[subject]}` is a {asked.type} {subject}, which cannot be compared like this"
            yield problem(node.spot(subject), "wrong-comparison", found, form)
        elif asked and node.op == "none" and asked.none is None:
            found = f"the answer “none” is not offered by `{node.args[subject]}`"
            yield problem(node.spot(subject), "wrong-comparison", found, "add `none:` to the question")
        elif asked or node.op in ("count", "elapsed"):
            yield from _VALUES.get(node.op, _nothing)(node, asked, data)


def _nothing(node: Node, asked: Field_ | None, data: Data) -> Iterator[Problem]:
    yield from ()


def _is(node: Node, asked: Field_ | None, data: Data) -> Iterator[Problem]:
    options, sets = (list(asked.options or ()), list(asked.sets or ())) if asked else ([], [])
    values = node.args["values"]
    for value in values:
        if value not in options and (value not in sets or len(values) > 1):
            found = f"{shown(value)} stands beside others" if value in sets else f"{shown(value)} is not an option"
            accepted = "write it alone: it means all of its options" if value in sets else one_of(options + sets, value)
            yield problem(node.spot("values"), "not-an-option", found, accepted)
    if asked and asked.several and set(options) <= set(values):
        found = "every answer is among these, since several can hold at once"
        yield problem(node.spot("values"), "wrong-comparison", found, "name fewer options, or a set of them")


def _compare(node: Node, asked: Field_ | None, data: Data) -> Iterator[Problem]:
    if asked and asked.type == "number":
        yield from _number(node, asked)
    else:
        yield from _span(node, asked, data)


def _number(node: Node, asked: Field_) -> Iterator[Problem]:
    value = node.args["value"]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return
    code = "wrong-unit" if isinstance(value, str) and _WITH_UNIT.fullmatch(value) else "wrong-type"
    accepted = f"write a plain number; its unit, {asked.unit}, belongs to the question"
    yield problem(node.spot("value"), code, f"{shown(value)} is not a plain number", accepted)


def _span(node: Node, asked: Field_ | None, data: Data) -> Iterator[Problem]:
    wrong = span_fault(node.args["value"])
    if wrong:
        yield problem(node.spot("value"), *wrong, SPAN_FORMS)


def _count(node: Node, asked: Field_ | None, data: Data) -> Iterator[Problem]:
    value = node.args["value"]
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        found = f"{shown(value)} is not a number of procedures"
        yield problem(node.spot("value"), "wrong-type", found, "write a whole number, 0 or more")


def _same(node: Node, asked: Field_ | None, data: Data) -> Iterator[Problem]:
    question = data.vocabulary.asked(str(node.args["question"]), event=False)
    if not question or not asked:
        return
    lacking = set(question.options or ()) - set(asked.options or ())
    if question.type != asked.type or lacking or bool(question.several) != bool(asked.several):
        found = f"`{node.args['field']}` is never the same as `{node.args['question']}`"
        if lacking and question.type == asked.type:
            found = f"the field `{node.args['field']}` has no option {', '.join(sorted(lacking))}"
        accepted = "compare a field and a question of the same type, with the same options"
        yield problem(node.spot("field"), "wrong-comparison", found, accepted)
    elif question.change != "fixed":
        found = f"earlier procedures are compared with `{node.args['question']}`, which has `change: {question.change}`"
        yield problem(node.spot("question"), "wrong-change", found, "write `change: fixed`: it says what is requested")
    yield from _alike(node, list(asked.options or ()))


def _alike(node: Node, options: list[str]) -> Iterator[Problem]:
    """Groups of options that count as the same."""
    groups, spot, seen = node.args.get("alike", Seq("", 0, "")), node.spot("alike"), set[str]()
    if not isinstance(groups, Seq) or not all(isinstance(group, Seq) and len(group) > 1 for group in groups):
        yield problem(spot, "wrong-type", "`alike` holds no groups", "write lists of options: [[cervical, thoracic]]")
        return
    for option in (option for group in groups for option in group):
        if option not in options:
            yield problem(spot, "not-an-option", f"{shown(option)} is not an option", one_of(options, option))
        if option in seen:
            yield problem(spot, "wrong-value", f"{shown(option)} stands in two groups", "join the groups")
        seen.add(str(option))


type _Values = Callable[[Node, Field_ | None, Data], Iterator[Problem]]
_VALUES: Mapping[str, _Values] = {
    "is": _is,
    "compare": _compare,
    "since": _span,
    "elapsed": _span,
    "count": _count,
    "same": _same,
}
CHECK = Check("comparisons", "policy", each_policy(check))
