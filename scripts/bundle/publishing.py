"""Put the bundle into a built site."""

import shutil
from pathlib import Path

from scripts.bundle.errors import BundleError
from scripts.bundle.places import ASSETS


def publish(site: Path, bundle: Path = ASSETS) -> None:
    """Copy the bundle to ``assets/`` of the folder ``site``; raise ``BundleError`` when there is no bundle yet."""
    if not bundle.is_dir():
        raise BundleError(f"There is no bundle in {bundle}. Make it first: make bundle")
    shutil.copytree(bundle, site / "assets", dirs_exist_ok=True, ignore=shutil.ignore_patterns(".*"))
