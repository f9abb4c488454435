"""How a case stands with each criterion, in the order of the page, without what does not bear on it.

Three kinds of criteria are no failings where they do not hold: one that only says which part of the policy a request
has to meet (a guard, such as whether it begins an episode); one of several ways, where another was enough; and one that
speaks against the service. They are said as what they are, and nothing is said of what stands below them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from calc.case.questions import Json
from calc.outcomes.determination import Determination
from calc.outcomes.trace import Finding, Status
from calc.policy.policy import Policy
from calc.words.criteria import is_criterion, parts_of, place_in_words
from calc.words.guards import guards, names_in

WORDS = {
    Status.MET: "met",
    Status.NOT_MET: "not met",
    Status.NEEDS_INFORMATION: "needs information",
    Status.NOT_APPLICABLE: "not applicable",
    Status.CASE_BY_CASE: "payer decides case by case",
}
# Where a criterion speaks against the service, or only tells requests apart, "met" and "not met" would judge.
NO_JUDGEMENT = {**WORDS, Status.MET: "applies", Status.NOT_MET: "does not apply"}
AGAINST = ("exclusions", "contraindications", "unproven", "not-covered")
ANOTHER_WAY = "not needed"
CLOSED = (WORDS[Status.NOT_APPLICABLE], NO_JUDGEMENT[Status.NOT_MET], ANOTHER_WAY)


@dataclass(frozen=True, slots=True)
class Standing:
    """A criterion and how the case stands with it; the words are empty for the heading of what only tells apart."""

    node: Json
    depth: int
    words: str


def standings(policy: Policy, found: Determination) -> Iterator[Standing]:
    """Each criterion and section that bears on the case."""
    taken = {reading.id: reading.taken for reading in policy.readings}
    walk = _Walk(found.findings, guards(policy) | _idle_mandates(policy, found), taken)
    for section in policy.data["sections"]:
        if section.get("node"):
            yield from walk.section(section)


def criteria_in_words(policy: Policy, found: Determination) -> Iterator[str]:
    """A line for each, with its status and its place in the source."""
    for each in standings(policy, found):
        status = f"[{each.words}] " if each.words else ""
        place = place_in_words(each.node.get("cite"))
        yield "  " * each.depth + f"- {status}{each.node['text']}" + (f" ({place})" if place else "")


def _idle_mandates(policy: Policy, found: Determination) -> frozenset[str]:
    """The mandates that are not for this case: they do not hold, and no outcome that is possible asks for them."""
    possible = (outcome for outcome in policy.data["outcomes"] if outcome["outcome"] in found.outcomes)
    asked = {name for outcome in possible for name in names_in(outcome.get("when"))}
    mandates = {section["id"] for section in policy.data["sections"] if section["kind"] == "mandate"}
    return frozenset(name for name in mandates - asked if _status(found.findings, name) == Status.NOT_MET)


def _status(findings: Mapping[str, Finding], name: str) -> Status | None:
    return findings[name].status if name in findings else None


@dataclass(frozen=True, slots=True)
class _Walk:
    findings: Mapping[str, Finding]
    no_failings: frozenset[str]  # where these do not hold, the request is another one
    taken: Mapping[str, str]

    def section(self, section: Json) -> Iterator[Standing]:
        """A section and what stands in it."""
        heading = {"id": section["id"], "text": section["title"]}
        names = set(names_in(section["node"]))
        if names and names <= self.no_failings:
            yield Standing(heading, 0, "")
            yield from self._below(section["node"], 1, against=False, spare=False)
        else:
            yield from self._standing(heading, section["node"], 0, against=section["kind"] in AGAINST, spare=False)

    def _standing(self, said: Json, node: Json, depth: int, *, against: bool, spare: bool) -> Iterator[Standing]:
        """The line of what is ``said`` about a node, and those below it unless it is closed."""
        words = self._words(said["id"], against, spare)
        if words:
            yield Standing(said, depth, words)
        if words in CLOSED:
            return
        if is_criterion(node) and node is not said:  # a section that is one criterion
            yield from self._standing(node, node, depth + 1, against=against, spare=False)
        else:
            yield from self._below(node, depth + 1, against=against, spare=self._holds(node, said["id"]))

    def _below(self, node: Json, depth: int, *, against: bool, spare: bool) -> Iterator[Standing]:
        """The lines within a node; ``spare`` where those that do not hold are not needed."""
        for part in self._parts(node):
            if is_criterion(part):
                yield from self._standing(part, part, depth, against=against, spare=spare)
            else:
                enough = part["op"] != "not" and (spare or self._holds(part))
                yield from self._below(part, depth, against=against, spare=enough)

    def _parts(self, node: Json) -> Iterator[Json]:
        """What a node is made of; of a reading, the option taken: the others do not bear on the case."""
        return iter([node["options"][self.taken[node["reading"]]]]) if node["op"] == "reading" else parts_of(node)

    def _words(self, name: str, against: bool, spare: bool) -> str:
        status = _status(self.findings, name)
        if status is None:
            return ""
        if against or name in self.no_failings:
            return NO_JUDGEMENT[status]
        if spare and status not in (Status.MET, Status.NOT_APPLICABLE):
            return ANOTHER_WAY
        return WORDS[status]

    def _holds(self, node: Json, name: str = "") -> bool:
        """Whether enough ways of a group hold; without a name of its own, going by those of its parts that have one."""
        if node["op"] not in ("any", "at_least"):
            return False
        if name:
            return _status(self.findings, name) == Status.MET
        found = [_status(self.findings, part.get("id", "")) for part in self._parts(node)]
        return found.count(Status.MET) >= int(node.get("n", 1))
