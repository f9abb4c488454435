"""The canonical form of policies and their vocabulary: what the calculator and the pages read."""

import hashlib
import json
from collections.abc import Mapping

from scripts.compile import citing
from scripts.compile.canonical.coherence import canonical_coherence, canonical_derived
from scripts.compile.canonical.families import canonical_families
from scripts.compile.canonical.policy import canonical_policy
from scripts.compile.canonical.vocabulary import canonical_vocabulary
from scripts.compile.data import Data
from scripts.compile.links import former, produced
from scripts.compile.read.located import Map, Yaml

FORMAT = 1

type Json = Yaml


def canonical(data: Data) -> dict[str, Json]:
    """All of the data; call it for sound data only."""
    vocabulary = data.vocabulary
    return {
        "format": FORMAT,
        "topics": [
            {"id": each.id, "title": each.title, "order": each.order, "questions": list(each.questions)}
            for each in vocabulary.topics
        ],
        **canonical_vocabulary(vocabulary, canonical_derived(data.coherence)),
        **canonical_coherence(data.coherence),
        "outcomes": _with_ids(vocabulary.outcomes),
        "payers": _with_ids(vocabulary.payers),
        "sources": _with_ids(vocabulary.sources),
        "codes": {key: {"add_on": False, **each, "code": key} for key, each in vocabulary.codes.items()},
        "policies": {key: _hashed(canonical_policy(each, vocabulary)) for key, each in data.policies.items()},
        **({"older": _older(data)} if data.older else {}),
        "cases": {key: [dict(case) for case in each.maps("cases")] for key, each in data.cases.items()},
        **({"families": canonical_families(data.families)} if data.families else {}),
        "permalinks": list(former(data, set(produced(data))).values()),
        "citations": citing.recorded(data.citations),
    }


def serialise(value: Json) -> str:
    """JSON with sorted keys and without spaces: the same data always gives the same text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _older(data: Data) -> dict[str, Json]:
    return {
        key: [_hashed(canonical_policy(each, data.vocabulary)) for each in versions]
        for key, versions in data.older.items()
    }


def _hashed(policy: dict[str, Json]) -> dict[str, Json]:
    return {**policy, "hash": hashlib.sha256(serialise(policy).encode()).hexdigest()}


def _with_ids(raw: Mapping[str, Map]) -> dict[str, Json]:
    return {name: {**each, "id": name} for name, each in raw.items()}
