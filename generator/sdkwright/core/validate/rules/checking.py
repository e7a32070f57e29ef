"""One walk over the tree, and the rules for each kind of object on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from ....diagnostics import Diagnostic, Effect
from ...load import Dialect, Document
from ...load.pointers import join
from ...load.sites import Kind, Site
from ...resolve.walk import survey_of
from .discriminators import discriminator_rules
from .operations import operation_rules, parameter_rules, server_rules
from .paths import path_rules
from .report import Report
from .schemas import SCHEMA_KEYWORDS, array_rules, schema_rules
from .usage import Usage, usage_rules
from .values import HOLDERS, VALUES, Values

_Rule: TypeAlias = Callable[[dict[str, object]], Iterator[Report]]

_RULES: Mapping[Kind, _Rule] = {
    Kind.PARAMETER: parameter_rules,
    Kind.PATH_ITEM: operation_rules,
    Kind.DOCUMENT: server_rules,
    Kind.OPERATION: server_rules,
}


_ARRAYS_NEED_ITEMS = (Dialect.SWAGGER_20, Dialect.OPENAPI_30)


def check_rules(document: Document) -> tuple[Diagnostic, ...]:
    """What our own rules find in a normalised document, which stands in one tree.

    The time is linear in the size of the tree: references are not walked through, and
    a value is checked against a schema only where the schema's cost is bounded.
    """
    root, usage = document.root, Usage()
    values = Values(root)
    needs_items = document.dialect in _ARRAYS_NEED_ITEMS
    found: list[Diagnostic] = []

    def report(site: Site, reports: Iterable[Report]) -> None:
        for one in reports:
            pointer = join(site.way + one.way)
            location = document.locate(pointer, one.part)
            told = Diagnostic(one.code, one.message, location, one.severity)
            if one.about is not None:
                about = document.locate(join(site.way + one.about))
                told = replace(told, effect=Effect.DEGRADED, about=about)
            found.append(told)

    schema, operation = Kind.SCHEMA, Kind.OPERATION
    for site, node in survey_of(document, Dialect.OPENAPI_32).objects():
        kind = site.kind
        if "$ref" in node:
            usage.refer(site, node["$ref"])
        if kind is schema:
            if not SCHEMA_KEYWORDS.isdisjoint(node):
                report(site, schema_rules(node))
            if "discriminator" in node:
                usage.discriminate(node["discriminator"])
                report(site, discriminator_rules(root, node))
            if needs_items and "items" not in node:
                report(site, array_rules(node))
            if "properties" in node:
                values.note(node["properties"])
            if not VALUES.isdisjoint(node):
                values.hold(site, node)
            continue
        if kind in _RULES:
            report(site, _RULES[kind](node))
        if kind in HOLDERS and "schema" in node and not VALUES.isdisjoint(node):
            values.hold(site, node)
        if "security" in node and (kind is operation or site.above is None):
            usage.require(site, node["security"])
    for site, reported in values.reports():
        report(site, reported)
    top = Site(Kind.DOCUMENT, root, None, ())
    report(top, path_rules(root))
    report(top, usage_rules(root, usage))
    return tuple(found)
