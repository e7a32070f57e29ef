"""One walk over every object of a tree that the grammar knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, TypeVar, cast

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
    Kind.OPERATION: REFERRING[Kind.OPERATION] | {"servers", "operationId"},
    Kind.LINK: REFERRING[Kind.LINK] | {"operationId", "operationRef"},
    Kind.PARAMETER: REFERRING[Kind.PARAMETER] | {"in"},
    Kind.SCHEMA: REFERRING[Kind.SCHEMA]
    | {"$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveRef"}
    | {"nullable", "x-nullable", "enum", "pattern", "required", "readOnly"}
    | {"minimum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "minItems"}
    | {"minProperties", "allOf", "anyOf", "oneOf", "default", "example", "examples"},
}
"""The fields that some stage looks at in objects with no other objects below them."""

_MAP, _LIST, _EITHER = Form.MAP, Form.LIST, Form.EITHER
"""Looking a member up in its enumeration takes longer than all else done to a field."""
_Key = TypeVar("_Key")
_Objects: TypeAlias = Iterable[tuple[_Key, dict[str, object]]]
"""What a field holds, once each is known to be an object."""

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


def has_below(site: Site, node: Mapping[str, object], dialect: Dialect) -> bool:
    """Whether an object may have others below it, if its value is `node`."""
    return site.kind in KEYED or not _GRAMMARS[dialect][site.kind].keys().isdisjoint(
        node
    )


def walk(start: Site, grammar: Grammar) -> list[Site]:
    """An object and those below it that the grammar tells to look at.

    References are not followed, so that the walk is linear and ends.
    """
    found: list[Site] = []
    stack = [start]
    while stack:
        site = stack.pop()
        found.append(site)
        stack += reversed(below(site, grammar))
    return found


def below(site: Site, grammar: Grammar) -> list[Site]:
    """The objects right below an object, in the order of the text.

    These are the ones that are worth a look, by the grammar, and schemas whose type
    alone is. What has the wrong shape is not descended into; the structural check
    reports it.
    """
    kind = KEYED.get(site.kind)
    if kind is not None:
        return [
            Site(kind, child, site, (key,))
            for key, child in cast("_Objects[str]", site.value.items())
            if type(child) is dict and not key.startswith("x-")
        ]
    found: list[Site] = []
    branches = grammar[site.kind]
    for key, value in site.value.items():
        if key not in branches:
            continue
        form, kind, fields = branches[key]
        if type(value) is dict:
            if form is not _MAP:
                if form is not _LIST:
                    child = cast("dict[str, object]", value)
                    found.append(Site(kind, child, site, (key,)))
                continue
            entries = cast("_Objects[str | int]", value.items())
        elif type(value) is list and (form is _LIST or form is _EITHER):
            elements = cast("list[dict[str, object]]", value)
            entries = enumerate(elements)
        else:
            continue
        for name, child in entries:
            if type(child) is dict and (
                fields is None
                or not fields.isdisjoint(child)
                or child.get("type") in _TELLING_TYPES
            ):
                found.append(Site(kind, child, site, (key, name)))
    return found
