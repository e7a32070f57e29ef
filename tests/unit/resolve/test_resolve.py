"""References, over one file and many."""

import time
from pathlib import Path
from typing import Any

import pytest

from sdkwright.core.load import Document, LoadOptions, load
from sdkwright.core.normalise import normalise
from sdkwright.core.resolve import resolve
from sdkwright.diagnostics import Diagnostic, InputError

DEFAULTS = LoadOptions()
HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"


def read(
    folder: Path, files: dict[str, str], options: LoadOptions = DEFAULTS
) -> tuple[Document, tuple[Diagnostic, ...]]:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return resolve(load(folder / next(iter(files)), options)[0])


def schemas(document: Document) -> dict[str, Any]:
    components: Any = document.root["components"]
    return dict(components["schemas"])


def one(text: str) -> dict[str, str]:
    return {"api.yaml": f"{HEAD}components:\n  schemas:\n{text}"}


def test_a_tree_that_needs_nothing_stays_the_same_object(tmp_path: Path) -> None:
    files = one("    A: {$ref: '#/components/schemas/B'}\n    B: {}")
    (tmp_path / "api.yaml").write_text(files["api.yaml"], encoding="utf-8")
    before, _ = load(tmp_path / "api.yaml")
    after, found = resolve(before)
    assert found == ()
    assert after.root is before.root


def test_files_are_hoisted_once_and_remembered(tmp_path: Path) -> None:
    document, found = read(
        tmp_path,
        {
            "api.yaml": HEAD + "paths:\n  /a: {$ref: paths/a.yaml}\n"
            "components:\n  schemas:\n    Pet: {type: string}\n"
            "    Alias: {$ref: 'm/pet.yaml'}\n",
            "paths/a.yaml": "get:\n  responses:\n    '200':\n      description: ok\n"
            "      content: {a/b: {schema: {$ref: ../m/pet.yaml}}}\n"
            "  parameters: [{$ref: '../m/all.json#/p/Limit'}]\n",
            "m/pet.yaml": "type: object\nproperties:\n  up: {$ref: '#'}\n"
            "  tag: {$ref: 'all.json#/d/Pet'}\n"
            "  back: {$ref: '../api.yaml#/components/schemas/Pet'}\n"
            "  name: {$ref: 'all.json#/d/Pet/properties/n'}\n",
            "m/all.json": '{"d": {"Pet": {"properties": {"n": {"type": "string"}}}},'
            ' "p": {"Limit": {"name": "l", "in": "query", "schema": true}}}',
        },
    )
    assert found == ()
    assert set(schemas(document)) == {"Pet", "Alias", "all_Pet"}
    assert schemas(document)["Alias"]["properties"] == {
        "up": {"$ref": "#/components/schemas/Alias"},
        "tag": {"$ref": "#/components/schemas/all_Pet"},
        "back": {"$ref": "#/components/schemas/Pet"},
        "name": {"$ref": "#/components/schemas/all_Pet/properties/n"},
    }
    root: Any = document.root
    assert root["paths"]["/a"] == {"$ref": "#/components/pathItems/a"}
    assert root["components"]["parameters"]["Limit"]["name"] == "l"
    place = document.locate("/components/schemas/all_Pet/properties/n/type")
    assert (place.file, place.pointer) == ("m/all.json", "/d/Pet/properties/n/type")
    assert set(document.sources) == {
        *("api.yaml", "paths/a.yaml", "m/pet.yaml", "m/all.json")
    }


