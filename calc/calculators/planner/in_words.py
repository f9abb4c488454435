"""A plan in words: the day, what it supposes, what else it could be, each limit with its reason, and the counts."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from calc.advice.earliest import Earliest
from calc.advice.limits import Limit
from calc.calculators.planner.limiting import maxima
from calc.calculators.planner.supposing import Answers, Supposed
from calc.calculators.planner.unknowns import Unknown
from calc.calculators.planner.used import Used
from calc.calculators.plans import PlanCount, PlanLimit
from calc.case.answers import Answer
from calc.case.questions import PRIOR_PROCEDURES, Question
from calc.policy.policy import Policy
from calc.words.answers import answer_in_words, labelled
from calc.words.durations import elapsed_in_words
from calc.words.limits import NEW_EPISODE, day_in_words, event_in_words, limit_in_words
from calc.words.named import read_named
from calc.words.phrases import listed, selection_words, sentence

DATE = "date"
BY_WAITING = "Waiting alone does not help: by what is listed, the criteria cannot be met on any later day."


def headline_of(found: Earliest, supposed: Supposed) -> str:
    """The day; the first and the last that it may be, where dates of procedures are not exact."""
    if found.date is None:
        return BY_WAITING
    day = day_in_words(found.date)
    if supposed.latest is None:
        return f"not before {day}; not certain, as the day of a procedure is not known."
    if supposed.latest > found.date:
        last = day_in_words(supposed.latest)
        return f"between {day} and {last}, depending on the day of a procedure, which is not known."
    if found.date == found.start:
        return f"no limit of time stands in the way on {day}."
    return f"earliest {day}, by limits of time.{f' {NEW_EPISODE}.' if found.newly_asked else ''}"


def supposed_in_words(policy: Policy, answers: Answers) -> Iterator[str]:
    """What has to be so."""
    return (_answered(policy, one, answer) for one, answer in answers.items())


def others_in_words(policy: Policy, supposed: Supposed) -> Iterator[str]:
    """What other answers come to, and the day before which none leads."""
    shown = [each.day for each in supposed.alternatives]
    for each in supposed.alternatives:
        given = {each.unknown: each.answer, **each.besides}
        yield f"{sentence('; '.join(supposed_in_words(policy, given)))}: {_no_sooner(each.day)}."
    if supposed.breaks and supposed.after_break != supposed.day:
        shown.append(supposed.after_break)
        events = listed(_event(one.asked(policy)) for one in supposed.breaks).replace(" and ", " or ")
        yield f"After {events}, a new episode of care may begin: {_no_sooner(supposed.after_break)}."
    if supposed.soonest and supposed.day and supposed.soonest < min([supposed.day, *filter(None, shown)]):
        yield f"With other answers a sooner day is possible, but {_no_sooner(supposed.soonest)}."


def _no_sooner(day: date | None) -> str:
    return f"not before {day_in_words(day)}" if day else "no day by waiting alone"


def _event(asked: Question) -> str:
    """What happened, by its question: "surgery on this spinal region"."""
    label = asked.label.removeprefix("Most recent ")
    return label[:1].lower() + label[1:]


def _answered(policy: Policy, one: Unknown, answer: Answer) -> str:
    asked = one.asked(policy)
    if not one.field:
        return labelled(asked, answer)
    return f"{asked.label} of listed procedures, where it is not given: {answer_in_words(asked, answer).lower()}"


def plan_limits(policy: Policy, found: Earliest) -> Iterator[PlanLimit]:
    """Each limit with its criterion, and why it is over on its day."""
    named, numbers = read_named(policy), {each.criterion for each in maxima(policy)}
    for limit in found.limits:
        yield PlanLimit(
            criterion=limit.criterion,
            citation=named.cited([limit.criterion]),
            place=named.place([limit.criterion]),
            sentence=named.text([limit.criterion]),
            text=_why(policy, found, limit, numbers),
            events=tuple(event.date.first for event in limit.events),
            bound=str(limit.bound) if limit.bound else "",
            first=limit.first,
            last=limit.last,
            binds=limit.binds,
        )


def _why(policy: Policy, found: Earliest, limit: Limit, numbers: Collection[str]) -> str:
    exact = len(limit.events) == 1 and limit.events[0].date.exact
    if not exact or limit.first is None or limit.bound is None or limit.new_episode:
        return limit_in_words(policy, found.case, limit)
    first, event = day_in_words(limit.first), limit.events[0]
    said = event_in_words(policy, found.case, event)
    if limit.criterion in numbers:
        return f"{said} no longer counts from {first} on: it is then {limit.bound} back."
    passed = elapsed_in_words(event.date.first, found.start)
    needed = "is" if limit.bound.count == 1 else "are"
    return f"{day_in_words(found.start)}, is {passed} after {said}; {limit.bound} {needed} needed, so from {first}."


def plan_counts(policy: Policy, counts: Sequence[Used], planned: date | None) -> Iterator[PlanCount]:
    """How much of each greatest number is used up, and until when; one that is full, and does not hinder the day."""
    named = read_named(policy)
    for each in counts:
        number = str(each.low) if each.low == each.high else f"{each.low} to {each.high}"
        called = sentence(selection_words(policy.data, each.maximum.selection.name))
        less = f" The next one no longer counts from {day_in_words(each.less)} on." if each.less else ""
        name = each.maximum.criterion
        # It may be that of an initial phase alone, or of an episode of care that is over by then.
        full = " It does not stand in the way of the date above." if planned and each.low >= each.maximum.most else ""
        said = f"{called}: {number} of at most {each.maximum.most} on {day_in_words(each.day)}.{less}{full}"
        yield PlanCount(name, named.cited([name]), named.place([name]), named.text([name]), said)


def depends_in_words(policy: Policy, found: Earliest, supposed: Answers) -> Iterator[str]:
    """What is not known of the listed procedures and can move the day or rule it out, each field once."""
    said = {one.field for one in supposed}
    items: dict[str, set[int]] = {}
    for gap in found.determination.missing:
        if gap.question == PRIOR_PROCEDURES and gap.item is not None and gap.field not in said:
            items.setdefault(gap.field or DATE, set()).add(gap.item + 1)
    if DATE in items:
        yield f"The exact date ({_procedures(items[DATE])})"
    for name in policy.data["uses"]["fields"]:
        if name in items:
            yield f"{policy.vocabulary.fields[name].label} ({_procedures(items[name])})"


def _procedures(numbers: Collection[int]) -> str:
    return f"procedure{'s' if len(numbers) > 1 else ''} {listed(map(str, sorted(numbers)))}"
