"""What was generated before somebody edited it: the common ground of a merge.

The texts stand compressed in a folder of the output that is not under version control:
they can be had again by generating from the old description. There are several archives,
so that a change of few files means to pack few others.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

PRIVATE = ".sdkwright"
"""The folder of the output that is the generator's own."""

IGNORE = f"{PRIVATE}/.gitignore"
IGNORED = b"# What sdkwright needs to merge edits; it can be made again.\n*\n"

_THE_SAME_TIME = (1980, 1, 1, 0, 0, 0)


def archive_of(path: str) -> str:
    """The archive in which the text of a file stands."""
    return f"{PRIVATE}/base/{hashlib.sha256(path.encode()).hexdigest()[0]}.zip"


def base_text(folder: Path, path: str) -> bytes | None:
    """The text of a file as it was generated last; None where it is not on record."""
    try:
        with zipfile.ZipFile(folder / archive_of(path)) as archive:
            return archive.read(path)
    except (OSError, zipfile.BadZipFile, KeyError, EOFError, RuntimeError, ValueError):
        return None


def packed(texts: Mapping[str, bytes]) -> bytes:
    """An archive of some texts; the same for the same texts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for path in sorted(texts):
            archive.writestr(
                zipfile.ZipInfo(path, _THE_SAME_TIME),
                texts[path],
                zipfile.ZIP_DEFLATED,
                1,
            )
    return buffer.getvalue()
