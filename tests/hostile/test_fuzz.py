"""Random damage to real descriptions: a tree or located problems, never a traceback.

`SDKWRIGHT_FUZZ_RUNS` says how many runs; without it a small share is done. Each run is
made from its number alone, so that a failing one can be repeated.
"""

import copy
import json
import os
import random
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from sdkwright.diagnostics import FORMATS, InputError
from sdkwright.load import load, load_bytes, located
from sdkwright.normalise import normalise
from sdkwright.resolve import resolve
from sdkwright.validate import check_rules, validate
from support.repository import ROOT

RUNS = int(os.environ.get("SDKWRIGHT_FUZZ_RUNS", "200"))
A_BLOCK = 100
SHARED = ROOT.parent / "shared"
SEEDS = sorted(
    path
    for pattern in ("specs/oai/v*/*.json", "hard/*.yaml", "specs/opc-*.json")
    for path in SHARED.glob(pattern)
    if path.name not in ("index.yaml", "long-names.yaml")
)
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
def seeds() -> list[str]:
    return [json.dumps(load(path)[0].root) for path in SEEDS]


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
    for key in way:
        tree = tree[key]
    return tree


def damage(chance: random.Random, tree: Any) -> None:
    """Deletes, retypes, renames, duplicates or cross-wires a node."""
    known = list(ways(tree))[1:]
    way, other = chance.choice(known), chance.choice(known)
    holder, key = at(tree, way[:-1]), way[-1]
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
    """The input of a run."""
    chance = random.Random(number)
    text = chance.choice(seeds())
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


@pytest.mark.skipif(not SEEDS, reason="the shared descriptions are not here")
@pytest.mark.parametrize("start", range(0, RUNS, A_BLOCK))
def test_damage_is_told(start: int) -> None:
    for number in range(start, min(start + A_BLOCK, RUNS)):
        try:
            run(made(number))
        except Exception as error:
            raise AssertionError(f"run {number}") from error


def run(data: bytes) -> None:
    try:
        document, found = load_bytes(data)
        document, more = resolve(document)
        found = (*found, *more, *validate(document))
        document, more = normalise(document)
        found = (*found, *more, *check_rules(document))
        found, texts = located(document.sources, found), document.texts
    except InputError as error:
        found, texts = error.diagnostics, error.texts
    assert all(d.location.line for d in found)
    for format_ in FORMATS.values():
        format_(found, texts).encode()
