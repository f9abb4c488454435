"""Make what the browser loads: the calculator as a wheel, Pyodide, the policies and the scripts of the pages."""

from scripts.bundle.errors import BundleError
from scripts.bundle.names import published
from scripts.bundle.publishing import publish

__all__ = ["BundleError", "publish", "published"]
