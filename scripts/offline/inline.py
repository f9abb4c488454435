"""A page with all that it refers to within itself."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.site.content_security import with_policy

# What looks through other pages.
LEFT_OUT = "search-"
TYPES = {".svg": "image/svg+xml", ".png": "image/png"}
# Menus lead to pages that are not there.
STYLE = "<style>.md-tabs, .md-header [for=__drawer], .md-sidebar--primary, .crumbs { display: none !important }</style>"

_STYLESHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
_OTHER_LINK = re.compile(r'<link rel="(?!stylesheet)[^"]*" href="(?!data:)[^"]*">\s*')
_ICON = re.compile(r'<link rel="icon" href="([^"]+)">')
_IMAGE = re.compile(r'(<img [^>]*?src=")(?!data:)([^"]+)(")')
_SCRIPT = re.compile(r'<script src="([^"]+)"(?: data-theme="([^"]+)")?></script>')
# What starts the calculator from files of its own.
_START = re.compile(r"<script data-engine=.*?</script>", re.DOTALL)
_ANCHOR = re.compile(r'(<a\b[^>]*?) href="([^"]*)"')
# Where the pages of citation ids are; here they are not.
_CITATIONS = re.compile(r' data-citations="[^"]*"')
_HOST = re.compile(r"(https?|mailto):")


@dataclass(frozen=True)
class Page:
    """A built page, the script of its checker, the payloads that this script looks for, and the licences of all."""

    path: Path
    checker: str
    payloads: Mapping[str, str]
    licences: str = ""


def inline(page: Page) -> str:
    """Return the page as one HTML text that refers to no other file."""
    html = page.path.read_text(encoding="utf-8")
    html = _ICON.sub(lambda found: f'<link rel="icon" href="{_data(page, found[1])}">', html)
    html = _OTHER_LINK.sub("", html)
    html = _STYLESHEET.sub(lambda found: f"<style>{_text(page, found[1])}</style>", html)
    html = _IMAGE.sub(lambda found: f"{found[1]}{_data(page, found[2])}{found[3]}", html)
    html = _START.sub("", html)
    html = _SCRIPT.sub(lambda found: "".join(_script(page, each) for each in _in_order(*found.groups(""))), html)
    html = _CITATIONS.sub("", html)
    html = _ANCHOR.sub(lambda found: found[1] + _href(page, found[2]), html)
    html = html.replace("</body>", f"{_element(page.licences, ' type=text/plain data-licences')}</body>", 1)
    # The scripts and styles stand within the page now, so its policy has to name them.
    return with_policy(html.replace("</head>", f"{STYLE}</head>", 1), offline=True)


def _script(page: Page, address: str) -> str:
    name = Path(address).name
    if name.startswith(LEFT_OUT):
        return ""
    if name.startswith("checker-"):
        return _payloads(page) + _element(page.checker)
    return _element(_text(page, address))


def _in_order(pages: str, theme: str) -> list[str]:
    """The theme's scripts, which that of our pages would have loaded later, come before it here."""
    return [*theme.split(), pages]


def _payloads(page: Page) -> str:
    """Texts that the browser does not run."""
    return "".join(
        _element(text, f' type="text/plain" data-payload="{name}"') for name, text in sorted(page.payloads.items())
    )


def _element(text: str, attributes: str = "") -> str:
    if re.search(r"</script|<!--", text, re.IGNORECASE):
        raise ValueError("A script that ends or comments itself out cannot stand within a page.")
    return f"<script{attributes}>{text}</script>\n"


def _href(page: Page, address: str) -> str:
    """The attribute for a link: kept to a host or a place on this page, dropped where its page is not there."""
    file, _, fragment = address.partition("#")
    if _HOST.match(address):
        return f' href="{address}"'
    return f' href="#{fragment}"' if fragment and file in {"", page.path.name} else ""


def _text(page: Page, address: str) -> str:
    return (page.path.parent / address).read_text(encoding="utf-8")


def _data(page: Page, address: str) -> str:
    """The file as an address that holds it."""
    path = page.path.parent / address
    return f"data:{TYPES[path.suffix]};base64,{base64.b64encode(path.read_bytes()).decode()}"
