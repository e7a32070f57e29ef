"""OpenAPI Overlay 1.0 and 1.1: corrections to a description that somebody else owns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import cast

from ...diagnostics import Diagnostic, InputError, Location, Severity
from ..load import Document, Origin, ReadError, Source, located, read_source
from ..load.files import read_path
from ..load.pointers import join, parent, split
from ..resolve.trees import MissingError, edited, value_at
from .jsonpaths import flaw_of, matches_of
from .values import items, mapping

_VERSIONS = ("1.0", "1.1")


@dataclass(frozen=True, slots=True)
class Overlay:
    """An overlay as read: its actions in order, and the file they stand in."""

    source: Source
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One action (Overlay 1.1, section 4.4.3); `pointer` is its place in the file."""

    target: str
    pointer: str
    remove: bool
    update: object
    has_update: bool
    copy: str


@dataclass(slots=True)
class _State:
    """The tree as the actions so far have left it, and what is known of its parts."""

    document: Document
    root: dict[str, object]
    origins: dict[str, Origin]


def apply_overlays(
    document: Document, overlays: Sequence[Path]
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """A document, not yet resolved, with the overlays applied one after the other.

    A target that matches nothing is a warning. What an overlay added is located in the
    overlay's own file.

    Raises:
        InputError: an overlay cannot be read or is not well-formed.
    """
    found: list[Diagnostic] = []
    sources = dict(document.sources)
    state = _State(document, document.root, dict(document.origins))
    for path in overlays:
        overlay = read_overlay(document, path)
        sources[overlay.source.file] = overlay.source
        for action in overlay.actions:
            if not _apply(state, action, overlay.source.file):
                location = Location(overlay.source.file, f"{action.pointer}/target")
                message = f"'{action.target}' matches nothing"
                found.append(
                    Diagnostic("overlay-target", message, location, Severity.WARNING)
                )
    changed = replace(
        document,
        root=state.root,
        sources=MappingProxyType(sources),
        origins=MappingProxyType(state.origins),
    )
    return changed, tuple(found)


def read_overlay(document: Document, path: Path) -> Overlay:
    """One overlay file.

    Raises:
        InputError: it cannot be read, or is not well-formed.
    """
    name = path.name
    try:
        data = read_path(str(path), str(path), document.folder.limits)
    except ReadError as error:
        raise InputError(
            [Diagnostic(error.code, str(error), Location(str(path)))]
        ) from None
    source, found = read_source(document.folder, name, data)
    root = mapping(source.tree)
    problems = [*found, *_malformed(source, root)]
    actions = tuple(
        _action(mapping(node), f"/actions/{index}")
        for index, node in enumerate(items(root.get("actions")))
    )
    for action in actions:
        problems += _bad_paths(source, action)
    if problems:
        raise InputError(located({name: source}, problems), {name: source.text})
    return Overlay(source, actions)


def _action(node: dict[str, object], pointer: str) -> Action:
    target, copy = node.get("target"), node.get("copy")
    return Action(
        target if isinstance(target, str) else "",
        pointer,
        node.get("remove") is True,
        node.get("update"),
        "update" in node,
        copy if isinstance(copy, str) else "",
    )


def _malformed(source: Source, root: dict[str, object]) -> list[Diagnostic]:
    version = root.get("overlay")
    if not isinstance(version, str) or not version.startswith(_VERSIONS):
        message = "an overlay says its version: 'overlay: 1.0.0' or 'overlay: 1.1.0'"
        return [_problem(source, message, "/overlay")]
    if not items(root.get("actions")):
        return [_problem(source, "an overlay has a list of 'actions'", "/actions")]
    return []


def _bad_paths(source: Source, action: Action) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for field, text in (("target", action.target), ("copy", action.copy)):
        if field == "copy" and not text:
            continue
        said = flaw_of(text)
        if said:
            message = f"'{text}' is no JSONPath (RFC 9535): {said}"
            found.append(_problem(source, message, f"{action.pointer}/{field}"))
    return found


def _problem(source: Source, message: str, pointer: str) -> Diagnostic:
    return Diagnostic("overlay-invalid", message, Location(source.file, pointer))


def _apply(state: _State, action: Action, file: str) -> bool:
    """Applies one action; whether it matched anything."""
    matches = matches_of(state.root, action.target)
    if not matches:
        return False
    if action.remove:
        _remove(state, [pointer for pointer, _ in matches])
        return True
    if action.copy:
        copied = matches_of(state.root, action.copy)
        if not copied:
            return False
        _update(state, matches, copied[0][1], Origin(file, f"{action.pointer}/copy"))
    elif action.has_update:
        origin = Origin(file, f"{action.pointer}/update")
        _update(state, matches, action.update, origin)
    return True


def _remove(state: _State, pointers: list[str]) -> None:
    """Takes nodes out, the later elements of a list before the earlier ones."""
    by_parent: dict[str, list[str]] = {}
    for pointer in pointers:
        by_parent.setdefault(parent(pointer), []).append(pointer)
    for above in sorted(by_parent, key=len, reverse=True):
        holder = next(iter(_at(state.root, above)), None)
        tokens = {pointer.rpartition("/")[2] for pointer in by_parent[above]}
        if isinstance(holder, dict):
            kept: object = {
                key: value
                for key, value in cast("dict[str, object]", holder).items()
                if join((key,))[1:] not in tokens
            }
        elif isinstance(holder, list):
            elements = cast("list[object]", holder)
            staying = [i for i in range(len(elements)) if str(i) not in tokens]
            kept = [elements[index] for index in staying]
            _renumber(state, above, staying)
        else:
            continue
        state.root = cast("dict[str, object]", edited(state.root, {above: kept}))


def _renumber(state: _State, pointer: str, staying: list[int]) -> None:
    """Keeps known where the elements of a list were written that have moved up."""
    before = replace(state.document, origins=dict(state.origins))
    prefix = f"{pointer}/"
    for known in [p for p in state.origins if p.startswith(prefix)]:
        del state.origins[known]
    for index, old in enumerate(staying):
        written = before.locate(f"{prefix}{old}")
        state.origins[f"{prefix}{index}"] = Origin(written.file, written.pointer)
        for known, origin in before.origins.items():
            if known.startswith(f"{prefix}{old}/"):
                rest = known[len(f"{prefix}{old}") :]
                state.origins[f"{prefix}{index}{rest}"] = origin


def _at(root: dict[str, object], pointer: str) -> list[object]:
    try:
        return [value_at(root, split(pointer))]
    except MissingError:
        return []


def _update(
    state: _State, matches: list[tuple[str, object]], update: object, origin: Origin
) -> None:
    edits: dict[str, object] = {}
    for pointer, value in matches:
        edits[pointer] = _merged(state, pointer, value, update, origin)
    state.root = cast("dict[str, object]", edited(state.root, edits))


def _merged(
    state: _State, pointer: str, value: object, update: object, origin: Origin
) -> object:
    """An object takes the update's fields, a list one more element (section 4.4.3.1)."""
    if isinstance(value, list):
        elements = cast("list[object]", value)
        more = cast("list[object]", update) if isinstance(update, list) else [update]
        for index, _ in enumerate(more):
            at = f"{origin.pointer}/{index}" if isinstance(update, list) else ""
            written = Origin(origin.file, at or origin.pointer)
            state.origins[f"{pointer}/{len(elements) + index}"] = written
        return [*elements, *more]
    if not isinstance(value, dict) or not isinstance(update, dict):
        state.origins[pointer] = origin
        return update
    result = dict(cast("dict[str, object]", value))
    for key, new in cast("dict[str, object]", update).items():
        below = join((key,))
        written = Origin(origin.file, origin.pointer + below)
        if key in result:
            result[key] = _merged(state, pointer + below, result[key], new, written)
        else:
            state.origins[pointer + below] = written
            result[key] = new
    return result
