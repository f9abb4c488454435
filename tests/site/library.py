"""A small compiled library that has one of everything a page can show, as the compile step would write it."""

import copy
from typing import Any

CITE = {"source": "guide", "section": "Indications", "place": "first bullet"}


def criterion(name: str, text: str, **rest: Any) -> dict[str, Any]:
    """A criterion with a citation; ``rest`` is its condition and what else it carries."""
    return {"id": name, "text": text, "cite": CITE, **rest}


def yes(question: str) -> dict[str, Any]:
    return {"op": "yes", "question": question}


def count(cmp: str, value: int) -> dict[str, Any]:
    return {"op": "count", "of": "same_region", "cmp": cmp, "value": value, "with_request": False}


QUESTIONS: list[dict[str, Any]] = [
    {
        "id": "date_of_service",
        "label": "Date of service",
        "type": "date",
        "over_time": "stays",
        "help": "The planned day.",
    },
    {
        "id": "region",
        "label": "Region",
        "type": "choice",
        "over_time": "stays",
        "options": [{"id": "cervical", "label": "Cervical"}, {"id": "lumbar", "label": "Lumbar"}],
    },
    {"id": "disabled", "label": "Pain limits function", "type": "yes_no", "over_time": "lapses"},
    {
        "id": "pain",
        "label": "Average pain",
        "type": "number",
        "over_time": "lapses",
        "unit": "points",
        "min": 0,
        "max": 10,
        "step": 0.1,
    },
    {"id": "lasting", "label": "Duration of pain", "type": "duration", "over_time": "grows"},
    {"id": "surgery", "label": "Last surgery", "type": "date", "over_time": "stays", "none": "No surgery"},
    {"id": "prior_procedures", "label": "Earlier injections", "type": "procedures", "over_time": "stays"},
    {"id": "unused", "label": "Not asked here", "type": "yes_no", "over_time": "lapses"},
]

FIELDS: list[dict[str, Any]] = [
    {"id": "region", "label": "Region treated", "type": "choice", "options": QUESTIONS[1]["options"]},
    {"id": "relief", "label": "Pain relief", "type": "number", "unit": "%", "min": 0, "max": 100, "step": 1},
    {"id": "helped", "label": "Function improved", "type": "yes_no"},
]

SECTIONS: list[dict[str, Any]] = [
    {
        "id": "exclusions",
        "title": "Exclusions",
        "kind": "exclusions",
        "node": {"op": "any", "of": [criterion("pump", "A pump is planned.", **yes("disabled"))]},
    },
    {
        "id": "indications",
        "title": "Indications",
        "kind": "indications",
        "intro": "One of these.",
        "node": {
            "op": "any",
            "of": [
                criterion(
                    "acute",
                    "Acute pain.",
                    op="all",
                    of=[
                        criterion(
                            "acute.severity",
                            "Pain limits function.",
                            note="Ask for a recent note.",
                            op="any",
                            of=[
                                criterion("acute.severity.function", "It limits function.", **yes("disabled")),
                                {"op": "compare", "question": "pain", "cmp": "at_least", "value": 6},
                            ],
                        ),
                        criterion(
                            "acute.again",
                            "The pain came back.",
                            op="compare",
                            question="lasting",
                            cmp="less_than",
                            value="3 months",
                            applies=count("at_least", 1),
                        ),
                    ],
                ),
                criterion(
                    "chronic",
                    "Chronic pain.",
                    op="at_least",
                    n=2,
                    of=[criterion(f"chronic.{letter}", f"Part {letter}.", **yes("disabled")) for letter in "abc"],
                ),
                criterion("advice", "Some advice.", op="information"),
            ],
        },
    },
    {
        "id": "limits",
        "title": "Limits",
        "kind": "limits",
        "node": {
            "op": "all",
            "of": [
                criterion(
                    "yearly",
                    "Not too many.",
                    op="reading",
                    reading="total",
                    options={"six": count("at_most", 6), "four": count("at_most", 4)},
                    reads=["total"],
                ),
                criterion(
                    "reason", "A good reason.", op="all", of=[{"op": "case_by_case", "text": "The payer weighs it."}]
                ),
                criterion(
                    "none-of",
                    "None of two.",
                    op="not",
                    of=[
                        {
                            "op": "any",
                            "of": [
                                criterion("none-of.x", "This.", **yes("disabled")),
                                criterion("none-of.y", "That.", **yes("disabled")),
                            ],
                        }
                    ],
                ),
                criterion("as-before", "As before.", op="all", of=[{"op": "ref", "id": "acute.severity"}]),
            ],
        },
    },
    {"id": "papers", "title": "Papers", "kind": "documentation", "node": None},
]

