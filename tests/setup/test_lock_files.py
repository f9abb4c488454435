"""The lock files: everything pinned by its hash, from wherever a person gets their packages."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON_LOCK = ROOT / "requirements.txt"
NODE_LOCKS = [ROOT / "package-lock.json", ROOT / "scripts/bench/lighthouse/package-lock.json"]
# An address, or a name with a domain that registries and code hosts live under.
HOST = re.compile(r"\w+://|\b[\w-]+\.(?:org|com|io|net|dev)\b")

PINNED = re.compile(r"[\w.-]+==[^\\\n]+(?:\\\n +--hash=sha256:[0-9a-f]{64} ?)+")


def folder_and_name(path: Path) -> str:
    """Say which lock file is meant."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("lock", [PYTHON_LOCK, *NODE_LOCKS], ids=folder_and_name)
def test_a_lock_file_names_no_host(lock: Path) -> None:
    """Where packages come from is a matter of the machine, not of the project."""
    assert HOST.findall(lock.read_text(encoding="utf-8")) == []


def test_every_python_package_is_pinned_with_hashes() -> None:
    """A version alone does not say which bytes are meant."""
    entries = re.split(r"\n(?=\S)", PYTHON_LOCK.read_text(encoding="utf-8").strip())

    assert [entry for entry in entries if not PINNED.fullmatch(entry)] == []


@pytest.mark.parametrize("lock", NODE_LOCKS, ids=folder_and_name)
def test_every_node_package_is_pinned_with_a_hash(lock: Path) -> None:
    """A version alone does not say which bytes are meant."""
    packages = json.loads(lock.read_bytes())["packages"]
    installed = {name: package for name, package in packages.items() if name}

    assert [name for name, package in installed.items() if not package["integrity"].startswith("sha512-")] == []


@pytest.mark.parametrize("lock", NODE_LOCKS, ids=folder_and_name)
def test_every_direct_node_package_is_asked_for_by_exact_version(lock: Path) -> None:
    """Pyodide's start-up depends on one version; the tools follow suit."""
    manifest = json.loads(lock.with_name("package.json").read_bytes())
    wanted = manifest["dependencies"] | manifest.get("devDependencies", {})

    assert [name for name, version in wanted.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
