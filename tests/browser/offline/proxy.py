"""A proxy that lets nothing through and keeps a list of who was asked for."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import override


class Proxy(ThreadingTCPServer):
    """Listens on any free port of this machine."""

    daemon_threads = True

    def __init__(self) -> None:
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), _Refusal)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])


class _Refusal(StreamRequestHandler):
    @override
    def handle(self) -> None:
        assert isinstance(self.server, Proxy)
        words = self.rfile.readline().decode(errors="replace").split()
        self.server.asked.append(words[1] if len(words) > 1 else repr(words))
        self.wfile.write(b"HTTP/1.1 502 Nobody there\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


@contextmanager
def refusing() -> Iterator[Proxy]:
    """Run the proxy in a thread for as long as the context lasts."""
    with Proxy() as proxy:
        threading.Thread(target=proxy.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield proxy
        finally:
            proxy.shutdown()