def test_path_items_take_the_place_of_the_reference_in_3_0(tmp_path: Path) -> None:
    head = HEAD.replace("3.1.0", "3.0.3")
    document, found = read(
        tmp_path,
        {
            "api.yaml": head + "paths:\n  /a: {$ref: a.yaml}\n  /b: {$ref: a.yaml}\n",
            "a.yaml": "get: {responses: {'200': {description: ok}}}",
        },
    )
    assert found == ()
    paths: Any = document.root["paths"]
    assert "get" in paths["/a"]
    assert paths["/b"] == {"$ref": "#/paths/~1a"}
    assert document.locate("/paths/~1a/get").file == "a.yaml"


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("$ref: '#/components/schemas/a%20b~1c'", "/components/schemas/a b~1c"),
        ("$ref: '#anchor'", "/components/schemas/D/$defs/x"),
        ("$ref: 'https://example.com/id'", "/components/schemas/I"),
        ("$ref: 'https://example.com/id#/$defs/y'", "/components/schemas/I/$defs/y"),
        ("$ref: 'https://example.com/id#inner'", "/components/schemas/I/$defs/y"),
        ("$dynamicRef: '#dynamic'", "/components/schemas/D"),
    ],
)
def test_ways_to_name_a_schema(tmp_path: Path, schema: str, expected: str) -> None:
    text = (
        f"    A: {{{schema}}}\n    'a b/c': {{}}\n"
        "    D: {$dynamicAnchor: dynamic, $defs: {x: {$anchor: anchor}}}\n"
        "    I: {$id: 'https://example.com/id', properties: {p: {$ref: '#/$defs/y'}},"
        " $defs: {y: {$anchor: inner}}}\n"
    )
    document, found = read(tmp_path, one(text))
    assert found == ()
    assert schemas(document)["A"] == {"$ref": f"#{expected}"}
    inner = schemas(document)["I"]["properties"]["p"]
    assert inner == {"$ref": "#/components/schemas/I/$defs/y"}


def test_a_recursive_reference_of_2019_09(tmp_path: Path) -> None:
    text = "    A: {$recursiveAnchor: true, items: {$recursiveRef: '#'}}"
    document, _ = read(tmp_path, one(text))
    assert schemas(document)["A"]["items"] == {"$ref": "#/components/schemas/A"}


def test_siblings_stay_beside_a_reference(tmp_path: Path) -> None:
    text = "    A: {$ref: 'b.yaml', description: d}"
    document, _ = read(tmp_path, {**one(text), "b.yaml": "type: string"})
    assert schemas(document)["A"] == {
        "$ref": "#/components/schemas/b",
        "description": "d",
    }


def test_mappings_of_discriminators_become_pointers(tmp_path: Path) -> None:
    text = (
        "    A: {discriminator: {propertyName: k, mapping: {b: B, c: c.yaml}}}\n"
        "    B: {}\n"
    )
    document, found = read(tmp_path, {**one(text), "c.yaml": "type: object"})
    assert found == ()
    assert schemas(document)["A"]["discriminator"]["mapping"] == {
        "b": "#/components/schemas/B",
        "c": "#/components/schemas/c",
    }


def test_what_only_looks_like_a_reference(tmp_path: Path) -> None:
    text = (
        "    A:\n      properties: {$ref: {type: string}}\n"
        "      example: {$ref: nowhere.yaml}\n      default: {$ref: 1}\n"
        "      enum: [{$ref: x}]\n      x-y: {$ref: 'file:///etc/passwd'}\n"
    )
    assert read(tmp_path, one(text))[1] == ()


