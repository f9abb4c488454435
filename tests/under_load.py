"""python -m tests.under_load [TIMES]: run all tests, three times unless told otherwise, on a machine that is kept busy.

Four endless loops, of the same priority as the tests, share the processors with them. No test may fail for that.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from subprocess import DEVNULL, Popen
from time import monotonic

LOOPS = 4
TIMES = 3
# Ends by itself when whoever started it is gone, however that came about.
LOOP = """
import os, sys
while os.getppid() == int(sys.argv[1]):
    for _ in range(10_000_000): pass
"""
TESTS = (sys.executable, "-m", "pytest", "--numprocesses", "auto")


@contextmanager
def load() -> Iterator[list[Popen[bytes]]]:
    """Keep the processors busy for as long as the context lasts; give the processes that do so."""
    with ExitStack() as stack:
        processes = [Popen([sys.executable, "-c", LOOP, str(os.getpid())], stderr=DEVNULL) for _ in range(LOOPS)]
        for process in processes:
            stack.callback(process.wait)
            stack.callback(process.kill)
        yield processes


def run(name: str) -> str:
    """Run the tests once and say how that went."""
    begun = monotonic()
    code = subprocess.run(TESTS, check=False).returncode
    outcome = "passed" if code == 0 else f"failed with status {code}"
    return f"{name}: {outcome} after {monotonic() - begun:.0f} s"


def main(arguments: list[str]) -> int:
    """Run them as often as was asked for, print a line for each run, and return 1 when one failed."""
    times = int(arguments[0]) if arguments else TIMES
    with load():
        said = [run(f"Run {number} of {times} beside {LOOPS} endless loops") for number in range(1, times + 1)]
    print("\n".join(said))
    return int(any("failed" in line for line in said))


if __name__ == "__main__":
    # As Ctrl-C does, so that the loops end in that case too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    sys.exit(main(sys.argv[1:]))
