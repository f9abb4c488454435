"""The criteria of a policy by their ids: the short id that letters cite each by, its sentence, place and section."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from calc.case.questions import Json
from calc.policy.policy import Policy
from calc.words.criteria import criteria_of, place_in_words
from calc.words.phrases import listed, sentence


@dataclass(frozen=True, slots=True)
class Named:
    """What there is to say of the criteria and sections of one policy; ``sections`` holds that of each criterion."""

    nodes: Mapping[str, Json]
    ids: Mapping[str, str]
    sections: Mapping[str, str]

    def title(self, name: str) -> str:
        """The title of the section that a criterion stands in."""
        return str(self.nodes[self.sections[name]]["text"])

    def cited(self, names: Iterable[str], *, short: bool = False) -> str:
        """The short ids of some criteria, with the policy named once, or not again: "NIA-300 B.2.3 and B.3.2"."""
        ids = [self.ids[name] for name in names if name in self.ids]
        if not ids:
            return ""
        start = ids[0].rpartition(" ")[0] + " "
        return listed([ids[0].removeprefix(start if short else ""), *(each.removeprefix(start) for each in ids[1:])])

    def text(self, names: Iterable[str]) -> str:
        """The sentences of some criteria, each once; of one among several ways without the word that joins them."""
        texts = (str(self.nodes[name]["text"]).removeprefix("Or ") for name in names if name in self.nodes)
        return " ".join(dict.fromkeys(map(sentence, texts)))

    def place(self, names: Iterable[str]) -> str:
        """Where in the source some criteria stand, each place once."""
        places = (place_in_words(self.nodes[name].get("cite")) for name in names if name in self.nodes)
        return "; ".join(dict.fromkeys(filter(None, places)))

    def kinds(self, names: Iterable[str]) -> set[str]:
        """The kinds of the sections that they stand in."""
        return {self.nodes[name]["kind"] for name in names if name in self.nodes}


def read_named(policy: Policy) -> Named:
    """The criteria of a policy."""
    nodes: dict[str, Json] = {}
    sections: dict[str, str] = {}
    section = ""
    for node in criteria_of(policy):
        section = node["id"] if node["depth"] == 0 else section
        nodes.setdefault(node["id"], node)
        sections.setdefault(node["id"], section)
    return Named(nodes, policy.citations, sections)
