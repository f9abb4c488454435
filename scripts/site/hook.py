"""The mkdocs hook: adds the generated pages, puts the parts in place, takes the bundle along, secures each page."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from scripts.bundle import publish, published
from scripts.offline.licences import licences
from scripts.release import version
from scripts.site.build import build_of, input_path, published_at
from scripts.site.changes.feeds import Feeds
from scripts.site.content_security import secure
from scripts.site.first import calculator_first, theme_last, with_way_to_checker
from scripts.site.generated import generated
from scripts.site.headings import headings
from scripts.site.open_data import data_files
from scripts.site.redirects import Redirects
from scripts.site.structured_data import structured_data

ASSETS = "assets/"
SEARCH = f"{ASSETS}search.js"
OTHER_LANGUAGES = "assets/javascripts/lunr/"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name the scripts and styles of the pages as they are published, with the hashes of their contents.

    And the release, for the foot of each page (the theme would take ``version`` for a choice of versions), and the
    address of the site, for their heads.
    """
    config.extra["release"] = version()
    config.extra["published"] = published_at(config)
    config.extra_javascript = [_published(config, script) for script in config.extra_javascript]
    config.extra_css = [_published(config, style) for style in config.extra_css]
    # The offline plugin has put an address of another host here.
    config.extra["polyfills"] = []
    if _is_offline(config):
        _prepare_for_files(config)
    return config


def _published(config: MkDocsConfig, asset: object) -> str:
    return f"{ASSETS}{published(input_path(config, 'bundle'), str(asset).removeprefix(ASSETS))}"


def _is_offline(config: MkDocsConfig) -> bool:
    """Whether the site is to be opened from a folder."""
    return bool(config.plugins["material/offline"].config["enabled"])


def _prepare_for_files(config: MkDocsConfig) -> None:
    """Have the theme do without a server, and each page say what it misses where it is taken out of the zip alone."""
    config.extra["offline"] = True
    # With this feature the theme's scripts end at once on a file:// address.
    config.theme["features"] = [feature for feature in config.theme["features"] if feature != "navigation.instant"]
    # With this one the theme puts what was looked for into addresses, which here are sent to nobody.
    config.theme["features"] += ["search.highlight"]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages, the data, the feeds and the licences; leave out what serves other languages."""
    build = build_of(config)
    library = build.library
    feeds = Feeds(library, lambda source: _url(config, source), build.published, build.today)
    for path, content in {**licences(), **data_files(library), **dict(feeds.files())}.items():
        files.append(File.generated(config, path, content=content))
    for file in [each for each in files if each.src_uri.startswith(OTHER_LANGUAGES)]:
        files.remove(file)
    for path, markdown in generated(library):
        files.append(File.generated(config, path, content=markdown))
    return files


def _url(config: MkDocsConfig, source: str) -> str:
    """The address of a page from the root of the site."""
    return File(source, config.docs_dir, config.site_dir, config.use_directory_urls).url


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the parts where their marks are, list the headings that are then on the page, and say what the page is."""
    build = build_of(config)

    def address(path: str) -> str:
        return f"{build.published}{_url(config, path)}" if build.published else ""

    filled = build.parts.fill(html)
    page.toc = get_toc(headings(filled))
    page.meta["structured_data"] = structured_data(build.library, page.file.src_uri, address)
    return filled


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Put the finder on the page for a wrong address, which is the theme's and takes no macros."""
    if template_name != "404.html":
        return output_content
    finder = build_of(config).templates.get_template("finding/finder.html").render()
    return theme_last(output_content.replace("<finder></finder>", finder), _published(config, SEARCH))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Have the theme's script come last; with a checker, the calculator first, and a link that skips to the checker."""
    output = theme_last(output, _published(config, SEARCH))
    if "data-policy=" not in output:
        return output
    bundle = input_path(config, "bundle")
    start = (bundle / published(bundle, "ahead.js")).read_text(encoding="utf-8").strip()
    return calculator_first(with_way_to_checker(output), start, get_relative_url(f"{ASSETS}engine/", page.url))


def on_post_build(config: MkDocsConfig) -> None:
    """Put the scripts, the calculator and the redirects beside the pages, and say on each page what may run there."""
    site, build = Path(config.site_dir), build_of(config)
    publish(site, input_path(config, "bundle"))
    Redirects(build.library, config, build.templates).write()
    secure(site, offline=_is_offline(config))
