"""Two builds of one state of the repository, in two folders, time zones and locales: the same bytes."""

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.bundle import published
from scripts.bundle.places import ROOT
from scripts.bundle.precompress import ENDINGS, precompress
from scripts.offline.places import export_name

pytestmark = pytest.mark.node

SOURCES = (
    "calc",
    "docs",
    "policy_data",
    "scripts",
    "mkdocs.yml",
    "package.json",
    "pyproject.toml",
    "tsconfig.json",
    "LICENSE",
    "README.md",
)
# Another day there than here, for most of the day.
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "7"}
STEPS = (
    ("scripts.compile",),
    ("scripts.bundle",),
    ("mkdocs", "build", "--quiet", "--strict"),
    ("scripts.offline", "zip"),
)


@pytest.fixture(scope="module")
def twin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository, copied and built elsewhere."""
    folder = tmp_path_factory.mktemp("elsewhere") / "another name"
    folder.mkdir()
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    (folder / "build").mkdir()
    environment = {**os.environ, **ELSEWHERE, "HOME": str(folder)}
    for step in STEPS:
        subprocess.run([sys.executable, "-m", *step], cwd=folder, env=environment, check=True, stdin=subprocess.DEVNULL)
    return folder


def files(folder: Path) -> dict[str, Path]:
    """The files of a site by path, without those that are compressed in advance."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    packed = {f"{name}{ending}" for name in found for ending in ENDINGS}
    return {name: path for name, path in found.items() if name not in packed}


def test_the_site_is_the_same(site: Path, twin: Path) -> None:
    """Every page, the wheel, the snapshot and all the rest."""
    ours, theirs = files(site), files(twin / "site")

    assert ours.keys() == theirs.keys()
    assert any(name.endswith(".whl") for name in ours)
    assert any("snapshot-" in name for name in ours)
    assert [name for name in ours if not filecmp.cmp(ours[name], theirs[name], shallow=False)] == []


def test_the_zip_is_the_same(archive: Path, twin: Path) -> None:
    """To the last byte."""
    assert archive.read_bytes() == (twin / "dist" / f"{export_name()}.zip").read_bytes()


def test_what_is_compressed_in_advance_is_the_same(site: Path, tmp_path: Path) -> None:
    """For some files of each kind: all would take a minute."""
    styles = f"assets/{published(site / 'assets', 'site.css')}"
    names = ["index.html", "policies/index.html", "search/search_index.json", styles]
    for name in names:
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / name, tmp_path / "site" / name)
    precompress(tmp_path / "site", tmp_path / "cache")

    for name in (f"{name}{ending}" for name in names for ending in ENDINGS):
        assert (tmp_path / "site" / name).read_bytes() == (site / name).read_bytes(), name


def test_no_file_tells_the_day_of_the_build(site: Path) -> None:
    """Else the same commit, built tomorrow, would be another site."""
    assert "lastmod" not in (site / "sitemap.xml").read_text()
