"""The index of the finder: one entry for each thing that can be found, in the order in which equals are shown."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from scripts.bundle.finding.places import places

type Json = Any


def write_index(compiled: Mapping[str, Json], folder: Path) -> Path:
    """Write the index of the compiled policies into ``folder``, and return its path."""
    path = folder / "finder.json"
    path.write_text(json.dumps(index(compiled), ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    return path


def index(compiled: Mapping[str, Json]) -> dict[str, Json]:
    """The entries, and what to say where nothing is found: the codes and the payers that are here.

    ``page`` is the path of a page's source without its ending, ``place`` an anchor on it. ``title`` and ``under`` are
    shown; ``names`` and ``text`` are looked through.
    """
    entries = [
        *_codes(compiled),
        *_families(compiled),
        *_policies(compiled),
        *_payers(compiled),
        *(place for policy in _sorted(compiled) for place in places(policy, _citations(compiled))),
    ]
    payers = [each["title"] for each in _payers(compiled)]
    return {"entries": entries, "codes": [each["names"][0] for each in _codes(compiled)], "payers": payers}


def _codes(compiled: Mapping[str, Json]) -> Iterator[Json]:
    """The codes that policies name, each with the titles of the groups it stands in, which say the region."""
    groups: dict[str, dict[str, None]] = {}
    for policy in _sorted(compiled):
        for group in policy["codes"]:
            for code in group["codes"]:
                groups.setdefault(code, {})[group["title"]] = None
    for code, titles in sorted(groups.items()):
        label = compiled["codes"].get(code, {}).get("label", "")
        yield {
            "kind": "code",
            "page": f"codes/{code.lower()}",
            "title": code,
            "under": label,
            "names": [code],
            "text": " ".join([label, *titles]),
        }


def _families(compiled: Mapping[str, Json]) -> Iterator[Json]:
    for kind, folder in (("procedure", "procedures"), ("condition", "conditions")):
        for family in compiled.get("families", {}).get(folder, ()):
            others = [other["name"] for other in family["also_called"]]
            yield {
                "kind": kind,
                "page": f"{folder}/{family['id']}",
                "title": family["name"],
                "under": ", ".join(others),
                "names": [family["name"], *others],
            }


def _policies(compiled: Mapping[str, Json]) -> Iterator[Json]:
    names = _citations(compiled)
    for policy in _sorted(compiled):
        number = policy.get("number", "")
        payer = compiled["payers"].get(policy["payer"], {}).get("name", policy["payer"])
        yield {
            "kind": "policy",
            "page": f"policies/{policy['id']}",
            "title": policy["title"],
            "under": f"{payer}, {number}" if number else payer,
            "names": [policy["title"], *_numbers(number), *([names[policy["id"]]] if policy["id"] in names else [])],
            "text": " ".join([policy.get("summary", ""), *_asked(compiled, policy)]),
        }


def _numbers(number: str) -> Iterator[str]:
    """A number as it stands, without what it begins with (CG_300 of NIA_CG_300), and without its full stops."""
    yield from dict.fromkeys(each for each in (number, number.partition("_")[2], number.replace(".", "")) if each)


def _asked(compiled: Mapping[str, Json], policy: Json) -> list[str]:
    """The answers that a policy's checker offers, such as levels of the spine, each once."""
    offered: dict[str, None] = {}
    for name in policy["uses"]["questions"]:
        offered.update((option["label"], None) for option in compiled["questions"][name].get("options", ()))
    return list(offered)


def _payers(compiled: Mapping[str, Json]) -> list[Json]:
    used = {policy["payer"] for policy in compiled["policies"].values()}
    payers = [payer for name, payer in sorted(compiled["payers"].items()) if name in used]
    return [_payer(payer) for payer in payers if payer.get("publishes", "policies") == "policies"]


def _payer(payer: Json) -> Json:
    others = [other["name"] for other in payer.get("also_called", ())]
    return {
        "kind": "payer",
        "page": f"policies/{payer['id']}/index",
        "title": payer["name"],
        "under": ", ".join(others),
        "names": [payer["name"], *others],
    }


def _citations(compiled: Mapping[str, Json]) -> dict[str, str]:
    """The citation id of each permalink; of several, the first."""
    names: dict[str, str] = {}
    for name, link in compiled.get("citations", {}).items():
        names.setdefault(link, name)
    return names


def _sorted(compiled: Mapping[str, Json]) -> list[Json]:
    return sorted(compiled["policies"].values(), key=lambda policy: str(policy["id"]))
