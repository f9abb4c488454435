"""Makes the JSON Schema of each kind of file."""

import json
from collections.abc import Mapping
from typing import Any

from scripts.compile.conditions.operators import OPERATORS
from scripts.schema.conditions import EVENT, QUESTION, definitions, mapping
from scripts.schema.kinds import Kind
from scripts.schema.words import BESIDE

# The draft that editors know best.
DRAFT = "http://json-schema.org/draft-07/schema#"
_PLACES = {"question": QUESTION, "event": EVENT}
_NOISE = ("title", "default")


def text_of(kind: Kind) -> str:
    """The schema as it is kept in its file."""
    return json.dumps(schema_of(kind), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema of a kind of file: that of its model, with the conditions put in place."""
    schema = _tidy(kind.model.model_json_schema(by_alias=True))
    defs = schema.get("$defs", {})
    if "x-condition" in json.dumps(kind.model.model_json_schema()):
        defs = {**defs, **definitions()}
        defs.setdefault("Cite", {"type": "object"})
    if "Section" in defs:
        defs["Section"] = _section(defs["Section"])
        defs["Condition"] = {**defs["Condition"], **_criteria_are_cited()}
    return {"$schema": DRAFT, **schema, **({"$defs": defs} if defs else {})}


def _tidy(value: Any) -> Any:
    """A part of a schema without what an editor has no use for, and with a reference for each condition."""
    if isinstance(value, list):
        return [_tidy(each) for each in value]
    if not isinstance(value, dict):
        return value
    if "x-condition" in value:
        return {"allOf": [_PLACES[value["x-condition"]]]}
    kept = {key: _named(each) if key in _NAMED else _tidy(each) for key, each in value.items() if key not in _NOISE}
    return _closed(_without_null(kept))


# Below these, keys are names of the data, such as the field "title".
_NAMED = ("properties", "patternProperties", "$defs")


def _named(parts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _tidy(each) for name, each in parts.items()}


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """A key that may be left out is left out; null is not what an editor should offer."""
    forms = [each for each in schema.get("anyOf", ()) if each != {"type": "null"}]
    rest = {key: each for key, each in schema.items() if key != "anyOf"}
    return {**rest, **forms[0]} if len(forms) == 1 else {**rest, **({"anyOf": forms} if forms else {})}


def _closed(schema: dict[str, Any]) -> dict[str, Any]:
    """Names of the form that is asked for, and no others."""
    return {**schema, "additionalProperties": False} if "patternProperties" in schema else schema


def _section(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A section is a condition as well."""
    keys = mapping((*OPERATORS, *BESIDE), QUESTION)
    return {**schema, **keys, "properties": {**keys["properties"], **schema["properties"]}}


def _criteria_are_cited() -> dict[str, Any]:
    """In a policy, a criterion has a text and a citation, unless a block brings them."""
    return {"if": {"required": ["id"], "not": {"required": ["use"]}}, "then": {"required": ["text", "cite"]}}
