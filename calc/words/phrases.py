"""Words that sentences about conditions have in common."""

COMPARISONS = {
    "at_least": "at least",
    "at_most": "at most",
    "more_than": "more than",
    "less_than": "less than",
    "equals": "exactly",
}
OPPOSITES = {"at_least": "less_than", "less_than": "at_least", "more_than": "at_most", "at_most": "more_than"}
# What a comparison asks for, and what its opposite does.
COMPARED = {
    **{(name, True): words for name, words in COMPARISONS.items()},
    **{(name, False): COMPARISONS[opposite] for name, opposite in OPPOSITES.items()},
    ("equals", False): "not",
}
PLACES = {"last": "the last", "first": "the first", "every": "every one", "some": "at least one"}


def selection_words(name: str) -> str:
    """The name of a selection of prior procedures, as people read it."""
    return name.replace("_", " ")
