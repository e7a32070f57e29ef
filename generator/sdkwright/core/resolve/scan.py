"""Finding every reference, identifier and anchor in one part of a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, cast
from urllib.parse import quote

from ..load import Dialect, Source
from .shapes import Kind
from .uris import UriError, absolute
from .walk import Site, walk

_ANCHORS = ("$anchor", "$dynamicAnchor")
_IDENTIFYING = ("$id", "$anchor", "$dynamicAnchor", "$self")

_REFERABLE = frozenset(
    (
        Kind.PATH_ITEM,
        Kind.PARAMETER,
        Kind.REQUEST_BODY,
        Kind.RESPONSE,
        Kind.HEADER,
        Kind.EXAMPLE,
        Kind.LINK,
        Kind.CALLBACK,
        Kind.SECURITY_SCHEME,
        Kind.MEDIA_TYPE,
        Kind.SCHEMA,
    )
)
"""Kinds that a Reference Object may stand for (OAS 3.2, section 4.23)."""

_TELLING = {
    **dict.fromkeys(_REFERABLE, frozenset(("$ref",))),
    Kind.SCHEMA: frozenset(
        ("$ref", "$recursiveRef", "$dynamicRef", "discriminator", *_IDENTIFYING)
    ),
}


class Region(NamedTuple):
    """A part of a file that is read as an object of a kind."""

    file: str
    pointer: str
    kind: Kind


class Reference(NamedTuple):
    """A place that refers to another."""

    region: Region
    site: Site
    keyword: str
    value: object
    base: str

    @property
    def holder(self) -> str:
        """The pointer, in its file, of the object that holds the reference."""
        return self.region.pointer + self.site.pointer


@dataclass(slots=True)
class Index:
    """Names of places that are not pointers (JSON Schema 2020-12 core, section 8.2)."""

    resources: dict[str, Region] = field(default_factory=dict[str, Region])
    """Schemas with an `$id`, by URI."""
    anchors: dict[tuple[str, str], Region] = field(
        default_factory=dict[tuple[str, str], Region]
    )
    """Schemas with an `$anchor`, by URI of the resource and name."""


def scan(
    region: Region, tree: object, source: Source, dialect: Dialect, index: Index
) -> list[Reference]:
    """The references in a region; what it identifies is entered into the index."""
    identifies = any(name in source.text for name in _IDENTIFYING)
    found: list[Reference] = []
    for site in walk(tree, region.kind, dialect, _TELLING):
        value = site.value
        if type(value) is not dict:
            continue
        node = cast("dict[str, object]", value)
        base = _base(region, site) if identifies else region.file
        if identifies and site.kind is Kind.SCHEMA:
            _identify(region, site, node, base, index)
        if "$ref" in node and site.kind in _REFERABLE:
            found.append(Reference(region, site, "$ref", node["$ref"], base))
        elif "$recursiveRef" in node and site.kind is Kind.SCHEMA:
            found.append(_recursive(region, site))
        elif "$dynamicRef" in node and site.kind is Kind.SCHEMA:
            found.append(
                Reference(region, site, "$dynamicRef", node["$dynamicRef"], base)
            )
        found += _mapping(region, site, node, base)
    return found


def _recursive(region: Region, site: Site) -> Reference:
    """A `$recursiveRef` (JSON Schema 2019-09, section 8.2.4.2), which some still use.

    It leads to the nearest schema around it that is a `$recursiveAnchor`, or else to
    the outermost one.
    """
    above: Site | None = site
    outermost = site
    while above is not None and above.kind is Kind.SCHEMA:
        outermost = above
        node = cast("dict[str, object]", above.value)
        if node.get("$recursiveAnchor") is True:
            break
        above = above.above
    value = "#" + quote(region.pointer + outermost.pointer)
    return Reference(region, site, "$recursiveRef", value, region.file)


def _mapping(
    region: Region, site: Site, node: dict[str, object], base: str
) -> Iterable[Reference]:
    """The targets of a discriminator's mapping are references too (OAS 3.2, 4.25)."""
    if site.kind is not Kind.SCHEMA or "discriminator" not in node:
        return ()
    discriminator = node["discriminator"]
    if not isinstance(discriminator, dict):
        return ()
    mapping = cast("dict[str, object]", discriminator).get("mapping")
    if not isinstance(mapping, dict):
        return ()
    holder = Site(Kind.SCHEMA, mapping, site, ("discriminator", "mapping"))
    entries = cast("dict[str, object]", mapping).items()
    return [Reference(region, holder, tag, value, base) for tag, value in entries]


def _base(region: Region, site: Site) -> str:
    """The URI that references in an object are relative to."""
    identifiers: list[str] = []
    above: Site | None = site
    while above is not None:
        if type(above.value) is dict:
            keyword = {Kind.SCHEMA: "$id", Kind.DOCUMENT: "$self"}.get(above.kind)
            written = cast("dict[str, object]", above.value).get(keyword or "")
            if isinstance(written, str):
                identifiers.append(written.partition("#")[0])
        above = above.above
    base = region.file
    for identifier in reversed(identifiers):
        try:
            base = absolute(base, identifier)
        except UriError:
            continue
    return base


def _identify(
    region: Region, site: Site, node: dict[str, object], base: str, index: Index
) -> None:
    here = Region(region.file, region.pointer + site.pointer, Kind.SCHEMA)
    if isinstance(node.get("$id"), str):
        index.resources.setdefault(base, here)
    for keyword in _ANCHORS:
        name = node.get(keyword)
        if isinstance(name, str):
            index.anchors.setdefault((base, name), here)
