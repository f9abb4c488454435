"""A server for one folder on localhost."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from socket import socket
from typing import override

from scripts.serve.handler import SiteHandler

HOST = "127.0.0.1"
HIGHEST_PORT = 65535
SECONDS_TO_STOP = 0.01


class CannotServeError(Exception):
    """The site cannot be served; the message says why and what to do."""


class SiteServer(ThreadingHTTPServer):
    """Serves each request in a thread of its own, to this machine alone."""

    daemon_threads = True

    @override
    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Take it as usual that a browser closes a connection early; report everything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    @property
    def url(self) -> str:
        """The address to open."""
        return f"http://localhost:{self.server_port}/"


def make_server(site: Path, port: int = 0, handler: Callable[..., SiteHandler] = SiteHandler) -> SiteServer:
    """Return a server for the folder ``site``, listening on ``port`` (0: any free one) but not yet serving.

    Raises ``CannotServeError`` when the site was not built, or the port is taken or not allowed.
    """
    require_site(site)
    try:
        return SiteServer((HOST, port), partial(handler, directory=str(site)))
    except PermissionError:
        raise CannotServeError(
            f"Port {port} is for the system alone. Choose one from 1024: make serve PORT=8001"
        ) from None
    except OSError as error:
        other = port + 1 if port < HIGHEST_PORT else port - 1
        raise CannotServeError(
            f"Port {port} is taken by another program. Stop it, or choose another port: make serve PORT={other}"
        ) from error


def require_site(site: Path) -> None:
    """Raise ``CannotServeError`` when the folder holds no built site."""
    if not (site / "index.html").is_file():
        raise CannotServeError(f"There is no built site in {site}. Build it first: make site")


@contextmanager
def serving(site: Path, handler: Callable[..., SiteHandler] = SiteHandler) -> Iterator[SiteServer]:
    """Serve the folder ``site`` in a thread, on any free port, for as long as the context lasts."""
    with make_server(site, handler=handler) as server:
        threading.Thread(target=server.serve_forever, args=(SECONDS_TO_STOP,), daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


def read_port(text: str) -> int:
    """Return the port that ``text`` names; raise ``CannotServeError`` when it is none."""
    if text.isascii() and text.isdigit() and len(text) <= len(str(HIGHEST_PORT)) and 0 < int(text) <= HIGHEST_PORT:
        return int(text)
    raise CannotServeError(f"“{text}” is not a port. Give a whole number from 1 to {HIGHEST_PORT}, such as 8000.")
