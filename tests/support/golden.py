"""Comparing what is generated with golden files."""

import difflib
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from sdkwright.write.base import PRIVATE

_ACCEPT = "If this is what it should be: make golden"
_SHOWN = 200
"""How many lines of difference a failure shows."""


def assert_golden(folder: Path, actual: Mapping[str, bytes]) -> None:
    """Fail with a readable difference unless `folder` holds exactly these files."""
    difference = compare(committed(folder), actual)
    if difference:
        shown = difference[:_SHOWN]
        if len(difference) > _SHOWN:
            shown.append(f"... and {len(difference) - _SHOWN} lines more")
        pytest.fail("\n".join([str(folder), *shown, _ACCEPT]), pytrace=False)


def accept(folder: Path, actual: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly these files."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in actual.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def read_tree(folder: Path) -> dict[str, bytes]:
    """The files of a folder by their relative paths, without what Python leaves."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def committed(folder: Path) -> dict[str, bytes]:
    """What version control keeps of an output: all but what a merge goes by."""
    tree = read_tree(folder)
    return {name: tree[name] for name in tree if not name.startswith(f"{PRIVATE}/")}


def compare(expected: Mapping[str, bytes], actual: Mapping[str, bytes]) -> list[str]:
    """The lines of a unified difference; empty where the trees are the same."""
    lines: list[str] = []
    for name in sorted({*expected, *actual}):
        before, after = expected.get(name), actual.get(name)
        if before == after:
            continue
        if before is None:
            lines.append(f"+++ new file {name}")
        elif after is None:
            lines.append(f"--- no longer generated: {name}")
        else:
            lines += _unified(name, before, after)
    return lines


def _unified(name: str, before: bytes, after: bytes) -> list[str]:
    lines = difflib.unified_diff(
        before.decode(errors="replace").splitlines(),
        after.decode(errors="replace").splitlines(),
        f"expected/{name}",
        f"generated/{name}",
        lineterm="",
    )
    # Bytes may differ where lines do not: in their ends, or in what is no text.
    return list(lines) or [f"!!! {name} differs in line ends or bytes only"]
