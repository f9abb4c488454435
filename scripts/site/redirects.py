"""Small pages that lead on: one for each citation id, and one for each policy that moved.

They carry nothing of the theme, since there are a thousand of them and nobody stays. Each leads on by itself, with a
link for whoever it does not lead, at a web server and from a folder alike.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from scripts.site.build import published_at
from scripts.site.data import Library
from scripts.site.former import former, moved_pages
from scripts.site.links import Link, cases_page, policy_page
from scripts.site.places import page_of
from scripts.site.published import Fate, citation_page, citations, fates
from scripts.site.titles import titles


@dataclass(frozen=True, slots=True)
class Redirects:
    """Makes the redirects of one build."""

    library: Library
    config: MkDocsConfig
    templates: Environment

    def write(self) -> None:
        """Write every redirect into the folder of the site."""
        for path, html in (*self._citations(), *self._moved()):
            target = Path(self.config.site_dir) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(html, encoding="utf-8")

    def _citations(self) -> Iterator[tuple[str, str]]:
        words = {policy["id"]: titles(self.library, policy) for policy in self.library.policies}
        template, gone = self.templates.get_template("redirect/citation.html"), fates(self.library)
        for name, link in citations(self.library).items():
            page, mark, anchor = link.partition("#")
            path = citation_page(name)
            named = words.get(page, {"": page})
            yield (
                path,
                template.render(
                    name=name,
                    policy=named[""],
                    words=named.get(anchor, "") if anchor else "",
                    fate=gone.get(link),
                    target=self._link(path)(page_of(self.library, page, anchor)) + mark + anchor,
                    **self._around(path, page),
                ),
            )

    def _moved(self) -> Iterator[tuple[str, str]]:
        template = self.templates.get_template("redirect/moved.html")
        for fate in moved_pages(self.library):
            page, mark, anchor = fate.target.partition("#")
            cases = cases_page(page) if self.library.cases(page) else policy_page(page)
            for former_page, target in (
                (policy_page(fate.link), f"{policy_page(page)}{mark}{anchor}"),
                (cases_page(fate.link), cases),
            ):
                path = self._file(former_page).dest_uri
                yield path, template.render(fate=fate, **self._leading_on(fate, path, target))

    def _leading_on(self, fate: Fate, path: str, target: str) -> dict[str, object]:
        page, _, anchor = fate.target.partition("#")
        source, mark, place = target.partition("#")
        link = self._link(path)
        return {
            "title": titles(self.library, self.library.policy(page))[anchor],
            "target": link(source) + mark + place,
            "former": former(self.library, fate.link, link),
            "script": posixpath.relpath(str(self.config.extra_javascript[0]), posixpath.dirname(path)),
            **self._around(path, page),
        }

    def _around(self, path: str, page: str) -> dict[str, str | None]:
        published = published_at(self.config)
        return {
            "canonical": published and f"{published}{self._file(policy_page(page)).url}",
            "root": posixpath.relpath(".", posixpath.dirname(path)),
        }

    def _link(self, path: str) -> Link:
        """Addresses as seen from the file ``path`` of the site."""
        root = posixpath.relpath(".", posixpath.dirname(path))
        return lambda source: f"{root}/{self._file(source).url}"

    def _file(self, source: str) -> File:
        config = self.config
        return File(source, config.docs_dir, config.site_dir, config.use_directory_urls)
