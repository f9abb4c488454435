"""Evaluations in CPython, without a browser."""

import json
from pathlib import Path
from statistics import median

from calc.exchange import boundary
from scripts.bench.rate import per_second
from scripts.bench.sample import Sample

ROUNDS = 7


def measure_evaluations(policies: Path, sample: Sample) -> tuple[float, float]:
    """Return, per second, evaluations of the sample, and mere readings and writings of its answer as JSON."""
    boundary.load(policies.read_text(encoding="utf-8"))
    request = json.dumps({"id": 1, **sample.request()})
    answer = boundary.handle(request)
    rounds = [
        (per_second(lambda: boundary.handle(request)), per_second(lambda: json.dumps(json.loads(answer))))
        for _ in range(ROUNDS)
    ]
    evaluations, rewrites = zip(*rounds, strict=True)
    return median(evaluations), median(rewrites)
