"""Say what was measured."""

from dataclasses import dataclass

from scripts.bench.round_trip import Spread


@dataclass(frozen=True)
class Report:
    """What one run measured: times in milliseconds, rates per second."""

    bare_start: float
    cold_start: float
    message: Spread
    answer: Spread
    evaluations: float
    rewrites: float


def print_report(report: Report) -> None:
    """Print each figure beside its ratio to what it is measured against."""
    bare = report.bare_start
    _heading("Start, from page load, empty cache", "median ms", "to bare start")
    _row("bare loadPyodide() and 1+1", f"{bare:.0f}", "1.00")
    _row("first determination on a policy page", f"{report.cold_start:.0f}", f"{report.cold_start / bare:.2f}")
    _heading("Round trip page, worker, page, of 200", "ms", "to bare start")
    _print_spread("message alone", report.message, bare)
    _print_spread("worked case, evaluated", report.answer, bare)
    _heading("CPython", "per second", "to the second")
    _row("evaluations of a worked case", f"{report.evaluations:.0f}", f"{report.evaluations / report.rewrites:.3f}")
    _row("answers read and written as JSON", f"{report.rewrites:.0f}", "1.000")


def _print_spread(name: str, spread: Spread, bare: float) -> None:
    _row(f"{name}, median", f"{spread.median:.2f}", f"{spread.median / bare:.5f}")
    _row(f"{name}, p95", f"{spread.p95:.2f}", f"{spread.p95 / bare:.5f}")


def _heading(title: str, unit: str, ratio: str) -> None:
    print(f"{title:<46}{unit:>12}   ratio {ratio}")


def _row(name: str, figure: str, ratio: str) -> None:
    print(f"  {name:<44}{figure:>12}   {ratio}")
