"""The canonical form of procedures and conditions."""

from scripts.compile.read.located import Map, Yaml

type Json = dict[str, Yaml]

KINDS = ("procedures", "conditions")


def canonical_families(root: Map) -> Json:
    """Each kind of family by id, with every list there, in the order of the file."""
    return {kind: [_family(name, each) for name, each in root.map(kind).items()] for kind in KINDS}


def _family(name: str, family: Map) -> Json:
    return {"policies": [], "places": [], "also_called": [], **family, "id": name}
