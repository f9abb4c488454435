"""The canonical form of what answers have to do with each other."""

from scripts.compile.canonical.node import canonical_node
from scripts.compile.canonical.policy import canonical_selection
from scripts.compile.coherence import Coherence, Declared
from scripts.compile.read.located import Yaml
from scripts.compile.uses import listed

type Json = dict[str, Yaml]


def canonical_coherence(coherence: Coherence) -> Json:
    """The contradictions, and the selections that they and the derived answers use."""
    return {
        "contradictions": [_contradiction(each) for each in coherence.contradictions],
        "history_selections": {
            name: canonical_selection(each, "") for name, each in coherence.rules.selections.items()
        },
    }


def canonical_derived(coherence: Coherence) -> dict[str, Json]:
    """For each question that the history answers, how it does."""
    return {name: {"because": each.raw["because"], **_conditions(each)} for name, each in coherence.derived.items()}


def _contradiction(declared: Declared) -> Json:
    kinds = listed(declared.raw.get("procedure"))
    own = {key: declared.raw[key] for key in ("id", "text")}
    return {**own, **_conditions(declared), **({"procedure": kinds} if kinds else {})}


def _conditions(declared: Declared) -> Json:
    return {key: canonical_node(node, "") for key, node in declared.conditions.items()}
