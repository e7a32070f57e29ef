"""The lock file: what was written, of which description, by whom, and by what names."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, cast

from ..diagnostics import Diagnostic, InputError, Location, inert_json
from ..names import Renamed
from ..render import File

LOCK = "sdkwright.lock"
"""The file's name in the output folder."""

Names = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Names by kind, by what they are unique in, and by key."""

_VERSION = 1
_NAME = re.compile(r"[^\W\d_]\w{0,199}")
_RENAMED = {part.name for part in fields(Renamed)}
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Lock:
    """The record of an output, which stands in its folder and belongs under control.

    `renamed` are former names that stay as deprecated aliases. `files` has the digest
    of each generated file. `before` has, while files are being
    put in place one by one, what those digests were until then.
    """

    generator: str = ""
    spec: str = ""
    names: Names = field(default_factory=dict[str, Mapping[str, Mapping[str, str]]])
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    before: Mapping[str, str] = field(default_factory=dict[str, str])
    renamed: tuple[Renamed, ...] = ()

    def text(self) -> str:
        """The file's text: sorted, a line for each name and each file."""
        data: dict[str, object] = {
            "version": _VERSION,
            "generator": self.generator,
            "spec": self.spec,
            "names": self.names,
            "files": self.files,
        }
        if self.renamed:
            data["renamed"] = [asdict(former) for former in sorted(self.renamed)]
        if self.before:
            data["before"] = self.before
        ordered = {key: _ordered(value) for key, value in data.items()}
        return inert_json(json.dumps(ordered, indent=2, ensure_ascii=False)) + "\n"


def lock_of(
    files: Iterable[File],
    generator: str,
    spec: str,
    names: Names,
    renamed: tuple[Renamed, ...] = (),
) -> Lock:
    """The record of some files; `spec` is the digest of their description."""
    return Lock(
        generator,
        spec,
        names,
        {f.path: digest_of(f.text.encode("utf-8")) for f in files},
        renamed=renamed,
    )


def read_lock(folder: Path) -> Lock:
    """The record that stands in a folder; an empty one where there is none.

    Raises:
        InputError: it cannot be read, or is not as it was written. To go on without it
            would be to give other names and to forget which files are generated.
    """
    try:
        text = (folder / LOCK).read_bytes().decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Lock()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise _invalid(folder, f"cannot be read: {reason}", 1, 1) from None
    return parse_lock(text, folder)


def parse_lock(text: str, folder: Path = Path()) -> Lock:
    """The record that a text holds; `folder` is for messages.

    Raises:
        InputError: it holds none.
    """
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        column = getattr(error, "colno", 1)
        reason = getattr(error, "msg", "it nests too deep")
        raise _invalid(folder, f"is no JSON: {reason}", line, column) from None
    problem = _problem(data)
    if problem:
        raise _invalid(folder, problem, 1, 1)
    return Lock(
        data["generator"],
        data["spec"],
        data["names"],
        data["files"],
        data.get("before", {}),
        tuple(Renamed(**former) for former in data.get("renamed", ())),
    )


def digest_of(text: bytes) -> str:
    """The digest of what a file holds, with the name of the algorithm."""
    return f"sha256:{hashlib.sha256(text).hexdigest()}"


def _ordered(value: object) -> object:
    if not isinstance(value, Mapping):
        return value
    entries = cast("Mapping[str, object]", value)
    return {key: _ordered(entries[key]) for key in sorted(entries)}


def _problem(data: Any) -> str:
    """What is wrong with the record; "" if nothing is.

    Names end up in code and in file names: whatever somebody wrote into the file,
    nothing but names comes out of it.
    """
    table = cast("dict[str, Any]", data) if isinstance(data, dict) else {}
    if table.get("version") != _VERSION:
        return f"is no lock file of version {_VERSION}"
    if not all(isinstance(table.get(key), str) for key in ("generator", "spec")):
        return "lacks the generator or the digest of the description"
    for key in ("files", "before"):
        if not _all(table.get(key, {}), _DIGEST):
            return f"has something else than digests under {key!r}"
    tables = [t for group in _values(table.get("names")) for t in _values(group)]
    if "files" not in table or not all(_all(table, _NAME) for table in tables):
        return "has something else than names under 'names'"
    renamed: Any = table.get("renamed", [])
    if not isinstance(renamed, list) or not all(map(_is_renamed, cast("Any", renamed))):
        return "has something else than former names under 'renamed'"
    return ""


def _is_renamed(entry: Any) -> bool:
    """Whether an entry is as a `Renamed` of some kind is written."""
    return (
        isinstance(entry, dict)
        and {*cast("dict[str, Any]", entry)} == _RENAMED
        and all(
            isinstance(entry[key], str) for key in ("kind", "owner", "key", "since")
        )
        and isinstance(entry["name"], str)
        and _NAME.fullmatch(entry["name"]) is not None
        and type(cast("object", entry["releases"])) is int
    )


def _values(table: Any) -> list[Any]:
    """The values of a table; a single wrong one where it is none."""
    return [*cast("dict[str, Any]", table).values()] if isinstance(table, dict) else [0]


def _all(table: Any, pattern: re.Pattern[str]) -> bool:
    return isinstance(table, dict) and all(
        isinstance(text, str) and pattern.fullmatch(text)
        for text in cast("dict[str, Any]", table).values()
    )


def _invalid(folder: Path, reason: str, line: int, column: int) -> InputError:
    location = Location((folder / LOCK).as_posix(), "", line, column)
    return InputError([Diagnostic("lock-invalid", f"{LOCK} {reason}", location)])
