"""What a database of known weaknesses said about the packages of one kind."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """Weaknesses found, one line each; how many packages were looked up, and which could not be, and why."""

    kind: str
    checked: int = 0
    weaknesses: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()
    because: str = ""

    def lines(self) -> list[str]:
        """The answer in words, one sentence or package a line."""
        return [*self._said(), *self._left_open(), *(f"  {each}" for each in self.weaknesses)]

    def _said(self) -> list[str]:
        if not self.checked:
            return []
        found = f"{len(self.weaknesses)} known weaknesses" if self.weaknesses else "no known weakness"
        return [f"{self.kind}: {found} in {self.checked} packages."]

    def _left_open(self) -> list[str]:
        if not self.because:
            return []
        some = f"{len(self.unchecked)} more " if self.checked else ""
        return [f"{self.kind}: {some}NOT CHECKED: {self.because}"]


def nothing(kind: str, because: str) -> Answer:
    """The answer where the database gave none; ``because`` is what was said instead."""
    said = " ".join(because.split()) or "it said nothing"
    return Answer(
        kind, because=f"the database cannot be reached ({said[:200]}). Run it again where there is a network."
    )
