"""Reading the normalised tree: nodes that know where they stand, and what was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from ...diagnostics import Diagnostic, Effect, Severity
from ...model import Definition, MemberPath, Schema
from ..load.pointers import split
from ..resolve.trees import value_at

if TYPE_CHECKING:
    from ..load import Document

_MAX_REFERENCES = 64
"""How many references in a row are followed; the front end refuses circles."""


def escape(token: str) -> str:
    """A reference token of a JSON pointer (RFC 6901 section 3)."""
    if "/" in token or "~" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def unescape(token: str) -> str:
    """The key or index that a reference token stands for (RFC 6901 section 4)."""
    return token.replace("~1", "/").replace("~0", "~")


_NOTHING: Mapping[str, object] = MappingProxyType({})


class Node:
    """A value of the tree with its pointer. Nobody changes it once it is made.

    The shape of the tree has been checked before, so that the readers below answer
    an empty value for what is absent instead of asking twice.
    """

    # Made by the hundred thousand: a frozen dataclass takes three times as long.
    __slots__ = ("mapping", "pointer", "value")

    def __init__(self, value: object, pointer: str) -> None:
        self.value = value
        self.pointer = pointer
        self.mapping = (
            cast("Mapping[str, object]", value) if type(value) is dict else _NOTHING
        )
        """The value as a mapping, an empty one where it is none."""

    def __contains__(self, key: str) -> bool:
        return key in self.mapping

    def get(self, key: str) -> object:
        """The plain value under `key`, or None."""
        return self.mapping.get(key)

    def text(self, key: str) -> str:
        """The string under `key`, or an empty one."""
        value = self.mapping.get(key)
        return value if isinstance(value, str) else ""

    def flag(self, key: str) -> bool:
        """Whether `key` holds true."""
        return self.mapping.get(key) is True

    def child(self, key: str) -> Node:
        """The node under `key`; its value is None where there is none."""
        return Node(self.mapping.get(key), f"{self.pointer}/{escape(key)}")

    def items(self) -> Iterator[tuple[str, Node]]:
        """The entries of a mapping, without extensions being told apart."""
        for key in self.mapping:
            yield key, self.child(key)

    def elements(self) -> Iterator[Node]:
        """The elements of a list."""
        for index, value in enumerate(self.list):
            yield Node(value, f"{self.pointer}/{index}")

    @property
    def list(self) -> list[object]:
        """The value as a list, an empty one where it is none."""
        value = self.value
        return cast("list[object]", value) if isinstance(value, list) else []

    def strings(self, key: str) -> tuple[str, ...]:
        """The strings in the list under `key`."""
        values = self.get(key)
        if not isinstance(values, list):
            return ()
        return tuple(v for v in cast("list[object]", values) if isinstance(v, str))


@dataclass(slots=True)
class Reader:
    """One pass over one document: the tree, and what was found on the way."""

    document: Document
    definitions: dict[str, Definition] = field(default_factory=dict[str, Definition])
    diagnostics: list[Diagnostic] = field(default_factory=list[Diagnostic])
    open: set[str] = field(default_factory=set[str])
    """The inline schemas being read just now."""
    recursive: set[str] = field(default_factory=set[str])
    """Those of them that something inside refers back to."""

    answers: dict[str, Schema] = field(default_factory=dict[str, Schema])
    """The inline schemas that have been read, by their pointers."""
    shapes: dict[bytes, str] = field(default_factory=dict[bytes, str])
    """The definition for each shape that an inline schema has had in its owner."""
    families: dict[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    """The heirs of each component that others extend and a discriminator tells apart."""

    lineages: dict[str, tuple[Node, ...]] = field(
        default_factory=dict[str, tuple[Node, ...]]
    )
    """The parts of each object that has been flattened, the base ones first."""

    conditions: dict[str, tuple[Node, ...]] = field(
        default_factory=dict[str, tuple[Node, ...]]
    )
    """What stands right below each schema under a condition, references followed."""

    _found: dict[str, Node] = field(default_factory=dict[str, Node])

    listings: dict[str, MemberPath] = field(default_factory=dict[str, MemberPath])
    """Where the items are in each definition that is a page of a listing."""

    @property
    def root(self) -> Node:
        """The whole description."""
        return Node(self.document.root, "")

    def at(self, pointer: str) -> Node:
        """The node at a pointer.

        Raises:
            MissingError: nothing stands there; the rules let no such pointer pass.
        """
        known = self._found.get(pointer)
        if known is None:
            value = value_at(self.document.root, split(pointer))
            known = self._found[pointer] = Node(value, pointer)
        return known

    def follow(self, node: Node) -> Node:
        """The node itself, or what its `$ref` leads to (OAS 3.2, Reference Object)."""
        for _ in range(_MAX_REFERENCES):
            reference = node.text("$ref")
            if not reference:
                break
            node = self.at(reference.removeprefix("#"))
        return node

    def report(
        self,
        code: str,
        message: str,
        node: Node,
        severity: Severity = Severity.WARNING,
        effect: Effect = Effect.DEGRADED,
    ) -> None:
        """Takes down a problem of the node."""
        location = self.document.locate(node.pointer)
        self.diagnostics.append(Diagnostic(code, message, location, severity, effect))
