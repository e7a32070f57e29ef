"""One walk over every object of a tree that the grammar knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from ..load import Dialect, Document
from ..load.sites import Kind, Site, Survey
from .shapes import KEYED, Form, Grammar, Telling, grammar_of

REFERRING: Telling = {
    **dict.fromkeys(Kind, frozenset(("$ref",))),
    Kind.SCHEMA: frozenset(("$ref", "discriminator")),
    Kind.OPERATION: frozenset(("$ref", "security")),
}
"""The fields of objects that speak of other parts of a description."""

TELLING: Telling = {
    **REFERRING,
    Kind.OPERATION: REFERRING[Kind.OPERATION] | {"servers"},
    Kind.PARAMETER: REFERRING[Kind.PARAMETER] | {"in"},
    Kind.SCHEMA: REFERRING[Kind.SCHEMA]
    | {"$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveRef"}
    | {"nullable", "x-nullable", "enum", "pattern", "required", "readOnly"}
    | {"minimum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "minItems"}
    | {"minProperties", "allOf", "anyOf", "oneOf", "default", "example", "examples"},
}
"""The fields that some stage looks at in objects with no other objects below them."""

_TELLING_TYPES = ("array", "file")
"""An array may lack what should be below it; a file is one in Swagger 2.0 only."""

_GRAMMARS: Mapping[Dialect, Grammar] = {
    dialect: grammar_of(dialect, TELLING) for dialect in Dialect
}


def survey_of(document: Document, dialect: Dialect) -> Survey:
    """The objects of a document that some stage looks at, in the order of the text.

    What an earlier stage has walked over is not walked over again.
    """
    survey = document.survey
    if survey is None or survey.root is not document.root:
        top = Site(Kind.DOCUMENT, document.root)
        return Survey(document.root, sites_of(top, dialect))
    return survey


def sites_of(start: Site, dialect: Dialect) -> list[Site]:
    """An object and those below it that some stage looks at, in that order too."""
    return walk(start, _GRAMMARS[dialect])


def has_below(kind: Kind, node: Mapping[str, object], dialect: Dialect) -> bool:
    """Whether an object of a kind may have objects below it."""
    return kind in KEYED or not _GRAMMARS[dialect][kind].keys().isdisjoint(node)


def walk(start: Site, grammar: Grammar) -> list[Site]:
    """An object and those below it that the grammar tells to look at.

    References are not followed, so that the walk is linear and ends.
    """
    found: list[Site] = []
    stack = [start]
    while stack:
        site = stack.pop()
        found.append(site)
        if type(site.value) is dict:
            stack += reversed(below(site, grammar))
    return found


def below(site: Site, grammar: Grammar) -> list[Site]:
    """The objects right below an object, in the order of the text.

    These are the ones that are worth a look, by the grammar, and schemas whose type
    alone is. What has the wrong shape is not descended into; the structural check
    reports it.
    """
    node = cast("dict[str, object]", site.value)
    kind = KEYED.get(site.kind)
    if kind is not None:
        return [
            Site(kind, child, site, (key,))
            for key, child in node.items()
            if type(child) is dict and not key.startswith("x-")
        ]
    found: list[Site] = []
    branches = grammar[site.kind]
    for key, value in node.items():
        if key not in branches:
            continue
        form, kind, fields = branches[key]
        entries: Iterable[tuple[str | int, object]] = ()
        if type(value) is dict:
            if form is Form.MAP:
                entries = cast("dict[str, object]", value).items()
            elif form is not Form.LIST:
                found.append(Site(kind, cast("object", value), site, (key,)))
        elif type(value) is list and form is not Form.MAP and form is not Form.ONE:
            entries = enumerate(cast("list[object]", value))
        for name, child in entries:
            if type(child) is dict and (
                fields is None
                or not fields.isdisjoint(child)
                or child.get("type") in _TELLING_TYPES
            ):
                found.append(Site(kind, cast("object", child), site, (key, name)))
    return found