@pytest.mark.parametrize(
    ("reference", "code", "said"),
    [
        ("''", "ref-syntax", "empty"),
        ("5", "ref-syntax", "text"),
        ("'#/components/schemas/B~2'", "ref-syntax", "~0"),
        ("'#/components/schemas/%zz'", "ref-syntax", "hexadecimal"),
        ("'a\\b.yaml'", "ref-syntax", "'/'"),
        ("'#/components/schemas/Thign'", "ref-unresolved", "did you mean"),
        ("'#nowhere'", "ref-unresolved", "$anchor"),
        ("'urn:x:y'", "ref-unresolved", "$id"),
        ("'#/components/parameters/P'", "ref-kind", "a parameter"),
        ("'#/info/title'", "ref-kind", "a schema is due"),
        ("'#'", "ref-kind", "a description"),
        ("'#/components/schemas'", "ref-kind", "a whole section"),
        ("'#/components/schemas/Thing/enum/00'", "ref-unresolved", "leading zero"),
        ("'#/components/schemas/Thing/enum/7'", "ref-unresolved", "1 items"),
        ("Thing", "file-unreadable", "did you mean '#/components/schemas/Thing'"),
        ("missing.yaml", "file-unreadable", "no file 'missing.yaml'"),
        ("sub", "file-unreadable", "a folder"),
        ("image.png", "file-unreadable", "cannot be read"),
        ("../outside.yaml", "ref-outside-root", "--root"),
        ("'%2e%2e/outside.yaml'", "ref-outside-root", "--root"),
        ("link.yaml", "ref-outside-root", "--root"),
        ("/etc/passwd", "ref-outside-root", "absolute"),
        ("'file:///etc/passwd'", "ref-outside-root", "file:"),
        ("'HTTP://127.0.0.1/x'", "ref-remote", "--allow-remote 127.0.0.1"),
    ],
)
def test_references_that_lead_nowhere(
    tmp_path: Path, reference: str, code: str, said: str
) -> None:
    folder = tmp_path / "inner"
    (folder / "sub").mkdir(parents=True)
    (folder / "image.png").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "outside.yaml").write_text("secret: {}", encoding="utf-8")
    (folder / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    text = (
        f"    A: {{$ref: {reference}}}\n    Thing: {{enum: [a]}}\n"
        "  parameters: {P: {name: p, in: query, schema: {}}}\n"
    )
    _, found = read(folder, one(text))
    last = found[-1]
    assert last.code == code
    assert said in last.message
    assert last.location.pointer == "/components/schemas/A/$ref"
    assert "secret" not in last.message


def test_a_wider_root_allows_a_neighbour(tmp_path: Path) -> None:
    (tmp_path / "pet.yaml").write_text("type: string", encoding="utf-8")
    text = "    A: {$ref: ../pet.yaml}"
    document, found = read(tmp_path / "in", one(text), LoadOptions(root=tmp_path))
    assert found == ()
    assert schemas(document)["A"] == {"type": "string"}
    assert document.locate("/components/schemas/A").file == "../pet.yaml"


def test_a_pointer_that_is_missing_in_a_resource(tmp_path: Path) -> None:
    text = "    A: {$id: 'https://a.b/c', items: {$ref: '#/properties/x'}}"
    _, found = read(tmp_path, one(text))
    assert [d.code for d in found] == ["ref-unresolved"]


def test_what_stands_where_no_object_can_moves_to_the_components(
    tmp_path: Path,
) -> None:
    text = (
        "    A: {items: {$ref: '#/x-own/B'}, not: {$ref: '#/x-own/B/items'}}\n"
        "x-own: {B: {items: {$ref: '#/x-own/C'}}, C: {type: string}}\n"
    )
    document, found = read(tmp_path, one(text))
    assert found == ()
    assert schemas(document) == {
        "A": {
            "items": {"$ref": "#/components/schemas/B"},
            "not": {"$ref": "#/components/schemas/B/items"},
        },
        "B": {"items": {"$ref": "#/components/schemas/C"}},
        "C": {"type": "string"},
    }
    assert document.locate("/components/schemas/C/type").pointer == "/x-own/C/type"


def test_errors_in_other_files_stand_there(tmp_path: Path) -> None:
    text = "    A: {$ref: b.yaml}"
    files = {**one(text), "b.yaml": "properties:\n  x: {$ref: '#/no'}"}
    _, found = read(tmp_path, files)
    assert [(d.location.file, d.location.pointer) for d in found] == [
        ("b.yaml", "/properties/x/$ref")
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("    A: {$ref: '#/components/schemas/A'}", "ref-cycle"),
        (
            "    A: {$ref: '#/components/schemas/B'}\n"
            "    B: {$ref: '#/components/schemas/A'}",
            "ref-cycle",
        ),
        ("    A: {allOf: [{$ref: '#/components/schemas/A'}]}", "ref-cycle"),
        ("    A: {$dynamicRef: '#x', $dynamicAnchor: x}", "ref-cycle"),
        ("    A: {anyOf: [{$ref: '#/components/schemas/A'}, {}]}", "union-cycle"),
        ("    A: {$ref: a.yaml}", "ref-cycle"),
    ],
)
def test_cycles_without_content(tmp_path: Path, text: str, code: str) -> None:
    other = {"a.yaml": "$ref: 'api.yaml#/components/schemas/A'"}
    _, found = read(tmp_path, {**one(text), **other})
    assert [d.code for d in found] == [code]
    assert "→" in found[0].message


