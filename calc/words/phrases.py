"""Words that sentences about conditions have in common."""

from collections.abc import Iterable, Mapping

from calc.case.questions import Json

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


def place_words(which: str, of_that_day: str, called: str) -> str:
    """Which procedures of a selection a test looks at."""
    if of_that_day == "some" and which in ("last", "first"):
        return f"{PLACES['some']} of those of {PLACES[which]} day of the {called}"
    return f"{PLACES[which]} of the {called}"


def selection_words(policy: Mapping[str, Json], name: str) -> str:
    """The phrase for a selection of prior procedures, in the plural, from the data of its policy."""
    return str(policy["selections"][name]["called"])


def sentence(words: str) -> str:
    """The words with a capital letter first."""
    return words[:1].upper() + words[1:]


def listed(words: Iterable[str]) -> str:
    """All of several: "L3-L4", "L3-L4 and L4-L5", "L2-L3, L3-L4 and L4-L5"."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def one_of(labels: Iterable[str], others: Iterable[str] = ()) -> str:
    """Some of several labels; where the ``others`` are far fewer, those that it may not be."""
    wanted, left = list(labels), list(others)
    if left and len(wanted) > 2 * len(left) + 1:
        return f"anything but {' or '.join(left)}"
    return " or ".join(wanted)
