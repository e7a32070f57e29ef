"""Small parts of large descriptions: a few paths with all that they refer to."""

import json
import random
from collections.abc import Iterator
from typing import Any

_LARGEST = 40_000
_TRIES = 8
_SECTIONS = ("components", "definitions", "parameters", "responses")
"""Fields of the root that hold what is only there to be referred to."""
_BULKY = ("tags", "webhooks", "x-webhooks", "x-oaiMeta")
"""Other fields of the root that make a large description large."""


def sliced(chance: random.Random, tree: dict[str, Any]) -> str:
    """The JSON of a part of a description; the smallest of some, if all are large."""
    texts: list[str] = []
    for attempt in range(_TRIES):
        count = chance.randint(1, 3) if attempt < _TRIES // 2 else 1
        texts.append(json.dumps(_part(tree, _some(chance, tree["paths"], count))))
        if len(texts[-1]) < _LARGEST:
            break
    return min(texts, key=len)


def _some(chance: random.Random, paths: dict[str, Any], count: int) -> dict[str, Any]:
    chosen = chance.sample(list(paths), min(count, len(paths)))
    return {path: paths[path] for path in paths if path in chosen}


def _part(tree: dict[str, Any], paths: dict[str, Any]) -> dict[str, Any]:
    """A description of these paths alone, with what they reach in the tree's order."""
    rest = {k: v for k, v in tree.items() if k not in (*_SECTIONS, *_BULKY)}
    part = {**rest, "paths": paths}
    schemes = tree.get("components", {}).get("securitySchemes")
    if schemes:
        part["components"] = {"securitySchemes": schemes}
    seen: set[str] = set()
    waiting: list[Any] = [part]
    while waiting:
        for reference in _references(waiting.pop()):
            if reference not in seen:
                seen.add(reference)
                waiting.append(_copied(tree, part, reference))
    return part


def _copied(tree: dict[str, Any], part: dict[str, Any], reference: str) -> Any:
    """Puts what a reference leads to at the same place of the part."""
    tokens = [t.replace("~1", "/").replace("~0", "~") for t in reference.split("/")[1:]]
    if tokens[0] not in _SECTIONS:
        return None
    *above, name = tokens[: 3 if tokens[0] == "components" else 2]
    for token in above:
        tree, part = tree[token], part.setdefault(token, {})
    part[name] = tree[name]
    return part[name]


def _references(node: Any) -> Iterator[str]:
    """Every local reference in a tree; a discriminator's mapping holds some too."""
    stack = [node]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            stack += value.values()
        elif isinstance(value, list):
            stack += value
        elif isinstance(value, str) and value.startswith("#/"):
            yield value
