"""The next procedures to plan: each kind and region of a list, under each policy that limits its repeats."""

from collections.abc import Iterator
from dataclasses import dataclass

from calc.calculators.planner.limiting import kinds_of, maxima
from calc.case.answers import Answer
from calc.case.case import Case
from calc.case.history import Procedure
from calc.policy.library import Library
from calc.policy.policy import Policy
from calc.words.phrases import sentence

REGION, REGION_ASKED = "region", "spinal_region"


@dataclass(frozen=True, slots=True)
class Request:
    """A procedure of a kind, in a region where that is known and the policy asks for it."""

    policy: Policy
    kind: str
    region: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from others."""
        return self.policy.id, self.kind, self.region

    def case(self, history: tuple[Procedure, ...]) -> Case:
        """All that is known of it."""
        return Case(self.answers, history)

    @property
    def answers(self) -> dict[str, Answer]:
        """What the kind and the region answer: the region, and the procedure where there is a choice of several."""
        questions = (self.policy.vocabulary.questions[name] for name in self.policy.questions)
        chosen = {
            each.id: self.kind for each in questions if each.kind == "choice" and self.kind in (each.options or ())
        }
        return {**({REGION_ASKED: self.region} if self.region else {}), **chosen}

    @property
    def title(self) -> str:
        """The procedure and the region in words."""
        kind = self.policy.vocabulary.kinds[self.kind].partition(":")[0]
        regions = self.policy.vocabulary.fields[REGION].options or {}
        return sentence(", ".join(filter(None, (kind, regions.get(self.region, "").lower()))))


@dataclass(frozen=True, slots=True)
class Requests:
    """``found`` are the requests to plan, ``unlimited`` the kinds in the list that no policy limits."""

    found: tuple[Request, ...]
    unlimited: tuple[str, ...]


def requests(library: Library, history: tuple[Procedure, ...]) -> Requests:
    """What the list comes to, in its order."""
    limited = {policy.id: limited_kinds(policy) for policy in planning(library)}
    found = {each.key: each for event in history for each in _of(library, limited, history, event)}
    kinds = {kind for each in limited.values() for kind in each}
    others = dict.fromkeys(each.kind for each in history if each.kind not in kinds)
    return Requests(tuple(found.values()), tuple(others))


def planning(library: Library) -> Iterator[Policy]:
    """The newest version of each policy that limits how often a procedure is repeated."""
    return (versions[0] for versions in library.versions.values() if limited_kinds(versions[0]))


def limited_kinds(policy: Policy) -> frozenset[str]:
    """The kinds of procedures that the policy is about: those that its greatest numbers count the request among."""
    return frozenset().union(*(kinds_of(each.selection) for each in maxima(policy)))


def _of(
    library: Library, limited: dict[str, frozenset[str]], history: tuple[Procedure, ...], event: Procedure
) -> Iterator[Request]:
    regions = {each.details.get(REGION) for each in history if each.kind == event.kind}
    region = event.details.get(REGION)
    for name, kinds in limited.items():
        policy = library.policy(name)
        asked = REGION_ASKED in policy.questions
        # One whose region is not known may be of any that others of its kind are in.
        if event.kind in kinds and (region or not asked or regions == {None}):
            yield Request(policy, event.kind, str(region) if asked and region else "")
