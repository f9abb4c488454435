"""The programs behind a window of WebKit: a screen that nobody sees, and the driver."""

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from scripts.browsers.webkit.find import WebKit

HOST = "127.0.0.1"
# WebKit's own sandbox does not start for root, nor in most containers; no page but our own is opened.
WITHOUT_SANDBOX = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}


class ScreenError(Exception):
    """There is no display to open windows on; the message says what to do."""


@contextmanager
def driver(webkit: WebKit) -> Iterator[str]:
    """Run a driver, with a screen for its windows, as long as the context lasts: return its address.

    Raises ``ScreenError`` when there is no screen to be had.
    """
    port = _free_port()
    with screen(webkit.screen) as display:
        environment = {**os.environ, **WITHOUT_SANDBOX, "DISPLAY": display, "GDK_BACKEND": "x11"}
        command = [str(webkit.driver), f"--host={HOST}", f"--port={port}"]
        with _ended(subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL)):  # noqa: S603 (a program that was found)
            yield f"http://{HOST}:{port}"


@contextmanager
def screen(program: Path) -> Iterator[str]:
    """Run Xvfb as long as the context lasts, on a display that it chooses itself: return the display's name."""
    reading, writing = os.pipe()
    command = [str(program), "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    # It complains of each display that is taken before it finds a free one.
    with _ended(subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)):  # noqa: S603 (likewise)
        os.close(writing)
        with os.fdopen(reading) as line:
            number = line.readline().strip()
        if not number:
            raise ScreenError(f"{program} has no display to offer. To see why, run: {program} :99")
        yield f":{number}"


@contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    with process:
        try:
            yield
        finally:
            process.terminate()


def _free_port() -> int:
    """A port that nobody listens on: the driver does not choose one itself."""
    with closing(socket.socket()) as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
