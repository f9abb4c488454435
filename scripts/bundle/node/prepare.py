"""Runs inside Pyodide before its memory is kept: import all, answer once, leave no litter."""  # noqa: INP001 (no module: its text is run)

import gc
import importlib
import json
import linecache
import pkgutil
import re
import sys
import traceback
import zipimport
from pathlib import Path

import calc
from calc.exchange import boundary

for module in pkgutil.walk_packages(calc.__path__, "calc."):
    importlib.import_module(module.name)

boundary.load(Path("/policies.json").read_text(encoding="utf-8"))
for request in json.loads(Path("/requests.json").read_text(encoding="utf-8")):
    boundary.handle(request)

# Formatting an error loads modules on demand, and there are none to load later.
traceback.format_exception(ValueError("never raised"))

# What was looked up once, most of it in a library that is not there later.
linecache.clearcache()
re.purge()
sys.path_importer_cache.clear()
zipimport._zip_directory_cache.clear()  # type: ignore[attr-defined] # noqa: SLF001 (there is no other way)
gc.collect()