def test_recursion_with_content_is_fine(tmp_path: Path) -> None:
    text = (
        "    A: {properties: {a: {$ref: '#/components/schemas/A'}}}\n"
        "    B: {items: {$ref: '#/components/schemas/B'}}\n"
        "    C: {allOf: [{$ref: '#/components/schemas/A'}, {properties: "
        "{c: {$ref: '#/components/schemas/C'}}}]}\n"
        "    D: {additionalProperties: {$ref: '#/components/schemas/D/properties/e'},"
        " properties: {e: {$ref: '#/components/schemas/A'}}}\n"
    )
    assert read(tmp_path, one(text))[1] == ()


def test_an_unreadable_neighbour_is_told_with_its_own_place(tmp_path: Path) -> None:
    text = "    A: {$ref: b.yaml}"
    _, found = read(tmp_path, {**one(text), "b.yaml": "a: [1"})
    assert [(d.code, d.location.file) for d in found] == [
        ("yaml-syntax", "b.yaml"),
        ("file-unreadable", "api.yaml"),
    ]


def test_loading_fails_before_anything_is_resolved(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read(tmp_path, {"api.yaml": "["})


@pytest.mark.parametrize("file", ["", "other.yaml"])
def test_what_stands_beside_a_reference_can_be_referred_to(
    tmp_path: Path, file: str
) -> None:
    parts = (
        "components:\n  schemas:\n    B: {type: object}\n    A:\n"
        "      $ref: '#/components/schemas/B'\n"
        "      properties: {x: {properties: {y: {type: string}}}}\n"
    )
    uses = (
        f"    C: {{$ref: '{file}#/components/schemas/A/properties/x'}}\n"
        f"    D: {{items: {{$ref: '{file}#/components/schemas/A/properties/x/"
        "properties/y'}}\n"
    )
    head = HEAD.replace("3.1.0", "3.0.3")
    files = {"api.yaml": f"{head}components:\n  schemas:\n{uses}", file: head + parts}
    if not file:
        files = {"api.yaml": head + parts + uses}
    document, found = read(tmp_path, files)
    assert found == ()
    document, _ = normalise(document)
    assert schemas(document)["C"] == {"properties": {"y": {"type": "string"}}}
    reference = "#/components/schemas/C/properties/y"
    assert schemas(document)["D"]["items"] == {"$ref": reference}
    place = document.locate("/components/schemas/C/properties/y")
    assert place.file == (file or "api.yaml")
    assert place.pointer == "/components/schemas/A/properties/x/properties/y"


def test_thousands_of_lost_references_take_no_longer_than_others(
    tmp_path: Path,
) -> None:
    names = [f"Model{number:05}" for number in range(2_000)]
    lines = [
        f"    {name}: {{items: {{$ref: '#/components/schemas/x{name}'}}}}"
        for name in names
    ]
    start = time.process_time()
    _, found = read(
        tmp_path, {"api.yaml": "\n".join((HEAD, "components:", "  schemas:", *lines))}
    )
    assert time.process_time() - start < 20
    assert [d.code for d in found] == ["ref-unresolved"] * len(names)
    assert "did you mean '#/components/schemas/Model00000'" in found[0].message


def test_a_property_that_is_called_mapping_is_no_discriminators(tmp_path: Path) -> None:
    schema = "{properties: {mapping: {$ref: '#/components/schemas/B'}}}"
    text = f"{HEAD}components: {{schemas: {{A: {schema}}}}}\n"
    _, found = read(tmp_path, {"api.yaml": text})
    assert [d.code for d in found] == ["ref-unresolved"]
