"""One self-contained tree out of a description and all the files it refers to."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import cast

from ...diagnostics import Diagnostic
from ..load import Document, Origin
from ..load.pointers import join, split
from ..load.sites import Survey
from .cycles import cycles
from .homes import Homes, settled
from .library import Library
from .scan import Reference
from .targets import Tracing, trace
from .trees import edited, value_at
from .walk import survey_of

_LIKE_REF = ("$dynamicRef", "$recursiveRef")
"""Keywords that become a `$ref` once it is known where they lead."""


def resolve(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document with every reference a local `#/…` pointer that exists.

    What other files hold becomes a component of the entry tree (or takes the place of
    the reference, where the dialect has no such components); `origins` remembers where
    it was written. References are written as plain pointers, without percent-encoding;
    `$id`, `$anchor` and `$dynamicRef` are replaced by what they lead to, and the values
    of a discriminator's mapping are pointers too. A reference that leads nowhere stays
    as it was, and a diagnostic tells.
    """
    library = Library(document)
    tracing = trace(library)
    homes = settled(tracing)
    root = _assembled(tracing, homes)
    resolved = replace(
        document,
        root=root,
        sources=MappingProxyType(library.sources),
        origins=MappingProxyType(_origins(document, homes)),
        survey=Survey(document.root, tracing.sites),
    )
    # Where nothing had to be written anew the walk for references is the survey.
    resolved = replace(resolved, survey=survey_of(resolved, document.dialect))
    found = (*library.found, *tracing.found, *cycles(tracing, homes))
    return resolved, found


def _assembled(tracing: Tracing, homes: Homes) -> dict[str, object]:
    document = tracing.library.document
    edits: dict[str, dict[str, object]] = {}
    for number, target in tracing.targets.items():
        reference = tracing.references[number]
        file = reference.region.file
        written = "#" + homes.of_target(target)
        if written != reference.value or reference.keyword in _LIKE_REF:
            pointer, value = _edit(reference, written)
            edits.setdefault(file, {})[pointer] = value
    trees = {
        file: edited(tracing.library.source(file).tree, changes)
        for file, changes in edits.items()
    }
    root = trees.get(document.file, document.root)
    moved: dict[str, object] = {}
    for (file, pointer), home in homes.places.items():
        tree = trees.get(file, tracing.library.source(file).tree)
        moved[home] = value_at(tree, split(pointer))
    return cast("dict[str, object]", edited(root, moved))


def _edit(reference: Reference, written: str) -> tuple[str, object]:
    if reference.keyword not in _LIKE_REF:
        return reference.holder + join((reference.keyword,)), written
    node = dict(reference.site.value)
    del node[reference.keyword]
    return reference.holder, {"$ref": written, **node}


def _origins(document: Document, homes: Homes) -> dict[str, Origin]:
    origins = dict(document.origins)
    for (file, pointer), home in homes.places.items():
        origins[home] = Origin(file, pointer)
    return origins
