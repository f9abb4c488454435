"""A threshold lies within the range of the question it is compared with."""

from collections.abc import Iterator

from calc.logic.kleene import TRUE
from calc.time.comparisons import compare_spans
from scripts.compile.checking import Check, each_policy
from scripts.compile.data import Data
from scripts.compile.literals import read_span
from scripts.compile.model.questions import Field_
from scripts.compile.policy import Policy
from scripts.compile.problem import Problem, problem
from scripts.compile.read.located import Yaml


def check(policy: Policy, data: Data) -> Iterator[Problem]:
    """Every comparison with a question or field that has a range."""
    for node in policy.nodes():
        if node.op == "compare":
            event = "field" in node.args
            name = str(node.args["field" if event else "question"])
            asked = data.vocabulary.asked(name, event=event)
            if asked and asked.range and _outside(node.args["value"], asked):
                low, high = asked.range
                unit = f" {asked.unit}" if asked.unit else ""
                found = f"{node.args['value']} is outside the range of `{name}`"
                yield problem(node.spot("value"), "out-of-range", found, f"write {low} to {high}{unit}")


def _outside(value: Yaml, asked: Field_) -> bool:
    low, high = asked.range or (None, None)
    if asked.type == "duration":
        span, least, most = read_span(value), read_span(low), read_span(high)
        if not span or not least or not most:
            return False
        return TRUE in (compare_spans("less_than", span, least), compare_spans("more_than", span, most))
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number and not low <= value <= high


CHECK = Check("ranges", "policy", each_policy(check))
