"""The lines of a summary that say why: what decides, what fails besides, the route, and what does not apply.

The briefer they are to be, the more is left to the facts: the sentences of criteria that are met go first, then parts
of one criterion are told together, then what was said before is not said again, nor are bounds that hold.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from calc.outcomes.reasons import Role
from calc.outcomes.trace import Finding, Status
from calc.words.because import Said
from calc.words.named import Named
from calc.words.phrases import listed
from calc.words.stated import WANTED, Stated

BRIEFEST = 6
# From which briefness on something is left out.
NO_SENTENCES, BY_PARENT, ONCE, BY_CRITERION, NO_BOUNDS, NO_DETAILS = 1, 2, 3, 4, 5, 6


@dataclass(slots=True)
class ReasonLines:
    """The reasons of one determination, as lines of a given briefness; ``told`` are facts that were said before."""

    said: Sequence[Said]
    named: Named
    findings: Mapping[str, Finding]
    brief: int
    told: set[str] = field(default_factory=set)

    def deciding(self) -> Iterator[str]:
        """A line for each criterion that decides, with its place and the facts; several parts of one together."""
        groups: dict[object, list[Said]] = {}
        for place, said in enumerate(self._of(Role.DECIDES)):
            name = self._whole(said)
            groups.setdefault((name, said.reason.status) if name else place, []).append(said)
        for group in groups.values():
            yield from [self._together(group)] if len(group) > 1 else filter(None, [self._line(group[0])])

    def also(self) -> Iterator[str]:
        """What stands alike, and would have decided as well."""
        yield from map(self._line, self._of(Role.ALSO))

    def route(self) -> Iterator[str]:
        """Which criteria the request has to meet, and why; those that do not apply in one line."""
        applying = [each for each in self._of(Role.ROUTE) if each.reason.status != Status.NOT_APPLICABLE]
        if self.brief < BY_CRITERION:
            yield from map(self._line, applying)
        else:
            yield from self._joined("", applying)
        yield from self._joined("Not applicable: ", [each for each in self._of(Role.ROUTE) if each not in applying])

    def _joined(self, start: str, said: Sequence[Said]) -> Iterator[str]:
        """Several in one line, those with the same facts together."""
        found: list[str] = []
        for (facts, status), group in groupby(said, key=lambda each: (each.facts, each.status)):
            cited = self.named.cited((name for each in group for name in each.reason.criteria), short=bool(found))
            new = self._facts(facts)
            found.append(f"{cited}{'' if start else f' {status}'}{f' ({new})' if new else ''}")
        if found:
            yield start + "; ".join(found)

    def ruled_out(self) -> Iterator[str]:
        """What would come first and does not hold, by section, with the facts that say so."""
        said = self._of(Role.RULES_OUT)
        titles = dict.fromkeys(self.named.title(name) for each in said for name in each.reason.criteria)
        facts = self._facts(dict.fromkeys(fact for each in said for fact in each.facts))
        title = listed(titles) if titles and self.brief < BY_CRITERION else ""
        if title or facts:
            yield ": ".join(filter(None, (title, facts)))

    def _of(self, role: Role) -> list[Said]:
        return [each for each in self.said if each.reason.role == role]

    def _whole(self, said: Said) -> str:
        """The criterion that a part is told together with others of; empty where it is told alone."""
        if self.brief < BY_PARENT or not said.reason.criteria:
            return ""
        name = said.reason.criteria[0]
        if self.brief >= NO_DETAILS and said.reason.status == Status.MET:
            return self.named.sections[name]
        return name.partition(".")[0] if self.brief >= BY_CRITERION else name.rpartition(".")[0]

    def _together(self, said: Sequence[Said]) -> str:
        name, status = self._whole(said[0]), said[0].reason.status
        facts = self._in_short([fact for each in said for fact in each.facts]) or "as above"
        whole = self.findings[name].status == status
        text = f"{self.named.text([name])} Here: " if whole and status != Status.MET else ""
        words = f"{self.named.cited([name])}{'' if whole else ', parts'} {said[0].status}"
        place = self.named.place([name]) or self.named.title(name)
        return f"{words}{f' ({place})' if place else ''}: {text}{facts}."

    def _line(self, said: Said) -> str:
        plain = self.brief >= NO_SENTENCES and (said.reason.status == Status.MET or said.reason.role == Role.ROUTE)
        plain = plain or self.brief >= NO_DETAILS
        facts, text = self._facts(said.facts), "" if plain and said.facts else said.text
        place = f" ({said.place})" if said.place else ""
        name = " ".join(filter(None, (said.citation, said.status)))
        here = f"Here: {facts}." if facts and text else f"{facts}." if facts else "" if text else "as above."
        if not facts and (not name or (self.brief >= NO_DETAILS and said.facts)):
            return ""
        return " ".join(filter(None, (f"{name}{place}:" if name else "", text, here)))

    def _in_short(self, facts: Sequence[Stated]) -> str:
        """Many facts; of the briefest, what is answered alike is told together."""
        if self.brief < NO_DETAILS:
            return self._facts(facts)
        said: dict[str, list[str]] = {"": [], "yes": [], "no": []}
        for words in filter(None, map(self._fact, facts)):
            label, _, answer = words.rpartition(": ")
            said[answer if answer in said else ""].append(label if answer in said else words)
        ends = (f"{answer.capitalize()}: {'; '.join(labels)}" for answer, labels in said.items() if answer and labels)
        return ". ".join(filter(None, ("; ".join(said[""]), *ends)))

    def _facts(self, facts: Iterable[Stated]) -> str:
        return "; ".join(filter(None, map(self._fact, facts)))

    def _fact(self, fact: Stated) -> str:
        """One fact; what was told before without its details, or not at all."""
        named = fact.needed and not (self.brief >= NO_DETAILS and fact.bound.startswith(WANTED))
        tail = fact.tail if self.brief < NO_BOUNDS or named else ""
        known = self.brief >= ONCE
        if known and fact.value in self.told and not fact.needed:
            return ""
        value = fact.short if (known and fact.detail in self.told) or self.brief >= NO_DETAILS else fact.value
        self.told |= {fact.value, fact.detail}
        return value + tail
