"""What goes into the wheel of the command line besides its code: the compiled policies.

The wheel for the browser, which gets its policies otherwise, is built without this.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = "build/policies.json"
# Where ``calc.cli.files`` looks for them.
INSTALLED = "calc/cli/policies.json"


class WithPolicies(BuildHookInterface[Any]):
    """Puts the policies beside the command line, where a wheel is built to be installed."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the policies; raise ``FileNotFoundError`` when they were not compiled."""
        if version == "editable":  # it leads to this folder, where they are compiled again with each change
            return
        if not (Path(self.root) / COMPILED).is_file():
            raise FileNotFoundError(f"There is no {COMPILED}. Compile the policies first: make compile")
        build_data["force_include"][COMPILED] = INSTALLED
