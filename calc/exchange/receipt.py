"""Receipts: a determination with all that is needed to work it out again, and to see whether it still holds.

A receipt holds the answers that the policy looks at and nothing else: no name, no number of a patient, no
free text.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from calc.case.case import read_case
from calc.case.questions import Json
from calc.errors import BadRequest, UnknownPolicy
from calc.exchange.as_json import determination_json
from calc.exchange.reasons_json import because_json
from calc.outcomes.because import because
from calc.outcomes.determination import determine
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.policy.settling import settle
from calc.version import ENGINE

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a receipt holds, and if not, why: one code each of altered, unknown_policy, policy, engine, outcome."""

    holds: bool
    reasons: tuple[str, ...]


def make_receipt(policy: Policy, answers: Mapping[str, Json]) -> dict[str, Json]:
    """The receipt of a case; raise ``BadRequest`` when an answer is wrong, since it would not be part of it."""
    used = {name: answers[name] for name in policy.questions if answers.get(name) is not None}
    case, problems = read_case(policy.vocabulary, used)
    problems += settle(policy, case).problems
    if problems:
        raise BadRequest(f"No receipt for a case with a wrong answer. {problems[0].message}", code=problems[0].code)
    why = because_json(policy, because(policy, case))
    determination = {**determination_json(determine(policy, case)), "because": why}
    receipt = {"receipt": FORMAT, "answers": used, "determination": determination}
    return {**receipt, "checksum": checksum(receipt)}


def checksum(receipt: Mapping[str, Json]) -> str:
    """The SHA-256, in hexadecimal, of a receipt without its checksum, as sorted JSON."""
    content = {key: value for key, value in receipt.items() if key != "checksum"}
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def verify(library: Library, receipt: Json) -> Verdict:
    """Work a receipt out again; raise ``BadRequest`` for what is no receipt."""
    try:
        found, answers = receipt["determination"], receipt["answers"]
        name, version, content = found["policy"], found["version"], found["hash"]
        whole = receipt["receipt"] == FORMAT and isinstance(name, str) and isinstance(answers, dict)
    except (TypeError, KeyError):
        whole = False
    if not whole:
        raise BadRequest(f"This is no receipt of format {FORMAT}.", code="not_a_receipt")
    altered = receipt.get("checksum") != checksum(receipt)
    try:
        policy = library.policy(name, version)
    except UnknownPolicy:
        return Verdict(holds=False, reasons=("altered", "unknown_policy") if altered else ("unknown_policy",))
    again = determination_json(determine(policy, read_case(policy.vocabulary, answers)[0]))
    reasons = {
        "altered": altered,
        "policy": policy.hash != content,
        "engine": found.get("engine") != ENGINE,
        "outcome": any(again[key] != found.get(key) for key in ("outcomes", "criteria")),
    }
    failed = tuple(reason for reason, applies in reasons.items() if applies)
    return Verdict(holds=not set(failed) & {"altered", "outcome"}, reasons=failed)
