"""python -m scripts.picture: make the pictures anew, and note the words in them, by which a test sees when they lie."""

import base64
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from scripts.browsers.chromium import find_chromium
from scripts.browsers.chromium.find import ADVICE
from scripts.browsers.chromium.flags import FLAGS
from scripts.picture.scene import open_scene, words
from scripts.serve.server import serving

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "assets" / "images"
SAID = Path(__file__).with_name("words.txt")
QUALITY = 80


def main() -> int:
    """Write both pictures; return 1 where there is no browser to make them with."""
    chromium = find_chromium()
    if chromium is None:
        print(ADVICE, file=sys.stderr)
        return 1
    with serving(ROOT / "site") as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for scheme in ("light", "dark"):
            page = open_scene(browser, site.url, scheme)
            (PICTURES / f"checker-{scheme}.webp").write_bytes(picture(page))
            SAID.write_text(words(page), encoding="utf-8")
        browser.close()
    return 0


def picture(page: Page) -> bytes:
    """What is in view, as WebP."""
    shot = page.context.new_cdp_session(page).send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    return base64.b64decode(shot["data"])


if __name__ == "__main__":
    sys.exit(main())
