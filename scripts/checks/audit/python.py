"""Python packages, by pip-audit."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from scripts.checks.audit.answer import Answer, nothing

KIND = "Python packages"
OPTIONS = ("--disable-pip", "--require-hashes", "--format", "json", "--progress-spinner", "off", "--timeout", "10")


def audit_python(requirements: Path) -> Answer:
    """Look up every package of a file of locked requirements."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(requirements), *OPTIONS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own arguments)
    return read_python(done.stdout, done.stderr)


def read_python(output: str, errors: str) -> Answer:
    """What pip-audit says in JSON; a package that it skips was not looked up, although it then finds nothing."""
    try:
        packages: list[dict[str, Any]] = json.loads(output)["dependencies"]
    except (ValueError, KeyError):
        return nothing(KIND, (errors.strip().splitlines() or [""])[-1])
    skipped = [each for each in packages if "skip_reason" in each]
    if len(skipped) == len(packages):
        return nothing(KIND, skipped[0]["skip_reason"] if skipped else "")
    return Answer(
        KIND,
        checked=len(packages) - len(skipped),
        weaknesses=tuple(line for each in packages for line in _weaknesses(each)),
        unchecked=tuple(each["name"] for each in skipped),
        because=f"the database does not know them: {', '.join(each['name'] for each in skipped)}" if skipped else "",
    )


def _weaknesses(package: dict[str, Any]) -> list[str]:
    found = package.get("vulns", [])
    return [f"{package['name']} {package['version']}: {each['id']}{_mended(each['fix_versions'])}" for each in found]


def _mended(versions: list[str]) -> str:
    return f", mended in {', '.join(versions)}" if versions else ", not mended yet"
