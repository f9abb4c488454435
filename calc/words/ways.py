"""The ways to meet, in words: what they share once, then the choices that are left, by what each alternative serves."""

from collections.abc import Iterator
from itertools import groupby

from calc.advice.outline import Fork
from calc.advice.steps import Step
from calc.advice.ways import Ways
from calc.policy.policy import Policy
from calc.words.criteria import criterion_text, places_in_words
from calc.words.steps import step_in_words

MET = "Nothing is missing: the case meets the criteria as it stands."
NONE = "No change that the criteria know of leads to “met”."
TOO_MUCH = "There is too much to look at; with more answers, the ways can be worked out."
MORE_DAYS = "Days later than could be looked at may offer other ways."
HOLD = "These have to hold on that date too:"
ASKED = "A line with a question mark is not advice: if it is so, the chart or the request has to say so."
CLOSED = "Something that is known stands in the way, and no step changes that. It would take this:"


def ways_in_words(policy: Policy, found: Ways) -> Iterator[str]:
    """The lines of a text. Places in the source stand in parentheses."""
    if not found.count:
        yield NONE if found.complete else TOO_MUCH
    elif found.cheapest == ((),):
        yield MET
    else:
        if not found.open:
            yield CLOSED
        if _asks(found.shared, found.choices):
            yield ASKED
        if found.shared:
            yield "In every way:" if found.choices else "All of these together:"
        yield from _inside(policy, found.shared, found.choices, 0)
    if found.count and not found.complete:
        yield MORE_DAYS


def _asks(steps: tuple[Step, ...], choices: tuple[Fork, ...]) -> bool:
    """Whether any step is a question."""
    alternatives = (each for fork in choices for each in fork.alternatives)
    return any(step.kind == "ask" for step in steps) or any(_asks(each.steps, each.choices) for each in alternatives)


def _inside(policy: Policy, steps: tuple[Step, ...], choices: tuple[Fork, ...], depth: int) -> Iterator[str]:
    yield from _steps(policy, steps, "  " * depth)
    for number, fork in enumerate(choices):
        lead = "And one of these" if steps or number else "One of these"
        yield f"{'  ' * depth}{lead}:"
        yield from _alternatives(policy, fork, depth + 1)


def _steps(policy: Policy, steps: tuple[Step, ...], indent: str) -> Iterator[str]:
    """The steps; what has to hold on the day to wait for stands below the wait, indented."""
    fresh = [step for step in steps if step.kind == "fresh"]
    for step in steps:
        if step.kind != "fresh":
            yield f"{indent}  - {_step(policy, step)}"
        if step.kind == "wait" and fresh:
            yield f"{indent}    {HOLD}"
            yield from (f"{indent}    - {_step(policy, each)}" for each in fresh)


def _alternatives(policy: Policy, fork: Fork, depth: int) -> Iterator[str]:
    indent = "  " * depth
    for serves, several in groupby(fork.alternatives, lambda each: each.serves):
        if serves:
            yield indent + " ".join(criterion_text(policy, name) for name in serves)
        for each in several:
            if len(each.steps) == 1 and not each.choices:
                yield f"{indent}* {_step(policy, each.steps[0])}"
            else:
                yield f"{indent}*"
                yield from _inside(policy, each.steps, each.choices, depth)
    if fork.more:
        yield f"{indent}… and {fork.more} {'other' if fork.more == 1 else 'others'}."


def _step(policy: Policy, step: Step) -> str:
    places = places_in_words(policy, step.criteria)
    return step_in_words(policy, step) + (f" ({places})" if places else "")
