"""The Content-Security-Policy of a page, and how it is put there."""

import base64
import hashlib

import pytest

from scripts.site.content_security import NoHeadError, policy, secure, with_policy

PAGE = """<!doctype html>
<html><head><meta charset="utf-8"><title>T</title><script>let own = 1</script><style>p { color: red }</style></head>
<body><script src="a.js"></script><script type="application/json">{"data": 1}</script>
<article><p>Text</p><script>let injected = 2</script></article><article><p>Last</p></article></body></html>
"""


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def directives(text: str, *, offline: bool = False) -> dict[str, list[str]]:
    parts = (part.split() for part in policy(text, offline=offline).split("; "))
    return {name: values for name, *values in parts}


def test_nothing_is_allowed_that_is_not_named():
    """Of what a page may load, send or be."""
    found = directives(PAGE)

    assert {found[name][0] for name in ("default-src", "object-src", "base-uri", "form-action")} == {"'none'"}
    assert found["connect-src"] == found["worker-src"] == ["'self'"]


def test_scripts_and_styles_of_the_page_are_named_by_hash():
    """And nothing else: no data, no script with a source, none that stands in the content."""
    found = directives(PAGE)

    assert found["script-src"] == ["'self'", "'wasm-unsafe-eval'", hash_of("let own = 1")]
    assert found["style-src"] == ["'self'", hash_of("p { color: red }")]


def test_the_end_of_an_article_in_a_text_does_not_end_the_content():
    """The content reaches to the last end there is."""
    page = PAGE.replace("Text", "</article><script>let escaped = 3</script>")

    assert directives(page)["script-src"] == directives(PAGE)["script-src"]


def test_nothing_unsafe_is_allowed():
    """Neither online nor offline."""
    assert "'unsafe-" not in policy(PAGE, offline=False) + policy(PAGE, offline=True)


def test_offline_workers_come_from_texts_and_nothing_is_fetched():
    """A page from a folder can do neither otherwise."""
    found = directives(PAGE, offline=True)

    assert (found["worker-src"], found["connect-src"]) == (["blob:"], ["'none'"])


def test_the_policy_stands_before_all_it_has_to_govern():
    """Right behind the encoding, which a browser wants first."""
    page = with_policy(PAGE, offline=False)

    assert page.index("charset") < page.index("Content-Security-Policy") < page.index("<title>")


def test_a_page_that_had_a_policy_has_its_own_afterwards():
    """A page may be built once and changed later."""
    changed = with_policy(PAGE, offline=False).replace("let own = 1", "let own = 4")

    assert with_policy(changed, offline=True) == with_policy(PAGE.replace("own = 1", "own = 4"), offline=True)


def test_a_page_that_brings_its_own_policy_keeps_it(tmp_path):
    """A small page allows less than the theme needs."""
    own = PAGE.replace("<title>", '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><title>')
    (tmp_path / "small.html").write_text(own)
    secure(tmp_path, offline=False)

    assert (tmp_path / "small.html").read_text() == own


def test_a_page_without_a_head_is_named(tmp_path):
    """It would be a page without a policy."""
    (tmp_path / "bare.html").write_text("<p>Moved</p>")

    with pytest.raises(NoHeadError, match=r"bare\.html: There is no <head>"):
        secure(tmp_path, offline=False)
