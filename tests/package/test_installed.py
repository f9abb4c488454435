"""The command line as people get it: a wheel, installed into an environment that has nothing else."""

import json
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
COMPILED = ROOT / "build/policies.json"


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def build(target: Path, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", target, cwd=root)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built once from the policies as they are compiled."""
    if not COMPILED.is_file():
        subprocess.run(["make", "compile"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL)  # noqa: S607 (whichever make the person uses)
    folder = tmp_path_factory.mktemp("wheel")
    done = build(folder)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program ``calc`` of a fresh environment into which the wheel was installed, without any network."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=True)
    python = folder / "bin/python"
    done = run(python, "-m", "pip", "install", "--disable-pip-version-check", "--no-index", "--no-deps", wheel)
    assert done.returncode == 0, done.stderr
    return folder / "bin/calc"


def test_the_policies_travel_in_the_wheel(wheel: Path) -> None:
    """As they are compiled, beside the command line, and once."""
    with ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if not name.endswith((".py", "/")) and ".dist-info/" not in name]
        assert names == ["calc/cli/policies.json"]
        assert archive.read(names[0]) == COMPILED.read_bytes()


def test_without_compiled_policies_there_is_no_wheel(tmp_path: Path) -> None:
    """It would install a program that does nothing; what to do is said."""
    for name in ("pyproject.toml", "LICENSE"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    for folder in ("calc", "scripts"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    done = build(tmp_path / "dist", tmp_path)
    assert (done.returncode != 0, "Compile the policies first: make compile" in done.stderr) == (True, True)


@pytest.mark.install
def test_the_installed_program_holds_cases_against_the_policies(program: Path, tmp_path: Path) -> None:
    """From any folder, with the exit code of each outcome."""
    assert run(program, "list", cwd=tmp_path).stdout.count("\n") == len(json.loads(COMPILED.read_bytes())["policies"])
    cases = json.loads(COMPILED.read_bytes())["cases"]["nia/cg-300"]
    decided = {case["expect"]["outcomes"][0]: case["answers"] for case in cases if len(case["expect"]["outcomes"]) == 1}
    for outcome, code in {"criteria_met": 0, "criteria_not_met": 1, "out_of_scope": 4}.items():
        (tmp_path / "case.json").write_text(json.dumps(decided[outcome]))
        assert run(program, "check", "nia/cg-300", "--case", "case.json", cwd=tmp_path).returncode == code


@pytest.mark.install
def test_the_installed_program_says_what_yaml_needs(program: Path, tmp_path: Path) -> None:
    """The one package that it can make use of is not forced on anybody."""
    (tmp_path / "case.yml").write_text("average_pain: 7\n")
    done = run(program, "check", "nia/cg-300", "--case", "case.yml", cwd=tmp_path)
    assert (done.returncode, "PyYAML" in done.stderr) == (2, True)
