"""What a policy uses of the vocabulary: the questions to ask, the fields and kinds of prior procedures."""

from collections.abc import Iterator

from scripts.compile.policy import Policy
from scripts.compile.read.located import Map, Yaml
from scripts.compile.vocabulary import Vocabulary

DATE_OF_SERVICE = "date_of_service"
PRIOR_PROCEDURES = "prior_procedures"


def uses(policy: Policy, vocabulary: Vocabulary) -> dict[str, list[str]]:
    """The ids used, in the order of the vocabulary."""
    asked = _questions(policy, vocabulary)
    fields = _fields(policy)
    kinds = _kinds(policy, list(vocabulary.kinds)) if policy.selections else set()
    return {
        "questions": [each for each in vocabulary.questions if each in asked],
        "fields": [each for each in vocabulary.fields if each in fields],
        "kinds": [each for each in vocabulary.kinds if each in kinds],
    }


def _questions(policy: Policy, vocabulary: Vocabulary) -> set[str]:
    """The questions named in conditions and episodes, and those that time and history bring with them."""
    named = {str(node.args["question"]) for node in policy.nodes() if "question" in node.args}
    for filters in policy.filters():
        episode = filters.raw.map("episode")
        named |= {str(each) for each in (*episode.seq("breaks"), *episode.map("only_if").values())}
        named |= set(_about_request(filters.raw.map("merge"), vocabulary))
    types = {found.type for each in named if (found := vocabulary.questions.get(each))}
    if policy.selections:
        named |= {PRIOR_PROCEDURES, DATE_OF_SERVICE}
    # A duration can be answered by the date it began, which counts up to the date of service.
    if types & {"date", "duration"}:
        named.add(DATE_OF_SERVICE)
    return named


def _about_request(merge: Map, vocabulary: Vocabulary) -> Iterator[str]:
    """The questions that say of the request what pairs are formed by."""
    for name in ["side", *(str(each) for each in merge.seq("same"))] if merge else ():
        field = vocabulary.fields.get(name)
        if field and field.request:
            yield field.request


def _fields(policy: Policy) -> set[str]:
    named = {str(node.args["field"]) for node in policy.nodes() if "field" in node.args}
    for filters in policy.filters():
        merge = filters.raw.map("merge")
        named |= {"side"} if merge else set()
        named |= {str(each) for each in merge.seq("same")}
    return named


def _kinds(policy: Policy, every: list[str]) -> set[str]:
    found: set[str] = set()
    for filters in policy.filters():
        if filters.parent is None:
            found |= set(listed(filters.raw.get("procedure")) or every)
    return found


def listed(value: Yaml) -> list[str]:
    """One word or several, as a list."""
    return [str(each) for each in value] if isinstance(value, list) else [] if value is None else [str(value)]
