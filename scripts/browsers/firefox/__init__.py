"""The Firefox of this machine: where it is, and how to get it."""

from scripts.browsers.firefox.find import find_firefox

__all__ = ["find_firefox"]
