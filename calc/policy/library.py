"""All policies, each in all of its versions, and the rule that says which version counts."""

from collections.abc import Mapping
from dataclasses import dataclass

from calc.case.questions import Json, Vocabulary, read_vocabulary
from calc.errors import BadAnswer, BadPolicy, UnknownPolicy
from calc.policy.coherence_reader import read_coherence
from calc.policy.policy import Policy, read_policy
from calc.time.dates import Interval

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Library:
    """The versions of each policy by its id, the newest first, and the vocabulary they share."""

    vocabulary: Vocabulary
    versions: Mapping[str, tuple[Policy, ...]]
    data: Mapping[str, Json]

    def policy(self, name: str, version: str | None = None) -> Policy:
        """The newest version of a policy, or the one that is asked for; raise ``UnknownPolicy`` where there is none."""
        if name not in self.versions:
            raise UnknownPolicy(f"There is no policy “{name[:80]}”. Policies: {', '.join(self.versions)}.")
        for policy in self.versions[name]:
            if version in (None, policy.version):
                return policy
        known = ", ".join(policy.version for policy in self.versions[name])
        raise UnknownPolicy(f"{name} has no version “{str(version)[:40]}”. Versions: {known}.", code="unknown_version")

    def in_force(self, name: str, service: Interval | None) -> Policy:
        """The version in force on the date of service; the newest when that date is not known.

        Raise ``BadAnswer`` for a date before the first version, and for a partial date that two versions share.
        """
        newest = self.policy(name)
        if service is None:
            return newest
        starts = {policy.effective.first: policy for policy in reversed(self.versions[name])}
        begun = [policy for start, policy in starts.items() if start <= service.first]
        if not begun:
            first = min(starts)
            message = f"{name} is in force from {first}; there is no version for an earlier date of service."
            raise BadAnswer(message, code="before_first_version")
        if any(service.first < start <= service.last for start in starts):
            message = f"{name} changed in that time. Give the day of service, so that it is clear which version counts."
            raise BadAnswer(message, code="between_versions")
        return begun[-1]


def read_library(data: Json) -> Library:
    """Everything from the compiled data; raise ``BadPolicy`` when it is of another format or damaged."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise BadPolicy(f"The policies are not in format {FORMAT}, the one this engine reads. Compile them again.")
    try:
        vocabulary = read_vocabulary(data)
        met = frozenset(name for name, outcome in data["outcomes"].items() if outcome["class"] == "met")
        coherence, citations = read_coherence(data, vocabulary), _citations(data.get("citations", {}))
        versions = {
            name: tuple(
                read_policy(one, vocabulary, met, coherence, citations.get(name, {}))
                for one in (newest, *data.get("older", {}).get(name, ()))
            )
            for name, newest in data["policies"].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadPolicy(f"The compiled policies are damaged ({error!r}). Compile them again.") from error
    return Library(vocabulary, versions, data)


def _citations(data: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """By policy, the short id of each criterion and section; the data has it the other way round."""
    found: dict[str, dict[str, str]] = {}
    for name, place in data.items():
        policy, _, criterion = place.partition("#")
        found.setdefault(policy, {})[criterion] = name
    return found
