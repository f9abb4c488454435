"""What is wrong with the text of a file, collected so that it is said all at once."""

from dataclasses import dataclass, field

from calc.errors import BadRequest

MOST_SHOWN = 60
MOST_REPORTED = 20


@dataclass(slots=True)
class Mistakes:
    """The mistakes of one file, each a line of ``file:line: path: found; accepted``."""

    file: str
    code: str
    lines: list[str] = field(default_factory=list)

    def note(self, line: int, path: str, found: str, accepted: str) -> None:
        """Note a mistake; raise ``BadRequest`` with all of them when there are too many to read."""
        where = f"{path}: " if path else ""
        self.lines.append(f"  {self.file}:{line}: {where}{found}; {accepted}")
        if len(self.lines) == MOST_REPORTED:
            self.lines.append("  What comes after these is not listed; correct them first.")
            self.refuse()

    def refuse(self) -> None:
        """Raise ``BadRequest`` when anything was noted."""
        if self.lines:
            raise BadRequest("\n".join([f"{self.file} cannot be used:", *self.lines, ""]), code=self.code)


def shown(text: str) -> str:
    """What was written, cut to a length that fits a message."""
    return f"“{text[:MOST_SHOWN]}{'…' if len(text) > MOST_SHOWN else ''}”"
