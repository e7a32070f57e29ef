"""The part of a description that the user wants: operations, and what they need."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import cast

from ...config import Deprecated, SelectConfig
from ...diagnostics import Diagnostic, Location, Severity, quoted
from ..load import Dialect, Document, Origin
from ..load.pointers import join, split
from ..load.sites import Kind, Site
from ..resolve.shapes import grammar_of
from ..resolve.trees import value_at
from ..resolve.walk import below
from .reachable import pruned
from .values import mapping, strings

_SECTIONS = ("paths", "webhooks")
_GRAMMAR = grammar_of(Dialect.OPENAPI_32)
_MOST_REFERENCES = 64
"""How many references in a row are followed; circles have been refused before."""


@dataclass(frozen=True, slots=True)
class _Operation:
    """An operation as entries of a selection see it; `tokens` lead to it in its item."""

    tags: tuple[str, ...]
    path: str
    id: str
    deprecated: bool
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One text of a list of the selection, and the texts of operations it may match."""

    key: str
    text: str
    texts: Callable[[_Operation], tuple[str, ...]]

    def matches(self, operation: _Operation) -> bool:
        """Whether the operation is one that the entry speaks of."""
        texts = self.texts(operation)
        if self.key.endswith("paths"):
            return any(fnmatchcase(text, self.text) for text in texts)
        return self.text in texts


@dataclass(frozen=True, slots=True)
class _Item:
    """A path item with its operations; `pointer` is where they stand in the tree."""

    section: str
    path: str
    pointer: str
    node: dict[str, object]
    operations: tuple[_Operation, ...]


def select(
    document: Document, selection: SelectConfig
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """A normalised document with the selected operations and the components they need.

    An entry that matches nothing is a warning. Without any entry the document is
    answered as it is.
    """
    includes, excludes = tuple(_includes(selection)), tuple(_excludes(selection))
    drops_deprecated = selection.deprecated is Deprecated.DROP
    if not (includes or excludes or drops_deprecated):
        return document, ()

    def is_wanted(operation: _Operation) -> bool:
        if drops_deprecated and operation.deprecated:
            return False
        if any(entry.matches(operation) for entry in excludes):
            return False
        return not includes or any(entry.matches(operation) for entry in includes)

    path_items = tuple(_path_items(document.root))
    chosen = _narrowed(document, path_items, is_wanted)
    operations = [o for item in path_items for o in item.operations]
    found = [
        _told(document, selection, entry.key, _matchless(entry, operations))
        for entry in (*includes, *excludes)
        if not any(map(entry.matches, operations))
    ]
    if operations and not any(map(is_wanted, operations)):
        message = "the selection leaves no operation; widen or remove an entry"
        found.append(_told(document, selection, "", message))
    return pruned(chosen, document.root), tuple(found)


def _includes(selection: SelectConfig) -> Iterator[_Entry]:
    for text in selection.include_tags:
        yield _Entry("include_tags", text, _tags)
    for text in selection.include_paths:
        yield _Entry("include_paths", text, _path)
    for text in selection.include_operations:
        yield _Entry("include_operations", text, _id)


def _excludes(selection: SelectConfig) -> Iterator[_Entry]:
    for text in selection.exclude_tags:
        yield _Entry("exclude_tags", text, _tags)
    for text in selection.exclude_paths:
        yield _Entry("exclude_paths", text, _path)
    for text in selection.exclude_operations:
        yield _Entry("exclude_operations", text, _id)


def _tags(operation: _Operation) -> tuple[str, ...]:
    return operation.tags


def _path(operation: _Operation) -> tuple[str, ...]:
    return (operation.path,)


def _id(operation: _Operation) -> tuple[str, ...]:
    return (operation.id,)


def _path_items(root: dict[str, object]) -> Iterator[_Item]:
    for section in _SECTIONS:
        for path, value in mapping(root.get(section)).items():
            if not path.startswith("x-"):
                pointer, node = _followed(root, join((section, path)), mapping(value))
                operations = tuple(_operations(path, node))
                yield _Item(section, path, pointer, node, operations)


def _followed(
    root: dict[str, object], pointer: str, node: dict[str, object]
) -> tuple[str, dict[str, object]]:
    """A path item, or the one that its `$ref` leads to."""
    for _ in range(_MOST_REFERENCES):
        reference = node.get("$ref")
        if not isinstance(reference, str):
            break
        pointer = reference.removeprefix("#")
        node = mapping(value_at(root, split(pointer)))
    return pointer, node


def _operations(path: str, item: dict[str, object]) -> Iterator[_Operation]:
    for site in below(Site(Kind.PATH_ITEM, item), _GRAMMAR):
        if site.kind is Kind.OPERATION:
            node = mapping(site.value)
            id_ = node.get("operationId")
            method = str(site.tokens[-1]).lower()
            yield _Operation(
                strings(node.get("tags")),
                path,
                id_ if isinstance(id_, str) and id_ else f"{method} {path}",
                node.get("deprecated") is True,
                cast("tuple[str, ...]", site.tokens),
            )


def _narrowed(
    document: Document,
    path_items: tuple[_Item, ...],
    is_wanted: Callable[[_Operation], bool],
) -> Document:
    """The document without the operations that nobody wants, and without empty items."""
    root = dict(document.root)
    origins = dict(document.origins)
    for section in _SECTIONS:
        if isinstance(root.get(section), dict):
            root[section] = dict(mapping(root[section]))
    for item in path_items:
        unwanted = [o for o in item.operations if not is_wanted(o)]
        place = cast("dict[str, object]", root[item.section])
        if item.operations and len(unwanted) == len(item.operations):
            del place[item.path]
        elif unwanted:
            place[item.path] = _without(item.node, unwanted)
            pointer = join((item.section, item.path))
            if pointer != item.pointer:
                origins.update(_origins_at(document, item.pointer, pointer))
    return replace(document, root=root, origins=origins)


def _without(item: dict[str, object], unwanted: list[_Operation]) -> dict[str, object]:
    result = dict(item)
    for operation in unwanted:
        holder = result
        for token in operation.tokens[:-1]:
            holder[token] = dict(mapping(holder[token]))
            holder = cast("dict[str, object]", holder[token])
        del holder[operation.tokens[-1]]
    return result


def _origins_at(document: Document, old: str, new: str) -> Mapping[str, Origin]:
    """Where the parts of what moves from one pointer to another were written."""
    written = document.locate(old)
    below = {
        new + pointer[len(old) :]: origin
        for pointer, origin in document.origins.items()
        if pointer.startswith(f"{old}/")
    }
    return {new: Origin(written.file, written.pointer), **below}


def _matchless(entry: _Entry, operations: list[_Operation]) -> str:
    known = {text for operation in operations for text in entry.texts(operation)}
    close = difflib.get_close_matches(entry.text, sorted(known), 1)
    hint = f"; did you mean {quoted(close[0])}?" if close else ""
    return f"{entry.key}: {quoted(entry.text)} matches no operation{hint}"


def _told(
    document: Document, selection: SelectConfig, key: str, message: str
) -> Diagnostic:
    place = selection.places.get(key, Location(document.file))
    return Diagnostic("selection-empty", message, place, Severity.WARNING)
