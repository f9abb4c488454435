"""How often something can be done in a second."""

from collections.abc import Callable
from time import perf_counter

SECONDS = 0.3


def per_second(action: Callable[[], object]) -> float:
    """Do it for a while and return how often that was per second."""
    count = 0
    start = perf_counter()
    while perf_counter() - start < SECONDS:
        action()
        count += 1
    return count / (perf_counter() - start)
