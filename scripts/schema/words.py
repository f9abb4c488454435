"""What each word of a condition says, as an editor shows it beside the word."""

from collections.abc import Mapping

OPERATORS: Mapping[str, str] = {
    "all": "Every one of these holds.",
    "any": "At least one of these holds.",
    "not": "This does not hold.",
    "at_least": "With `of:`, so many of those hold; else a comparison: this or more.",
    "yes": "This yes/no question is answered yes.",
    "no": "This yes/no question is answered no.",
    "since": "The time from the answer to this date question to the date of service; compare it.",
    "none": "This date question is answered with its “none”.",
    "count": "How many prior procedures are in this selection; compare it.",
    "elapsed_since_last": "The time since the last of this selection; compare it.",
    "elapsed_since_first": "The time since the first of this selection; compare it.",
    "last": "The last of this selection fits `where:`.",
    "first": "The first of this selection fits `where:`.",
    "every": "Every one of this selection fits `where:`.",
    "some": "At least one of this selection fits `where:`.",
    "more": "The answer to this is more than the one to `than:`; in contradictions and derived answers alone.",
    "later": "The last of this selection came later than that of `than:`; in contradictions and derived answers alone.",
    "reading": "The condition under each option of this reading, in `options:`.",
    "case_by_case": "The payer decides; no answer makes it true or false.",
    "information": "Advice or background: it takes no part.",
    "ref": "The value of another section or criterion of this policy, by its id.",
    "use": "A block of policy_data/blocks, with its parameters in `with:`.",
    "value": "Always true, or always false.",
}
BESIDE: Mapping[str, str] = {
    "of": "The conditions of which so many have to hold.",
    "where": "What a prior procedure has to fit.",
    "with": "The values of the block's parameters.",
    "with_request": "Whether the requested procedure is counted too.",
    "of_that_day": "Of several on that day: every one has to fit, unless some is written here.",
    "options": "A condition for each option of the reading.",
    "than": "What it is held against.",
    "alike": "Groups of values that count as the same.",
    "at_most": "This or less.",
    "more_than": "More than this.",
    "less_than": "Less than this.",
    "equals": "Exactly this.",
}
CRITERION: Mapping[str, str] = {
    "id": "What the permalink ends in; it never changes.",
    "text": "The criterion in one sentence of our own.",
    "cite": "Where the source says it.",
    "note": "A remark below the criterion.",
    "reads": "The readings it depends on.",
    "aspect": "What policies on one procedure are compared by, if it is about that.",
    "applies": "When this does not hold, the criterion does not apply, and counts as satisfied.",
}
