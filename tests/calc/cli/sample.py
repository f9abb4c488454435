"""The policy that the command line is tried on, and two cases for it."""

from tests.calc.build import compare, criterion, every, policy_data, yes

POLICY = policy_data(
    every(criterion("severe", compare("pain", "at_least", 6)), criterion("spaced", {
        "op": "elapsed", "of": "blocks", "which": "last", "cmp": "at_least", "value": "14 days"})),
    selections={"blocks": {"called": "blocks", "procedure": ["block"]}},
    outcomes=[
        {"outcome": "outside", "when": yes("c")},
        {"outcome": "met", "when": {"op": "ref", "id": "main"}},
        {"outcome": "not_met"},
    ],
    uses={"questions": ["date_of_service", "c", "pain", "prior_procedures"], "kinds": ["block"], "fields": ["relief"]},
)  # fmt: skip
MET = {"date_of_service": "2025-03-14", "pain": 7, "c": False, "prior_procedures": []}
TOO_SOON = {**MET, "prior_procedures": [{"procedure": "block", "date": "2025-03-10"}]}
