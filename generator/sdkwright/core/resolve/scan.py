"""Finding every reference, identifier and anchor in one part of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, cast
from urllib.parse import quote

from ..load.sites import Kind, Site
from .uris import UriError, absolute

_ANCHORS = ("$anchor", "$dynamicAnchor")
_IDENTIFYING = frozenset(("$id", *_ANCHORS))
_SELF = {Kind.SCHEMA: "$id", Kind.DOCUMENT: "$self"}
"""The field by which an object says its own URI."""
_MAPPING = ("discriminator", "mapping")

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
    def is_mapping(self) -> bool:
        """Whether it is an entry of a discriminator's mapping."""
        return self.site.tokens == _MAPPING

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


def scan(region: Region, sites: Iterable[Site], index: Index) -> list[Reference]:
    """The references in a region; what it identifies is entered into the index."""
    base_of = _bases(region, sites)
    schema = Kind.SCHEMA
    found: list[Reference] = []
    for site in sites:
        node = site.value
        if "$ref" in node and site.kind in _REFERABLE:
            found.append(Reference(region, site, "$ref", node["$ref"], base_of(site)))
        if site.kind is not schema:
            continue
        if not _IDENTIFYING.isdisjoint(node):
            _identify(region, site, node, base_of(site), index)
        if "$recursiveRef" in node and "$ref" not in node:
            found.append(_recursive(region, site))
        elif "$dynamicRef" in node and "$ref" not in node:
            value = node["$dynamicRef"]
            found.append(Reference(region, site, "$dynamicRef", value, base_of(site)))
        if "discriminator" in node:
            found += _mapping(region, site, node["discriminator"], base_of(site))
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
        if above.value.get("$recursiveAnchor") is True:
            break
        above = above.above
    value = "#" + quote(region.pointer + outermost.pointer)
    return Reference(region, site, "$recursiveRef", value, region.file)


def _mapping(
    region: Region, site: Site, discriminator: object, base: str
) -> Iterable[Reference]:
    """The targets of a discriminator's mapping are references too (OAS 3.2, 4.25)."""
    if not isinstance(discriminator, dict):
        return ()
    mapping = cast("dict[str, object]", discriminator).get("mapping")
    if not isinstance(mapping, dict):
        return ()
    targets = cast("dict[str, object]", mapping)
    holder = Site(Kind.SCHEMA, targets, site, _MAPPING)
    entries = targets.items()
    return [Reference(region, holder, tag, value, base) for tag, value in entries]


def _bases(region: Region, sites: Iterable[Site]) -> Callable[[Site], str]:
    """Answers the URI that references in an object are relative to."""
    if not any("$id" in site.value or "$self" in site.value for site in sites):
        return lambda _: region.file
    bases: dict[Site, str] = {}
    for site in sites:
        base = region.file if site.above is None else bases[site.above]
        written = site.value.get(_SELF.get(site.kind, ""))
        if isinstance(written, str):
            base = _absolute(base, written.partition("#")[0])
        bases[site] = base
    return bases.__getitem__


def _absolute(base: str, written: str) -> str:
    try:
        return absolute(base, written)
    except UriError:
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
