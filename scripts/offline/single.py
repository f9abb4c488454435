"""One policy with its checker in one HTML file."""

from pathlib import Path


def single(policy: str, dist: Path) -> Path:
    raise NotImplementedError
