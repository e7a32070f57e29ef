"""Overlays: the published sets, and where the parts of the result were written."""

from pathlib import Path

import pytest
import yaml

from sdkwright.config import Config
from sdkwright.core.load import Document, load
from sdkwright.core.normalise.overlays import apply_overlays
from sdkwright.diagnostics import Diagnostic, InputError
from sdkwright.pipeline import read
from support.repository import ROOT

SETS = ROOT.parent / "shared" / "suites" / "overlay" / "compliant-sets"
NAMES = sorted(p.name for p in SETS.iterdir() if p.is_dir()) if SETS.exists() else []

API = """openapi: 3.1.0
info: {title: t, version: '1'}
servers:
  - {url: /a}
  - {url: /b}
  - {url: /c}
tags: [{name: x}]
"""
HEAD = "overlay: 1.1.0\ninfo: {title: o, version: '1'}\nactions:\n"


@pytest.mark.skipif(not NAMES, reason="the shared overlay suite is not here")
@pytest.mark.parametrize("name", NAMES)
def test_compliant_set(name: str) -> None:
    document, _ = load(SETS / name / "openapi.yaml")
    changed, found = apply_overlays(document, [SETS / name / "overlay.yaml"])
    assert found == ()
    assert changed.root == load(SETS / name / "output.yaml")[0].root


def apply(folder: Path, *actions: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    (folder / "api.yaml").write_text(API, encoding="utf-8")
    paths = []
    for number, action in enumerate(actions):
        path = folder / f"overlay{number}.yaml"
        path.write_text(HEAD + action, encoding="utf-8")
        paths.append(path)
    return apply_overlays(load(folder / "api.yaml")[0], paths)


def test_a_target_that_matches_nothing_is_told_where_it_stands(tmp_path: Path) -> None:
    _, found = apply(tmp_path, "  - {target: $.nothing, remove: true}")
    [warning] = found
    assert (warning.code, warning.location.file) == ("overlay-target", "overlay0.yaml")
    assert warning.location.pointer == "/actions/0/target"


def test_overlays_see_what_earlier_ones_did(tmp_path: Path) -> None:
    document, found = apply(
        tmp_path,
        "  - {target: $, update: {x-a: {b: 1}}}",
        "  - {target: $.x-a, update: {c: 2}}".replace("$.x-a", "\"$['x-a']\""),
    )
    assert found == ()
    assert document.root["x-a"] == {"b": 1, "c": 2}
    assert document.locate("/x-a/b").file == "overlay0.yaml"
    place = document.locate("/x-a/c")
    assert (place.file, place.pointer) == ("overlay1.yaml", "/actions/0/update/c")


def test_a_list_takes_one_more_element(tmp_path: Path) -> None:
    document, _ = apply(tmp_path, "  - {target: $.tags, update: {name: y}}")
    assert document.root["tags"] == [{"name": "x"}, {"name": "y"}]
    assert document.locate("/tags/1/name").file == "overlay0.yaml"
    assert document.locate("/tags/0/name").file == "api.yaml"


def test_elements_that_move_up_keep_their_places(tmp_path: Path) -> None:
    action = "  - {target: \"$.servers[?@.url != '/c']\", remove: true}"
    document, _ = apply(tmp_path, action)
    assert document.root["servers"] == [{"url": "/c"}]
    assert document.locate("/servers/0/url").pointer == "/servers/2/url"


def test_copy(tmp_path: Path) -> None:
    action = "  - {target: '$.servers[0]', copy: '$.info'}"
    document, _ = apply(tmp_path, action)
    assert document.root["servers"][0] == {  # type: ignore[index]
        "url": "/a",
        "title": "t",
        "version": "1",
    }


def test_the_given_document_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(API, encoding="utf-8")
    before = load(tmp_path / "api.yaml")[0].root
    apply(tmp_path, "  - {target: $, update: {info: {title: z}}}")
    assert load(tmp_path / "api.yaml")[0].root == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("overlay: 2.0.0\nactions: [{target: $}]", "version"),
        ("overlay: 1.0.0\nactions: []", "'actions'"),
        ("overlay: 1.0.0\nactions: [{target: '$.['}]", "JSONPath"),
        ("overlay: [", "closed"),
    ],
)
def test_what_is_no_overlay(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "api.yaml").write_text(API, encoding="utf-8")
    path = tmp_path / "overlay.yaml"
    path.write_text(text, encoding="utf-8")
    document, _ = load(tmp_path / "api.yaml")
    with pytest.raises(InputError) as caught:
        apply_overlays(document, [path])
    found = caught.value.diagnostics[0]
    assert found.location.file == "overlay.yaml"
    assert found.location.line
    assert said in found.message


def test_an_overlay_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(API, encoding="utf-8")
    with pytest.raises(InputError):
        apply_overlays(load(tmp_path / "api.yaml")[0], [tmp_path / "none.yaml"])


def test_a_description_of_several_files_keeps_what_an_overlay_did(
    tmp_path: Path,
) -> None:
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"204": {"$ref": "b.yaml#/done"}}}}},
    }
    update = {"summary": "Some", "responses": {"404": {"$ref": "b.yaml#/gone"}}}
    actions = [{"target": "$.paths['/a'].get", "update": update}]
    overlay = {"overlay": "1.0.0", "info": {"title": "O", "version": "1"}}
    parts = {"done": {"description": "Done"}, "gone": {"description": "Gone"}}
    for name, tree in (
        ("a.yaml", spec),
        ("b.yaml", parts),
        ("o.yaml", {**overlay, "actions": actions}),
    ):
        (tmp_path / name).write_text(yaml.safe_dump(tree))
    api = read(tmp_path / "a.yaml", Config(overlays=(tmp_path / "o.yaml",)))
    assert api.operations[0].summary == "Some"
    assert [r.description for r in api.operations[0].responses] == ["Done", "Gone"]
