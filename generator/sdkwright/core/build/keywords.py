"""The ledger of keywords: what becomes of every field of every object.

It speaks of the normalised shape. A field that no table knows is not used; it is listed
with its places like those that are known not to be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from ..load import Dialect
from ..load.pointers import join
from ..load.sites import Kind, Site
from ..resolve.shapes import Form, grammar_of
from ..resolve.walk import walk
from .extensions import EXTENSIONS
from .keyword_table import INNER, TABLE, USED_EXTENSIONS, Handling

if TYPE_CHECKING:
    from ..load import Document

_SHOWN = 3
"""How many places of a field that is not used are kept."""
_READ = USED_EXTENSIONS | {extension.key for extension in EXTENSIONS}
_WITHOUT_FIELDS = frozenset((Kind.PATHS, Kind.RESPONSES, Kind.CALLBACK))
"""Objects whose keys are data."""
_GRAMMAR = grammar_of(Dialect.OPENAPI_32)


@dataclass(slots=True)
class Keyword:
    """A field of a kind of object: how often it stands, and what becomes of it."""

    handling: Handling
    total: int = 0
    pointers: list[str] = field(default_factory=list[str])
    """The first places where it stands, if it is not used."""


def keywords_of(document: Document) -> Mapping[str, Keyword]:
    """Every field of a normalised document, as `object.field`, sorted by name."""
    found: dict[str, dict[str, Keyword]] = {}
    for owner, site in _objects(document):
        _count(found.setdefault(owner, {}), owner, site)
    flat = {
        f"{owner}.{name}": keyword
        for owner, fields in found.items()
        for name, keyword in fields.items()
    }
    return dict(sorted(flat.items()))


@dataclass(frozen=True, slots=True)
class Fields:
    """An object as it is written: what it is called, and its fields."""

    owner: str
    values: Mapping[str, object]

    @property
    def unused(self) -> Mapping[str, object]:
        """The fields that nothing uses; without extensions, which are no part of the API."""
        return {
            name: value
            for name, value in self.values.items()
            if not name.startswith("x-")
            and _handling(self.owner, name) is Handling.UNUSED
        }


def fields_of(document: Document) -> Mapping[str, Fields]:
    """Every object of a normalised document, by its pointer."""
    return {
        site.pointer: Fields(owner, site.value) for owner, site in _objects(document)
    }


def _objects(document: Document) -> Iterator[tuple[str, Site]]:
    """Every object that has fields: what it is called, and where it stands."""
    for site in walk(Site(Kind.DOCUMENT, document.root), _GRAMMAR):
        if site.kind not in _WITHOUT_FIELDS:
            yield from _with_inner(site.kind.value, site)


def _with_inner(owner: str, site: Site) -> Iterator[tuple[str, Site]]:
    """An object, and those inside of it that no reference may lead to."""
    yield owner, site
    for name, value in site.value.items():
        inner = INNER.get((owner, name))
        if inner is not None:
            for child, tokens in _inside(value, inner[1]):
                below = Site(site.kind, child, site, (name, *tokens))
                yield from _with_inner(inner[0], below)


def _count(fields: dict[str, Keyword], owner: str, site: Site) -> None:
    for name in site.value:
        keyword = fields.get(name)
        if keyword is None:
            keyword = fields[name] = Keyword(_handling(owner, name))
        keyword.total += 1
        if keyword.handling is Handling.UNUSED and len(keyword.pointers) < _SHOWN:
            keyword.pointers.append(site.pointer + join((name,)))


def _handling(owner: str, name: str) -> Handling:
    if name.startswith("x-"):
        return Handling.TYPED if name in _READ else Handling.UNUSED
    return TABLE[owner].get(name, Handling.UNUSED)


def _inside(
    value: object, form: Form
) -> Iterator[tuple[dict[str, object], tuple[str | int, ...]]]:
    entries: list[tuple[object, tuple[str | int, ...]]] = [(value, ())]
    if form is Form.LIST and isinstance(value, list):
        items = cast("list[object]", value)
        entries = [(item, (index,)) for index, item in enumerate(items)]
    elif form is Form.MAP and isinstance(value, dict):
        members = cast("dict[str, object]", value)
        entries = [(item, (key,)) for key, item in members.items()]
    for child, tokens in entries:
        if isinstance(child, dict):
            yield cast("dict[str, object]", child), tokens
