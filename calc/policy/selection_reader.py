"""From compiled data to tests of procedures and the selections they serve."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from calc.case.questions import Json, Vocabulary
from calc.criteria.history.bilateral import SIDE, Pairing
from calc.criteria.history.event_tests import (
    EventGroup,
    EventTest,
    FieldHolds,
    FieldIs,
    FieldMore,
    FieldNumber,
    FieldSame,
    FieldSpan,
    FieldYes,
)
from calc.criteria.history.selections import Episode, Selection
from calc.time.dates import parse_span

# In a test of a procedure: the time from it to the date of service.
TIME_SINCE = "time_since"


def read_event_test(node: Json, vocabulary: Vocabulary) -> EventTest:
    """A test of one procedure from its canonical node."""
    return _OPERATORS[node["op"]](node, vocabulary)


def _group(node: Json, vocabulary: Vocabulary) -> EventTest:
    parts = tuple(read_event_test(part, vocabulary) for part in node["of"])
    return EventGroup(node["op"], parts, node.get("n", 0))


def _compare(node: Json, vocabulary: Vocabulary) -> EventTest:
    if vocabulary.fields[node["field"]].kind == "duration":
        return FieldSpan(node["field"], node["cmp"], parse_span(node["value"]))
    return FieldNumber(node["field"], node["cmp"], node["value"])


def _same(node: Json) -> EventTest:
    alike = tuple(frozenset(group) for group in node.get("alike", ()))
    return FieldSame(node["field"], node["question"], alike, node.get("exactly", False))


def _is(node: Json, vocabulary: Vocabulary) -> EventTest:
    together = vocabulary.fields[node["field"]].sets.get(node["values"][0])
    return (
        FieldHolds(node["field"], together.options) if together else FieldIs(node["field"], frozenset(node["values"]))
    )


_OPERATORS: Mapping[str, Callable[[Json, Vocabulary], EventTest]] = {
    "all": _group,
    "any": _group,
    "not": _group,
    "at_least": _group,
    "yes": lambda node, vocabulary: FieldYes(node["field"]),
    "is": _is,
    "compare": _compare,
    "more": lambda node, vocabulary: FieldMore(node["field"], None if node["than"] == TIME_SINCE else node["than"]),
    "same": lambda node, vocabulary: _same(node),
}


def read_selections(
    data: Mapping[str, Json], vocabulary: Vocabulary, taken: Mapping[str, str], known: dict[Selection, Selection]
) -> dict[str, Selection]:
    """The named selections of a policy under the readings ``taken``, each after the one it is taken from.

    One that is ``known`` is given again: what is the very same is looked up without comparing it part by part.
    """
    done: dict[str, Selection] = {}

    def read(name: str) -> Selection:
        if name not in done:
            filters = data[name]
            if "reading" in filters:
                filters = filters["options"][taken[filters["reading"]]]
            parent, after = (read(other) if other else None for other in (filters.get("of"), filters.get("after_last")))
            selection = replace(_read_selection(name, filters, parent, vocabulary), after_last=after)
            done[name] = known.setdefault(selection, selection)
        return done[name]

    return {name: read(name) for name in data}


def _read_selection(name: str, data: Json, parent: Selection | None, vocabulary: Vocabulary) -> Selection:
    kinds, where, episode = data.get("procedure"), data.get("where"), data.get("episode")
    within, within_first = data.get("within"), data.get("within_first")
    return Selection(
        name=name,
        parent=parent,
        kinds=frozenset(kinds) if kinds else None,
        where=read_event_test(where, vocabulary) if where else None,
        within=parse_span(within) if within else None,
        within_first=parse_span(within_first) if within_first else None,
        episode=_read_episode(episode) if episode else None,
        start=data.get("from"),
        by_day=data.get("by") == "day" or (parent is not None and parent.by_day),
        pairing=_read_pairing(data["merge"], vocabulary) if data.get("merge") else None,
    )


def _read_episode(data: Json) -> Episode:
    return Episode(parse_span(data["gap"]), tuple(data["breaks"]), tuple(data.get("only_if", {}).items()))


def _read_pairing(data: Json, vocabulary: Vocabulary) -> Pairing:
    same = tuple(data["same"])
    request = tuple((field, vocabulary.fields[field].request) for field in (SIDE, *same))
    return Pairing(same, parse_span(data["within"]), request)
