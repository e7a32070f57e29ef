"""Former names of methods, arguments and models, as far as the package has room for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ...model import Api, Operation
from ...names import Renamed
from . import identifiers
from .keys import Kind, carried_keys, definition_keys, group_of, route_key


@dataclass(frozen=True, slots=True)
class FormerNames:
    """Former names that nothing has taken since, each with what it stands for.

    `methods` lead to the pointers of operations by tag and method, `classes` to the
    ids of definitions by class, and `arguments` to the present names, by the operation's
    pointer and the former name.
    """

    methods: Mapping[tuple[str, str], str]
    classes: Mapping[str, str]
    arguments: Mapping[tuple[str, str], str]
    renamed: Mapping[tuple[str, str, str], Renamed]
    """What is on record of each, by kind, owner and name."""

    def since(self, kind: Kind, owner: str, name: str) -> str:
        """The version that gave the new name; "" before it is released."""
        return self.renamed[kind, owner, name].since

    def of(self, operation: Operation) -> tuple[tuple[str, str], ...]:
        """The former names of an operation's method: tag and method."""
        pointer = operation.pointer
        return tuple(key for key, here in self.methods.items() if here == pointer)

    def arguments_of(self, operation: Operation) -> Mapping[str, str]:
        """The present names of an operation's arguments, by their former ones."""
        return {
            former: now
            for (pointer, former), now in self.arguments.items()
            if pointer == operation.pointer
        }


def former_names(
    api: Api,
    renamed: Iterable[Renamed],
    methods: Mapping[str, str],
    classes: Mapping[str, str],
    arguments: Mapping[tuple[str, str], str],
) -> FormerNames:
    """The former names that can still be used: present names go before them.

    `methods` are the present names by operation, `classes` by definition, `arguments`
    by operation and parameter.
    """
    known = sorted(renamed)
    kept = dict(_methods(api.operations, known, methods))
    models = dict(_classes(api, known, classes))
    keywords = dict(_arguments(api.operations, known, arguments))
    told = {(r.kind, r.owner, r.name): r for r in known}
    routes = {o.pointer: route_key(o) for o in api.operations}
    used = (
        *((Kind.METHOD, *key) for key in kept),
        *((Kind.CLASS, "", name) for name in models),
        *((Kind.ARGUMENT, routes[pointer], name) for pointer, name in keywords),
    )
    return FormerNames(kept, models, keywords, {key: told[key] for key in used})


def _methods(
    operations: Iterable[Operation],
    renamed: Iterable[Renamed],
    methods: Mapping[str, str],
) -> Iterator[tuple[tuple[str, str], str]]:
    """Methods of tags that still have operations."""
    known = tuple(operations)
    routes = {route_key(o): o.pointer for o in known}
    taken = {(group_of(o), methods[o.pointer].casefold()) for o in known}
    groups = {group_of(o) for o in known}
    for former in renamed:
        place = former.owner, former.name.casefold()
        free = place not in taken and former.name not in identifiers.METHODS_RESERVED
        fits = former.kind == Kind.METHOD and former.owner in groups
        if fits and free and former.key in routes:
            taken.add(place)
            yield (former.owner, former.name), routes[former.key]


def _arguments(
    operations: Iterable[Operation],
    renamed: Iterable[Renamed],
    arguments: Mapping[tuple[str, str], str],
) -> Iterator[tuple[tuple[str, str], str]]:
    """Arguments of operations that still send the same."""
    routes = {route_key(o): o for o in operations}
    for former in renamed:
        operation = routes.get(former.owner)
        if former.kind != Kind.ARGUMENT or operation is None:
            continue
        pointers = {key: p for p, key in carried_keys(operation).items()}
        taken = {arguments[operation.pointer, p] for p in pointers.values()}
        taken |= {*identifiers.ARGUMENTS_RESERVED, "body"}
        if former.name not in taken and former.key in pointers:
            now = arguments[operation.pointer, pointers[former.key]]
            yield (operation.pointer, former.name), now


def _classes(
    api: Api, renamed: Iterable[Renamed], classes: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    keys = {key: id_ for id_, key in definition_keys(api.definitions.values()).items()}
    taken = {name.casefold() for name in classes.values()}
    for former in renamed:
        name = former.name.casefold()
        free = name not in taken and former.name not in identifiers.CLASSES_RESERVED
        if former.kind == Kind.CLASS and free and former.key in keys:
            taken.add(name)
            yield former.name, keys[former.key]
