"""From a page to the worker and back."""

from dataclasses import dataclass
from statistics import median, quantiles

from playwright.sync_api import Browser

from scripts.bench.sample import Sample

TIMES = 200

START = "() => { window.engine = createEngine({ base }); return engine.ready; }"
ASK = """
async ([request, times]) => {
  const taken = [];
  for (let count = 0; count < times; count += 1) {
    const before = performance.now();
    await engine.request(request);
    taken.push(performance.now() - before);
  }
  return taken;
}
"""


@dataclass(frozen=True)
class Spread:
    """The middle and the slow end of many times, in milliseconds."""

    median: float
    p95: float


def measure_round_trips(browser: Browser, address: str, sample: Sample) -> tuple[Spread, Spread]:
    """Return the round trip of a request that is refused unread, and of one that is evaluated."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        page.evaluate(START)
        message_only = _spread(page.evaluate(ASK, [{"action": "none"}, TIMES]))
        return message_only, _spread(page.evaluate(ASK, [sample.request(), TIMES]))


def _spread(times: list[float]) -> Spread:
    return Spread(median(times), quantiles(times, n=20)[-1])
