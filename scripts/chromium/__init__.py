"""The Chromium of this machine: where it is, how to get it, how to start it."""

from scripts.chromium.find import find_chromium
from scripts.chromium.flags import FLAGS

__all__ = ["FLAGS", "find_chromium"]
