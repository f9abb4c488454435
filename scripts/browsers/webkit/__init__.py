"""The WebKit of this machine, Safari's family: where it is, how to get it, how to drive it."""

from scripts.browsers.webkit.find import WebKit, find_webkit
from scripts.browsers.webkit.session import Session, webkit_session

__all__ = ["Session", "WebKit", "find_webkit", "webkit_session"]