POLICY: dict[str, Any] = {
    "id": "acme/one",
    "payer": "acme",
    "version": "2023-01",
    "number": "ACME_1",
    "title": "Injections",
    "summary": "When an injection is covered.",
    "source": "guide",
    "dates": {"original": "2012-10", "revised": "2022-05", "effective": "2023-01", "verified": "2023-02-01"},
    "review": {"every": "12 months", "cite": {"source": "preamble", "section": "Process"}},
    "codes": [
        {"title": "Neck", "codes": ["62320", "64480"], "cite": CITE},
        {"title": "Back", "codes": ["62322", "64480"], "cite": CITE},
    ],
    "readings": [
        {
            "id": "total",
            "title": "The yearly total",
            "unclear": "Two numbers are given.",
            "cite": CITE,
            "taken": "six",
            "why": "It is the later one.",
            "options": [{"id": "six", "text": "Six a year."}, {"id": "four", "text": "Four a year."}],
        }
    ],
    "selections": {
        "same_region": {
            "called": "injections in this region",
            "of": None,
            "procedure": ["epidural"],
            "where": {"op": "same", "field": "region", "question": "region"},
            "within": None,
            "within_first": None,
            "after_last": None,
            "episode": None,
            "from": None,
            "merge": None,
        }
    },
    "sections": SECTIONS,
    "outcomes": [
        {"outcome": "out", "when": {"op": "ref", "id": "exclusions"}},
        {"outcome": "met", "when": {"op": "ref", "id": "indications"}},
        {"outcome": "not_met", "when": None},
    ],
    "definitions": [
        {
            "id": "therapy",
            "term": "Therapy",
            "text": "What therapy is.",
            "points": ["Active.", "Inactive."],
            "cite": CITE,
        }
    ],
    "background": [{"id": "ways", "text": "There are three ways.", "cite": CITE}],
    "tables": [{"id": "grid", "title": "Grid", "columns": ["A", "B"], "rows": [["1", "2"]], "cite": CITE}],
    "history": [{"date": "2022-05", "changes": ["A note was added."], "cite": CITE}],
    "references": [{"text": "A study.", "pmid": "123"}],
    "notes": [{"id": "staff", "text": "Licensed clinicians only.", "cite": CITE}],
    "disclaimer": "No advice.",
    "uses": {
        "questions": [question["id"] for question in QUESTIONS if question["id"] != "unused"],
        "fields": ["region", "helped"],
        "kinds": ["epidural"],
    },
}

CASE: dict[str, Any] = {
    "id": "neck-pain",
    "title": "Neck pain after surgery",
    "about": "It shows the severity.",
    "answers": {
        "date_of_service": "2025-03-14",
        "region": "cervical",
        "disabled": False,
        "pain": 6,
        "lasting": "since 2025-01",
        "surgery": "none",
        "prior_procedures": [{"procedure": "epidural", "date": "2025-01", "relief": 60, "helped": True}],
    },
    "expect": {"outcomes": ["met", "not_met"], "status": {"acute.severity": "met"}},
}

LIBRARY: dict[str, Any] = {
    "format": 1,
    "topics": [
        {
            "id": "health",
            "title": "Health",
            "order": 2,
            "questions": ["disabled", "pain", "lasting", "surgery", "unused"],
        },
        {"id": "request", "title": "The request", "order": 1, "questions": ["date_of_service", "region"]},
        {"id": "past", "title": "Earlier treatment", "order": 3, "questions": ["prior_procedures"]},
        {"id": "empty", "title": "Nothing of it is asked", "order": 4, "questions": ["unused"]},
    ],
    "questions": {question["id"]: question for question in QUESTIONS},
    "procedures": {
        "kinds": [{"id": "epidural", "label": "Epidural injection"}, {"id": "facet", "label": "Facet injection"}],
        "fields": {field["id"]: field for field in FIELDS},
    },
    "outcomes": {
        "out": {"id": "out", "label": "Outside this guideline", "class": "outside", "text": "It is not covered here."},
        "met": {"id": "met", "label": "Published criteria met", "class": "met", "text": "All hold."},
        "not_met": {"id": "not_met", "label": "Published criteria not met", "class": "not_met", "text": "One fails."},
    },
    "payers": {"acme": {"id": "acme", "name": "Acme Health"}},
    "sources": {"guide": {"title": "The Acme guide"}, "preamble": {"title": "Acme preamble"}},
    "codes": {
        "62320": {"code": "62320", "label": "Neck injection", "system": "CPT", "add_on": False},
        "62322": {"code": "62322", "label": "Back injection", "system": "CPT", "add_on": False},
        "64480": {"code": "64480", "label": "Each further level", "system": "CPT", "add_on": True},
    },
    "policies": {"acme/one": POLICY},
    "cases": {"acme/one": [CASE]},
}
SECTIONS[3]["items"] = [criterion("chart", "The chart says so.", op="information")]
for section in SECTIONS[:3]:
    section["items"] = section["node"]["of"]


def library() -> dict[str, Any]:
    """A copy of its own for each test to change."""
    return copy.deepcopy(LIBRARY)
