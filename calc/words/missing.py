"""What is missing, in words."""

from calc.criteria.evaluation import Missing
from calc.policy.policy import Policy


def missing_in_words(policy: Policy, gap: Missing) -> str:
    """What is missing, by the label of its question, and its place in the history."""
    label = policy.vocabulary.questions[gap.question].label
    exact = " (a more exact answer)" if gap.partial else ""
    if gap.item is None:
        return f"{label}{exact}"
    field = policy.vocabulary.fields.get(gap.field or "")
    place = field.label if field else "Date"
    return f"{label}, entry {gap.item + 1}: {place}{exact}"
