"""Outputs by the digest of all that they are made from, in a folder that runs share."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .render import File, templates_folder
from .version import VERSION


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of outputs. What cannot be read or written there is as if not there.

    Names in it do not depend on where a project stands, so that machines can share it.
    """

    folder: Path

    def inputs(self, key: str) -> tuple[str, ...]:
        """The files that the last run of a job read, by their relative paths."""
        try:
            names = json.loads((self.folder / f"{key}.json").read_text("utf-8"))
            return tuple(str(name) for name in names)
        except (OSError, ValueError, TypeError):
            return ()

    def remember(self, key: str, names: Iterable[str]) -> None:
        """Keeps the files that a job has read."""
        self._write(f"{key}.json", json.dumps(sorted(names)).encode())

    def output(self, digest: str) -> tuple[File, ...]:
        """The files that were made from inputs of this digest; none if unknown."""
        try:
            data = gzip.decompress((self.folder / f"{digest}.gz").read_bytes())
            return tuple(File(str(path), str(text)) for path, text in json.loads(data))
        except (OSError, EOFError, ValueError, TypeError):
            return ()

    def keep(self, digest: str, files: Iterable[File]) -> None:
        """Keeps the files that were made from inputs of this digest."""
        data = json.dumps([(file.path, file.text) for file in files]).encode()
        self._write(f"{digest}.gz", gzip.compress(data, 1, mtime=0))

    def _write(self, name: str, data: bytes) -> None:
        """Puts a whole file in place, so that other runs never see half of one."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, part = tempfile.mkstemp(dir=self.folder)
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(part).replace(self.folder / name)
        except OSError:
            return


def digest_of(parts: Iterable[str | bytes]) -> str:
    """A digest of some texts that tells where one ends and the next begins."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8") if isinstance(part, str) else part
        digest.update(f"{len(data)} ".encode())
        digest.update(data)
    return digest.hexdigest()


def generator_digest() -> str:
    """The digest of the generator itself: its version, its modules, its templates."""
    package = Path(__file__).parent
    return digest_of((VERSION, *tree_parts(package), *tree_parts(templates_folder())))


def tree_parts(folder: Path) -> Iterable[str | bytes]:
    """The names and the contents of the files in a folder, but for bytecode."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()
            yield path.read_bytes()
