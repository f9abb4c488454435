"""Sites that are measured, and pages that hold one thing alone, for measurements and tests."""

import shutil
from pathlib import Path

from scripts.bundle.javascript import bundle_script
from scripts.bundle.names import engine_names, published
from scripts.bundle.places import CACHE, PYODIDE
from scripts.bundle.precompress import ENDINGS, precompress
from scripts.bundle.runtime import FILES

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

# Put before the worker: whatever it is told, it starts without the snapshot.
PLAIN = 'Object.defineProperty(self, "name", { value: "plain" });\n'
# Put before the page's script: what it would give up after seconds of silence, it waits for.
PATIENT = "{ const wait = setTimeout; window.setTimeout = (f, ms, ...all) => ms >= 5000 ? 0 : wait(f, ms, ...all); }\n"


def write_bare_page(folder: Path) -> None:
    """Make ``folder`` a site of one page that loads Pyodide, compressed as a site of ours is, and adds one and one."""
    (folder / "pyodide").mkdir(parents=True)
    for name in (*FILES, "pyodide-lock.json"):
        shutil.copyfile(PYODIDE / name, folder / "pyodide" / name)
    (folder / "index.html").write_text(f"{HEAD}<body>{BARE}", encoding="utf-8")
    precompress(folder, CACHE / "compressed-bench")


def write_plain_site(folder: Path, site: Path) -> None:
    """Make ``folder`` a copy of ``site`` whose calculator starts without the snapshot, and is given time to."""
    shutil.copytree(site, folder, copy_function=lambda source, target: Path(target).symlink_to(source))
    for name, text in (("engine/worker.js", PLAIN), ("checker.js", PATIENT)):
        _put_before(folder / "assets" / published(site / "assets", name), text)


def _put_before(script: Path, text: str) -> None:
    whole = text + script.read_text(encoding="utf-8")
    for path in (script, *(script.with_name(script.name + ending) for ending in ENDINGS)):
        path.unlink(missing_ok=True)
    script.write_text(whole, encoding="utf-8")


def write_engine_page(folder: Path, site: Path) -> None:
    """Make ``folder`` a site of one page that has the engine of ``site`` at hand and starts nothing by itself."""
    folder.mkdir()
    (folder / "assets").symlink_to(site / "assets")
    layout = {"worker": engine_names(site / "assets")["worker.js"]}
    bundle_script(Path(__file__).parent / "engine.js", folder / "engine.js", {"LAYOUT": layout})
    (folder / "index.html").write_text(f'{HEAD}<script src="engine.js"></script>', encoding="utf-8")
