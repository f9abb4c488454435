"""What is measured with: a worked case of the compiled policies."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Sample:
    """One worked case, and the address of the page that shows it filled in."""

    policy: str
    case: str
    answers: dict[str, object]

    def request(self) -> dict[str, object]:
        """Return the request for its determination."""
        return {"action": "determine", "policy": self.policy, "answers": self.answers, "as_of": "2026-01-31"}


def read_sample(policies: Path) -> Sample:
    """Return the worked case with the most answers: the one with the most to do."""
    cases = json.loads(policies.read_bytes())["cases"]
    samples = [Sample(policy, case["id"], case["answers"]) for policy in cases for case in cases[policy]]
    return max(samples, key=lambda sample: len(json.dumps(sample.answers)))
