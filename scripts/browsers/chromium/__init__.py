"""The Chromium of this machine: where it is, how to get it, how to start it."""

from scripts.browsers.chromium.find import find_chromium
from scripts.browsers.chromium.flags import FLAGS

__all__ = ["FLAGS", "find_chromium"]
