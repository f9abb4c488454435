"""`make audit` says what the databases said, and never takes silence for an answer."""

import json

import pytest

from scripts.checks.audit.__main__ import report
from scripts.checks.audit.node import audit_node, read_node
from scripts.checks.audit.python import audit_python, read_python

WEAK = {"name": "weak", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}
SOUND = {"name": "sound", "version": "2.0", "vulns": []}
SKIPPED = {"name": "skipped", "skip_reason": "Dependency not found on PyPI"}
NPM_WEAK = {
    "name": "weak",
    "via": ["other", {"title": "Bad", "severity": "high", "range": "<2", "url": "https://advisory.invalid/1"}],
}


def python(*packages) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def npm(**vulnerabilities) -> str:
    totals = {"dependencies": {"total": 7}}
    return json.dumps({"auditReportVersion": 2, "vulnerabilities": vulnerabilities, "metadata": totals})


def test_a_weakness_is_named_and_fails(capsys):
    """With the version that mends it."""
    assert report(read_python(python(WEAK, SOUND), "")) == 1

    assert capsys.readouterr().out.splitlines() == [
        "Python packages: 1 known weaknesses in 2 packages.",
        "  weak 1.0: PYSEC-1, mended in 1.1",
    ]


def test_a_weakness_of_an_npm_package_is_named_and_fails(capsys):
    """At the package that is its cause."""
    assert report(read_node(npm(weak=NPM_WEAK), "")) == 1

    assert "  weak <2: Bad (high), https://advisory.invalid/1" in capsys.readouterr().out.splitlines()


def test_sound_packages_pass(capsys):
    """And their number is told."""
    assert report(read_python(python(SOUND), ""), read_node(npm(), "")) == 0

    assert capsys.readouterr().out.splitlines() == [
        "Python packages: no known weakness in 1 packages.",
        "npm packages: no known weakness in 7 packages.",
    ]


def test_a_package_that_was_skipped_is_not_taken_for_sound(capsys):
    """pip-audit itself ends well when it could look up nothing at all."""
    report(read_python(python(SOUND, SKIPPED), ""))

    assert capsys.readouterr().out.splitlines() == [
        "Python packages: no known weakness in 1 packages.",
        "Python packages: 1 more NOT CHECKED: the database does not know them: skipped",
    ]


@pytest.mark.parametrize(
    "answer",
    [
        read_python(python(SKIPPED, SKIPPED), ""),
        read_python("", "Traceback\nConnectionError: no network"),
        read_node('{"message": "405 Method Not Allowed", "error": {"summary": ""}}', ""),
        read_node("", "npm error network"),
        read_node("", ""),
    ],
)
def test_a_database_that_cannot_be_reached_is_said_to_be_so(answer, capsys):
    """Nothing is claimed, and it is no failure of the packages."""
    assert report(answer) == 0

    said = capsys.readouterr().out
    assert "NOT CHECKED: the database cannot be reached" in said
    assert "no known weakness" not in said


@pytest.mark.slow
def test_without_a_network_the_real_tools_are_understood(tmp_path, monkeypatch):
    """What pip-audit and npm say when their connection is refused."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    hashed = "pyyaml==6.0.3 --hash=sha256:" + 64 * "0"
    (tmp_path / "requirements.txt").write_text(f"{hashed}\n")
    lock = {"": {"dependencies": {"a": "1.0.0"}}, "node_modules/a": {"version": "1.0.0"}}
    (tmp_path / "package.json").write_text('{"name": "x", "dependencies": {"a": "1.0.0"}}')
    (tmp_path / "package-lock.json").write_text(json.dumps({"name": "x", "lockfileVersion": 3, "packages": lock}))

    for answer in (audit_python(tmp_path / "requirements.txt"), audit_node(tmp_path)):
        assert (answer.checked, answer.weaknesses) == (0, ())
        assert "the database cannot be reached" in answer.because
