"""From a page to the worker and back, with nothing to evaluate."""

from playwright.sync_api import Browser

from scripts.bench.spread import Spread, spread

TIMES = 200

START = "() => { window.engine = createEngine({ base }); return engine.ready; }"
ASK = """
async (times) => {
  const taken = [];
  for (let count = 0; count < times; count += 1) {
    const before = performance.now();
    await engine.request({ action: "none" });
    taken.push(performance.now() - before);
  }
  return taken;
}
"""


def measure_round_trips(browser: Browser, address: str) -> Spread:
    """Return the round trip of a request that is refused unread."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        page.evaluate(START)
        return spread(page.evaluate(ASK, TIMES))
