"""Which pages have to be built anew after a change to the data, and a build of just those."""

import logging
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from scripts.site.links import cases_page, policy_page

type Json = Mapping[str, Any]
OF_A_POLICY = ("policies", "cases", "older")
LAST = -100


def unchanged(before: Json, after: Json) -> frozenset[str]:
    """The policies whose pages are the same in both; none when anything changed that policies share."""
    if any(before.get(key) != after.get(key) for key in {*before, *after} - {*OF_A_POLICY}):
        return frozenset()
    return frozenset(name for name in after["policies"] if _of(before, name) == _of(after, name))


def _of(compiled: Json, name: str) -> list[Any]:
    return [compiled.get(key, {}).get(name) for key in OF_A_POLICY]


class Keep(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # mkdocs says it by a class attribute
    """Takes pages for unchanged, so that they are not built."""

    def __init__(self, pages: Collection[str]) -> None:
        self.pages = pages

    @event_priority(LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Mark the pages that are kept; the hook has added them by now."""
        for file in files.documentation_pages():
            if file.src_uri in self.pages:
                file.is_modified = _never  # type: ignore[method-assign]  # mkdocs has no other way to say it
        return files


def _never() -> bool:
    return False


def read_config(site: Path) -> MkDocsConfig:
    """The configuration of the site, to be built into the folder ``site``; the first time, this loads all of mkdocs."""
    return load_config("mkdocs.yml", site_dir=str(site.resolve()), strict=False)


def build_pages(site: Path, policies: Path, bundle: Path, keep: Collection[str]) -> None:
    """Build the pages of the folder ``site`` from the compiled ``policies``, except those of the policies in ``keep``.

    The search index is left as it was: mkdocs would write one of the new pages alone.
    """
    index = site / "search" / "search_index.json"
    before = index.read_bytes() if index.is_file() else None
    config = read_config(site)
    config.extra |= {"policies": str(policies.resolve()), "bundle": str(bundle.resolve())}
    config.plugins["scripts/serve/pages"] = Keep({page(name) for name in keep for page in (policy_page, cases_page)})
    config.plugins.on_startup(command="build", dirty=True)
    logging.getLogger("mkdocs").setLevel(logging.ERROR)  # it warns of what is wanted here: that not all is built
    build(config, dirty=True)
    if before is not None:
        index.write_bytes(before)
