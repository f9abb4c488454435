"""Checks one file against its authoring model, and translates pydantic's errors into problems with a line."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scripts.compile.model import base
from scripts.compile.model.citations import CITATION
from scripts.compile.problem import Problem, Spot, at_most, one_of, problem, shown
from scripts.compile.read.located import Map, Yaml, spot_at

_PATTERNS = {
    CITATION: "write the name of a policy in capitals, then what of it: NIA-300, NIA-300 B.2, NIA-300 Definition.1",
    base.KEBAB: "write lower-case words joined by hyphens, such as acute-radicular",
    base.SNAKE: "write lower-case words joined by underscores, such as average_pain",
}
_TYPES = {
    "string_type": "write a text; a code or number that is meant as text needs quotes",
    "bool_type": "write true or false",
    "int_type": "write a whole number",
    "list_type": "write a list",
    "dict_type": "write a mapping of keys to values",
    "model_type": "write a mapping of keys to values",
}


def validate(model: type[BaseModel], root: Map) -> list[Problem]:
    """Every problem of shape in one file, one for each place."""
    try:
        model.model_validate(root)
    except ValidationError as error:
        found = at_most(_translate(model, root, detail) for detail in error.errors(include_url=False))
        first: dict[tuple[str, int, str], Problem] = {}
        for each in found:
            first.setdefault((each.file, each.line, each.field), each)
        return list(first.values())
    return []


def problems_of(model: type[BaseModel], value: Yaml, spot: Spot) -> list[Problem]:
    """Every problem of shape in one value that stands at ``spot``."""
    if isinstance(value, Map):
        return validate(model, value)
    return [problem(spot, "wrong-type", f"{shown(value)} is not accepted here", _TYPES["dict_type"])]


def read[M: BaseModel](model: type[M], value: Yaml) -> M | None:
    """The value as a model, or ``None`` when it is not of that shape (which ``validate`` has then reported)."""
    try:
        return model.model_validate(value)
    except ValidationError:
        return None


def _translate(model: type[BaseModel], root: Map, error: ErrorDetails) -> Problem:
    steps = tuple(step for step in error["loc"] if step != "[key]")
    spot = spot_at(root, steps)
    kind, context = error["type"], error.get("ctx", {})
    if kind == "fault":
        return problem(spot, context["code"], context["found"], context["accepted"])
    if kind == "missing":
        code = "missing-citation" if steps[-1] == "cite" else "missing"
        return problem(spot, code, f"`{steps[-1]}` is missing", _how_to_add(str(steps[-1])))
    if kind == "extra_forbidden":
        accepted = one_of(_keys(model, steps[:-1]), steps[-1])
        return problem(spot, "unknown-key", f"there is no key `{steps[-1]}` here", accepted)
    value = error["input"]
    return problem(spot, _code(kind), f"{shown(value)} is not accepted here", _accepted(kind, value, context, error))


def _how_to_add(key: str) -> str:
    if key == "cite":
        return "add `cite: {section: …, place: …}` with its place in the source"
    return f"add `{key}:`"


def _code(kind: str) -> str:
    return (
        "wrong-form" if kind == "string_pattern_mismatch" else "wrong-type" if kind.endswith("_type") else "wrong-value"
    )


def _accepted(kind: str, value: object, context: Mapping[str, Any], error: ErrorDetails) -> str:
    if kind == "literal_error":
        return one_of([word.strip("'") for word in context["expected"].replace(" or ", ", ").split(", ")], value)
    if kind == "string_pattern_mismatch":
        return _PATTERNS.get(context["pattern"], f"it has to match {context['pattern']}")
    if kind == "too_short":
        return f"write at least {context['min_length']}"
    return _TYPES.get(kind, error["msg"][0].lower() + error["msg"][1:])


def _keys(model: type[BaseModel], steps: tuple[int | str, ...]) -> list[str]:
    """The keys accepted at a place of a model."""
    kinds: list[Any] = [model]
    for step in steps:
        kinds = [below for kind in kinds for below in _below(kind, step)] or kinds
    models = [kind for each in kinds for kind in _models(each)]
    return [field.alias or name for kind in models for name, field in kind.model_fields.items() if name != "root"]


def _below(kind: Any, step: int | str) -> Iterator[Any]:
    for each in _models(kind):
        for name, field in each.model_fields.items():
            if step in (name, field.alias):
                yield field.annotation
            elif name == "root":
                yield from _below(field.annotation, step)
    yield from (arg for arg in get_args(kind) if not isinstance(arg, str))


def _models(kind: Any) -> Iterator[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    else:
        for arg in get_args(kind):
            yield from _models(arg)
