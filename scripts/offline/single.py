"""One policy with its checker in one HTML file, fit for an e-mail."""

import json
from pathlib import Path

from scripts.bundle.parts import gather_policy
from scripts.bundle.places import POLICIES
from scripts.offline.bundle import checker_source, make_bundle, require_bundle
from scripts.offline.errors import OfflineError
from scripts.offline.inline import Page, inline
from scripts.offline.licences import licences
from scripts.offline.package import draft_beside
from scripts.offline.payloads import engine_payloads
from scripts.offline.places import NAME, WORK
from scripts.offline.site import build_site
from scripts.release import version

# The snapshot alone: it cannot be missing from the file that it is part of, and the files to start plainly take 4 MB.
WAYS = {"snapshot": ("pyodide.asm.wasm", "snapshot.bin"), "plain": ()}


def single(policy: str, dist: Path) -> Path:
    """Write the page of ``policy`` with all it needs into ``dist`` and return its path.

    Raises ``OfflineError`` when there is no such policy or the file cannot be written.
    """
    require_bundle()
    require_policy(policy)
    target = dist / f"{NAME}-{version()}-{policy.replace('/', '-')}.html"
    draft = draft_beside(target)
    try:
        draft.write_text(_page(policy), encoding="utf-8")
        draft.replace(target)
    except OSError as error:
        raise OfflineError(f"{target} cannot be written: {error.strerror}.") from error
    finally:
        draft.unlink(missing_ok=True)
    return target


def require_policy(policy: str) -> None:
    """Raise ``OfflineError``, with the policies there are, when ``policy`` is none of them."""
    known = json.loads(POLICIES.read_bytes())["policies"]
    if policy not in known:
        raise OfflineError(
            f"There is no policy “{policy}”. Name one of: {', '.join(known)}\n"
            "For example: make single POLICY=nia/cg-300"
        )


def _page(policy: str) -> str:
    work = WORK / "single"
    parts = gather_policy(work / "parts", policy, work / "cache")
    payloads = engine_payloads(work / "parts", {name: name for name in parts.files}, WAYS)
    make_bundle(work / "bundle")
    build_site(work / "bundle", work / "site", alone=True)
    path = work / "site" / "policies" / f"{policy}.html"
    return inline(Page(path, checker_source(payloads, work), payloads.texts, _licences()))


def _licences() -> str:
    """The texts of all licences, each below its name."""
    return "\n\n".join(f"--- {name} ---\n\n{text.decode()}" for name, text in licences().items())
