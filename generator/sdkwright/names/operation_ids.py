"""Operation ids that a framework made, and the part of them that a person wrote.

Each rule looks at one operation alone, and at nothing that another could change; the
one exception is the number of springdoc, which is itself made of the others.

- FastAPI joins the function, the path and the method: `read_item_items__item_id__get`.
- NestJS joins the controller and the function: `UsersController_findAll`.
- AutoRest and NSwag join the group and the operation: `Users_List`.
- Others set the group before a slash, a dot or a colon: `repos/get`, `chat.postMessage`.
- springdoc numbers functions that have the same name in several controllers: `list_1`.

All but the first ask for a tag, since it is the tag's accessor that says the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .words import words

_CONTROLLER = re.compile(r"([A-Z]\w*?)_?Controller(?:V\d+)?_(\w+)", re.ASCII)
_GROUPED = re.compile(r"([A-Z][A-Za-z0-9]*)_([A-Z]\w*)", re.ASCII)
_NUMBERED = re.compile(r"([a-z]\w*[A-Za-z])_\d+", re.ASCII)
_SEPARATORS = re.compile(r"[/.:]+")
_NOT_WORD = re.compile(r"\W")


@dataclass(frozen=True, slots=True)
class OperationId:
    """An operation as far as its id may be made of it; `tag` is "" where it has none."""

    id: str
    method: str
    path: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class ReadableId:
    """What to call an operation among those of its tag, and what on its own."""

    within: str
    alone: str


def readable_ids(operations: Iterable[OperationId]) -> tuple[ReadableId, ...]:
    """The readable form of each id; the id itself where no rule knows better."""
    known = tuple(operations)
    tags: dict[str, set[str]] = {}
    for operation in known:
        tags.setdefault(operation.id, set()).add(operation.tag)
    return tuple(_readable(operation, tags) for operation in known)


def _readable(operation: OperationId, tags: Mapping[str, set[str]]) -> ReadableId:
    own = operation.id
    path = _NOT_WORD.sub("_", operation.path)
    function = own.removesuffix(f"{path}_{operation.method.lower()}")
    if function != own and words(function):
        return ReadableId(function, function)
    if not words(operation.tag):
        return ReadableId(own, own)
    if match := _CONTROLLER.fullmatch(own):
        return ReadableId(match[2], f"{match[1]} {match[2]}")
    match = _GROUPED.fullmatch(own)
    if match and words(match[1]) == words(operation.tag):
        return ReadableId(match[2], own)
    match = _NUMBERED.fullmatch(own)
    if match and operation.tag not in tags.get(match[1], {operation.tag}):
        return ReadableId(match[1], own)
    *before, last = _SEPARATORS.split(own)
    if before and words(last) and words(before[-1]) == words(operation.tag):
        return ReadableId(last, own)
    return ReadableId(own, own)
