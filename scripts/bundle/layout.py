"""What a page has to know about the engine on a server."""

from collections.abc import Mapping

# Only the browser sees these arrive: the worker's script, Pyodide's, which holds the worker up, and WebAssembly.
# The worker needs one after the other.
UNSEEN = ("worker.js", "pyodide.js", "pyodide.asm.wasm")


def layout(names: Mapping[str, str]) -> dict[str, object]:
    """Return the layout of an engine whose files have these published names, by their own."""
    return {"worker": names["worker.js"], "unseen": [names[name] for name in UNSEEN]}
