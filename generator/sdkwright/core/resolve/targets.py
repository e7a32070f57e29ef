"""Following references: from what was written to the place that is meant."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeAlias, cast

from ...diagnostics import Diagnostic, quoted
from ..load import Dialect, ReadError
from ..load.pointers import join, split
from ..load.sites import Kind, Site
from .library import Library, problem
from .scan import Index, Reference, Region, scan
from .shapes import kind_below, section_of, shapes_of
from .trees import MissingError, value_at
from .uris import Target, UriError, has_scheme, is_web, target_of
from .walk import sites_of

ALONE_IN = (Dialect.SWAGGER_20, Dialect.OPENAPI_30)
"""Dialects in which nothing counts beside a `$ref` (OAS 3.0, Reference Object)."""


class _LostError(Exception):
    """A reference that leads nowhere."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


_Key: TypeAlias = tuple[str, str, Kind, bool]


@dataclass(slots=True)
class Tracing:
    """All references of a description with their targets, over all of its files."""

    library: Library
    index: Index = field(default_factory=Index)
    targets: dict[int, Region] = field(default_factory=dict[int, Region])
    """The target of each reference that has one, by its place in `references`."""
    references: list[Reference] = field(default_factory=list[Reference])
    regions: dict[tuple[str, str], Region] = field(
        default_factory=dict[tuple[str, str], Region]
    )
    """Every part of a file that is read, in the order of discovery."""
    found: list[Diagnostic] = field(default_factory=list[Diagnostic])
    known: dict[_Key, Region] = field(default_factory=dict["_Key", Region])
    """Where a text leads from a base: most references say what another has said."""
    sites: list[Site] = field(default_factory=list[Site])
    """The objects of the entry file."""
    stray: dict[tuple[str, str], str] = field(
        default_factory=dict[tuple[str, str], str]
    )
    """Places that later stages do not see: in the entry file where the grammar knows
    of no object, such as in an extension, and in any file beside a `$ref` where that
    stands alone. What is referred to there is read and moved like another file's. Each
    with the pointer of what hides it, '' for the grammar."""

    def is_foreign(self, region: Region) -> bool:
        """Whether a part has to move to stand where an object of its kind can."""
        is_entry = region.file == self.library.document.file
        return not is_entry or region[:2] in self.stray


def trace(library: Library) -> Tracing:
    """Follows every reference from the entry file on, through all files."""
    document = library.document
    limit = document.folder.limits.references
    tracing = Tracing(library)
    entry = Region(document.file, "", Kind.DOCUMENT)
    tracing.regions[entry[:2]] = entry
    top = Site(Kind.DOCUMENT, document.root)
    tracing.sites = sites_of(top, document.dialect)
    new = scan(entry, tracing.sites, tracing.index)
    while new:
        first = len(tracing.references)
        tracing.references += new
        if len(tracing.references) > limit:
            message = f"more than {limit} references, the limit"
            tracing.found.append(problem("limit", message, document.file, ""))
            break
        regions = _followed(tracing, first)
        new = [one for region in regions for one in _scanned(tracing, region)]
    return tracing


def _scanned(tracing: Tracing, region: Region) -> list[Reference]:
    source = tracing.library.source(region.file)
    value = value_at(source.tree, split(region.pointer))
    if not isinstance(value, dict):
        return []
    start = Site(region.kind, cast("dict[str, object]", value))
    sites = sites_of(start, tracing.library.document.dialect)
    return scan(region, sites, tracing.index)


def _followed(tracing: Tracing, first: int) -> list[Region]:
    """Finds the targets of references from a number on; those that are to be read."""
    regions: list[Region] = []
    for number in range(first, len(tracing.references)):
        reference = tracing.references[number]
        try:
            target = _destination(tracing, reference)
        except (_LostError, UriError, ReadError) as error:
            pointer = reference.holder + join((reference.keyword,))
            code = "discriminator-target" if reference.is_mapping else error.code
            file = reference.region.file
            tracing.found.append(problem(code, str(error), file, pointer))
            continue
        tracing.targets[number] = target
        if target[:2] not in tracing.regions and tracing.is_foreign(target):
            tracing.regions[target[:2]] = target
            regions.append(target)
    return regions


def _destination(tracing: Tracing, reference: Reference) -> Region:
    """Where a reference leads.

    Raises:
        _LostError, UriError, ReadError: nowhere.
    """
    value = reference.value
    if not isinstance(value, str):
        raise _LostError("ref-syntax", f"a reference is a text, not {quoted(value)}")
    key = (reference.base, value, reference.site.kind, reference.is_mapping)
    known = tracing.known.get(key)
    if known is None:
        find = _mapped if reference.is_mapping else _target
        known = tracing.known[key] = find(tracing, reference, value)
    return known


def _mapped(tracing: Tracing, reference: Reference, value: str) -> Region:
    """A value of a discriminator's mapping: a component's name before a URI."""
    document = tracing.library.document
    section = section_of(Kind.SCHEMA, document.dialect) or ""
    try:
        value_at(document.root, split(f"{section}{join((value,))}"))
    except MissingError:
        return _target(tracing, reference, value)
    return Region(document.file, section + join((value,)), Kind.SCHEMA)


def _target(tracing: Tracing, reference: Reference, written: str) -> Region:
    target = target_of(reference.base, written)
    home = tracing.index.resources.get(target.uri)
    if home is None:
        home = Region(_file(tracing, reference, target, written), "", Kind.DOCUMENT)
    if not target.is_pointer:
        return _anchored(tracing, target, home)
    pointer = _existing(tracing, home, target.fragment)
    return _of_kind(tracing, reference, Region(home.file, pointer, reference.site.kind))


