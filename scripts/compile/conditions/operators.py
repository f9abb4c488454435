"""The operators an author can write, and the keys that belong to each."""

from collections.abc import Mapping

COMPARATORS = ("at_least", "at_most", "more_than", "less_than", "equals")
CRITERION_KEYS = ("id", "text", "cite", "note", "reads", "aspect", "applies")

# operator -> the keys beside it; "cmp" stands for one comparator, a question mark for a key that may be left out
OPERATORS: Mapping[str, tuple[str, ...]] = {
    "all": (),
    "any": (),
    "not": (),
    "at_least": ("of",),
    "yes": (),
    "no": (),
    "since": ("cmp",),
    "none": (),
    "count": ("cmp", "with_request?"),
    "elapsed_since_last": ("cmp",),
    "elapsed_since_first": ("cmp",),
    "last": ("where", "of_that_day?"),
    "first": ("where", "of_that_day?"),
    "every": ("where",),
    "some": ("where",),
    "more": ("than",),
    "later": ("than",),
    "reading": ("options",),
    "case_by_case": (),
    "information": (),
    "ref": (),
    "use": ("with?",),
    "value": (),
}
EVENT_OPERATORS = ("all", "any", "not", "at_least", "yes", "no", "more")
# What holds one answer against another: of contradictions and derived answers alone.
COHERENCE_OPERATORS = ("more", "later")
RESERVED = frozenset(OPERATORS) | {
    "of",
    "where",
    "with",
    "with_request",
    "of_that_day",
    "options",
    "alike",
    "than",
    *COMPARATORS,
    *CRITERION_KEYS,
}
SAME, OTHER, EXACTLY = "same_as ", "other_than ", "exactly "


def operator_of(keys: list[str]) -> list[str]:
    """The operators among the keys of a condition; ``at_least`` is none where another takes it as its comparator."""
    heads = [key for key in keys if key in OPERATORS]
    others = [key for key in heads if key != "at_least"]
    is_comparator = any("cmp" in OPERATORS[key] for key in others) or any(key not in RESERVED for key in keys)
    return others if "of" not in keys and is_comparator else heads


def arguments(operator: str) -> set[str]:
    """Every key that may stand beside an operator."""
    names = {name.rstrip("?") for name in OPERATORS[operator]}
    return (names - {"cmp"}) | (set(COMPARATORS) if "cmp" in names else set())
