"""The worked cases that are decided, and what is known of each when some of its answers are given."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from calc import Case, Library, Policy, determine, read_case
from calc.advice.asking.gaps import find_gaps
from calc.case.questions import Json


@dataclass(frozen=True)
class Decided:
    """A worked case of a policy, its answers, and the outcome that they decide."""

    policy: Policy
    id: str
    answers: Mapping[str, Json]
    outcomes: tuple[str, ...]

    def given(self, answers: Mapping[str, Json]) -> Case:
        """The case when these answers are known of it."""
        return read_case(self.policy.vocabulary, answers)[0]

    def decides(self, answers: Mapping[str, Json]) -> bool:
        """Whether these answers decide it."""
        return find_gaps(self.policy, self.given(answers), ()).outlook.outcomes(self.policy.view) == self.outcomes


def decided_cases(library: Library, name: str) -> Iterator[Decided]:
    """The worked cases of one policy that are decided, in the version that they are of."""
    for each in library.data["cases"].get(name, ()):
        case = read_case(library.vocabulary, each["answers"])[0]
        policy = library.in_force(name, case.service)
        found = determine(policy, case)
        if found.decided:
            answers = {question: answer for question, answer in each["answers"].items() if answer is not None}
            yield Decided(policy, each["id"], answers, found.outcomes)
