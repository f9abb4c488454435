"""The server of the built site."""

import http.client
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.serve.server import CannotServeError, SiteServer, make_server, read_port, serving

FILES = {
    "index.html": "home",
    "404.html": "not here",
    "assets/engine/pyodide.asm.wasm": "",
    "assets/engine/policies.json": "{}",
    "assets/engine/calc.whl": "",
    "assets/checker.js": "",
    "policies/index.html": "policies",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small built site."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.fixture
def server(folder: Path) -> Iterator[SiteServer]:
    """A server of that site, on any free port."""
    with serving(folder) as server:
        yield server


def get(server: SiteServer, path: str) -> tuple[http.client.HTTPResponse, str]:
    """Ask for a path as it stands, which a browser would tidy up first."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/checker.js", "text/javascript; charset=utf-8"),
        ("/assets/engine/pyodide.asm.wasm", "application/wasm"),
        ("/assets/engine/policies.json", "application/json"),
        ("/assets/engine/calc.whl", "application/zip"),
    ],
)
def test_files_have_the_types_browsers_insist_on(server: SiteServer, path: str, expected: str) -> None:
    """A browser compiles WebAssembly while it loads only if the type is right."""
    response, _ = get(server, path)

    assert (response.status, response.headers["Content-Type"]) == (200, expected)


def test_browsers_are_told_to_ask_again(server: SiteServer) -> None:
    """A rebuilt site shows at once."""
    response, _ = get(server, "/")

    assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("path", "policy"),
    [
        ("/", "frame-ancestors 'none'"),
        ("/nothing", "frame-ancestors 'none'"),
        (
            "/assets/checker.js?x",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
        ),
    ],
)
def test_what_a_page_cannot_forbid_the_server_does(server: SiteServer, path: str, policy: str) -> None:
    """Frames around a page, and requests of a worker to elsewhere."""
    response, _ = get(server, path)

    assert response.getheader("Content-Security-Policy") == policy


def test_a_line_that_is_no_request_is_answered_too(server: SiteServer) -> None:
    """And does not end the server."""
    with socket.create_connection(("127.0.0.1", server.server_port)) as connection:
        connection.sendall(b"no request\r\n\r\n")
        assert b"400" in connection.recv(1000)


def test_a_folder_shows_its_page(server: SiteServer) -> None:
    """An address that ends with a slash is that of a page."""
    _, body = get(server, "/policies/")

    assert body == "policies"


@pytest.mark.parametrize("path", ["/assets/", "/nothing-here", "/../secret", "/%2e%2e/secret"])
def test_what_is_not_there_is_answered_with_the_page_of_the_site(server: SiteServer, folder: Path, path: str) -> None:
    """There are no listings of folders and no way out of the site, just the site's own "not found"."""
    (folder.parent / "secret").write_text("secret")
    response, body = get(server, path)

    assert (response.status, body) == (404, "not here")


def test_a_port_that_is_taken_is_named_with_another_to_try(server: SiteServer, folder: Path) -> None:
    """Two servers cannot share a port."""
    port = server.server_port
    with pytest.raises(CannotServeError, match=f"Port {port} is taken .* make serve PORT={port + 1}"):
        make_server(folder, port)


def test_a_site_that_was_not_built_is_not_served(tmp_path: Path) -> None:
    """The message says how to build it."""
    with pytest.raises(CannotServeError, match=r"There is no built site in .* make site"):
        make_server(tmp_path)


def test_a_port_is_a_number() -> None:
    """Digits make a port."""
    assert read_port("8001") == 8001


@pytest.mark.parametrize("text", ["", "eighty", "0", "-1", "65536", "8000.5", "٨٠", "9" * 5000])
def test_what_is_no_port_is_refused_with_the_accepted_form(text: str) -> None:
    """Nothing but a whole number within the range will do."""
    with pytest.raises(CannotServeError, match=r"is not a port\. Give a whole number from 1 to 65535"):
        read_port(text)
