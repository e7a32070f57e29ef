"""What names go by in the lock file and in overrides: keys that outlive an edit.

They are made of what the description calls things, never of the order in which these
stand. Where an extension asks for a name, it is part of the key, so that the name that
was kept gives way when another is asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from ...model import Api, Definition, Enumeration, Operation, Parameter, Place
from ...names import distinct

_PARAMETER = re.compile(r"\{[^{}]*\}")


class Kind(StrEnum):
    """What has a name in a package."""

    CLASS = "classes"
    MODULE = "modules"
    FIELD = "fields"
    MEMBER = "members"
    ACCESSOR = "accessors"
    API_CLASS = "api_classes"
    METHOD = "methods"
    ARGUMENT = "arguments"
    CREDENTIAL = "credentials"
    VARIABLE = "variables"
    CHOICE = "choices"
    WEBHOOK = "webhooks"


def definition_keys(definitions: Iterable[Definition]) -> Mapping[str, str]:
    """The key of each definition, by its id."""
    known = tuple(definitions)
    keys = distinct((d.origin.place or d.id, d.id) for d in known)
    return {d.id: key for d, key in zip(known, keys, strict=True)}


def like_keys(definitions: Iterable[Definition]) -> Mapping[str, tuple[str, ...]]:
    """The keys of the schemas that each definition stands for as well, by its id.

    A place that something else has, too, is no key.
    """
    known = tuple(definitions)
    places = Counter(d.origin.place or d.id for d in known)
    places.update(like for d in known for like in d.likes)
    return {d.id: tuple(p for p in d.likes if places[p] == 1) for d in known}


def operation_keys(operations: Iterable[Operation]) -> Mapping[str, str]:
    """The key of each operation, by its pointer."""
    known = tuple(operations)
    keys = distinct((o.id, o.pointer) for o in known)
    return {o.pointer: key for o, key in zip(known, keys, strict=True)}


def route_key(operation: Operation) -> str:
    """The key of an operation that outlives its id: its method and its path.

    The names of path parameters are no part of it.
    """
    return f"{operation.method} {_PARAMETER.sub('{}', operation.path)}"


def carried_keys(operation: Operation) -> Mapping[str, str]:
    """The key of each parameter that outlives its argument's name, by its pointer.

    It says what goes over the wire: the name, or in a path the position.
    """
    path = _PARAMETER.findall(operation.path)
    positions = {name[1:-1]: str(index) for index, name in enumerate(path)}
    return {
        p.pointer: f"{p.place.value} "
        f"{positions.get(p.name, p.name) if p.place is Place.PATH else p.name}"
        for p in operation.parameters
    }


def member_keys(schema: Enumeration) -> tuple[str, ...]:
    """The key of each value of an enumeration."""
    return distinct(
        (hinted(f"{v.value}", v.hint), hinted(f"{v.value!r}", v.hint))
        for v in schema.values
    )


def parameter_key(parameter: Parameter) -> str:
    """The key of a parameter among those of its operation."""
    return hinted(
        f"{parameter.place.value} {parameter.name}", parameter.annotations.name_hint
    )


def hinted(key: str, hint: str) -> str:
    """A key with the name that an extension asks for, if one does."""
    return f"{key} as {hint}" if hint else key


def group_of(operation: Operation) -> str:
    """The group under which an operation's method stands."""
    return operation.group or DEFAULT_TAG


def groups_of(api: Api) -> tuple[str, ...]:
    """The groups that have operations, in the order in which these stand."""
    return tuple(dict.fromkeys(group_of(operation) for operation in api.operations))


DEFAULT_TAG = "default"
"""The group of operations that have no tag."""
