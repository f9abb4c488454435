"""Where programs are looked for: a file system, a home and an environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine, or a folder that stands for one: ``root`` is the top of its file system, ``home`` a person's own."""

    root: Path = Path("/")
    home: Path = field(default_factory=Path.home)
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)

    @property
    def applications(self) -> tuple[Path, ...]:
        """Where macOS keeps applications: those of all, then those of the person."""
        return (self.root / "Applications", self.home / "Applications")
