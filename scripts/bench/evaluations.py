"""Evaluations in CPython, without a browser."""

import json
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from calc import boundary
from scripts.bench.sample import Sample

ROUNDS = 7
SECONDS = 0.3


def measure_evaluations(policies: Path, sample: Sample) -> tuple[float, float]:
    """Return, per second, evaluations of the sample, and mere readings and writings of its answer as JSON."""
    boundary.load(policies.read_text(encoding="utf-8"))
    request = json.dumps({"id": 1, **sample.request()})
    answer = boundary.handle(request)
    rounds = [
        (_per_second(lambda: boundary.handle(request)), _per_second(lambda: json.dumps(json.loads(answer))))
        for _ in range(ROUNDS)
    ]
    evaluations, rewrites = zip(*rounds, strict=True)
    return median(evaluations), median(rewrites)


def _per_second(action: Callable[[], str]) -> float:
    count = 0
    start = perf_counter()
    while perf_counter() - start < SECONDS:
        action()
        count += 1
    return count / (perf_counter() - start)
