"""Say what was measured."""

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.bench.changes import Changes
from scripts.bench.engines import Engines
from scripts.bench.history import HistoryTimes
from scripts.bench.scores import Scores
from scripts.bench.spread import Spread
from scripts.bench.starts import Starts
from scripts.bench.ways import WaysTimes


@dataclass(frozen=True)
class Report:
    """What one run measured: times in milliseconds, rates per second."""

    starts: Mapping[str, Starts]
    webkit: Mapping[str, float]
    message: Spread
    changes: Changes
    scores: Mapping[str, Scores]
    evaluations: float
    rewrites: float
    ways: WaysTimes
    history: HistoryTimes
    engines: Engines


def print_report(report: Report) -> None:
    """Print each figure beside its ratio to what it is measured against."""
    bare = next(iter(report.starts.values()))
    _heading("From page load, empty cache", "median ms", "to the first line")
    for name, each in report.starts.items():
        _row(name, f"{each.cold:.0f}", f"{each.cold / bare.cold:.2f}")
    _heading("From page load, second visit, watched", "median ms", "to the first line")
    for name, each in report.starts.items():
        _row(name, f"{each.warm:.0f}", f"{each.warm / bare.warm:.2f}")
    _heading("Over the wire, empty cache", "MB", "to the first line")
    for name, each in report.starts.items():
        _row(name, f"{each.received / 1e6:.2f}", f"{each.received / bare.received:.2f}")
    if report.webkit:
        _print_webkit(report.webkit)
    _heading("Change of an answer, largest checker", "ms", "to bare start, cold")
    _print_spread("calculator's part", report.changes.calculator, bare.cold)
    _print_spread("marks on the page", report.changes.shown, bare.cold)
    _print_spread("marks painted", report.changes.painted, bare.cold)
    _print_spread("of it, a message there and back", report.message, bare.cold)
    _print_scores(report.scores)
    _heading("CPython", "per second", "to the second line")
    _row("evaluations of a worked case", f"{report.evaluations:.0f}", f"{report.evaluations / report.rewrites:.3f}")
    _row("answers read and written as JSON", f"{report.rewrites:.0f}", "1.000")
    print_ways(report.ways)
    print_history(report.history)
    _print_engines(report.engines)


def _print_webkit(times: Mapping[str, float]) -> None:
    plain = next(iter(times.values()))
    _heading("From page load in WebKit, empty cache", "median ms", "to the first line")
    for name, shown in times.items():
        _row(name, f"{shown:.0f}", f"{shown / plain:.2f}")


def _print_scores(scores: Mapping[str, Scores]) -> None:
    base = next(iter(scores.values()))
    _heading("Lighthouse on a phone, blocked", "ms", "to the first line")
    for name, each in scores.items():
        _row(name, f"{each.blocked:.0f}", f"{each.blocked / base.blocked:.2f}")
        _row(f"{name}: performance", f"{each.performance:.0f} of 100", "")
        for other, score in each.others.items():
            _row(f"{name}: {other}", f"{score:.0f} of 100", "")


def print_ways(times: WaysTimes) -> None:
    """Print how long it takes to find the ways to meet, beside a determination."""
    _heading("CPython, every worked case and the empty ones", "ms", "to the last line")
    base = times.determined.median
    _print_spread("ways to meet", times.found, base)
    _row("ways to meet, slowest", f"{times.worst:.1f}", f"{times.worst / base:.4f}")
    _row("determination, median", f"{base:.1f}", "1.0000")


def print_history(times: HistoryTimes) -> None:
    """Print how long the longest history takes, beside a worked case, and how that grows with its length."""
    _heading(f"CPython, {times.policy}, the slowest with a history", "ms", "to the last line")
    rows = (times.exact, *times.partial)
    for growth, dates in zip(rows, ("", ", 1 a month", ", 2 a month each", ", 3 a month each"), strict=True):
        for number, taken in ((200, growth.whole), (100, growth.half)):
            _row(f"determination, {number} procedures{dates}", f"{taken:.1f}", f"{taken / times.worked:.2f}")
        _row("power with which it grows from 100 to 200", f"{growth.exponent:.2f}", "")
    _row("its largest worked case", f"{times.worked:.1f}", "1.00")


def _print_engines(engines: Engines) -> None:
    _heading(f"{engines.policy}: {engines.nodes} conditions, {engines.cases} cases", "per second", "to zen-engine")
    for name, rate in (
        ("every condition, with the trace", engines.traced),
        ("with what is missing and other readings too", engines.determined),
        ("zen-engine, history given as facts", engines.zen),
        ("zen-engine, with its trace", engines.zen_traced),
    ):
        _row(name, f"{rate:.0f}", f"{rate / engines.zen:.2f}")


def _print_spread(name: str, spread: Spread, bare: float) -> None:
    _row(f"{name}, median", f"{spread.median:.1f}", f"{spread.median / bare:.4f}")
    _row(f"{name}, p95", f"{spread.p95:.1f}", f"{spread.p95 / bare:.4f}")


def _heading(title: str, unit: str, ratio: str) -> None:
    print(f"{title:<50}{unit:>12}   ratio {ratio}")


def _row(name: str, figure: str, ratio: str) -> None:
    print(f"  {name:<48}{figure:>12}   {ratio}")
