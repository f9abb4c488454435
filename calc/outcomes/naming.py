"""Which criterion a node of the circuit is, on the way down from the outcomes.

Equal conditions are one node, whichever criteria they stand in. So a criterion is recognized by what it lies within:
the ids of the criteria that others are made of begin theirs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calc.criteria.circuit import Index
from calc.policy.policy import Policy


@dataclass(frozen=True, slots=True)
class Names:
    """The criteria of a policy by the node at which each stands, and which of the names are those of sections."""

    at: Mapping[Index, Sequence[str]]
    sections: frozenset[str]

    def inner(self, index: Index, within: str) -> str:
        """The innermost criterion of ``within`` that stands at a node, or ``within`` itself where none does.

        Within nothing (an empty name) or a section, any criterion that is not part of another may stand.
        """
        open_to = "" if within in self.sections else within
        names = [name for name in self.at.get(index, ()) if not open_to or name.startswith(f"{open_to}.")]
        if not names:
            return within
        first = min(names, key=lambda name: (name.count("."), name in self.sections))
        return max((name for name in names if f"{name}.".startswith(f"{first}.")), key=lambda name: name.count("."))


def read_names(policy: Policy) -> Names:
    """The names of a policy, as we read it."""
    found: dict[Index, list[str]] = {}
    for name, criterion in policy.view.criteria.items():
        found.setdefault(criterion.index, []).append(name)
    return Names(found, frozenset(section["id"] for section in policy.data["sections"]))
