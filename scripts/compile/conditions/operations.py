"""How each operator is parsed, by its word."""

from collections.abc import Callable, Mapping

from scripts.compile.conditions import atoms, groups, history
from scripts.compile.conditions.parsing import Parser, Scope
from scripts.compile.conditions.tree import Node
from scripts.compile.read.located import Map

type Operation = Callable[[Parser, str, Map, Scope], Node | None]

OPERATIONS: Mapping[str, Operation] = {
    "all": groups.group,
    "any": groups.group,
    "not": groups.not_,
    "at_least": groups.at_least,
    "yes": atoms.yes_or_no,
    "no": atoms.yes_or_no,
    "since": atoms.since,
    "none": atoms.none,
    "count": history.count,
    "elapsed_since_last": history.elapsed,
    "elapsed_since_first": history.elapsed,
    "last": history.event,
    "first": history.event,
    "every": history.event,
    "some": history.event,
    "more": atoms.more,
    "later": history.later,
    "reading": groups.reading,
    "case_by_case": atoms.case_by_case,
    "information": atoms.information,
    "ref": atoms.ref,
    "value": atoms.constant,
}
