"""What each earlier procedure counts for, as plain JSON values."""

from calc.advice.counts import counts
from calc.case.case import Case
from calc.case.questions import Json
from calc.policy.policy import Policy
from calc.words.counts import counted_in_words


def counts_json(policy: Policy, case: Case) -> list[Json]:
    """For each entry the selections that count it, by name, and the same in words; those that may count it apart."""
    return [
        {
            "item": each.item,
            "selections": list(each.by),
            "perhaps": list(each.perhaps),
            "text": counted_in_words(policy, each),
        }
        for each in counts(policy, case)
    ]
