"""Words that sentences about conditions have in common."""

COMPARISONS = {
    "at_least": "at least",
    "at_most": "at most",
    "more_than": "more than",
    "less_than": "less than",
    "equals": "exactly",
}
# What a comparison asks for, and what its opposite does.
COMPARED = {
    ("at_least", True): COMPARISONS["at_least"],
    ("at_least", False): COMPARISONS["less_than"],
    ("more_than", True): COMPARISONS["more_than"],
    ("more_than", False): COMPARISONS["at_most"],
    ("equals", True): COMPARISONS["equals"],
    ("equals", False): "not",
}
PLACES = {"last": "the last", "first": "the first", "every": "every one", "some": "at least one"}


def selection_words(name: str) -> str:
    """The name of a selection of prior procedures, as people read it."""
    return name.replace("_", " ")
