"""What a calculator works out, as plain JSON values."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date

from calc.calculators.calculator import Calculator, read_inputs
from calc.calculators.catalog import CALCULATORS
from calc.calculators.result import Result, Rule
from calc.case.questions import Json
from calc.errors import BadRequest
from calc.exchange.as_json import problem_json
from calc.exchange.today import read_today
from calc.policy.library import Library
from calc.words.standing import WORDS


def calculator_named(name: Json) -> Calculator:
    """The calculator with this id; raise ``BadRequest`` where there is none."""
    if not isinstance(name, str) or name not in CALCULATORS:
        raise BadRequest(f"The calculator must be one of: {', '.join(CALCULATORS)}.", code="unknown_calculator")
    return CALCULATORS[name]


def calculation_json(library: Library, message: Mapping[str, Json]) -> dict[str, Json]:
    """The answer to a request with ``calculator`` and ``inputs``: the result, and what is wrong with the inputs.

    ``as_of`` is the day that it is for the reader.
    """
    calculator = calculator_named(message.get("calculator"))
    today = read_today(message.get("as_of"))
    inputs, problems = read_inputs(calculator, library, message.get("inputs"), today)
    found = result_json(calculator.work_out(library, inputs))
    return {"calculation": found, "problems": [problem_json(problem) for problem in problems]}


def result_json(result: Result) -> dict[str, Json]:
    """A result: its sentence, tables, reasons, criteria and what is open, and ``text``, the same for a chart."""
    return {
        "headline": result.headline,
        "caveat": result.caveat,
        "tables": [asdict(table) for table in result.tables],
        "reasons": list(result.reasons),
        "rules": [_rule(rule) for rule in result.rules],
        "open": list(result.open),
        "plans": [_plan(asdict(plan)) for plan in result.plans],
        "calendar": result.calendar,
        "counts": [{"item": item, "text": text} for item, text in enumerate(result.counted)],
        "text": result.text,
    }


def _plan(plan: Json) -> Json:
    """A plan, with each day as people enter it."""
    if isinstance(plan, date):
        return plan.isoformat()
    if isinstance(plan, dict):
        return {name: _plan(each) for name, each in plan.items()}
    return [_plan(each) for each in plan] if isinstance(plan, tuple) else plan


def _rule(rule: Rule) -> dict[str, Json]:
    standing = [{"label": label, "status": str(status), "words": WORDS[status]} for label, status in rule.standing]
    return {**asdict(rule.cited), "standing": standing}
