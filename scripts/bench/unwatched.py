"""Pages that nobody watches while they load, and in a browser that is at rest.

A tool that listens to the requests of a page has the browser note where in a script each was made, and for that parse
Pyodide's 1 MB anew, in the very time that is measured. And a new window keeps the browser itself busy for a second.
"""

import json
import time
from typing import Any

from playwright.sync_api import Browser

SHOWN = "performance.getEntriesByName('determination-shown')[0]?.startTime"
POLL_S = 0.15
# Of the processor, within one poll: less is rest.
REST_S = 0.015
# Nothing is asked of a page before this time has passed.
ALONE_S = 1.0
PATIENCE_S = 60.0


class Unwatched:
    """Opens pages in new profiles of a browser and asks them, when they are done, how long they took."""

    def __init__(self, browser: Browser) -> None:
        """Take the browser's own session, which no page is attached to."""
        self._session = browser.new_browser_cdp_session()
        self._session.on("Target.receivedMessageFromTarget", self._receive)
        self._answers: dict[int, Any] = {}
        self._asked = 0

    def first_shown(self, address: str) -> float:
        """Return after how many milliseconds the page at ``address``, with an empty cache, shows a determination."""
        profile = self._session.send("Target.createBrowserContext")
        window = self._session.send("Target.createTarget", {"url": "about:blank", **profile})
        self._rest()
        attached = self._session.send("Target.attachToTarget", {**window, "flatten": False})
        self._ask(attached, "Page.navigate", url=address)
        time.sleep(ALONE_S)
        shown = self._shown(attached)
        self._session.send("Target.disposeBrowserContext", profile)
        return shown

    def _shown(self, attached: dict[str, Any]) -> float:
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            answer = self._ask(attached, "Runtime.evaluate", expression=SHOWN, returnByValue=True)
            if "value" in answer["result"]:
                return float(answer["result"]["value"])
        raise TimeoutError(f"No determination was shown in {PATIENCE_S:.0f} s.")

    def _rest(self) -> None:
        """Wait until the browser has nothing to do."""
        before = -1.0
        while (now := self._spent()) - before > REST_S:
            before = now
            time.sleep(POLL_S)

    def _spent(self) -> float:
        """Seconds of the processor that all processes of the browser have used so far."""
        processes = self._session.send("SystemInfo.getProcessInfo")["processInfo"]
        return sum(float(process["cpuTime"]) for process in processes)

    def _ask(self, attached: dict[str, Any], method: str, **params: object) -> Any:
        self._asked += 1
        message = json.dumps({"id": self._asked, "method": method, "params": params})
        self._session.send("Target.sendMessageToTarget", {**attached, "message": message})
        while self._asked not in self._answers:
            # Answers are taken in while something is sent.
            self._session.send("Browser.getVersion")
            time.sleep(POLL_S)
        return self._answers.pop(self._asked)

    def _receive(self, event: dict[str, Any]) -> None:
        message = json.loads(event["message"])
        if "id" in message:
            self._answers[message["id"]] = message.get("result")
