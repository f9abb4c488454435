"""Keeps the served site up to date with the data; whatever goes wrong, the site of before stays up."""

import json
import os
import shutil
import signal
import sys
import traceback
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen
from typing import Any

from scripts.bundle.finding.index import write_index
from scripts.compile.compiler import compile_data
from scripts.compile.write import write
from scripts.serve.live import Builds
from scripts.serve.pages import build_pages, read_config, unchanged


@dataclass(frozen=True, slots=True)
class Places:
    """Where the data is read, and where the compiled policies and the site are written."""

    site: Path = Path("site")
    data: Path = Path("policy_data")
    policies: Path = Path("build/policies.json")
    work: Path = Path("build/watch")


@dataclass(slots=True)
class Rebuild:
    """The two builds that follow a change: of its own pages at once, of everything after it."""

    places: Places
    builds: Builds
    _running: "Popen[bytes] | None" = field(default=None, init=False)

    def warm_up(self) -> None:
        """Load what the first rebuild needs, so that it takes no longer than the next."""
        compile_data(self.places.data)
        read_config(self.places.site)

    def data_changed(self) -> bool:
        """Compile the data, and show what changed; return whether there is anything new."""
        result = compile_data(self.places.data)
        if result.text is None:
            lines = [*map(str, result.problems), f"{len(result.problems)} to correct; the site stays as it was."]
            print("\n".join(lines), file=sys.stderr, flush=True)
            return False
        before = self.places.policies.read_text(encoding="utf-8")
        if result.text == before:
            print("The data is sound; the site is as it was.", file=sys.stderr, flush=True)
            return False
        write(self.places.policies, result.text)
        self._show(json.loads(before), json.loads(result.text))
        return True

    def _show(self, before: Any, after: Any) -> None:
        """Build the pages that changed in a copy of the site, and let it take the site's place."""
        draft = self._fresh("draft")
        shutil.copytree(self.places.site, draft, dirs_exist_ok=True)
        try:
            build_pages(draft, self.places.policies, self.places.site / "assets", unchanged(before, after))
        except (Exception, SystemExit):  # noqa: BLE001 (no page is worth the server)
            traceback.print_exc()
            return
        _renew_engine(draft / "assets" / "engine", self.places.policies)
        _renew_finder(draft / "assets", self.places.policies)
        self._publish(draft)

    def _fresh(self, name: str) -> Path:
        """An empty folder to work in."""
        folder = self.places.work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def _publish(self, draft: Path) -> None:
        """Put a folder in the place of the site: two renames, with no time to speak of between them."""
        old = self._fresh("old") / "site"
        self.places.site.rename(old)
        draft.rename(self.places.site)
        self.builds.add()

    def start_whole(self) -> None:
        """Begin to build everything."""
        command = [sys.executable, "-m", "scripts.serve.whole", str(self._fresh("whole"))]
        self._running = Popen(command, start_new_session=True)  # noqa: S603 (our own program)

    def stop_whole(self) -> bool:
        """End the build of everything, if it is running, and return whether it was."""
        if not self._running:
            return False
        with suppress(ProcessLookupError):
            os.killpg(self._running.pid, signal.SIGKILL)
        self._running.wait()
        self._running = None
        return True

    def finish_whole(self) -> None:
        """When everything is built, show it."""
        if self._running and self._running.poll() is not None:
            if self._running.returncode == 0:
                self._publish(self.places.work / "whole")
            self._running = None


def _renew_finder(assets: Path, policies: Path) -> None:
    """Have the finder look through the new policies."""
    for index in assets.glob("finder-*.json"):
        write_index(json.loads(policies.read_bytes()), assets).replace(index)


def _renew_engine(engine: Path, policies: Path) -> None:
    """Have the checker start with the new policies: without its snapshot, which holds the old ones."""
    for compiled in engine.glob("policies*.json"):
        shutil.copyfile(policies, compiled)
    for snapshot in engine.glob("snapshot*.bin"):
        snapshot.unlink()
