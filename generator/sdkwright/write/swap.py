"""Two folders change places in one step, where the system can do that."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def exchange(first: Path, second: Path) -> None:
    """Gives each of two paths what the other one has; nobody ever sees less.

    `renameat2(2)` of Linux with RENAME_EXCHANGE, `renamex_np(2)` of macOS with
    RENAME_SWAP.

    Raises:
        OSError: the system or the file system cannot do it; nothing has changed.
    """
    names = (os.fsencode(first), os.fsencode(second))
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failed = library.renamex_np(*names, _RENAME_SWAP)
        else:
            old, new = names
            failed = library.renameat2(
                _AT_FDCWD, old, _AT_FDCWD, new, ctypes.c_uint(_RENAME_EXCHANGE)
            )
    except (AttributeError, TypeError, OSError):
        raise OSError("folders cannot change places here") from None
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def mirror(folder: Path, copy: Path) -> None:
    """A second folder with the same files: hard links, which take no room.

    Raises:
        OSError: the file system has no hard links, or the folder spans several.
    """
    copy.mkdir()
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                mirror(folder / entry.name, copy / entry.name)
            else:
                os.link(entry.path, copy / entry.name, follow_symlinks=False)
    details = folder.stat()
    copy.chmod(details.st_mode & 0o7777)
    os.utime(copy, ns=(details.st_atime_ns, details.st_mtime_ns))
