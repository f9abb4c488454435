"""Writes the files of a new policy."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from string import Template

from scripts.compile.read.loader import load
from scripts.compile.write import write
from scripts.new_policy.entries import scalar, with_entry
from scripts.new_policy.identity import CannotScaffoldError, PolicyId

_TEMPLATES = Path(__file__).parent / "templates"


def scaffold(data: Path, policy: PolicyId, today: date) -> list[Path]:
    """Write the policy, its cases, and the entries that are missing; return the files that changed.

    Raises ``CannotScaffoldError``, before anything is written, when the policy exists or a file cannot be read.
    """
    _require_new(data, policy)
    texts = {**_files(data, policy, today), **_entries(data, policy)}
    for path, text in texts.items():
        write(path, text)
    return list(texts)


def _require_new(data: Path, policy: PolicyId) -> None:
    for name in policy.files:
        if (data / name).exists():
            raise CannotScaffoldError(
                f"{data / name} exists. Change that file, choose another ID, or, for a new version of the policy, "
                f"first keep the old one beside it as {data}/policies/{policy}@<its version>.yml."
            )


def _files(data: Path, policy: PolicyId, today: date) -> Mapping[Path, str]:
    values = {
        "id": str(policy),
        "title": scalar(policy.title),
        "source": scalar(policy.source),
        "month": f"{today:%Y-%m}",
        "today": today.isoformat(),
    }
    templates = [(_TEMPLATES / name).read_text(encoding="utf-8") for name in ("policy.yml", "cases.yml")]
    texts = [Template(template).substitute(values) for template in templates]
    return {data / name: text for name, text in zip(policy.files, texts, strict=True)}


def _entries(data: Path, policy: PolicyId) -> Mapping[Path, str]:
    """The changed texts of the files of payers and sources."""
    entries = {
        "payers.yml": (policy.payer, {"name": policy.payer.replace("-", " ").title()}),
        "sources.yml": (
            policy.source,
            {"title": policy.title, "payer": policy.payer, "file": f"{policy.source}.txt"},
        ),
    }
    changed = {data / file: with_entry(data / file, name, entry) for file, (name, entry) in entries.items()}
    return {**{path: text for path, text in changed.items() if text is not None}, **_procedure(data, policy)}


def _procedure(data: Path, policy: PolicyId) -> Mapping[Path, str]:
    """The procedures with one more, by which the policy is found until it is put under another."""
    path = data / "families.yml"
    text = path.read_text(encoding="utf-8") if path.is_file() else "conditions: {}\nprocedures:\n"
    taken = load(text, path.name).root
    name = f"{policy.payer}-{policy.policy}"
    if taken is None or name in taken.map("procedures"):
        return {}
    lines = (f"{scalar(name)}:", f"  name: {scalar(f'{policy.title} ({policy.payer})')}", f"  policies: [{policy}]")
    return {path: text.rstrip("\n") + "\n" + "".join(f"  {line}\n" for line in lines)}
