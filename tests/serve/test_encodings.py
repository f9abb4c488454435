"""What the server sends of files that were compressed in advance, and for how long a browser may keep it."""

import gzip
import http.client
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from scripts.serve.encodings import is_hashed
from scripts.serve.live import Builds, LiveHandler
from scripts.serve.server import SiteServer, make_server, serving

HASHED = "assets/checker-1a2b3c4d5e.js"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small built site, compressed."""
    files = {"index.html": b"home", "404.html": b"not here", HASHED: b"script", "assets/plain.js": b"plain"}
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    for name in ("index.html", HASHED):
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(files[name]))
        (tmp_path / f"{name}.br").write_bytes(b"in brotli")
    return tmp_path


@pytest.fixture
def server(folder: Path) -> Iterator[SiteServer]:
    """A server of that site."""
    with serving(folder) as server:
        yield server


def get(server: SiteServer, path: str, accept: str = "gzip, deflate, br", **more: str) -> http.client.HTTPResponse:
    """Ask for a path as a browser that understands these encodings."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    connection.request("GET", path, headers={"Accept-Encoding": accept, **more})
    response = connection.getresponse()
    response.msg.add_header("Body", response.read().decode("latin-1"))
    connection.close()
    return response


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("gzip;q=1.0, br;q=0", "gzip"),
        ("br; q=0.0, GZIP", "gzip"),
        ("identity", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("path", ["/", f"/{HASHED}", f"/{HASHED}?query"])
def test_the_smallest_form_that_the_browser_understands_is_sent(
    server: SiteServer, path: str, accept: str, expected: str | None
) -> None:
    """And nothing that it does not."""
    assert get(server, path, accept).headers["Content-Encoding"] == expected


@pytest.mark.parametrize(("path", "kind"), [("/", "text/html"), (f"/{HASHED}", "text/javascript")])
@pytest.mark.parametrize("accept", ["br", "gzip", "identity"])
def test_the_type_is_that_of_the_file_in_any_form(server: SiteServer, path: str, kind: str, accept: str) -> None:
    """A browser would not run a script of type br."""
    assert get(server, path, accept).headers["Content-Type"] == f"{kind}; charset=utf-8"


def test_the_body_is_the_compressed_one(server: SiteServer) -> None:
    """With its own length."""
    response = get(server, f"/{HASHED}", "br")

    assert response.headers["Body"] == "in brotli"
    assert response.headers["Content-Length"] == "9"


def test_caches_on_the_way_are_told_that_forms_differ(server: SiteServer) -> None:
    """One that keeps brotli must not hand it to everybody."""
    assert get(server, "/assets/plain.js").headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("accept", ["br", "identity"])
def test_a_file_with_a_hash_in_its_name_is_kept_for_good(server: SiteServer, accept: str) -> None:
    """Its content never changes."""
    assert get(server, f"/{HASHED}", accept).headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("path", ["/", "/assets/plain.js", "/assets/gone-1a2b3c4d5e.js"])
def test_everything_else_is_asked_for_anew(server: SiteServer, path: str) -> None:
    """Also what is not there yet."""
    assert get(server, path).headers["Cache-Control"] == "no-cache"


def test_what_is_not_there_comes_without_an_encoding(server: SiteServer) -> None:
    """The page that says so is sent as it is."""
    response = get(server, "/gone")

    assert (response.status, response.headers["Content-Encoding"], response.headers["Body"]) == (404, None, "not here")


def test_a_browser_that_has_the_page_is_told_so(server: SiteServer) -> None:
    """In any form."""
    date = get(server, "/").headers["Last-Modified"]

    assert get(server, "/", **{"If-Modified-Since": date}).status == 304


def test_a_site_that_changes_is_sent_as_it_is_and_not_kept(folder: Path) -> None:
    """Its compressed files may be older than the rest."""
    with make_server(folder, handler=partial(LiveHandler, builds=Builds())) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        response = get(server, f"/{HASHED}")
        server.shutdown()

    assert (response.headers["Content-Encoding"], response.headers["Cache-Control"]) == (None, "no-cache")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("/assets/checker-1a2b3c4d5e.js", True),
        ("/assets/javascripts/bundle.a5f9d56c.min.js", True),
        ("/assets/css/theme.css", False),
        ("/policies/nia-12345678/", False),
        ("/assets/lunr.min.js", False),
    ],
)
def test_a_hash_is_told_from_other_names(name: str, expected: bool) -> None:
    """Ours and the theme's."""
    assert is_hashed(name) is expected
