"""The boundary to the browser: a JSON text in, a JSON text out, and never an exception.

``load`` takes the compiled policies once; ``handle`` answers requests of the form
``{"id": 7, "action": "determine", "policy": "nia/cg-300", "answers": {...}}`` with
``{"id": 7, "ok": true, "determination": {...}, "problems": [...]}`` or
``{"id": 7, "ok": false, "error": {"code": ..., "message": ...}}``. An answer that is wrong counts as
unanswered and is named among the problems; the others are kept.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict

from calc.case import read_case
from calc.determination import Determination, OtherReading, determine
from calc.errors import BadRequest, CalcError, Problem
from calc.policy import Library, read_library
from calc.questions import Json
from calc.run import Missing
from calc.version import ENGINE

LONGEST_REQUEST = 1_000_000

_loaded: list[Library] = []


def load(policies: str) -> None:
    """Read the compiled policies (the text of ``policies.json``); raise ``BadPolicy`` if they cannot be."""
    _loaded[:] = [read_library(json.loads(policies))]


def handle(request: str) -> str:
    """Answer one request."""
    number: Json = None
    try:
        message = _read(request)
        number = message.get("id")
        answer = {"id": number, "ok": True, **_act(message)}
    except CalcError as error:
        answer = {"id": number, "ok": False, "error": {"code": error.code, "message": error.message}}
    return json.dumps(answer, ensure_ascii=False)


def _read(request: str) -> Mapping[str, Json]:
    if len(request) > LONGEST_REQUEST:
        raise BadRequest(f"The request is longer than {LONGEST_REQUEST} characters.", code="too_long")
    try:
        message = json.loads(request)
    except (ValueError, RecursionError):
        raise BadRequest("The request is not JSON.", code="not_json") from None
    if not isinstance(message, dict):
        raise BadRequest("The request must be a JSON object.")
    return message


def _act(message: Mapping[str, Json]) -> dict[str, Json]:
    if not _loaded:
        raise BadRequest("No policies are loaded yet.", code="not_loaded")
    if message.get("action") != "determine":
        raise BadRequest("The action must be “determine”.", code="unknown_action")
    name = message.get("policy")
    if not isinstance(name, str):
        raise BadRequest("Name a policy by its id, such as “nia/cg-300”.")
    policy = _loaded[0].policy(name)
    case, problems = read_case(policy.vocabulary, message.get("answers"))
    return {
        "determination": determination_json(determine(policy, case)),
        "problems": [_problem(problem) for problem in problems],
    }


def determination_json(found: Determination) -> dict[str, Json]:
    """A determination as plain JSON values."""
    return {
        "policy": found.policy,
        "version": found.version,
        "hash": found.hash,
        "engine": ENGINE,
        "decided": found.decided,
        "outcomes": list(found.outcomes),
        "criteria": {
            name: {"status": str(finding.status), "because": list(finding.because)}
            for name, finding in found.findings.items()
        },
        "missing": [_missing(gap) for gap in found.missing],
        "judgements": list(found.judgements),
        "readings": _readings(found.readings),
    }


def _missing(gap: Missing) -> dict[str, Json]:
    place = {} if gap.item is None else {"item": gap.item, "field": gap.field}
    return {"question": gap.question, **place, **({"partial": True} if gap.partial else {})}


def _readings(others: tuple[OtherReading, ...]) -> list[Json]:
    grouped: dict[str, dict[str, Json]] = {}
    for other in others:
        entry = grouped.setdefault(other.reading, {"id": other.reading, "taken": other.taken, "alternatives": []})
        entry["alternatives"].append(
            {"option": other.option, "outcomes": list(other.outcomes), "differs": other.differs}
        )
    return list(grouped.values())


def _problem(problem: Problem) -> dict[str, Json]:
    return asdict(problem)
