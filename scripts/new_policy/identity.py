"""The id of a policy: what it may look like, and what is made from it."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Self

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")


class CannotScaffoldError(Exception):
    """The policy cannot be scaffolded; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class PolicyId:
    """Payer and policy; together they are its path, its page and its permalinks."""

    payer: str
    policy: str

    @classmethod
    def read(cls, text: str) -> Self:
        """The id that ``text`` is; raise ``CannotScaffoldError`` when it is none."""
        if not _ID.fullmatch(text):
            raise CannotScaffoldError(
                f"“{text}” is not the id of a policy. Write payer/policy, each in lower-case letters and digits "
                f"joined by hyphens: make new-policy ID={_nearest(text)}"
            )
        return cls(*text.split("/"))

    def __str__(self) -> str:
        return f"{self.payer}/{self.policy}"

    @property
    def source(self) -> str:
        """The id of its source."""
        return f"{self.payer}-{self.policy}"

    @property
    def title(self) -> str:
        """A title to begin with."""
        return self.policy.replace("-", " ").capitalize()

    @property
    def files(self) -> tuple[PurePosixPath, PurePosixPath]:
        """The paths of the policy and of its cases below the folder of the data."""
        return PurePosixPath(f"policies/{self}.yml"), PurePosixPath(f"cases/{self}.yml")


def _nearest(text: str) -> str:
    """The accepted id that comes nearest to what was written, or an example."""
    parts = [re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-") for part in text.split("/")]
    guess = "/".join(filter(None, parts))
    return guess if _ID.fullmatch(guess) else "nia/cg-300"
