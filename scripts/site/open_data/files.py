"""The files of the data by path, as the site publishes them."""

import hashlib

from scripts.compile.canonical.whole import serialise
from scripts.site.data import Json, Library
from scripts.site.open_data.documents import INDEX, WHOLE, alone, index, policy_file, whole
from scripts.site.open_data.tables import codes_csv, criteria_csv

FOLDER = "data/v1"


def data_files(library: Library) -> dict[str, bytes]:
    """Every file but the schema, which is written by hand, by its path on the site."""
    files = {
        WHOLE: _json(whole(library)),
        **{policy_file(policy["id"]): _json(alone(library, policy["id"])) for policy in library.policies},
        "criteria.csv": criteria_csv(library),
        "codes.csv": codes_csv(library),
    }
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    files[INDEX] = _json(index(library, digests))
    return {f"{FOLDER}/{name}": content for name, content in files.items()}


def _json(document: Json) -> bytes:
    """In the compiler's own form, by which the hash of a policy can be worked out anew."""
    return f"{serialise(document)}\n".encode()
