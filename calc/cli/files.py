"""Reading what a command works on: the compiled policies, cases and receipts."""

import json
import sys
from pathlib import Path

from calc.case.questions import Json
from calc.errors import BadRequest
from calc.policy.library import Library, read_library

DEFAULT_POLICIES = Path("build/policies.json")
LARGEST = 10_000_000


def open_library(path: Path) -> Library:
    """The compiled policies; raise ``BadRequest`` when they are not there."""
    if not path.is_file():
        raise BadRequest(
            f"{path} is not there. Compile the policies first (make compile), or name the file with --policies.",
            code="no_policies",
        )
    return read_library(_parsed(path.read_text("utf-8"), str(path)))


def read_input(name: str) -> Json:
    """What a file holds, or the standard input for "-", as JSON or YAML; raise ``BadRequest`` when it is neither."""
    try:
        text = sys.stdin.read(LARGEST + 1) if name == "-" else Path(name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadRequest(f"{name} cannot be read: {error}.", code="unreadable") from None
    if len(text) > LARGEST:
        raise BadRequest(f"{name} is longer than {LARGEST} characters.", code="too_long")
    return _parsed(text, name)


def _parsed(text: str, name: str) -> Json:
    try:
        return json.loads(text)
    except RecursionError:
        raise BadRequest(f"{name} is nested too deeply.", code="not_json") from None
    except ValueError as error:
        if name.endswith(".json"):
            raise BadRequest(f"{name} is not JSON: {error}.", code="not_json") from None
    return _yaml(text, name)


def _yaml(text: str, name: str) -> Json:
    try:
        import yaml  # noqa: PLC0415  # only YAML input needs it; the calculator itself is standard library
    except ImportError:
        raise BadRequest(f"{name} is not JSON, and reading YAML needs the package PyYAML.", code="no_yaml") from None

    class Loader(yaml.SafeLoader):
        """Safe YAML in which dates stay text, as the calculator takes them."""

    keep = {
        first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    Loader.yaml_implicit_resolvers = keep
    try:
        return yaml.load(text, Loader=Loader)  # noqa: S506  # a safe loader
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise BadRequest(f"{name} is neither JSON nor YAML: {error}.", code="not_yaml") from None
