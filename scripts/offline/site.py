"""The pages of the offline site."""

import os
import subprocess
import sys
from fnmatch import fnmatchcase
from pathlib import Path

from scripts.bundle.places import ROOT
from scripts.offline.errors import OfflineError

# Nothing that only a server could use: listings for crawlers, the page for a wrong address, the search as files to
# fetch, with stemmers for languages that the site does not have, the script that stands in each page, and what
# developers read.
LEFT_OUT = (
    "404.html",
    "sitemap.xml*",
    "*manifest.json",
    "assets/ahead-*.js",
    "search/*.json",
    "*/javascripts/workers/*",
    "*/lunr/*",
    "*.map",
)


def build_site(bundle: Path, site: Path, *, alone: bool = False) -> None:
    """Build the pages into ``site`` with links to files, the search as a script, and no address of a host.

    ``alone``: each page for itself, with what otherwise stands on pages of its own, and without the search.
    Raises ``OfflineError`` with what mkdocs says when it fails.
    """
    environment = {
        **os.environ,
        "OFFLINE": "true",
        "SITE_URL": "",
        "BUNDLE": str(bundle),
        "SEARCH": str(not alone).lower(),
        "ALONE": str(alone).lower(),
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(site)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 (our own arguments)
    if done.returncode:
        raise OfflineError(f"The pages could not be built:\n{done.stdout}{done.stderr}")


def read_site(site: Path) -> dict[str, bytes]:
    """Return the files of the built site that belong into the export, by path."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not _is_left_out(name)}


def _is_left_out(name: str) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in LEFT_OUT)
