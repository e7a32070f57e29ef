"""What was generated before somebody edited it: the common ground of a merge.

The texts stand compressed in a folder of the output that is not under version control:
they can be had again by generating from the old description.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

PRIVATE = ".sdkwright"
"""The folder of the output that is the generator's own."""

BASE = f"{PRIVATE}/base.zip"
IGNORE = f"{PRIVATE}/.gitignore"
IGNORED = b"# What sdkwright needs to merge edits; it can be made again.\n*\n"

_THE_SAME_TIME = (1980, 1, 1, 0, 0, 0)


def read_base(folder: Path) -> Mapping[str, bytes]:
    """The texts as they were generated last, by path; none where there are none."""
    try:
        with zipfile.ZipFile(folder / BASE) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile, EOFError, RuntimeError, ValueError):
        return {}


def packed(texts: Mapping[str, bytes]) -> bytes:
    """The archive of some texts; the same for the same texts."""
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
