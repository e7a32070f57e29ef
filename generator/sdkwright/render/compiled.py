"""Compiled templates, kept between runs as Python keeps compiled modules.

Compiling the templates takes longer than all the rest of a small description does.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

_SETTINGS = Path(__file__).with_name("environment.py")
"""What compiling depends on besides the template."""


class _Kept(jinja2.FileSystemBytecodeCache):
    """Bytecode in a folder of the user's own; where that has no room, it is not kept."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


def compiled_before() -> jinja2.BytecodeCache | None:
    """The templates that earlier runs compiled; nothing where there is no safe place.

    The folder is Jinja's: below the one for temporary files, and nobody else's.
    """
    made = (jinja2.__version__.encode(), _SETTINGS.read_bytes())
    digest = hashlib.sha256(b"\0".join(made)).hexdigest()[:16]
    try:
        return _Kept(pattern=f"sdkwright-{digest}-%s.cache")
    except (OSError, RuntimeError):
        return None
