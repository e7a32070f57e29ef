"""Random damage to real descriptions, each made from a number alone."""

import copy
import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from hostile.slices import sliced
from sdkwright.core.load import load
from support.repository import ROOT

_SHARED = ROOT.parent / "shared"
SEEDS = tuple(
    sorted(
        path
        for pattern in ("specs/oai/v*/*.json", "hard/*.yaml", "specs/petstore*.json")
        for path in _SHARED.glob(pattern)
        if path.name != "index.yaml" and path.stat().st_size < 20_000
    )
)
"""Descriptions that are small enough to be damaged whole, if they are here."""
LARGE_SEEDS = tuple(
    sorted(
        path
        for path in _SHARED.glob("specs/*.*")
        if path.suffix in (".json", ".yaml") and path.stat().st_size >= 20_000
    )
)
"""Published descriptions of which a few operations are taken at a time."""
JUNK: tuple[Any, ...] = (
    *(None, True, -1, 1.5, 10**30, "", "x", "\u202e", [], {}, [1], ["a", "a"]),
    *("#/components/schemas/A", {"$ref": "#"}, {"$ref": 5}, {"type": "object"}),
)
NAMES = (
    *("$ref", "type", "properties", "allOf", "items", "parameters", "in", "schema"),
    *("discriminator", "nullable", "200", "x"),
)
Way = tuple[str | int, ...]


@cache
def tree_of(seed: Path) -> dict[str, Any]:
    """A description as it was read. Nobody changes it."""
    return load(seed)[0].root


def text_of(chance: random.Random) -> str:
    """A whole description or a part of one, as JSON."""
    if chance.random() < 0.5:
        return json.dumps(tree_of(chance.choice(SEEDS)))
    return sliced(chance, tree_of(chance.choice(LARGE_SEEDS)))


def ways(tree: Any, way: Way = ()) -> Iterator[Way]:
    """The way to every node of a tree."""
    yield way
    entries: Any = ()
    if isinstance(tree, dict):
        entries = tree.items()
    elif isinstance(tree, list):
        entries = enumerate(tree)
    for key, value in entries:
        yield from ways(value, (*way, key))


def at(tree: Any, way: Way) -> Any:
    """The node that a way leads to."""
    for key in cast("tuple[Any, ...]", way):
        tree = tree[key]
    return tree


def damage(chance: random.Random, tree: Any) -> None:
    """Deletes, retypes, renames, duplicates or cross-wires a node."""
    known = list(ways(tree))[1:]
    way, other = chance.choice(known), chance.choice(known)
    holder, key = at(tree, way[:-1]), cast("Any", way[-1])
    match chance.randrange(6):
        case 0:
            del holder[key]
        case 1:
            holder[key] = copy.deepcopy(chance.choice(JUNK))
        case 2:
            holder[key] = copy.deepcopy(at(tree, other))
        case 3 if isinstance(holder, dict):
            holder[chance.choice(NAMES)] = holder.pop(key)
        case 4 if isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
        case 5 if isinstance(holder, dict):
            tokens = (str(t).replace("~", "~0").replace("/", "~1") for t in other)
            holder["$ref"] = "#/" + "/".join(tokens)
        case _:
            pass


def corrupt(chance: random.Random, data: bytes) -> bytes:
    """Changes a few bytes, and cuts some texts short."""
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 5)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(
        changed[: chance.choice((len(changed), chance.randrange(len(changed))))]
    )


def made(number: int) -> bytes:
    """The input of a run, made from its number alone."""
    chance = random.Random(number)
    text = text_of(chance)
    if chance.random() < 0.15:
        return corrupt(chance, text.encode())
    tree = json.loads(text)
    for _ in range(chance.choice((1, 1, 2, 4))):
        damage(chance, tree)
    if chance.random() < 0.5:
        text = yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True)
    else:
        text = json.dumps(tree)
    return text.encode()


def damaged(number: int) -> bytes:
    """A description with one thing wrong, as JSON."""
    chance = random.Random(number)
    tree = json.loads(text_of(chance))
    damage(chance, tree)
    return json.dumps(tree).encode()
