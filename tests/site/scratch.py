"""A scratch copy of policy_data in which some things have moved and some are retired, and the site made of it."""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from scripts.compile.compiler import Result, compile_data
from scripts.offline.bundle import make_bundle
from scripts.offline.site import build_site
from tests.made_once import made_once

ROOT = Path(__file__).resolve().parents[2]
RENAMED, NEW = "nia/cg-300#acute-radicular.severity", "nia/cg-300#acute-radicular.pain"
RETIRED = "nia/cg-300#imaging"
MOVED_PAGE, NEW_PAGE = "pacificsource/manual-therapy", "pacificsource/manual-treatment"
RETIRED_PAGE = "kaiser-wa/massage-therapy"
MARKS = {
    RENAMED: f"{{link: {RENAMED}, moved_to: {NEW}, because: The word was too narrow.}}",
    RETIRED: f'{{link: {RETIRED}, retired_in: "2024-01", because: It is <b>no longer</b> asked for.}}',
    MOVED_PAGE: f'{{link: {MOVED_PAGE}, moved_to: {NEW_PAGE}, moved_in: "2", because: The policy has another title.}}',
    RETIRED_PAGE: f'{{link: {RETIRED_PAGE}, retired_in: "2", because: The payer withdrew the policy.}}',
}


@dataclass(frozen=True)
class Scratch:
    """The copy."""

    data: Path

    @classmethod
    def copied(cls, folder: Path) -> "Scratch":
        """Copy the data into a folder."""
        shutil.copytree(ROOT / "policy_data", folder / "policy_data")
        return cls(folder / "policy_data")

    def rename(self) -> None:
        """Rename one criterion, and the page of one policy."""
        self._replace("policies/nia/cg-300.yml", "id: severity\n", "id: pain\n", count=1)
        self._replace("cases/nia/cg-300.yml", "acute-radicular.severity:", "acute-radicular.pain:")
        for kind in ("policies", "cases"):
            (self.data / kind / f"{MOVED_PAGE}.yml").rename(self.data / kind / f"{NEW_PAGE}.yml")
        self._replace("families.yml", MOVED_PAGE, NEW_PAGE)

    def retire(self) -> None:
        """Put another criterion in the place of one, and take one policy away."""
        self._replace("policies/nia/cg-300.yml", "id: imaging\n", "id: pictures\n")
        for kind in ("policies", "cases"):
            (self.data / kind / f"{RETIRED_PAGE}.yml").unlink()
        self._replace("families.yml", f"{RETIRED_PAGE}, ", "")

    def mark(self, *links: str) -> None:
        """Write down what became of these permalinks."""
        for link in links:
            self._replace("permalinks.yml", f"- {link}\n", f"- {MARKS[link]}\n")

    def line(self, link: str) -> int:
        """The line on which the permalink is recorded."""
        return (self.data / "permalinks.yml").read_text("utf-8").splitlines().index(f"  - {link}") + 1

    def compile(self) -> Result:
        """Compile it."""
        return compile_data(self.data)

    def build(self, folder: Path) -> Path:
        """Build the site."""
        with self._compiled(folder, {"BUNDLE": str(ROOT / "build" / "assets")}):
            config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder / "site"), strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        return folder / "site"

    def build_offline(self, folder: Path) -> Path:
        """Build the site that needs no server."""
        with self._compiled(folder, {}):
            make_bundle(folder / "bundle")
            build_site(folder / "bundle", folder / "site")
        return folder / "site"

    @contextmanager
    def _compiled(self, folder: Path, values: Mapping[str, str]) -> Iterator[None]:
        """Have a build take this data, and the other values of the environment."""
        result = self.compile()
        assert result.text, "\n".join(map(str, result.problems))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "policies.json").write_text(result.text, "utf-8")
        with environment({"POLICIES": str(folder / "policies.json"), **values}):
            yield

    def _replace(self, file: str, old: str, new: str, count: int = 0) -> None:
        path = self.data / file
        text, found = re.subn(re.escape(old), lambda _: new, path.read_text("utf-8"), count=count)
        assert found, f"{old!r} is not in {file}"
        path.write_text(text, "utf-8")


@contextmanager
def environment(values: Mapping[str, str]) -> Iterator[None]:
    """Set variables of the environment for a while."""
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def changed(folder: Path) -> Scratch:
    """A copy in which all of that was done and written down."""
    scratch = Scratch.copied(folder)
    scratch.rename()
    scratch.retire()
    scratch.mark(*MARKS)
    return scratch


def changed_site(factory: pytest.TempPathFactory) -> Path:
    """The site made of such a copy."""
    return made_once(factory, "changed", lambda folder: changed(folder).build(folder)) / "site"
