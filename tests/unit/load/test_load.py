"""Files: encodings, syntaxes, versions, places, and what may not be read."""

import os
from pathlib import Path

import pytest

from sdkwright.core.load import (
    Dialect,
    Limits,
    LoadOptions,
    load,
    load_bytes,
    located,
    positions,
)
from sdkwright.diagnostics import InputError, Location, Part

DEFAULTS = LoadOptions()
SMALL = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"


def refused(spec: Path, options: LoadOptions = DEFAULTS) -> tuple[str, str, int]:
    with pytest.raises(InputError) as caught:
        load(spec, options)
    found = caught.value.diagnostics[0]
    return found.code, found.message, found.location.line


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_encodings(tmp_path: Path, encoding: str) -> None:
    spec = tmp_path / "api.yaml"
    spec.write_bytes(SMALL.replace("t,", "é,").encode(encoding))
    document, found = load(spec)
    assert found == ()
    assert document.root["info"] == {"title": "é", "version": "1"}


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"a: 1\nb: \xff", "encoding", 2),
        (b"\x1f\x8b\x08", "encoding", 1),
        (b"\x89PNG\r\n\x1a\n\x00", "encoding", 1),
        (b" \n\n", "file-empty", 1),
        (b"# nothing\n", "file-empty", 1),
        (b"\n<html>", "not-openapi", 2),
        (b"- a", "not-openapi", 1),
        (b"text", "not-openapi", 1),
        (b"a: 1", "not-openapi", 1),
        (b"openapi: 3.0", "version", 1),
        (b"openapi: 3.9.0", "version", 1),
        (b"swaggerVersion: '1.2'", "version", 1),
        (b"openapi: 3.1.0\nswagger: '2.0'", "version", 2),
    ],
)
def test_what_is_no_description(
    tmp_path: Path, data: bytes, code: str, line: int
) -> None:
    spec = tmp_path / "api.yaml"
    spec.write_bytes(data)
    found = refused(spec)
    assert (found[0], found[2]) == (code, line)


@pytest.mark.parametrize(
    ("version", "dialect"),
    [
        ("openapi: 3.0.4", Dialect.OPENAPI_30),
        ("openapi: 3.1.2-rc1", Dialect.OPENAPI_31),
        ("openapi: 3.2.0", Dialect.OPENAPI_32),
        ("swagger: '2.0'", Dialect.SWAGGER_20),
    ],
)
def test_dialects(version: str, dialect: Dialect) -> None:
    document, _ = load_bytes(version.encode())
    assert document.dialect is dialect
    assert document.file == "stdin"


def test_json_is_known_by_its_text(tmp_path: Path) -> None:
    spec = tmp_path / "api.yaml"
    spec.write_text('{"openapi": "3.1.0", "x": "\\/"}', encoding="utf-8")
    assert load(spec)[0].root["x"] == "/"


def test_yaml_in_a_json_file_is_read_with_a_warning(tmp_path: Path) -> None:
    spec = tmp_path / "api.json"
    spec.write_text(SMALL, encoding="utf-8")
    assert [d.code for d in load(spec)[1]] == ["yaml-in-json"]


def test_files_that_are_none(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path)[0] == "file-unreadable"
    assert refused(tmp_path / "pipe")[0] == "file-unreadable"
    assert "there is no file" in refused(tmp_path / "missing")[1]
    assert refused(Path("http://localhost:1/a.yaml"))[0] == "file-unreadable"


def test_a_file_beyond_the_limit(tmp_path: Path) -> None:
    spec = tmp_path / "api.yaml"
    spec.write_text(SMALL, encoding="utf-8")
    assert refused(spec, LoadOptions(limits=Limits(file_bytes=10)))[0] == "limit"


YAML = """openapi: 3.1.0
info:
  title: t
x:
  - a: &a {b: 1}
    "c/d": *a
  - - z
m:
  <<: {k: 1}
"""
JSON = """{"openapi": "3.1.0",
 "info": {
   "title": "t"},
 "x": [{"a": {"b": 1},
        "c/d": {"b": 1}}, [
  "z"]]}"""


@pytest.mark.parametrize(
    ("text", "pointer", "part", "expected"),
    [
        (YAML, "", Part.VALUE, (1, 1)),
        (YAML, "/info", Part.KEY, (2, 1)),
        (YAML, "/info", Part.VALUE, (3, 3)),
        (YAML, "/info/title", Part.VALUE, (3, 3)),
        (YAML, "/info/missing", Part.VALUE, (3, 3)),
        (YAML, "/x/0/a/b", Part.VALUE, (5, 12)),
        (YAML, "/x/0/c~1d", Part.KEY, (6, 5)),
        (YAML, "/x/0/c~1d/b", Part.VALUE, (5, 12)),
        (YAML, "/x/1/0", Part.VALUE, (7, 7)),
        (YAML, "/m/k", Part.KEY, (9, 8)),
        (JSON, "", Part.VALUE, (1, 1)),
        (JSON, "/info", Part.KEY, (2, 2)),
        (JSON, "/info", Part.VALUE, (2, 10)),
        (JSON, "/info/title", Part.VALUE, (3, 4)),
        (JSON, "/info/missing/below", Part.VALUE, (2, 10)),
        (JSON, "/x/0/c~1d/b", Part.VALUE, (5, 17)),
        (JSON, "/x/1/0", Part.VALUE, (6, 3)),
    ],
)
def test_places(text: str, pointer: str, part: Part, expected: tuple[int, int]) -> None:
    document, _ = load_bytes(text.encode())
    location = Location("stdin", pointer, part=part)
    found = positions(document.sources, [location])[location]
    assert (found.line, found.column) == expected


def test_what_has_a_place_or_no_file_stays(tmp_path: Path) -> None:
    document, _ = load_bytes(SMALL.encode())
    for location in (Location("stdin", "", 7, 8), Location("other.yaml", "/a")):
        assert positions(document.sources, [location]) == {location: location}
    assert located(document.sources, ()) == ()
