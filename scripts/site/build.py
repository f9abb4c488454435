"""What one build of the site holds: the data, the templates, and the parts made so far."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from scripts.site.data import Library, read_library
from scripts.site.first_ask import first_ask
from scripts.site.links import Link
from scripts.site.parts import Parts
from scripts.site.review import build_day
from scripts.site.templates import environment
from scripts.site.view import View


@dataclass(frozen=True, slots=True)
class Build:
    """The state that the hook and the macros of one build share."""

    library: Library
    templates: Environment = field(default_factory=environment)
    parts: Parts = field(default_factory=Parts)
    today: date | None = field(default_factory=build_day)
    published: str = ""
    alone: bool = False

    def view(self, page: File, files: Files) -> View:
        """The data as seen from ``page``."""
        link = _link(page, files)
        return View(self.library, link, self.today, self.templates, self.published, self.alone, first_ask)


_builds: list[tuple[MkDocsConfig, Build]] = []


def build_of(config: MkDocsConfig) -> Build:
    """The build that ``config`` belongs to: mkdocs makes a new configuration for each.

    Raises ``PluginError`` when there is no file of compiled policies where ``extra.policies`` says.
    """
    if not _builds or _builds[0][0] is not config:
        path = input_path(config, "policies")
        if not path.is_file():
            raise PluginError(f"There is no {path}. Make it first: make compile")
        made = Build(read_library(path), published=published_at(config), alone=bool(config.extra["alone"]))
        _builds[:] = [(config, made)]
    return _builds[0][1]


def input_path(config: MkDocsConfig, name: str) -> Path:
    """Where the build finds one of its inputs, named under ``extra`` as seen from the configuration file."""
    return Path(config.config_file_path).parent / str(config.extra[name])


def published_at(config: MkDocsConfig) -> str:
    """The address of the site on the web; none where it was built for this machine alone."""
    address = config.site_url or ""
    return "" if urlsplit(address).hostname in (None, "localhost", "127.0.0.1") else address


def _link(page: File, files: Files) -> Link:
    def link(source: str) -> str:
        target = files.get_file_from_path(source)
        if target is None:
            raise PluginError(f"{page.src_uri}: there is no page {source} to link to.")
        return target.url_relative_to(page)

    return link
