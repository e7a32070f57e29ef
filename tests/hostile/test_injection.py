"""Descriptions whose texts try to become code, structure, paths or markup.

They go through everything that `generate` does; what comes out is compiled, imported and
parsed, and a file or a key called `PWNED_…` would show that a text had come alive.
"""

import functools
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from hostile.cases import FOLDER, Case, cases
from sdkwright.diagnostics import InputError
from sdkwright.pipeline import generate
from sdkwright.render import File

CASES = [c for c in cases() if c.kind == "injection" and c.expect != "error"]
A_BATCH = 12
BATCHES = [CASES[at : at + A_BATCH] for at in range(0, len(CASES), A_BATCH)]
IMPORTED = Path(__file__).parent / "imported.py"

LIVE = re.compile(
    r"[^\n\t\x20-\x7e\xa0-\U0010ffff]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""Controls but newline and tab, and what reorders text."""
SEGMENT = re.compile(r"[A-Za-z0-9_.][A-Za-z0-9_.-]*(?<!\.)")
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
LONGEST_PATH = 200

NAMES_READ_BACK = (
    *("property_names_code", "property_names_reserved", "property_names_underscore"),
    "property_names_odd",
)
VALUES_READ_BACK = ("enum_values_code", "enum_varnames_code")

pytestmark = pytest.mark.skipif(
    not CASES, reason="the shared hostile cases are not here"
)


@functools.cache
def output(case: Case) -> tuple[File, ...]:
    """The files of a case; none where it is refused, which is told with its line."""
    with case.spec() as (spec, _):
        try:
            return generate(spec).files
        except InputError as error:
            refused = error
    assert case.expect == "either"
    assert all(d.location.line for d in refused.diagnostics)
    return ()


def keys(value: Any) -> Iterator[str]:
    """The keys of all tables."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_files_are_inert(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files = output(case)
    assert not list(tmp_path.iterdir())
    for file in files:
        assert not LIVE.search(file.text), file.path
        if file.path.endswith(".py"):
            compile(file.text, file.path, "exec")
        if file.path.endswith("pyproject.toml"):
            assert "PWNED" not in " ".join(keys(tomllib.loads(file.text)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_paths_are_plain(case: Case) -> None:
    paths = [file.path for file in output(case)]
    assert len({path.casefold() for path in paths}) == len(paths)
    for path in paths:
        assert len(path) < LONGEST_PATH
        for segment in path.split("/"):
            assert SEGMENT.fullmatch(segment), path
            assert not DEVICE.fullmatch(segment), path


@pytest.mark.parametrize("batch", BATCHES, ids=lambda batch: batch[0].id)
def test_packages_import(batch: list[Case], tmp_path: Path) -> None:
    written = [case for case in batch if output(case)]
    for case in written:
        for file in output(case):
            path = tmp_path / case.id / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file.text, encoding="utf-8", newline="")
    folders = [str(tmp_path / case.id) for case in written]
    done = subprocess.run(
        [sys.executable, "-B", str(IMPORTED), *folders],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    told = [json.loads(line) for line in done.stdout.splitlines()]
    failures = {
        case.id: found["failure"]
        for case, found in zip(written, told, strict=True)
        if found["failure"]
    }
    assert not failures, "\n".join(map(": ".join, failures.items()))
    assert not list(tmp_path.rglob("PWNED_*"))
    for case, found in zip(written, told, strict=True):
        schemas = described(case)
        if case.id in NAMES_READ_BACK:
            names = {name for s in schemas for name in s.get("properties", {})}
            assert names <= set(found["names"])
        if case.id in VALUES_READ_BACK:
            values = {
                v for s in schemas for v in s.get("enum", ()) if isinstance(v, str)
            }
            assert values <= set(found["values"])


def described(case: Case) -> list[dict[str, Any]]:
    """The component schemas of a case, where it is a file."""
    if not case.file:
        return []
    tree = yaml.safe_load((FOLDER / case.file).read_text(encoding="utf-8"))
    schemas = tree.get("components", {}).get("schemas", {})
    return [schema for schema in schemas.values() if isinstance(schema, dict)]
