"""What a page has to know about the engine on a server."""

from collections.abc import Mapping

# Nothing of ours sees these arrive: the worker's own script, Pyodide's, which holds the worker up, and WebAssembly.
UNSEEN = ("worker.js", "pyodide.js", "pyodide.asm.wasm")


def layout(names: Mapping[str, str]) -> dict[str, object]:
    """Return the layout of an engine whose files have these published names, by their own."""
    return {"worker": names["worker.js"], "unseen": [names[name] for name in UNSEEN]}
