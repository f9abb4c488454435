"""Serving a site that changes."""

import http.client
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from scripts.serve.live import Builds, LiveHandler
from scripts.serve.server import SiteServer, make_server

PAGE = "<html><body><p>Home</p></body></html>"


@pytest.fixture
def builds() -> Builds:
    """The builds so far: none."""
    return Builds()


@pytest.fixture
def server(tmp_path: Path, builds: Builds) -> Iterator[SiteServer]:
    """A server of a small site that changes."""
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies/index.html").write_text(PAGE)
    (tmp_path / "style.css").write_text("p {}")
    with make_server(tmp_path, handler=partial(LiveHandler, builds=builds)) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


def get(server: SiteServer, path: str) -> tuple[int, str, str]:
    """Status, type and body."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    connection.request("GET", path)
    response = connection.getresponse()
    found = response.status, response.headers["Content-Type"], response.read().decode()
    connection.close()
    return found


@pytest.mark.parametrize("path", ["/", "/index.html", "/policies/", "/?x=1"])
def test_a_page_has_the_script_that_reloads_it(server: SiteServer, path: str) -> None:
    """From the server itself, so that the policy for scripts allows it."""
    _, _, body = get(server, path)

    assert body == PAGE.replace("</body>", '<script src="/-/reload.js"></script></body>')


def test_the_script_is_served(server: SiteServer) -> None:
    """As JavaScript."""
    status, content_type, body = get(server, "/-/reload.js")

    assert (status, content_type) == (200, "text/javascript; charset=utf-8")
    assert "location.reload()" in body


def test_the_page_on_the_disk_has_no_such_script(server: SiteServer, tmp_path: Path) -> None:
    """The site is the same, watched or not."""
    get(server, "/")

    assert (tmp_path / "index.html").read_text() == PAGE


def test_other_files_are_served_as_they_are(server: SiteServer) -> None:
    """Only pages are reloaded."""
    assert get(server, "/style.css") == (200, "text/css; charset=utf-8", "p {}")


def test_what_is_not_there_is_not_found(server: SiteServer) -> None:
    """As ever."""
    assert get(server, "/nothing/")[0] == 404


def test_the_number_of_the_build_goes_up_with_each(server: SiteServer, builds: Builds) -> None:
    """A page compares it with that of its own build."""
    before = get(server, "/-/build")[2]
    builds.add()

    assert (before, get(server, "/-/build")[2]) == ("0", "1")


@pytest.mark.browser
def test_an_open_page_shows_the_next_build_by_itself(server, builds, tmp_path, browser) -> None:
    """Without a hand on the keyboard."""
    with browser.new_page() as page:
        page.goto(server.url)
        with page.expect_response("**/-/build"):
            pass
        (tmp_path / "index.html").write_text(PAGE.replace("Home", "Changed"))
        builds.add()
        page.get_by_text("Changed").wait_for()
