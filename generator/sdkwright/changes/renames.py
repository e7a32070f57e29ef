"""What goes by another name in the new version of a package, and is the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..model import Api, Operation
from ..names import Renamed
from ..targets.python import (
    Kind,
    PythonNames,
    carried_keys,
    definition_keys,
    group_of,
    route_key,
)
from .kinds import outline
from .matching import matched, operation_key
from .operations import operation_changes, webhook_changes
from .pairs import Pair
from .schemas import SchemaComparison


def renames(
    old: Api, before: PythonNames, new: Api, after: PythonNames
) -> tuple[Renamed, ...]:
    """The former names of methods, arguments and models, those on record included.

    A method is the same if its operation has the same method and path, an argument if
    it goes over the wire as the same, and a model if it has the same shape and stands
    in all the places where the other one stood.
    """
    moved = _moved(old, before, new, after)
    keys = definition_keys(new.definitions.values())
    was = definition_keys(old.definitions.values())
    now = {was[before_id]: keys[after_id] for before_id, after_id in moved.items()}
    known = tuple(
        replace(former, key=now.get(former.key, former.key))
        for former in before.former.renamed.values()
    )
    classes = (
        Renamed(Kind.CLASS, "", before.classes[before_id], keys[after_id])
        for before_id, after_id in moved.items()
        if before.classes[before_id] != after.classes[after_id]
    )
    calls = _calls(old, before, new, after)
    return (*known, *calls, *classes)


def _calls(
    old: Api, before: PythonNames, new: Api, after: PythonNames
) -> Iterator[Renamed]:
    for was, operation in matched(old.operations, new.operations, operation_key):
        if was and operation:
            name = before.methods[was.pointer]
            here = group_of(was), name
            if here != (group_of(operation), after.methods[operation.pointer]):
                yield Renamed(Kind.METHOD, *here, route_key(operation))
            was_named = _arguments(was, before)
            for key, now in _arguments(operation, after).items():
                if was_named.get(key, now) != now:
                    route = route_key(operation)
                    yield Renamed(Kind.ARGUMENT, route, was_named[key], key)


def _arguments(operation: Operation, names: PythonNames) -> Mapping[str, str]:
    """The names of an operation's arguments, by what goes over the wire."""
    return {
        key: names.arguments[operation.pointer, pointer]
        for pointer, key in carried_keys(operation).items()
    }


def _moved(
    old: Api, before: PythonNames, new: Api, after: PythonNames
) -> Mapping[str, str]:
    """The definitions that stand where others stood, by the ids of those."""
    gone = {*before.classes.values()} - {*after.classes.values()}
    made = {*after.classes.values()} - {*before.classes.values()}
    if not gone or not made:
        return {}
    pairs = _pairs(old, new)
    return {
        was: is_
        for was, is_ in pairs
        if before.classes[was] in gone
        and after.classes[is_] in made
        and sum(was == other for other, _ in pairs) == 1
        and sum(is_ == other for _, other in pairs) == 1
        and outline(old.definitions[was].schema) == outline(new.definitions[is_].schema)
    }


def _pairs(old: Api, new: Api) -> frozenset[tuple[str, str]]:
    """The ids of definitions of which one stands where the other one stood."""
    found = (*operation_changes(old, new), *webhook_changes(old, new))
    schemas = SchemaComparison(old, new)
    for _ in schemas.changes(found for found in found if isinstance(found, Pair)):
        pass
    return frozenset((was, is_) for was, is_, _ in schemas.compared)
