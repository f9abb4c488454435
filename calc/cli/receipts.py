"""Receipts: to write one, and to say whether one still holds."""

import argparse
import json
from pathlib import Path

from calc.case.questions import Json
from calc.cli.exit_codes import MET, NOT_MET
from calc.cli.files import read_input
from calc.cli.output import UnwritableError
from calc.exchange.receipt import verify
from calc.policy.library import Library

REASONS = {
    "altered": "It was altered after it was made.",
    "unknown_policy": "Its policy, or that version of it, is not here.",
    "policy": "The policy's text has changed since.",
    "engine": "Another version of the calculator made it.",
    "outcome": "The determination comes out otherwise now.",
}


def write_receipt(path: Path, receipt: Json) -> None:
    """Write a receipt; raise ``UnwritableError`` when the file cannot be written."""
    try:
        path.write_text(json.dumps(receipt, indent=2, ensure_ascii=False) + "\n", "utf-8")
    except OSError as error:
        raise UnwritableError(f"The receipt cannot be written: {error}.") from None


def verify_receipt(library: Library, options: argparse.Namespace) -> int:
    """Say whether a receipt still holds, and why not."""
    verdict = verify(library, read_input(options.receipt))
    print("The receipt holds." if verdict.holds else "The receipt does not hold.")
    for reason in verdict.reasons:
        print(f"  {REASONS[reason]}")
    return MET if verdict.holds else NOT_MET
