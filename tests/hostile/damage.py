"""Random damage to real descriptions, each made from a number alone."""

import copy
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Damaged:
    """The input of a run, and how it was made."""

    data: bytes
    story: tuple[str, ...]


@cache
def tree_of(seed: Path) -> dict[str, Any]:
    """A description as it was read. Nobody changes it."""
    return load(seed)[0].root


def text_of(chance: random.Random) -> tuple[str, str]:
    """A whole description or a part of one, as JSON, and where it is from."""
    if chance.random() < 0.5:
        seed = chance.choice(SEEDS)
        return json.dumps(tree_of(seed)), seed.name
    seed = chance.choice(LARGE_SEEDS)
    return sliced(chance, tree_of(seed)), f"a part of {seed.name}"


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


def damage(chance: random.Random, tree: Any) -> str:
    """Deletes, retypes, renames, duplicates or cross-wires a node; says which."""
    known = list(ways(tree))[1:]
    way, other = chance.choice(known), chance.choice(known)
    holder, key = at(tree, way[:-1]), cast("Any", way[-1])
    place = _pointer(way)
    match chance.randrange(6):
        case 0:
            del holder[key]
            return f"{place} deleted"
        case 1:
            holder[key] = copy.deepcopy(chance.choice(JUNK))
            return f"{place} is now {holder[key]!r}"
        case 2:
            holder[key] = copy.deepcopy(at(tree, other))
            return f"{place} is now a copy of {_pointer(other)}"
        case 3 if isinstance(holder, dict):
            name = chance.choice(NAMES)
            holder[name] = holder.pop(key)
            return f"{place} renamed to {name}"
        case 4 if isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
            return f"{place} duplicated"
        case 5 if isinstance(holder, dict):
            holder["$ref"] = f"#{_pointer(other)}"
            return f"a $ref beside {place} to {_pointer(other)}"
        case _:
            return "nothing"


def _pointer(way: Way) -> str:
    tokens = (str(token).replace("~", "~0").replace("/", "~1") for token in way)
    return "".join(f"/{token}" for token in tokens)


def corrupt(chance: random.Random, data: bytes) -> bytes:
    """Changes a few bytes, and cuts some texts short."""
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 5)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(
        changed[: chance.choice((len(changed), chance.randrange(len(changed))))]
    )


def made(number: int) -> Damaged:
    """The input of a run, made from its number alone."""
    chance = random.Random(number)
    text, source = text_of(chance)
    if chance.random() < 0.15:
        return Damaged(corrupt(chance, text.encode()), (source, "corrupted bytes"))
    tree = json.loads(text)
    story = [damage(chance, tree) for _ in range(chance.choice((1, 1, 2, 4)))]
    if chance.random() < 0.5:
        text = yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True)
    else:
        text = json.dumps(tree)
    return Damaged(text.encode(), (source, *story))


def damaged(number: int) -> bytes:
    """A description with one thing wrong, as JSON."""
    chance = random.Random(number)
    tree = json.loads(text_of(chance)[0])
    damage(chance, tree)
    return json.dumps(tree).encode()
