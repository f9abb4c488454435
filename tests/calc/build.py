"""Small policies for tests, in the compiled form, with a vocabulary that has one question of each type."""

from typing import Any

from calc import Case, Determination, Library, Policy, determine, read_case, read_library

QUESTIONS: dict[str, dict[str, Any]] = {
    "date_of_service": {"label": "Date of service", "type": "date", "change": "plan"},
    "a": {"label": "A", "type": "yes_no"},
    "b": {"label": "B", "type": "yes_no"},
    "c": {"label": "C", "type": "yes_no", "change": "plan"},
    "score": {"label": "Score", "type": "number", "unit": "points", "min": 0, "max": 3, "step": 1},
    "pain": {"label": "Pain", "type": "number", "unit": "points", "min": 0, "max": 10, "over_time": "lapses"},
    "side": {
        "label": "Side",
        "type": "choice",
        "change": "fixed",
        "options": [{"id": side, "label": side.title()} for side in ("left", "right", "both")],
    },
    "levels": {
        "label": "Levels",
        "type": "choice",
        "change": "fixed",
        "several": True,
        "options": [{"id": level, "label": level.title()} for level in ("top", "middle", "bottom")],
        "sets": {"ends": {"label": "Both ends", "of": ["top", "bottom"]}},
    },
    "duration": {"label": "Duration", "type": "duration", "over_time": "grows"},
    "therapy": {"label": "Therapy", "type": "duration", "onset": False, "over_time": "may_grow"},
    "surgery": {"label": "Surgery", "type": "date", "none": "No surgery"},
    "prior_procedures": {"label": "Prior procedures", "type": "procedures"},
}
FIELDS: dict[str, dict[str, Any]] = {
    "side": {**QUESTIONS["side"], "request": "side"},
    "levels": {**QUESTIONS["levels"], "request": "levels"},
    "relief": {"label": "Relief", "type": "number", "unit": "%", "min": 0, "max": 100, "step": 1},
    "lasted": {"label": "Lasted", "type": "duration"},
    "improved": {"label": "Improved", "type": "yes_no"},
}
KINDS = ("block", "pump")
CLASSES = ("met", "not_met", "unproven", "outside")


def yes(question: str) -> dict[str, Any]:
    return {"op": "yes", "question": question}


def no(question: str) -> dict[str, Any]:
    return {"op": "not", "of": [yes(question)]}


def every(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"op": "all", "of": list(parts)}


def either(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"op": "any", "of": list(parts)}


def compare(question: str, comparator: str, value: float | str) -> dict[str, Any]:
    return {"op": "compare", "question": question, "cmp": comparator, "value": value}


def criterion(name: str, node: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": name, "text": name, "cite": {"section": "s"}, **node, **more}


def policy_data(node: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """A policy whose only section is ``node``: met when it holds, else not met."""
    sections = [{"id": "main", "title": "Main", "kind": "indications", "node": node}]
    return {
        "id": "test/one",
        "version": "1",
        "hash": "0",
        "title": "Test policy",
        "dates": {"effective": "2000-01"},
        "selections": {},
        "sections": sections,
        "outcomes": [{"outcome": "met", "when": {"op": "ref", "id": "main"}}, {"outcome": "not_met"}],
        "uses": {"questions": list(QUESTIONS)},
        **more,
    }


def data(policy: dict[str, Any]) -> dict[str, Any]:
    """The whole compiled data, with this policy alone."""
    return {
        "format": 1,
        "questions": {name: {"id": name, "over_time": "stays", **question} for name, question in QUESTIONS.items()},
        "procedures": {
            "kinds": [{"id": kind, "label": kind} for kind in KINDS],
            "fields": {name: {"id": name, **field} for name, field in FIELDS.items()},
        },
        "outcomes": {name: {"id": name, "label": name, "class": name} for name in CLASSES},
        "policies": {policy["id"]: policy},
    }


def library(node: dict[str, Any] | None = None, **more: Any) -> Library:
    return read_library(data(policy_data(node, **more)))


def policy(node: dict[str, Any] | None = None, **more: Any) -> Policy:
    return library(node, **more).policy("test/one")


def case(of: Policy, **answers: Any) -> Case:
    """A case of these answers, which must all be accepted."""
    found, problems = read_case(of.vocabulary, answers)
    assert problems == []
    return found


def decide(of: Policy, **answers: Any) -> Determination:
    return determine(of, case(of, **answers))


def outcomes(of: Policy, **answers: Any) -> tuple[str, ...]:
    return decide(of, **answers).outcomes
