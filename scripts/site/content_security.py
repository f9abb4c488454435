"""The Content-Security-Policy of each page: what the browser may run, load and ask for, and nothing else."""

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

_CONTENT = re.compile(r"<article\b.*</article>", re.DOTALL)
_ELEMENT = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1>", re.DOTALL)
# What has a source stands elsewhere; a script of any other type is data, which a browser does not run.
_HAS_SOURCE = re.compile(r"\ssrc=")
_IS_DATA = re.compile(r"""\stype=["']?(?!text/javascript|module)""")
# How a page begins: the encoding, and after it what has to come before all else.
HEAD = re.compile(r"<head>\s*(?:<meta charset=[^>]*>)?")
_POLICY = re.compile(r'\s*<meta http-equiv="Content-Security-Policy"[^>]*>')


class NoHeadError(Exception):
    """A page has no place for the policy."""


def secure(site: Path, *, offline: bool) -> None:
    """Give every page of the built site in the folder ``site`` a policy, unless it brings one of its own.

    Raises ``NoHeadError`` for a page that has no place for it.
    ``offline``: for a site that is opened from a folder, where workers come from texts and nothing can be fetched.
    """
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        if _POLICY.search(page):
            continue
        try:
            path.write_text(with_policy(page, offline=offline), encoding="utf-8")
        except NoHeadError as error:
            raise NoHeadError(f"{path}: {error}") from error


def with_policy(page: str, *, offline: bool) -> str:
    """The page with its policy, in place of the one it had; raise ``NoHeadError`` when it has no ``<head>``."""
    bare = _POLICY.sub("", page)
    head = HEAD.search(bare)
    if head is None:
        raise NoHeadError("There is no <head> for the Content-Security-Policy. Begin the page with one.")
    element = f'<meta http-equiv="Content-Security-Policy" content="{policy(bare, offline=offline)}">'
    return f"{bare[: head.end()]}\n{element}{bare[head.end() :]}"


def policy(page: str, *, offline: bool) -> str:
    """The policy for a page with the scripts and styles that stand in it outside its content.

    What stands within the content comes from texts, and no text has a script that may run.
    """
    scripts, styles = (_hashes(page, name) for name in ("script", "style"))
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'", *scripts],
        "style-src": ["'self'", *styles],
        # The theme's style sheet holds its signs as data.
        "img-src": ["'self'", "data:"],
        "connect-src": ["'none'" if offline else "'self'"],
        "worker-src": ["blob:" if offline else "'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        # Without JavaScript too, no form can put an answer into an address.
        "form-action": ["'none'"],
    }
    return "; ".join(" ".join([name, *values]) for name, values in directives.items())


def _hashes(page: str, name: str) -> list[str]:
    return sorted({_hash(text) for text in _texts(_CONTENT.sub("", page), name)})


def _texts(page: str, name: str) -> Iterator[str]:
    for element, attributes, text in _ELEMENT.findall(page):
        if element == name and not _HAS_SOURCE.search(attributes) and not _IS_DATA.search(attributes):
            yield text


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
