"""Pages that hold one thing alone, for measurements and tests."""

from pathlib import Path

from scripts.bundle.javascript import bundle_script
from scripts.bundle.names import engine_names
from scripts.bundle.places import PYODIDE

HEAD = '<!doctype html><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">'

BARE = """
<script src="pyodide/pyodide.js"></script>
<script>
  loadPyodide({ indexURL: new URL("pyodide/", document.baseURI).href }).then((pyodide) => {
    document.body.append(pyodide.runPython("1+1"));
    performance.mark("determination-shown");
  });
</script>
"""


def write_bare_page(folder: Path) -> None:
    """Make ``folder`` a site of one page that loads Pyodide and adds one and one, and nothing else."""
    folder.mkdir()
    (folder / "pyodide").symlink_to(PYODIDE)
    (folder / "index.html").write_text(f"{HEAD}<body>{BARE}", encoding="utf-8")


def write_engine_page(folder: Path, site: Path) -> None:
    """Make ``folder`` a site of one page that has the engine of ``site`` at hand and starts nothing by itself."""
    folder.mkdir()
    (folder / "assets").symlink_to(site / "assets")
    layout = {"worker": engine_names(site / "assets")["worker.js"]}
    bundle_script(Path(__file__).parent / "engine.js", folder / "engine.js", {"LAYOUT": layout})
    (folder / "index.html").write_text(f'{HEAD}<script src="engine.js"></script>', encoding="utf-8")
