"""The canonical form of a condition."""

from scripts.compile.conditions.tree import Criterion, Node
from scripts.compile.read.located import Map, Yaml

type Json = dict[str, Yaml]


def canonical_node(node: Node, source: str) -> Json:
    """A condition with an explicit ``op``; citations without a source get that of the policy."""
    result: Json = {"op": node.op, **node.args}
    if node.of:
        result["of"] = [canonical_node(part, source) for part in node.of]
    if node.options:
        result["options"] = {key: canonical_node(part, source) for key, part in node.options.items()}
    if node.where:
        result["where"] = canonical_node(node.where, source)
    if node.criterion:
        result |= _criterion(node.criterion, source)
    return result


def canonical_cite(cite: Map, source: str) -> Json:
    """A citation that always names its source."""
    return {"source": source, **cite}


def _criterion(criterion: Criterion, source: str) -> Json:
    result: Json = {"id": criterion.id, "text": criterion.text, "cite": canonical_cite(criterion.cite, source)}
    result |= {key: criterion.raw[key] for key in ("note", "aspect") if key in criterion.raw}
    if criterion.reads:
        result["reads"] = list(criterion.reads)
    if criterion.applies:
        result["applies"] = canonical_node(criterion.applies, source)
    return result
