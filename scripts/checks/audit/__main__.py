"""python -m scripts.checks.audit: is a known weakness in any locked package? The exit code is 1 when there is one."""

import sys
from pathlib import Path

from scripts.checks.audit.answer import Answer
from scripts.checks.audit.node import audit_node
from scripts.checks.audit.python import audit_python

ROOT = Path(__file__).resolve().parents[3]


def main() -> int:
    """Ask the databases and say what they answered."""
    packages = [audit_node(folder) for folder in (ROOT, ROOT / "scripts/bench/lighthouse")]
    return report(audit_python(ROOT / "requirements.txt"), *packages)


def report(*answers: Answer) -> int:
    """Print the answers; return 1 when a weakness is among them, else 0, also when nobody answered."""
    for line in (line for answer in answers for line in answer.lines()):
        print(line)
    return int(any(answer.weaknesses for answer in answers))


if __name__ == "__main__":
    sys.exit(main())
