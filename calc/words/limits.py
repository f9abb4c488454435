"""Limits of time in words: when each is over, or up to when it leaves room, and what it is measured from."""

from collections.abc import Iterator
from datetime import date

from calc.advice.earliest import Earliest
from calc.advice.limits import Limit
from calc.advice.measured import Event
from calc.case.case import Case
from calc.policy.policy import Policy
from calc.time.dates import Interval
from calc.words.dates import date_in_words
from calc.words.named import Named
from calc.words.phrases import listed

NEW_EPISODE = "Waiting alone helps only where a new episode of care begins, whose own criteria then apply"
BINDS = "No other limit takes longer."


def limits_in_words(policy: Policy, named: Named, found: Earliest) -> Iterator[str]:
    """A line for each limit, the criterion with its place first; then whether a new episode is what is waited for."""
    for limit in found.limits:
        place = named.place([limit.criterion])
        cited = " ".join(filter(None, (named.cited([limit.criterion]), f"({place})" if place else "")))
        binds = f" {BINDS}" if limit.binds else ""
        yield f"{cited}: {named.text([limit.criterion])} {limit_in_words(policy, found.case, limit)}{binds}"
    if found.newly_asked:
        cited = named.cited(found.newly_asked)
        yield f"{NEW_EPISODE}{f': {cited}' if cited else ''}."


def limit_in_words(policy: Policy, case: Case, limit: Limit) -> str:
    """From when on, or until when, and why, as in "From January 4, 2027: 2 months after November 4, 2026 (…)"."""
    since = since_in_words(policy, case, limit)
    if limit.last:
        return f"Until {day_in_words(limit.last)}{f'. It is measured from {since}' if since else ''}."
    assert limit.first
    bound = f"{limit.bound} after {since}" if since else ""
    if limit.new_episode:
        bound = f"{bound}, the request begins a new episode of care".removeprefix(", ")
    return f"From {day_in_words(limit.first)}{f': {bound}' if bound else ''}."


def since_in_words(policy: Policy, case: Case, limit: Limit) -> str:
    """The events that a limit is measured from."""
    return listed(dict.fromkeys(event_in_words(policy, case, event) for event in limit.events)) if limit.events else ""


def event_in_words(policy: Policy, case: Case, event: Event) -> str:
    """A date and what happened on it: "November 4, 2026 (Epidural injection)"."""
    return f"{date_in_words(event.date)} ({happening(policy, case, event)})"


def happening(policy: Policy, case: Case, event: Event) -> str:
    """The kind of the procedure, or the question that the date answers."""
    if event.item is None or case.history is None:
        return policy.vocabulary.questions[event.question].label
    # What stands behind a colon tells apart what the kind takes in.
    return policy.vocabulary.kinds[case.history[event.item].kind].partition(":")[0]


def day_in_words(day: date) -> str:
    """One day."""
    return date_in_words(Interval(day, day))
