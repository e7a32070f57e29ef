"""The record of what was written: which files of the output folder are ours."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..render import File

MANIFEST = ".sdkwright.json"
"""The record's name in the output folder."""

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """The digest of each generated file, the description they came from, and by whom."""

    generator: str
    spec: str
    files: Mapping[str, str]

    def text(self) -> str:
        """The record as it is written: readable, and the same for the same output."""
        data = {
            "version": _VERSION,
            "generator": self.generator,
            "spec": self.spec,
            "files": dict(sorted(self.files.items())),
        }
        return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def manifest_of(files: Iterable[File], generator: str, spec: str) -> Manifest:
    """The record of some files."""
    return Manifest(generator, spec, {f.path: digest(f.text) for f in files})


def read_manifest(text: str) -> Manifest:
    """The record that a text holds; an empty one where it holds none."""
    try:
        data = json.loads(text)
        files = {str(path): str(value) for path, value in data["files"].items()}
        return Manifest(str(data["generator"]), str(data["spec"]), files)
    except (ValueError, KeyError, TypeError, AttributeError):
        return Manifest("", "", {})


def digest(text: str) -> str:
    """The digest of a file's text, with the name of the algorithm."""
    return f"sha256:{hashlib.sha256(text.encode('utf-8')).hexdigest()}"
