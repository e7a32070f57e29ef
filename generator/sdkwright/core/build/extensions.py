"""The vendors' extensions that say what things are called, in one table.

Nobody owns these names: each is what a widely used tool or a large publisher writes.
The manual's list of them is made from this table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .reader import Node


class Role(StrEnum):
    """What an extension says, and of what."""

    METHOD = "the name of an operation's method"
    GROUP = "the group that an operation's method stands in"
    TYPE = "the name of a schema's type"
    PROPERTY = "the name of a property's field"
    PARAMETER = "the name of a parameter's argument"
    MEMBERS = "the names of an enumeration's values"
    MEMBER_TEXTS = "the descriptions of an enumeration's values"


@dataclass(frozen=True, slots=True)
class Extension:
    """A key of a description, and what it says."""

    key: str
    role: Role


EXTENSIONS = (
    Extension("x-purecloud-method-name", Role.METHOD),
    Extension("x-fern-sdk-method-name", Role.METHOD),
    Extension("x-speakeasy-name-override", Role.METHOD),
    Extension("x-fern-sdk-group-name", Role.GROUP),
    Extension("x-speakeasy-group", Role.GROUP),
    Extension("x-fern-type-name", Role.TYPE),
    Extension("x-speakeasy-name-override", Role.TYPE),
    Extension("x-fern-property-name", Role.PROPERTY),
    Extension("x-ms-client-name", Role.PROPERTY),
    Extension("x-fern-parameter-name", Role.PARAMETER),
    Extension("x-speakeasy-name-override", Role.PARAMETER),
    Extension("x-ms-client-name", Role.PARAMETER),
    Extension("x-enum-varnames", Role.MEMBERS),
    Extension("x-enumNames", Role.MEMBERS),
    Extension("x-enum-names", Role.MEMBERS),
    Extension("x-ms-enum", Role.MEMBERS),
    Extension("x-fern-enum", Role.MEMBERS),
    Extension("x-speakeasy-enums", Role.MEMBERS),
    Extension("x-enum-descriptions", Role.MEMBER_TEXTS),
    Extension("x-enumDescriptions", Role.MEMBER_TEXTS),
    Extension("x-ms-enum", Role.MEMBER_TEXTS),
    Extension("x-fern-enum", Role.MEMBER_TEXTS),
    Extension("x-speakeasy-enum-descriptions", Role.MEMBER_TEXTS),
)
"""Every extension that names things; of several on one node the first here counts."""


_KEYS = {
    role: tuple(e.key for e in EXTENSIONS if e.role is role)
    for role in Role
}

_NAMING = frozenset(extension.key for extension in EXTENSIONS)


def keys_for(role: Role) -> tuple[str, ...]:
    """The keys that play a role, the strongest first."""
    return _KEYS[role]


def hint_of(node: Node, role: Role) -> str:
    """The name that a node's extensions ask for; "" where they ask for none.

    Several words, as of a group inside of a group, are joined by a dot.
    """
    if _NAMING.isdisjoint(node.mapping):
        return ""
    return next(filter(None, _hints(node, role)), "")


def _hints(node: Node, role: Role) -> Iterator[str]:
    said = node.mapping
    for key in keys_for(role):
        if key in said:
            yield node.text(key) or ".".join(node.strings(key))
