"""Determinations and what goes with them, as plain JSON values."""

from dataclasses import asdict

from calc.advice.outline import Alternative, Fork
from calc.advice.steps import Step
from calc.advice.version_comparison import Comparison
from calc.advice.ways import Ways
from calc.case.questions import Json
from calc.criteria.evaluation import Missing
from calc.errors import Problem
from calc.outcomes.determination import Determination, OtherReading
from calc.policy.policy import Policy
from calc.version import ENGINE
from calc.words.steps import step_in_words


def determination_json(found: Determination) -> dict[str, Json]:
    """A determination: the outcomes still possible, each criterion's status, and what is missing."""
    return {
        "policy": found.policy,
        "version": found.version,
        "hash": found.hash,
        "engine": ENGINE,
        "decided": found.decided,
        "payer_decides": found.payer_decides,
        "outcomes": list(found.outcomes),
        "criteria": {
            name: {"status": str(finding.status), "because": list(finding.because)}
            for name, finding in found.findings.items()
        },
        "missing": [missing_json(gap) for gap in found.missing],
        "judgements": list(found.judgements),
        "readings": _readings(found.readings),
        "derived": [asdict(each) for each in found.derived],
    }


def missing_json(gap: Missing) -> dict[str, Json]:
    """A question, or a field of one prior procedure; ``partial`` when there is an inexact answer."""
    place = {} if gap.item is None else {"item": gap.item, "field": gap.field}
    return {"question": gap.question, **place, **({"partial": True} if gap.partial else {})}


def _readings(others: tuple[OtherReading, ...]) -> list[Json]:
    grouped: dict[str, dict[str, Json]] = {}
    for other in others:
        entry = grouped.setdefault(other.reading, {"id": other.reading, "taken": other.taken, "alternatives": []})
        alternative = {"option": other.option, "outcomes": list(other.outcomes), "differs": other.differs}
        entry["alternatives"].append(alternative)
    return list(grouped.values())


def problem_json(problem: Problem) -> dict[str, Json]:
    """A problem with the place that it is about: a question, or a field in the history; ``also`` holds further ones."""
    return asdict(problem)


def ways_json(policy: Policy, found: Ways) -> dict[str, Json]:
    """The steps that all ways share, and the choices that are left, with the criteria that each alternative serves."""
    return {
        "complete": found.complete,
        "open": found.open,
        "count": found.count,
        "shared": [_step(policy, step) for step in found.shared],
        "choices": [_fork(policy, fork) for fork in found.choices],
    }


def _fork(policy: Policy, fork: Fork) -> dict[str, Json]:
    alternatives = [_alternative(policy, each) for each in fork.alternatives]
    return {"count": fork.count, "alternatives": alternatives, "more": fork.more}


def _alternative(policy: Policy, found: Alternative) -> dict[str, Json]:
    return {
        "serves": list(found.serves),
        "steps": [_step(policy, step) for step in found.steps],
        "choices": [_fork(policy, fork) for fork in found.choices],
    }


def _step(policy: Policy, step: Step) -> dict[str, Json]:
    return {
        "kind": step.kind,
        "question": step.question,
        "text": step_in_words(policy, step),
        "date": step.day.isoformat() if step.day else None,
        "missing": [missing_json(gap) for gap in step.missing],
        "criteria": list(step.criteria),
    }


def comparison_json(found: Comparison) -> dict[str, Json]:
    """Both determinations and the criteria that flip."""
    return {
        "before": determination_json(found.before),
        "after": determination_json(found.after),
        "flips": [asdict(flip) for flip in found.flips],
    }
