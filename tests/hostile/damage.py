"""Random damage to real descriptions, each made from a number alone."""

import copy
import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from sdkwright.core.load import load
from support.repository import ROOT

_SHARED = ROOT.parent / "shared"
SEEDS = tuple(
    sorted(
        path
        for pattern in ("specs/oai/v*/*.json", "hard/*.yaml", "specs/opc-*.json")
        for path in _SHARED.glob(pattern)
        if path.name not in ("index.yaml", "long-names.yaml")
    )
)
"""Published descriptions, if they are here."""
SMALL_SEEDS = tuple(path for path in SEEDS if path.stat().st_size < 20_000)
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
def texts(seeds: tuple[Path, ...]) -> list[str]:
    """The descriptions, as JSON."""
    return [json.dumps(load(path)[0].root) for path in seeds]


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


def made(number: int, seeds: tuple[Path, ...]) -> bytes:
    """The input of a run, made from its number alone."""
    chance = random.Random(number)
    text = chance.choice(texts(seeds))
    if chance.random() < 0.15:
        return corrupt(chance, text.encode())
    tree = json.loads(text)
    for _ in range(chance.choice((1, 1, 2, 4))):
        damage(chance, tree)
    if chance.random() < 0.5:
        text = yaml.safe_dump(tree, allow_unicode=True)
    else:
        text = json.dumps(tree)
    return text.encode()
