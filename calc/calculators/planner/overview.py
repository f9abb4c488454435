"""All plans in one sentence: the day of each next procedure, and the policies that it is by."""

from calc.calculators.plans import Plan
from calc.words.limits import day_in_words
from calc.words.phrases import listed

CONDITIONS = ", on conditions"


def overview(plans: tuple[Plan, ...]) -> str:
    """The days of each procedure, each with the policies that it is by."""
    procedures: dict[str, dict[str, list[str]]] = {}
    for plan in plans:
        procedures.setdefault(plan.procedure, {}).setdefault(_day(plan), []).append(plan.number or plan.name)
    said = (
        f"{procedure}: {'; '.join(f'{day} ({listed(numbers)})' for day, numbers in days.items())}."
        for procedure, days in procedures.items()
    )
    return " ".join(said) or "No policy here limits how often what is listed is repeated."


def _day(plan: Plan) -> str:
    if plan.day is None:
        return "not by waiting alone"
    if plan.latest != plan.day:
        latest = f" to {day_in_words(plan.latest)}" if plan.latest else " or later"
        return f"not certain, {day_in_words(plan.day)}{latest}"
    return "no wait" if plan.day == plan.start else day_in_words(plan.day) + (CONDITIONS if plan.supposed else "")
