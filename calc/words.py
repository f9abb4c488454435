"""Words that sentences about conditions have in common."""

# What a comparison asks for, and what its opposite does.
COMPARED = {
    ("at_least", True): "at least",
    ("at_least", False): "less than",
    ("more_than", True): "more than",
    ("more_than", False): "at most",
    ("equals", True): "exactly",
    ("equals", False): "not",
}
