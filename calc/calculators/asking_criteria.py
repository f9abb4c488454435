"""The criteria of all policies that ask something themselves, not only by a part that is a criterion of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from calc.calculators.citing import cited
from calc.calculators.result import Cited
from calc.case.questions import Json
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.criteria import criteria_of, is_criterion, parts_of


@dataclass(frozen=True, slots=True)
class AskingCriterion:
    """A criterion in the newest version of its policy, with the questions that it asks."""

    policy: Policy
    node: Json
    questions: tuple[str, ...]

    def cited(self, library: Library) -> Cited:
        """Its sentence, and where it stands."""
        return cited(library, self.policy, self.node)


def asking_criteria(library: Library) -> Iterator[AskingCriterion]:
    """Each criterion that asks something, by policy and in the order of its page."""
    for versions in library.versions.values():
        for node in criteria_of(versions[0]):
            asked = tuple(dict.fromkeys(_asked_by(node))) if "op" in node else ()
            if asked:
                yield AskingCriterion(versions[0], node, asked)


def _asked_by(node: Json) -> Iterator[str]:
    """The questions of a condition and of when it applies, without those of the criteria within it."""
    if "question" in node:
        yield node["question"]
    for part in (*parts_of(node), *([node["applies"]] if "applies" in node else [])):
        if not is_criterion(part):
            yield from _asked_by(part)
