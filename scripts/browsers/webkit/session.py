"""A window of WebKit, driven over the wire protocol of W3C WebDriver."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from scripts.browsers.webkit.find import WebKit
from scripts.browsers.webkit.programs import driver

type Json = Any

# For whatever is waited for: a machine may be new and slow.
PATIENCE_S = 120
POLL_S = 0.05
# How the protocol names an element.
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"

WAIT = """
const done = arguments[0];
const look = () => {
  const value = (() => %s)();
  if (value) done(value);
  else setTimeout(look, 50);
};
look();
"""


class WebDriverError(Exception):
    """The driver could not do what was asked; the message is its own."""


class Session:
    """One window, in a profile that nothing is kept of."""

    def __init__(self, address: str) -> None:
        self._address = address

    def open(self, address: str) -> None:
        """Go to an address and wait until its page is loaded."""
        self.send("POST", "/url", {"url": address})

    def evaluate(self, expression: str) -> Json:
        """Return the value of an expression on the page."""
        return self.send("POST", "/execute/sync", {"script": f"return {expression}", "args": []})

    def wait(self, expression: str) -> Json:
        """Wait until an expression on the page is true, and return its value; raise ``WebDriverError`` if it stays."""
        try:
            return self.send("POST", "/execute/async", {"script": WAIT % expression, "args": []})
        except WebDriverError as error:
            raise WebDriverError(f"{expression} did not come true: {error}") from None

    def click(self, selector: str) -> None:
        """Click what a CSS selector finds first."""
        self.send("POST", f"{self._element(selector)}/click", {})

    def type(self, selector: str, keys: str) -> None:
        """Press keys, one after the other, in what a CSS selector finds first."""
        self.send("POST", f"{self._element(selector)}/value", {"text": keys})

    def _element(self, selector: str) -> str:
        found = self.send("POST", "/element", {"using": "css selector", "value": selector})
        return f"/element/{found[ELEMENT]}"

    def send(self, method: str, path: str, body: Json = None) -> Json:
        """Send a command of the protocol and return the value of its answer."""
        data = None if body is None else json.dumps(body).encode()
        request = Request(self._address + path, data, {"Content-Type": "application/json"}, method=method)  # noqa: S310 (an address of our own)
        try:
            with urlopen(request, timeout=2 * PATIENCE_S) as answer:  # noqa: S310 (likewise)
                return json.load(answer)["value"]
        except HTTPError as error:
            value = json.load(error)["value"]
            raise WebDriverError(f"{value['error']}: {value['message']}") from None


@contextmanager
def webkit_session(webkit: WebKit) -> Iterator[Session]:
    """Open a window in a new profile, as long as the context lasts."""
    wanted = {"webkitgtk:browserOptions": {"binary": str(webkit.browser), "args": ["--automation"]}}
    with driver(webkit) as address:
        _wait_for(address)
        made = Session(address).send("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        session = Session(f"{address}/session/{made['sessionId']}")
        patience = PATIENCE_S * 1000
        session.send("POST", "/timeouts", {"script": patience, "pageLoad": patience})
        try:
            yield session
        finally:
            session.send("DELETE", "")


def _wait_for(address: str) -> None:
    """Wait until the driver listens."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            Session(address).send("GET", "/status")
        except URLError:
            if time.monotonic() > end:
                raise
            time.sleep(POLL_S)
        else:
            return
