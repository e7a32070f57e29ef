"""Models stand in modules that import each other in one direction only."""

from collections.abc import Mapping
from graphlib import TopologicalSorter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.model import Api, Definition, Object, Origin, Property, Reference
from sdkwright.targets.python.modules import modules_of
from sdkwright.targets.python.names import name
from support.described import with_schemas

KEYS = [f"Model{letter}" for letter in "ABCDEF"]


def ref(key: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{key}"}


def holder(*keys: str) -> dict[str, Any]:
    return {"type": "object", "properties": {key: ref(key) for key in keys}}


def modules(**schemas: Any) -> Mapping[str, str]:
    """The module of each class."""
    api = with_schemas(**schemas)
    names = name(api)
    return {names.classes[d]: module for d, module in names.modules.items()}


def test_a_module_for_each_component() -> None:
    assert modules(Cat=holder("Dog"), Dog=holder()) == {"Cat": "cat", "Dog": "dog"}


def test_a_circle_shares_a_module() -> None:
    found = modules(Cat=holder("Dog"), Dog=holder("Mouse"), Mouse=holder("Cat"))
    assert set(found.values()) == {"cat"}


def test_inline_models_stand_beside_their_owner() -> None:
    inner = {"type": "object", "properties": {"a": {}}}
    found = modules(Cat={"type": "object", "properties": {"tail": inner}})
    assert found == {"Cat": "cat", "CatTail": "cat"}


def test_modules_have_names_of_their_own() -> None:
    found = modules(Foo=holder("foo"), foo=holder(), Class=holder())
    assert found == {"Foo": "foo", "FooModel": "foo_model", "Class": "class2"}


@settings(deadline=None)
@given(st.sets(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=15))
def test_there_are_no_import_cycles(edges: set[tuple[str, str]]) -> None:
    definitions = {
        key: Definition(
            key,
            Origin(key),
            Object(
                tuple(
                    Property(to, Reference(to), False, "")
                    for start, to in sorted(edges)
                    if start == key
                )
            ),
        )
        for key in KEYS
    }
    api = Api("", "", "", "", (), (), (), (), definitions)
    found = modules_of(api, {key: key for key in KEYS})
    graph: dict[str, set[str]] = {module: set() for module in found.values()}
    for start, to in edges:
        if found[start] != found[to]:
            graph[found[start]].add(found[to])
    TopologicalSorter(graph).prepare()
