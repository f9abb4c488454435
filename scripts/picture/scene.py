"""What the picture shows: a worked case that is decided, where the list says by what."""

from playwright.sync_api import Browser, Page

CASE = "policies/nia/cg-300/#case=a-day-before-two-months-are-over"
WIDTH, HEIGHT = 1280, 700
PATIENCE_MS = 120_000

# With the criterion that decides in the middle, and the result beside it.
ARRANGE = """() => {
  document.querySelector("[data-to-result]").click();
  document.activeElement.blur();
  document.querySelector("[data-decides] [data-your-case]").scrollIntoView({ block: "center" });
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
WORDS = """() => ["[data-standing-words]", "[data-result-held]", "[data-result-route]", "[data-result-decides]",
    "[data-your-case]"]
  .flatMap((part) => [...document.querySelectorAll(part)])
  .map((part) => part.innerText.split("\\n").map((line) => line.trim()).filter(Boolean).join("\\n"))
  .join("\\n\\n") + "\\n"
"""


def open_scene(browser: Browser, site: str, scheme: str) -> Page:
    """The page as it is in the picture; ``site`` is the address of the built site, ``scheme`` "light" or "dark"."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(site + CASE)
    page.locator("[data-result-decides] li").first.wait_for(timeout=PATIENCE_MS)
    page.evaluate(ARRANGE)
    return page


def words(page: Page) -> str:
    """What the parts that the picture is about say."""
    return str(page.evaluate(WORDS))
