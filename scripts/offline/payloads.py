"""Files as scripts: what a page can load from a file:// address."""

import base64
import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.bundle.names import copy_hashed
from scripts.bundle.parts import FETCHED

# Packed already.
PACKED = {".bin", ".zip", ".whl"}
WORKER = "worker"
WORKER_SCRIPTS = ("pyodide.js", "worker.js")


@dataclass(frozen=True)
class Payloads:
    """The texts of all files by name, and the names that each way to start needs."""

    texts: Mapping[str, str]
    ways: Mapping[str, list[str]]

    def layout(self, files: Mapping[str, str]) -> dict[str, object]:
        """Return what the page has to know, with the addresses of the scripts that hold the texts."""
        return {"worker": "", "unseen": [], "payloads": {"files": files, "worker": WORKER, **self.ways}}


def engine_payloads(parts: Path, names: Mapping[str, str], ways: Mapping[str, tuple[str, ...]] = FETCHED) -> Payloads:
    """Return the engine as payloads: the files in ``parts``, under their published ``names``."""
    wanted = sorted({name for files in ways.values() for name in files})
    packed = {name: pack(names[name], (parts / name).read_bytes()) for name in wanted}
    source = "\n;\n".join((parts / name).read_text(encoding="utf-8") for name in WORKER_SCRIPTS)
    texts = {WORKER: source, **dict(packed.values())}
    return Payloads(texts, {way: [packed[name][0] for name in files] for way, files in ways.items()})


def pack(name: str, data: bytes) -> tuple[str, str]:
    """Return the name and the text of a payload: base64, of the packed file where it was not packed before."""
    if Path(name).suffix in PACKED:
        return name, base64.b64encode(data).decode()
    return f"{name}.gz", base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()


def write_payload(name: str, text: str, folder: Path) -> str:
    """Write the script that hands over one text into ``folder``, and return its published name."""
    plain = folder / f"{Path(name).name.replace('.', '-')}.js"
    folder.mkdir(parents=True, exist_ok=True)
    plain.write_text(f"(self.coveragePolicyPayloads??={{}})[{quoted(name)}]={quoted(text)};\n", encoding="utf-8")
    published = copy_hashed(plain, folder)
    plain.unlink()
    return published


def quoted(text: str) -> str:
    """Return a text as a JavaScript string that may stand in any script, also one within a page."""
    return json.dumps(text).replace("</", "<\\/").replace("<!--", "<\\!--")
