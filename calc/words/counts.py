"""What an earlier procedure counts for, in the words of its policy."""

from collections.abc import Iterator
from itertools import takewhile

from calc.advice.counts import Counted, LeftOut
from calc.case.questions import Vocabulary
from calc.criteria.history.event_tests import EventGroup, EventTest, FieldSame
from calc.policy.policy import Policy
from calc.words.events import event_in_words
from calc.words.phrases import selection_words, sentence

STEPS = {
    "kind": "another kind of procedure",
    "within_first": "too long after the first",
    "after_last": "before another one",
    "episode": "an earlier episode of care",
    "start": "too early in their order",
}


def counted_in_words(policy: Policy, counted: Counted) -> str:
    """One phrase for each selection; or why none counts it, and where it is looked at all the same."""
    parts = []
    for start, names in (("", counted.by), ("perhaps: ", counted.perhaps)):
        if names:
            parts.append(start + _named(policy, names))
    if not parts:
        why = f": {left_out_in_words(policy.vocabulary, counted.left_out)}" if counted.left_out else ""
        parts.append(f"not counted{why}")
        if counted.beside:
            parts.append(f"looked at as: {_named(policy, counted.beside)}")
    return sentence("; ".join(parts))


def _named(policy: Policy, names: tuple[str, ...]) -> str:
    """Several selections, with the words that all of them begin with said once."""
    phrases = list(dict.fromkeys(selection_words(policy.data, name) for name in names))
    alike = len([*takewhile(lambda words: len({*words}) == 1, zip(*map(str.split, phrases), strict=False))])
    first, *others = phrases
    return "; ".join([first, *(" ".join(phrase.split()[alike:]) or phrase for phrase in others)])


def left_out_in_words(vocabulary: Vocabulary, left_out: LeftOut) -> str:
    """Why a selection does not hold a procedure: "other region", "more than 12 months before"."""
    if left_out.within:
        return f"{left_out.within} or more before"
    if left_out.test:
        same = [vocabulary.fields[each.field].label.lower() for each in _compared(left_out.test)]
        return f"other {' or '.join(dict.fromkeys(same))}" if same else _wanted(vocabulary, left_out.test)
    return STEPS[left_out.step]


def _wanted(vocabulary: Vocabulary, test: EventTest) -> str:
    return f"counted are those with {event_in_words(vocabulary, test, holds=True)}"


def _compared(test: EventTest) -> Iterator[FieldSame]:
    """The fields that have to be as in the request, where a test asks for nothing else."""
    if isinstance(test, FieldSame):
        yield test
    elif isinstance(test, EventGroup) and test.operator != "not":
        for part in test.parts:
            yield from _compared(part)
