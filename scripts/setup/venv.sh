#!/bin/sh
# Makes .venv with Python 3.13: the version that Pyodide 0.29 carries, so that bytecode compiled here runs in the browser.
set -eu
cd "$(dirname "$0")/../.."

is_wanted() {
    "$1" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null
}

if is_wanted .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1; then
    exit 0
fi
rm -rf .venv

for candidate in "${PYTHON:-python3.13}" python3.13 python3 python; do
    if is_wanted "$candidate" && "$candidate" -m venv .venv 2>/dev/null; then
        exit 0
    fi
done

if command -v uv >/dev/null 2>&1; then
    exec uv venv --quiet --seed --python 3.13 .venv
fi

cat >&2 <<'TEXT'
Python 3.13 is needed, and was not found: neither python3.13 with its venv module, nor uv, which can fetch it.
Do one of these, then run the same command again:
  - install Python 3.13 with your system's package manager (on Debian and Ubuntu: python3.13 and python3.13-venv);
  - install uv, and Python 3.13 is fetched for you;
  - name an interpreter: make PYTHON=/path/to/python3.13 ...
TEXT
exit 1
