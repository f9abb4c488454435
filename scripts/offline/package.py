"""The zip."""

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from scripts.bundle.archive import write_archive
from scripts.offline.errors import OfflineError
from scripts.offline.manifest import MANIFEST, manifest
from scripts.offline.verify import verify


def write_zip(target: Path, folder: str, files: Mapping[str, bytes]) -> None:
    """Write ``files`` and their manifest into a zip, below one folder.

    The zip is written aside, checked, and only then takes the place of an older one. Raises ``OfflineError`` when
    something of that fails.
    """
    whole = {**files, MANIFEST: manifest(files).encode()}
    draft = draft_beside(target)
    try:
        write_archive(draft, {f"{folder}/{name}": data for name, data in whole.items()})
        require_sound(draft)
        draft.replace(target)
    except OSError as error:
        raise OfflineError(f"{target} cannot be written: {error.strerror}.") from error
    finally:
        draft.unlink(missing_ok=True)


def require_sound(draft: Path) -> None:
    """Raise ``OfflineError`` when what was written is not what was meant."""
    wrong = verify(draft)
    if wrong:
        raise OfflineError("\n".join(["What was written is damaged, and was thrown away:", *wrong]))


def draft_beside(target: Path) -> Path:
    """Return an empty file beside ``target``, readable by all; raise ``OfflineError`` when none can be made there."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            os.fchmod(file.fileno(), 0o644)
            return Path(file.name)
    except OSError as error:
        raise OfflineError(
            f"Nothing can be written in {target.parent}: {error.strerror}. Make it a folder that you may write to."
        ) from error
