"""Hostile files, compiled by the command as an author runs it, within 10 seconds of computing and 1 GB of memory."""

import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SECONDS, BYTES = 10, 1_000_000_000
# For a machine that is busy with other things: what counts are the seconds of computing.
PATIENCE = 300
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "darwin", reason="macOS limits no process's memory"),
]
PLACE = re.compile(r"^policy_data/policies/nia/one\.yml:\d+: .+; .+$")

HEAD = "title: One\nversion: a\nsource: guide\nsummary: S.\ndates: {verified: 2026-11}\n"
SECTION = HEAD + "sections:\n  - id: s\n    title: S\n    kind: indications\n    all:\n"
CRITERION = "      - {{id: c{}, text: T, cite: {{section: S}}, yes: functional_disability}}\n"
SAID = "      - {id: c, text: %s, cite: {section: S}, yes: functional_disability}\n"
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join(f'*a{n - 1}' for _ in range(9))}]\n" for n in range(1, 12)
)
REFUSED = {
    "100,000 criteria": SECTION + "".join(CRITERION.format(n) for n in range(100_000)),
    "100,000 short criteria": SECTION + "      - a\n" * 100_000,
    "200 levels": SECTION + "      - " + "{not: " * 200 + "functional_disability" + "}" * 200 + "\n",
    "100,000 levels": SECTION + "      - " + "[" * 100_000 + "]" * 100_000 + "\n",
    "a YAML bomb": HEAD + BOMB,
    "a tag that runs a program": HEAD + 'notes: !!python/object/apply:os.system ["touch ran"]\n',
    "a NUL byte": SECTION + SAID % "a\0b",
    "an escaped NUL byte": SECTION + SAID % '"a\\0b"',
    "a right-to-left override": SECTION + SAID % "a\u202eb",
    "an escaped right-to-left override": SECTION + SAID % '"a\\u202eb"',
    "a right-to-left mark": SECTION + SAID % "a\u200fb",
    "bytes that are no text": (SECTION + SAID % "a").encode() + b"\xff\xfe\n",
    "a text of a million characters with braces": HEAD + "notes: " + "{" * 1_000_000 + "\n",
    "a key of a million characters": HEAD + "k" * 1_000_000 + ": 1\n",
}
HARMLESS = {
    "a script": "'<script>alert(1)</script>'",
    "braces of Jinja": "'{{ 7 * 7 }} {% raw %} {# x #}'",
    "delimiters of the macros": "'[[ 1 / 0 ]] [% include \"/etc/passwd\" %] [# x #]'",
    "Markdown": "'**b** [x](javascript:alert(1)) ![y](http://elsewhere.invalid/) # h'",
    "an end of the front matter": '"---\\n\\n---"',
}


def limit() -> None:
    """What the command may use, set in its own process."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


@pytest.fixture
def compile_file(tree, tmp_path):
    """Compiles the small tree with one policy replaced; gives the exit code and what was said."""

    def compile_file(content: str | bytes) -> tuple[int, list[str]]:
        tree.write("cases/nia/one.yml", "cases: []\n")
        tree.write("permalinks.yml", "permalinks: []\n")
        path = tree.root / "policies/nia/one.yml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        command = [sys.executable, "-m", "scripts.compile", "--data", str(tree.root), "--out", str(tmp_path / "out")]
        done = subprocess.run(
            command, cwd=ROOT, preexec_fn=limit, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        return done.returncode, done.stderr.splitlines()

    return compile_file


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_what_is_hostile_is_refused_and_its_place_named(compile_file, content):
    """File, line, what is wrong and what to do; no traceback, and no more than a person can read."""
    code, said = compile_file(content)

    assert code == 1, said[-3:]
    assert [line for line in said if PLACE.match(line)], said[:5]
    assert len(said) < 2_000
    assert max(map(len, said)) < 2_000
    assert not (ROOT / "ran").exists()


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_is_only_text_is_compiled(compile_file, text):
    """How it is shown is tested in the browser."""
    assert compile_file(SECTION + SAID % text) == (0, [])


def test_the_limits_are_enforced(compile_file, monkeypatch):
    """Or none of the above would prove anything."""
    monkeypatch.setitem(globals(), "BYTES", 30_000_000)

    code, said = compile_file(SECTION + SAID % "a")

    assert code != 0
    assert [line for line in said if PLACE.match(line)] == []