def _file(tracing: Tracing, reference: Reference, target: Target, written: str) -> str:
    """The file that a URI names, which has been read when this returns.

    Raises:
        ReadError: it is not there, or may not be read.
    """
    name = target.uri
    if has_scheme(name) and not is_web(name):
        if name == reference.base:
            return reference.region.file
        raise _LostError("ref-unresolved", f"no schema has the $id {quoted(name)}")
    if is_web(name) and name == reference.base:
        return reference.region.file  # the $id of a resource is no place to read from
    try:
        return tracing.library.source(name).file
    except ReadError as error:
        hint = _component_hint(tracing, reference, written)
        raise ReadError(error.code, f"{error}{hint}") from None


def _component_hint(tracing: Tracing, reference: Reference, written: str) -> str:
    document = tracing.library.document
    section = section_of(reference.site.kind, document.dialect) or ""
    pointer = section + join((written,))
    try:
        value_at(document.root, split(pointer))
    except MissingError:
        return ""
    return f"; did you mean '#{pointer}'?"


def _anchored(tracing: Tracing, target: Target, home: Region) -> Region:
    anchors = tracing.index.anchors
    key = (target.uri, target.fragment)
    if key not in anchors and home.file != tracing.library.document.file:
        kind = tracing.library.kind_of(home.file) or Kind.SCHEMA
        _scanned(tracing, Region(home.file, "", kind))
    if key in anchors:
        return anchors[key]
    for (_, name), region in anchors.items():
        if name == target.fragment and region.file == home.file:
            return region
    raise _LostError(
        "ref-unresolved",
        f"there is no $anchor '{target.fragment}' in '{target.uri}'; a pointer "
        "would start with '#/'",
    )


def _existing(tracing: Tracing, home: Region, fragment: str) -> str:
    """The pointer in its file of what a fragment means in a resource.

    Inside of a schema with an `$id` a pointer starts at that schema (JSON Schema
    2020-12 core, section 8.2.1); many descriptions mean the file all the same.
    """
    tree = tracing.library.source(home.file).tree
    missing: MissingError | None = None
    for pointer in dict.fromkeys((home.pointer + fragment, fragment)):
        try:
            value_at(tree, split(pointer))
        except MissingError as error:
            missing = error
        else:
            return pointer
    raise _LostError("ref-unresolved", _lost(tree, home.file, fragment, missing))


def _lost(tree: object, file: str, fragment: str, missing: MissingError | None) -> str:
    tokens = split(fragment)
    depth = missing.depth if missing else 0
    message = f"'{fragment}' does not exist in '{file}': {missing}"
    parent = value_at(tree, tokens[:depth]) if depth else tree
    if isinstance(parent, dict):
        names = list(cast("dict[str, object]", parent))
        near = get_close_matches(tokens[depth], names, 1, 0.6)
        if near:
            meant = join((*tokens[:depth], near[0], *tokens[depth + 1 :]))
            message += f"; did you mean '#{meant}'?"
    return message


def _of_kind(tracing: Tracing, reference: Reference, target: Region) -> Region:
    """The target, if an object of the kind that is due stands there."""
    due = target.kind
    value = value_at(tracing.library.source(target.file).tree, split(target.pointer))
    actual = _kind_at(tracing, target)
    article = "an" if due[0] in "aeiou" else "a"
    if actual is not None and actual != due:
        raise _LostError(
            "ref-kind",
            f"{article} {due} is due here, but '{reference.value}' is " f"a {actual}",
        )
    if actual is None and target.pointer in _containers(tracing):
        raise _LostError(
            "ref-kind",
            f"{article} {due} is due here, but '{reference.value}' is a whole section",
        )
    if isinstance(value, dict) or (due is Kind.SCHEMA and isinstance(value, bool)):
        hidden = _hidden_by(tracing, target)
        is_entry = target.file == tracing.library.document.file
        if hidden or (actual is None and is_entry):
            tracing.stray[target[:2]] = hidden
        return target
    raise _LostError(
        "ref-kind",
        f"{article} {due} is due here, but '{reference.value}' is " f"{quoted(value)}",
    )


def _containers(tracing: Tracing) -> frozenset[str]:
    """What holds the parts of a description, and is none itself."""
    sections = (section_of(kind, tracing.library.document.dialect) for kind in Kind)
    return frozenset({"/paths", "/components", *(s for s in sections if s)})


def _hidden_by(tracing: Tracing, target: Region) -> str:
    """The nearest `$ref` object around a target, if nothing counts beside a `$ref`.

    RFC 6901 leads to what stands there all the same. The description itself and its
    sections may hold no `$ref` that counts.
    """
    if tracing.library.document.dialect not in ALONE_IN:
        return ""
    value: object = tracing.library.source(target.file).tree
    tokens = split(target.pointer)
    hidden = ""
    for depth, token in enumerate(tokens):
        if isinstance(value, dict):
            node = cast("dict[str, object]", value)
            if depth and isinstance(node.get("$ref"), str):
                hidden = join(tokens[:depth])
            value = node
        value = value_at(value, (token,))
    return hidden


def _kind_at(tracing: Tracing, target: Region) -> Kind | None:
    shapes = shapes_of(tracing.library.document.dialect)
    root = tracing.library.kind_of(target.file)
    if root is not None:
        return kind_below(shapes, root, split(target.pointer))
    pointer = target.pointer
    while True:
        region = tracing.regions.get((target.file, pointer))
        if region is not None:
            rest = target.pointer[len(pointer) :]
            return kind_below(shapes, region.kind, split(rest))
        if not pointer:
            return None
        pointer = pointer.rpartition("/")[0]
